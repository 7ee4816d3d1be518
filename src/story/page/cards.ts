import type { Element, Page } from './page.ts'
import { leadsToStory } from './page-links.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

/** Larger boxes hold stories. */
const maxChars = 800

/**
 * Articles that are cards of other stories among articles that are parts of this one: their headings lead to another
 * story, and those of their likes, more of them, lead nowhere.
 */
export function findCards({ page, sums, links }: Scene): readonly Element[] {
  const linked = new Map<number, Element>()
  const plain = new Map<number, number>()
  for (const { element, text, linkChars, spans } of page.passages) {
    const holder = page.elements[element]
    if (
      holder === undefined ||
      (holder.within & within.heading) === 0 ||
      (holder.within & within.article) === 0
    )
      continue
    const box = findArticle(page, holder)
    if (box === null || (sums.chars[box.index] ?? 0) > maxChars) continue
    const link = spans.find(({ kind }) => kind === 'link')
    if (linkChars >= text.length * 0.9 && leadsToStory(links.targetOf(link?.url))) linked.set(box.index, box)
    else plain.set(box.parent, (plain.get(box.parent) ?? 0) + 1)
  }
  const all = [...linked.values()]
  return all.filter(
    ({ parent }) => (plain.get(parent) ?? 0) > all.filter((other) => other.parent === parent).length,
  )
}

function findArticle(page: Page, element: Element): Element | null {
  let current: Element | undefined = element
  while (current !== undefined && current.tag !== 'article') current = page.elements[current.parent]
  return current ?? null
}
