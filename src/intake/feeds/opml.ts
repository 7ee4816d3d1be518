import { Parser } from 'htmlparser2'
import type { FollowedFeed, NewFeed } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { escapeHtml } from './escape-html.ts'
import { resolveLink } from './feed.ts'

/** A list of subscriptions that was read; `skipped` names what in it is no feed, and why. */
export type ReadOpml = { readonly feeds: readonly NewFeed[]; readonly skipped: readonly string[] }

/** No list is nested so deeply; see parse-xml-feed.ts. */
const maxDepth = 256

/**
 * OPML 1.0 and 2.0 → the feeds in it, each once; the folders that a feed is in and its categories are its tags. Throws a Problem
 * where the text is no OPML.
 */
export function readOpml(xml: string, name: string): ReadOpml {
  const feeds = new Map<string, NewFeed>()
  const skipped: string[] = []
  /** The folder that each open outline is, or null for a feed. */
  const folders: (string | null)[] = []
  let isOpml = false
  let depth = 0
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth++
        if (depth === 1) isOpml = tag === 'opml'
        if (!isOpml || depth > maxDepth) parser.pause()
        if (tag !== 'outline') return
        const title = attributes.title?.trim() || attributes.text?.trim() || null
        if (attributes.xmlurl === undefined) return void folders.push(title)
        folders.push(null)
        const url = resolveLink(attributes.xmlurl, null)
        if (url === null) skipped.push(`"${attributes.xmlurl}" is not an http or https address.`)
        else addFeed(feeds, { url, title, attributes, folders })
      },
      onclosetag: (tag) => {
        depth--
        if (tag === 'outline') folders.pop()
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(xml)
  if (!isOpml) throw new Problem('not-opml', `${name} is no OPML: a root element <opml> is expected.`)
  return { feeds: [...feeds.values()], skipped }
}

type Outline = {
  readonly url: string
  readonly title: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly folders: readonly (string | null)[]
}

/** One feed in two folders has two tags. */
function addFeed(feeds: Map<string, NewFeed>, { url, title, attributes, folders }: Outline): void {
  const known = feeds.get(url)
  // OPML 2.0: categories are separated by commas, and a path by slashes.
  const categories = (attributes.category ?? '').split(',').map((one) => one.replace(/^\//, '').trim())
  const tags = [...(known?.tags ?? []), ...folders, ...categories].filter((tag) => tag !== null && tag !== '')
  const pattern = attributes['hearsay:links'] ?? null
  feeds.set(url, {
    url,
    kind: pattern === null ? 'feed' : 'links',
    pattern,
    title: known?.title ?? title,
    site: known?.site ?? resolveLink(attributes.htmlurl, null),
    tags: [...new Set(tags)].filter((tag) => tag !== null),
    outlet: known?.outlet ?? (attributes['hearsay:outlet']?.trim() || null),
  })
}

/** Feeds → OPML 2.0: a folder for each first tag, all tags as categories. What OPML has no word for is in our namespace. */
export function writeOpml(feeds: readonly FollowedFeed[], now: Date): string {
  const folders = Map.groupBy(feeds, ({ tags }) => tags[0] ?? null)
  const lines = [...folders].flatMap(([folder, inside]) => {
    const outlines = inside.map(outline)
    if (folder === null) return outlines.map((line) => `    ${line}`)
    const open = `    <outline ${attribute('text', folder)} ${attribute('title', folder)}>`
    return [open, ...outlines.map((line) => `      ${line}`), '    </outline>']
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0" xmlns:hearsay="https://hearsay.invalid/opml">',
    `  <head><title>What Hearsay follows</title><dateCreated>${now.toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function outline({ url, title, site, tags, outlet, pattern }: FollowedFeed): string {
  const attributes: readonly (readonly [string, string | null])[] = [
    ['type', pattern === null ? 'rss' : 'link'],
    ['text', title ?? url],
    ['title', title],
    ['xmlUrl', url],
    ['htmlUrl', site],
    // A comma within a tag would make two of it.
    ['category', tags.map((tag) => tag.replaceAll(',', ' ')).join(',') || null],
    ['hearsay:outlet', outlet],
    ['hearsay:links', pattern],
  ]
  const written = attributes.flatMap(([name, value]) => (value === null ? [] : [attribute(name, value)]))
  return `<outline ${written.join(' ')}/>`
}

/** Control characters have no place in XML 1.0, not even escaped. */
function attribute(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
  return `${name}="${escapeHtml(clean)
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, ' ')}"`
}
