import type { Frame } from '../page/frames.ts'
import type { StoryScene } from '../page/scene.ts'
import { keyOfImage } from './address.ts'
import { readCaption } from './caption.ts'
import { findSource } from './source.ts'

/** A figure of several pictures with as many captions, as a figure of each: the first caption is the first picture's. */
export function pairUp(scene: StoryScene, frame: Frame): readonly Frame[] {
  const { page } = scene
  const { images, captions } = frame
  if (images.length < 2 || captions.length < 2) return [frame]
  // A lazy picture stands twice; both are one.
  const pictures = new Map<string, number[]>()
  for (const image of images) {
    const element = page.elements[page.images[image]?.element ?? -1]
    const src = element === undefined ? null : findSource(scene, element)
    if (src !== null) pictures.set(keyOfImage(src), [...(pictures.get(keyOfImage(src)) ?? []), image])
  }
  if (pictures.size !== captions.length || !areAlike(scene, captions)) return [frame]
  return [...pictures.values()].map((own, at) => ({ images: own, captions: captions.slice(at, at + 1) }))
}

/** Captions of one form that each say something: a caption and its credit are two lines of one. */
function areAlike({ page }: StoryScene, captions: readonly number[]): boolean {
  const forms = captions.map((at) => {
    const element = page.elements[page.passages[at]?.element ?? -1]
    return `${element?.tag}.${element?.attributes.class ?? ''}`
  })
  const says = (at: number) => readCaption(page, { images: [], captions: [at] }).caption !== null
  return new Set(forms).size === 1 && captions.every(says)
}
