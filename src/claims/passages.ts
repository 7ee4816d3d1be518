import type { Story } from '../story/index.ts'
import type { Passage } from './sentence.ts'

/** Story → the stretches to read, in reading order: headline, dek, text block by block, captions. */
export function passagesOf(story: Story): readonly Passage[] {
  const passages: Passage[] = []
  const whole = (
    source: string | null,
    part: 'headline' | 'dek' | 'caption',
    photo: number | null = null,
  ) => {
    if (source !== null && source.trim() !== '') {
      passages.push({ in: part, photo, layout: part, source, start: 0, end: source.length })
    }
  }
  whole(story.headline, 'headline')
  whole(story.dek, 'dek')
  for (const block of story.blocks) {
    passages.push({
      in: 'text',
      photo: null,
      layout: block.kind,
      source: story.text,
      start: block.start,
      end: block.end,
    })
  }
  story.photos.forEach((photo, index) => {
    whole(photo.caption, 'caption', index)
  })
  return passages
}
