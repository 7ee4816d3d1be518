import type { Element, Page, Passage } from './page.ts'

/** A note's number stands in a box of its own, a wrapper or two below the note's. */
const maxClimb = 3
const maxNotePassages = 6
const number = /^\[?\d{1,3}[.\])]?$/

/** Whether a passage is nothing but a note's number, which leads back to where the text calls for it. */
export function isNoteNumber({ text, inPageChars }: Passage): boolean {
  return inPageChars > 0 && text.length <= 5 && number.test(text)
}

/** Passages that are notes to the text: what stands in one box with a number that leads back up. They are the writer's words. */
export function findNotes(page: Page): ReadonlySet<number> {
  const notes = new Set<number>()
  for (const passage of page.passages) {
    if (!isNoteNumber(passage)) continue
    const box = boxOf(page, passage)
    if (box === null) continue
    for (const { index, text, linkChars } of page.passages.slice(passage.index + 1, endOf(box)))
      if (linkChars < text.length * 0.5) notes.add(index)
  }
  return notes
}

/** The smallest box that holds something after the number, and no second number. */
function boxOf(page: Page, { index, element }: Passage): Element | null {
  let box = page.elements[element]
  for (let climbed = 0; box !== undefined && climbed < maxClimb; climbed++) {
    if (endOf(box) > index + 1) break
    box = page.elements[box.parent]
  }
  if (box === undefined || endOf(box) <= index + 1 || endOf(box) - index > maxNotePassages) return null
  return page.passages.slice(index + 1, endOf(box)).some(isNoteNumber) ? null : box
}

/** The passage after an element's last. */
function endOf({ to }: Element): number {
  return to.offset > 0 ? to.passage + 1 : to.passage
}
