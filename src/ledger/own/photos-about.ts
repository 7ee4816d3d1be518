import type { EntityCard } from '../entity.ts'
import type { OwnPhoto } from './own.ts'
import type { EntityPhoto } from './own-story.ts'

/** A story with photos of its own, as it is out. */
export type PhotoStory = {
  readonly id: string
  readonly headline: string | null
  readonly photos: readonly (OwnPhoto & Pick<EntityPhoto, 'alt' | 'caption' | 'credit'>)[]
}

/** What is shorter is in too many words. */
const shortestName = 3

/**
 * Photos that show an entity, as far as words say so: its caption names it, or it is a title and the story's headline does,
 * as with "Official ‘Low Tide’ Photos".
 */
export function photosAbout(
  { type, name, aliases }: Pick<EntityCard, 'type' | 'name' | 'aliases'>,
  stories: readonly PhotoStory[],
): readonly EntityPhoto[] {
  const names = [name, ...aliases].filter(({ length }) => length >= shortestName)
  const isNamedIn = (text: string | null) => names.some((one) => holdsName(text ?? '', one))
  return stories.flatMap(({ id, headline, photos }) => {
    const isAllAbout = type === 'title' && isNamedIn(headline)
    return photos.flatMap(({ file: _file, ...photo }, i) =>
      isAllAbout || isNamedIn(photo.caption) ? [{ ...photo, storyId: id, headline, number: i + 1 }] : [],
    )
  })
}

/** As a name of its own: "Ana" is not in "Ana’s Banana Split" twice, and not in "Anaheim". */
function holdsName(text: string, name: string): boolean {
  const [within, sought] = [plain(text), plain(name)]
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + 1))
    if (!isLetter(within.charAt(at - 1)) && !isLetter(within.charAt(at + sought.length))) return true
  return false
}

const plain = (text: string) => text.normalize('NFC').replaceAll('’', "'")
const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character)
