import { hints } from '../page/hints.ts'
import type { Page, Passage } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { isFullName, isPerson, readByline } from './byline.ts'
import { readRoll } from './roll.ts'

const maxLineChars = 140

/** "News from the other side of the microphone. By Ana Reyes": a line near the headline that ends in the byline. */
export function fromLineEnds(near: readonly Passage[]): readonly string[] {
  for (const { text } of near) {
    const end =
      text.length > maxLineChars
        ? undefined
        : /(?<=\S[.!?|–—·•]\s{1,3})(?:by|von|par|por|di|door|av) \p{Lu}.*$/iu.exec(text)?.[0]
    const people = end === undefined ? [] : (readByline(end)?.people.filter(isFullName) ?? [])
    if (people.length > 0) return people
  }
  return []
}

const posted = /^(?:posted|written|submitted|published|contributed|uploaded|added|news) by:?\s*/i
/** Where sites keep their members. */
const memberPath =
  /(?:\/(?:users?|members?|profiles?|u|people|authors?|by)[/:.]|user:info|\/@|[?&](?:author|user|uid|u)=)[^/]/i

/** "Posted by Wickwire on 16 August": who goes by one name is linked under it. */
export function fromNicknames(
  near: readonly Passage[],
  isProse: (passage: Passage) => boolean,
): readonly string[] {
  for (const passage of near) {
    const { text, spans } = passage
    // Comments are posted by somebody, too.
    if (isProse(passage)) break
    const lead = text.length > maxLineChars ? null : posted.exec(text)?.[0]
    if (lead == null) continue
    const link = spans.find(
      ({ kind, url, start, end }) =>
        kind === 'link' && start >= lead.length - 1 && end > start && memberPath.test(url ?? ''),
    )
    const name = link === undefined ? '' : text.slice(link.start, link.end).trim()
    if (link !== undefined && text.slice(lead.length, link.start).trim() === '' && isPerson(name))
      return [name]
  }
  return []
}

const occupation =
  /^ (?:is (?:an? |the |our )?(?:[\p{L}’'&,-]+ ){0,6}(?:writer|reporter|editor|journalist|critic|correspondent|columnist|author|contributor|freelancer|blogger)\b|covers\b|writes (?:about|on|for)\b|reports (?:on|for|from)\b|has (?:covered|written about|been writing)\b)/iu

/** Who a page that names nobody above its text tells of below it, or who signs there; nobody where several lines do. */
export function fromBelow(page: Page, isProse: (passage: Passage) => boolean): readonly string[] {
  const last = page.passages.findLastIndex((passage) => isProse(passage) && !isAside(page, passage))
  const named = page.passages.slice(Math.max(0, last - 2)).flatMap((passage) => {
    if (isAside(page, passage)) return []
    const roll = readRoll(passage.text)
    if (roll !== null) return roll.writers
    const signed = /^[—–-]+\s*(?=\p{Lu})([^,.|]{4,40})$/u.exec(passage.text)?.[1]
    if (signed !== undefined && isFullName(signed)) return [signed]
    const name = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]*(?=\s)/u.exec(passage.text)?.[0] ?? ''
    return isFullName(name) && occupation.test(passage.text.slice(name.length)) ? [name] : []
  })
  const people = [...new Set(named)]
  return people.length === 1 ? people : []
}

function isAside(page: Page, { element }: Passage): boolean {
  const holder = page.elements[element]
  const bits = within.nav | within.aside | within.footer | within.quote | within.item | within.hidden
  return holder === undefined || (holder.within & bits) !== 0 || (holder.allHints & hints.comment) !== 0
}
