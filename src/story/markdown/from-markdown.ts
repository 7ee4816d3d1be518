import { Marked, type Token } from 'marked'
import { extract } from '../extract.ts'
import { echoesHost } from '../outlets.ts'
import type { Extraction, Known } from '../story.ts'
import { escapeHtml } from './escape.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'

/** Markdown → story, with its front matter. Never throws. */
export function fromMarkdown(markdown: string, known: Known = {}): Extraction {
  const { fields, rest } = readFrontMatter(markdown)
  const found = extract(toPage(fields, rest), {
    ...known,
    url: known.url ?? findUrl(fields) ?? guessUrl(fields, rest),
  })
  const dek = findField(fields, 'subtitle', 'dek', 'standfirst', 'deck')
  return found.story === null ? found : { ...found, story: { ...found.story, dek: dek ?? found.story.dek } }
}

function findField(fields: FrontMatter, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = fields.get(name) ?? []
    if (value !== undefined && value !== '') return value
  }
  return null
}

function findUrl(fields: FrontMatter): string | null {
  const url = findField(fields, 'canonical_url', 'canonical', 'url', 'permalink')
  return url !== null && /^https?:/.test(url) ? url : null
}

/**
 * A permalink on the site that the text itself links to: pages of a static site name their path and their outlet, and
 * an outlet's links to its own stories carry its host.
 */
function guessUrl(fields: FrontMatter, markdown: string): string | null {
  const path = findField(fields, 'permalink', 'url', 'slug')
  const outlet = findField(fields, 'site_name', 'site', 'outlet', 'publication', 'publisher')
  if (path === null || outlet === null || !path.startsWith('/')) return null
  const own = [...markdown.matchAll(/\]\((https?:\/\/[^\s)]+)/g)].find(([, url = '']) =>
    echoesHost(outlet, url),
  )
  const site = own?.[1]
  return site !== undefined && URL.canParse(path, site) ? new URL(path, site).href : null
}

/** Front matter's names, and the meta tags that say the same on a page. */
const metas: readonly (readonly [meta: string, ...names: string[]])[] = [
  ['og:title', 'title', 'headline'],
  ['author', 'author', 'authors', 'byline', 'by'],
  ['article:published_time', 'date', 'published', 'published_at', 'pubdate'],
  ['article:modified_time', 'last_modified_at', 'modified', 'updated', 'lastmod'],
  ['article:section', 'section', 'category', 'categories'],
  ['article:tag', 'tags', 'keywords'],
  ['og:site_name', 'site_name', 'site', 'outlet', 'publication', 'publisher'],
  ['og:description', 'description', 'summary', 'excerpt'],
]

function toPage(fields: FrontMatter, markdown: string): string {
  const title = findField(fields, 'title', 'headline')
  const head = metas.flatMap(([meta, ...names]) => {
    const values = names.map((name) => fields.get(name) ?? []).find((list) => list.length > 0) ?? []
    // Names and tags may be several; of the rest the first counts.
    const all = meta === 'author' ? [values.join(', ')] : meta === 'article:tag' ? values : values.slice(0, 1)
    return all
      .filter((value) => value !== '')
      .map((value) => `<meta property="${meta}" content="${escapeHtml(value)}">`)
  })
  const language = findField(fields, 'lang', 'language', 'locale')
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`
  const shown =
    title === null
      ? ''
      : `<title>${escapeHtml(title)}</title></head><body><article><h1>${escapeHtml(title)}</h1>`
  return `<html${lang}><head>${head.join('')}${shown}${render(markdown)}`
}

const marked = new Marked({ gfm: true, async: false })
marked.use({
  renderer: {
    /** A picture alone in its paragraph, or with a line in italics under it, is a picture with its caption. */
    paragraph({ tokens }) {
      const [image, ...rest] = tokens.filter((token) => token.type !== 'br' && token.raw.trim() !== '')
      const isFigure = image?.type === 'image' && rest.every(isCaption)
      if (!isFigure) return `<p>${this.parser.parseInline(tokens)}</p>\n`
      const words = rest.length > 0 ? this.parser.parseInline(rest) : escapeHtml(String(image.title ?? ''))
      const caption = words === '' ? '' : `<figcaption>${words}</figcaption>`
      return `<figure>${this.parser.parseInline([image])}${caption}</figure>\n`
    },
  },
})

function isCaption(token: Token): boolean {
  return token.type === 'em' || token.type === 'image'
}

function render(markdown: string): string {
  try {
    return String(marked.parse(markdown))
  } catch {
    // A parser's fault must not cost the words: they are read as they stand.
    return `<p>${escapeHtml(markdown)
      .split(/\n\s*\n/)
      .join('</p><p>')}</p>`
  }
}
