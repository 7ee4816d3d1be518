import type { PhotoAnswer } from '../server/contract/index.ts'
import type { Card } from './markup.ts'
import { mediaPath } from './paths.ts'

/** What Open Graph's readers show a picture at; the next larger file will do. */
const wantedWidth = 1200

/** A photo of our own as what stands for a page elsewhere: a JPEG, which all of them take. */
export function cardOfPhoto({ key, widths, width, height, alt }: PhotoAnswer): Card | null {
  const own = widths.find((one) => one >= wantedWidth) ?? widths.at(-1)
  if (own === undefined) return null
  return { path: mediaPath(key, own, 'jpg'), alt, width: own, height: Math.round((height * own) / width) }
}

/** The card that is drawn for a story. */
export const cardOfStory = (path: string, headline: string): Card => ({
  path: `${path}/card.png`,
  alt: `${headline}: how much of what the story says is confirmed, reported, rumoured`,
})
