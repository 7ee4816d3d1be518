import type { Sources } from './meta/candidates.ts'
import type { Page, Passage } from './page/page.ts'
import type { Extent } from './photos.ts'
import { resolveUrl } from './urls.ts'

/** The address of the story's next page: said in the head, or by a pager under the text. Never the next story's. */
export function findContinuation(page: Page, { url }: Sources, story: Extent): string | null {
  const declared = page.links.filter((link) => /\bnext\b/i.test(link.rel ?? '')).map((link) => link.href)
  const shown = page.passages
    .slice(Math.max(0, story.last - passagesAbove), story.last + passagesBelow)
    .flatMap((passage) => findPager(passage))
  for (const href of [...declared, ...shown]) {
    const next = href === undefined ? null : resolveUrl(href, url)
    if (next !== null && isNextPage(next, url)) return next
  }
  return null
}

const passagesAbove = 3
const passagesBelow = 10

const nextWords =
  /^(?:next(?: page)?|continue(?: reading)?(?: on page \d+)?|page 2|2|weiter|nächste seite|page suivante|suite|suivant|siguiente|página siguiente|pagina successiva|volgende(?: pagina)?|nästa(?: sida)?|次へ|次のページ)\b/iu

function findPager({ text, spans }: Passage): readonly (string | undefined)[] {
  return spans
    .filter(({ kind }) => kind === 'link')
    .filter(({ start, end }) => nextWords.test(text.slice(start, end).trim()))
    .map(({ url }) => url)
}

/** The same address with a page's number in it: "/story/2/", "/story?page=2", "/story,s2.html"; other addresses are other stories. */
function isNextPage(next: string, own: string | null): boolean {
  if (own === null || !URL.canParse(next) || !URL.canParse(own)) return false
  const [to, from] = [new URL(next), new URL(own)]
  if (to.host.replace(/^www\./, '') !== from.host.replace(/^www\./, '')) return false
  const [before, after] = [readAddress(from), readAddress(to)]
  return before.stem === after.stem && after.page === before.page + 1
}

/** A page's number at an address's end, and what comes before it; the first page has none. */
function readAddress({ pathname, searchParams }: URL): { readonly stem: string; readonly page: number } {
  const path = pathname.replace(/\/$/, '').replace(/\.\w{2,5}$/, '')
  const asked = ['page', 'p', 'pg', 'seite', 'pagina', 'part']
    .map((name) => searchParams.get(name))
    .find((value) => /^\d{1,3}$/.test(value ?? ''))
  if (asked !== undefined && asked !== null) return { stem: path, page: Number(asked) }
  const found =
    /^(.+?)(?:\/(?:page|seite|pagina|part)[-/]?(\d{1,3})|\/(\d{1,2})|[,_-](?:s|p|page|seite|part)-?(\d{1,3}))$/i.exec(
      path,
    )
  const number = found?.[2] ?? found?.[3] ?? found?.[4]
  return found === null || number === undefined
    ? { stem: path, page: 1 }
    : { stem: found[1] ?? path, page: Number(number) }
}
