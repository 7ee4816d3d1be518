import type { Page } from './page.ts'

/** "PHOTO 2: Ada Finch on the pier. CREDIT: Bo Lund": what the second picture shows, said in a list apart from the pictures. */
export type PictureKeys = {
  /** The words for each picture, the first one's first; none where the page has no such list. */
  readonly words: readonly string[]
  readonly passages: ReadonlySet<number>
}

const entry =
  /^(?:photo|image|picture|pic|still|plate|fig(?:ure|\.)?|bild|abb(?:ildung|\.)?|foto|imagen)\s?(?:no\.? ?)?#?(\d{1,2})\s?[:.)–—-]\s?(\S.{8,})$/i
/** Nearly all lines end here. */
const opening = /^(?:photo|image|picture|pic|still|plate|fig|bild|abb|foto|imagen)[\s\w.]{0,8}#?\d/i
const none: PictureKeys = { words: [], passages: new Set() }
const maxChars = 3000

/** Lines that number the pictures from one on, each number once. A single "Fig. 1" is a reference. */
export function findPictureKeys(page: Page): PictureKeys {
  const passages = new Set<number>()
  const words: string[] = []
  for (const { index, text } of page.passages) {
    if (!opening.test(text) || text.length > maxChars) continue
    for (const line of text.split('\n')) {
      const [, number, said] = entry.exec(line) ?? []
      if (said === undefined || Number(number) !== words.length + 1) return none
      words.push(said)
    }
    passages.add(index)
  }
  return words.length < 2 ? none : { words, passages }
}
