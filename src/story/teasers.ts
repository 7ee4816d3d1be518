import { couldBeHeadline } from './headline-words.ts'
import type { Element, Page, Passage } from './page/page.ts'
import type { PageLinks } from './page/page-links.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import { isFrontPage } from './page-address.ts'

/** Fewer boxes of one form are a story's "read next". */
const minTeasers = 4
/** Most of what was taken for the story must stand in the boxes; on a site's front page less, beside a letter from the editor. */
const minShare = 0.6
const minFrontShare = 0.3

/**
 * Whether what was kept of a page are teasers: boxes of one form, each with a heading that links to another story, that
 * hold most of the text. A roundup's items have one form, too, and link out; it says of itself that it is a story.
 */
export function listsStories({ page, url, address, links }: StoryScene, kept: readonly Passage[]): boolean {
  const titles = findTitles(page, url, links)
  if (titles.length < minTeasers) return false
  const boxOf = findBoxes(page, titles)
  let total = 0
  let held = 0
  const boxes = new Set<number>()
  for (const { element, text } of kept) {
    total += text.length
    const box = boxOf[element] ?? -1
    if (box === -1) continue
    held += text.length
    boxes.add(box)
  }
  return boxes.size >= minTeasers && held >= total * (isFrontPage(address) ? minFrontShare : minShare)
}

/** Elements of headings that are nothing but a link to another story. */
function findTitles(page: Page, own: string | null, links: PageLinks): readonly number[] {
  return page.passages.flatMap(({ element, text, linkChars, spans }) => {
    const holder = page.elements[element]
    if (holder === undefined || (holder.within & within.heading) === 0 || linkChars < text.length * 0.9)
      return []
    const link = spans.find(({ kind }) => kind === 'link')
    const { url, likeness } = links.targetOf(link?.url)
    // A section's stories stand below its own address.
    if (url === null || url.replace(/#.*$/, '') === own) return []
    return likeness !== 'none' && couldBeHeadline(text, 3) ? [element] : []
  })
}

/** Boxes stand a few wrappers above their headings. */
const maxClimb = 6

/** For every element the teaser box that it stands in; -1 outside. A box is the widest element with one such heading that has likes beside it. */
function findBoxes(page: Page, titles: readonly number[]): Int32Array {
  const counts = new Map<number, number>()
  for (const title of titles)
    for (const { index } of climb(page, title)) counts.set(index, (counts.get(index) ?? 0) + 1)
  const boxes = titles.flatMap(
    (title) => climb(page, title).findLast(({ index }) => counts.get(index) === 1) ?? [],
  )
  const forms = new Map<string, number>()
  for (const box of boxes) forms.set(formOf(box), (forms.get(formOf(box)) ?? 0) + 1)
  const teasers = new Set(
    boxes.filter((box) => (forms.get(formOf(box)) ?? 0) >= minAlike).map(({ index }) => index),
  )
  const boxOf = new Int32Array(page.elements.length).fill(-1)
  for (const { index, parent } of page.elements)
    boxOf[index] = teasers.has(index) ? index : (boxOf[parent] ?? -1)
  return boxOf
}

/** A front page has several forms of box, few of each. */
const minAlike = 3

function climb(page: Page, from: number): readonly Element[] {
  const above: Element[] = []
  let current = page.elements[from]
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    above.push(current)
    current = page.elements[current.parent]
  }
  return above
}

/** Tag and classes without numbers: "post-41200 post category-news" is one form with "post-41187 post category-film". */
function formOf({ tag, attributes }: Element): string {
  return `${tag}.${(attributes.class ?? '')
    .split(/\s+/)
    .filter((name) => !/\d|^(?:tag|category)-/.test(name))
    .join('.')}`
}
