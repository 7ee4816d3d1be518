import type { Sources } from './meta/candidates.ts'
import { hints } from './page/hints.ts'
import type { Page, Passage } from './page/page.ts'
import { within } from './page/tags.ts'
import type { Extent } from './photos.ts'

/** A whole story is seldom shorter than this; a stub seldom longer. */
const stubChars = 2500
const passagesBelow = 14

const gate =
  /\b(?:(?:subscribe|sign up|register|log ?in|sign in|join|become a (?:member|subscriber)) (?:now |today |here )?(?:to|and) (?:keep|continue|read|finish|unlock|view|access|get)|to (?:continue|keep|finish) reading|to read (?:the (?:full|rest|whole)|this|more|on)|(?:this|the full) (?:story|article|post|content) is (?:only |exclusively )?(?:for|available (?:only )?to|reserved for) (?:paid |paying )?(?:subscribers|members)|subscribers[- ]only|for subscribers only|unlock (?:this|the)|the rest of this (?:story|article|post)|jetzt weiterlesen|weiterlesen mit|nur für abonnenten|réservé aux abonnés|il vous reste [\d.,]+ ?%|para suscriptores|contenuto riservato agli abbonati|有料会員|この記事は会員限定)/iu

/** Notices of what is left to read for nothing stand on pages that have the whole story. */
const meter =
  /\b(?:\d+ of \d+|\d+ (?:free )?(?:articles?|stories) (?:left|remaining|this month)|free articles?)\b/i

/**
 * Whether the page holds only the beginning: it has a gate right after a short text, or says that not everybody may read
 * it and breaks off. A page that is metered has the whole text, whatever its data says.
 */
export function isPartial(
  page: Page,
  { data }: Sources,
  kept: readonly Passage[],
  story: Extent,
  text: string,
): boolean {
  if (
    text.length > stubChars ||
    (data.body !== null && data.body.length > text.length * 1.5 && data.body.length > stubChars)
  )
    return data.body !== null && text.length < data.body.length * 0.5
  const after = page.passages
    .slice(story.last + 1, story.last + 1 + passagesBelow)
    .filter((passage) => isShown(page, passage))
  const isGated = after.some(({ text: line }) => gate.test(line) && !meter.test(line))
  const last = kept.at(-1)?.text ?? ''
  if (data.isFree === false) return isGated || breaksOff(last) || hasPaywall(page, after)
  return isGated && (breaksOff(last) || hasPaywall(page, after))
}

function breaksOff(line: string): boolean {
  return /(?:…|\.\.\.|[\p{L},;:–—-])$/u.test(line.trim())
}

function isShown(page: Page, { element }: Passage): boolean {
  return ((page.elements[element]?.within ?? 0) & (within.nav | within.footer | within.hidden)) === 0
}

/** A box that is named for it begins right after the text. */
function hasPaywall(page: Page, after: readonly Passage[]): boolean {
  return after
    .slice(0, passagesToGate)
    .some(({ element }) => ((page.elements[element]?.allHints ?? 0) & hints.paywall) !== 0)
}

const passagesToGate = 4
