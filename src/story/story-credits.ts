import { distinctCredits, findCredits, readCreditLine } from './credits.ts'
import { isOutletName } from './outlets.ts'
import type { Passage } from './page/page.ts'
import type { Credit, Span } from './story.ts'
import { hostOf, resolveUrl } from './urls.ts'

/** Credit lines of a page: which passages they are, and whom they name. */
export type CreditLines = { readonly passages: ReadonlySet<number>; readonly credits: readonly Credit[] }

const maxLineChars = 240

/** Lines that only name the source, from the story's start to a little below its end. */
export function findCreditLines(passages: readonly Passage[], base: string | null): CreditLines {
  const lines = new Set<number>()
  const credits: Credit[] = []
  for (const passage of passages) {
    const read = passage.text.length > maxLineChars ? null : readCreditLine(passage.text)
    if (read === null) continue
    lines.add(passage.index)
    const links = passage.spans.filter(({ kind }) => kind === 'link')
    credits.push(
      ...joinLinked(read, passage.text, links).map((credit) => ({
        ...credit,
        url: urlOf(credit.name, passage.text, links, base),
      })),
    )
  }
  return { passages: lines, credits }
}

/** "Source: <a>Ink & Aerials</a>": a link's words are one name, whatever joins them. */
function joinLinked(credits: readonly Credit[], text: string, links: readonly Span[]): readonly Credit[] {
  const names = links.map(({ start, end }) => text.slice(start, end))
  const joined = credits.map((credit) => {
    const name = names.find((words) => words.includes(credit.name) && /[&,/]| and /.test(words))
    return name === undefined ? credit : { ...credit, name }
  })
  return distinctCredits(joined)
}

function urlOf(name: string, text: string, links: readonly Span[], base: string | null): string | null {
  const link = links.find(({ start, end }) => {
    const words = text.slice(start, end)
    return words.includes(name) || (words.length > 2 && name.includes(words))
  })
  return link?.url === undefined ? null : resolveUrl(link.url, base)
}

type Body = { readonly text: string; readonly spans: readonly Span[] }

/** Credits that the text itself gives, with the links on them; links whose words are another outlet's name come last. */
export function findTextCredits({ text, spans }: Body, base: string | null): readonly Credit[] {
  const links = spans.filter(({ kind, end, start }) => kind === 'link' && end - start <= maxLineChars)
  const said = findCredits(text).map((credit) => ({ ...credit, url: urlOf(credit.name, text, links, base) }))
  const linked = links.flatMap(({ start, end, url }) => {
    const name = text.slice(start, end)
    const isCredit =
      url !== undefined && name.length <= 40 && isOutletName(name) && hostOf(url) !== hostOf(base)
    return isCredit ? [{ name, url, how: 'link' as const }] : []
  })
  return [...said, ...linked]
}
