import { findCue } from '../cues.ts'
import type { Frame } from './frames.ts'
import { hints } from './hints.ts'
import { isOutside, isProse, type Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

export type Verdict = { readonly kept: boolean; readonly rule: string }

export function decide(
  page: Page,
  sums: Measures,
  frames: readonly Frame[],
  headline: string | null,
): readonly Verdict[] {
  const captions = new Set(frames.flatMap((frame) => frame.captions))
  const container = findContainer(page, sums)
  return page.passages.map((passage) => judge(page, passage, container, captions, headline))
}

function findContainer(page: Page, sums: Measures): Element | undefined {
  let best: Element | undefined
  let most = 0
  for (const element of page.elements) {
    if (isOutside(element)) continue
    if (best === undefined) {
      best = element
      most = sums.prose[element.index] ?? 0
    } else if ((sums.prose[element.index] ?? 0) >= most * 0.7 && element.depth > best.depth) best = element
  }
  return best
}

function judge(
  page: Page,
  passage: Passage,
  container: Element | undefined,
  captions: ReadonlySet<number>,
  headline: string | null,
): Verdict {
  const element = page.elements[passage.element]
  if (element === undefined || container === undefined) return { kept: false, rule: 'no container' }
  if (
    passage.index < container.from.passage ||
    passage.index >= Math.max(container.to.passage, container.from.passage + 1)
  )
    return { kept: false, rule: 'outside the container' }
  if (captions.has(passage.index)) return { kept: false, rule: 'caption' }
  if (
    isOutside(element) ||
    (element.within & (within.aside | within.hidden | within.form | within.figure)) !== 0
  )
    return { kept: false, rule: 'not text' }
  const bad =
    hints.share |
    hints.related |
    hints.newsletter |
    hints.comment |
    hints.promo |
    hints.popup |
    hints.paywall |
    hints.teaser |
    hints.author |
    hints.tags |
    hints.bio |
    hints.date
  const outer = page.elements[container.index]?.allHints ?? 0
  if ((element.allHints & ~outer & bad) !== 0) return { kept: false, rule: 'clutter by name' }
  if (element.tag === 'h1' || passage.text === headline) return { kept: false, rule: 'headline' }
  if (findCue(passage.text) !== null) return { kept: false, rule: 'clutter by its words' }
  if (passage.linkChars > passage.text.length * 0.7) return { kept: false, rule: 'links only' }
  return { kept: isProse(passage) || passage.text.length > 20 || element.tag.startsWith('h'), rule: 'text' }
}
