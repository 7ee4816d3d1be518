import { normal } from '../normal.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'

/**
 * The heading that stands over the story: the first `<h1>`, or the `<h2>` right after one that ends a crumb trail. `told`
 * is what the page's head says, normal already.
 */
export function findMain(page: Page, told: ReadonlySet<string>): Element | undefined {
  const main = page.headings.find((element) => element.tag === 'h1' && !isAside(element))
  if (main === undefined) return findAfterCrumb(page)
  const below = endsTrail(page, main) ? findBelow(page, main) : undefined
  // A dek may be an <h2>, too: it is none that the head has.
  return below !== undefined && isTold(page, below, told) ? below : main
}

/** In a list an <h1> is the last crumb of a trail. */
export function isAside(element: Element): boolean {
  const bits = within.nav | within.footer | within.hidden | (element.tag === 'h1' ? within.item : 0)
  return (element.within & bits) !== 0
}

function findAfterCrumb(page: Page): Element | undefined {
  const crumb = findCrumb(page)
  return crumb === undefined ? undefined : findBelow(page, crumb)
}

/** The <h1> that ends a crumb trail in a list. */
export function findCrumb(page: Page): Element | undefined {
  return page.headings.find(
    (element) => element.tag === 'h1' && isAside(element) && (element.within & within.hidden) === 0,
  )
}

function findBelow(page: Page, crumb: Element): Element | undefined {
  const end = crumb.to.passage + linesToHeading
  return page.headings.find(
    (element) =>
      element.tag === 'h2' && element.index > crumb.index && element.from.passage <= end && !isAside(element),
  )
}

const linesToHeading = 2

/** Whether an <h1> stands behind links that lead deeper and deeper, or in what is called a trail. */
function endsTrail(page: Page, h1: Element): boolean {
  if (trail.test(h1.attributes.class ?? '')) return true
  let around = page.elements[h1.parent]
  for (let up = 0; up < levelsToTrail && around !== undefined; up++) {
    const links = page.elements.slice(Math.max(around.index, h1.index - maxTrailElements), h1.index)
    const hrefs = links.flatMap(({ tag, attributes }) => (tag === 'a' ? (attributes.href ?? []) : []))
    if (hrefs.length > 0) return trail.test(around.attributes.class ?? '') || leadDeeper(hrefs)
    around = page.elements[around.parent]
  }
  return false
}

const trail = /bread-?crumb|crumbs?\b/i
const levelsToTrail = 3
const maxTrailElements = 40

function leadDeeper(hrefs: readonly string[]): boolean {
  return hrefs.length > 1 && hrefs.every((href, i) => i === 0 || isBelow(href, hrefs[i - 1] ?? ''))
}

function isBelow(href: string, above: string): boolean {
  return href.length > above.length && href.startsWith(above)
}

function isTold(page: Page, heading: Element, told: ReadonlySet<string>): boolean {
  return told.has(normal(textOf(page, heading))) || [...partsOf(page, heading)].some((part) => told.has(part))
}

/** What a heading sets in elements of their own: a kicker, and the headline without it, or without a badge at its end. */
export function partsOf(page: Page, heading: Element): ReadonlySet<string> {
  const parts = new Set<string>()
  const whole = normal(textOf(page, heading))
  for (const part of page.elements.slice(heading.index + 1, heading.index + maxElementsInHeading)) {
    if (part.depth <= heading.depth) break
    if (breaksOff(page, part, heading)) continue
    const words = normal(textOf(page, part))
    parts.add(words)
    if (words !== '' && whole.endsWith(` ${words}`)) parts.add(whole.slice(0, -words.length - 1))
  }
  parts.delete(whole)
  return parts
}

/** Whether a sentence goes on over a part's edge: a heading set in two lines is one headline. */
function breaksOff(page: Page, part: Element, heading: Element): boolean {
  if (/^\p{Ll}/u.test(textOf(page, part))) return true
  const { passage, offset } = part.to
  const isInside =
    passage < heading.to.passage || (passage === heading.to.passage && offset < heading.to.offset)
  return isInside && /^\s*\p{Ll}/u.test(page.passages[passage]?.text.slice(offset) ?? '')
}

/** More than this stand only in a heading that is never closed. */
const maxElementsInHeading = 40
