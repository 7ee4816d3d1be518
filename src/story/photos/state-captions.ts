import type { Photo } from '../story.ts'
import { keyOfImage } from './address.ts'
import { splitCaption } from './caption-credit.ts'

type Words = { readonly caption: string; readonly credit: string }

const string = String.raw`"((?:[^"\\]|\\.){0,1500})"`
const captionIn = new RegExp(
  String.raw`"(?:image_?)?(?:caption|cutline|legend)(?:_?(?:text|html|plain|basic))?"\s*:\s*${string}`,
  'i',
)
const creditIn = new RegExp(
  String.raw`"(?:(?:image|photo)_?)?(?:credits?|credit_?(?:line|text)|photographer|attribution|byline)(?:_?(?:text|name|display))?"\s*:\s*${string}`,
  'i',
)

/** What an object in JSON calls its caption and its credit; no entry where it calls nothing so. */
export function readCaptionsNear(json: string): readonly Words[] {
  const caption = unpack(captionIn.exec(json)?.[1])
  const credit = unpack(creditIn.exec(json)?.[1])
  return caption === '' && credit === '' ? [] : [{ caption, credit }]
}

function unpack(packed: string | undefined): string {
  if (packed === undefined) return ''
  try {
    return String(JSON.parse(`"${packed}"`))
  } catch {
    // A cut-off escape: no words of anybody's.
    return ''
  }
}

const maxStateChars = 3_000_000
/** A picture's object is small, and a gallery's pictures are many. */
const maxObjectChars = 3000
const maxLookUps = 40

/**
 * Captions that a page shows only once its script has run: they stand in the framework's state, in the object that names
 * the picture's file. Photos that have a caption or a credit keep them.
 */
export function fillFromStates(photos: readonly Photo[], states: readonly string[]): readonly Photo[] {
  if (states.length === 0) return photos
  if (!photos.some(({ caption, credit }) => caption === null && credit === null)) return photos
  const plain = states.filter((state) => state.length <= maxStateChars && wordsFor.test(state))
  return photos.map((photo, at) => {
    if (at >= maxLookUps || photo.src === null || photo.caption !== null || photo.credit !== null)
      return photo
    const words = findWords(plain, photo.src)
    if (words === null) return photo
    const split = splitCaption(stripped(words.caption))
    return { ...photo, caption: split.caption, credit: stripped(words.credit) || split.credit }
  })
}

const wordsFor = /(?:caption|cutline|legend|credit|photographer)[a-z_]*\\?"\s*:/i

/** The object around a mention of the picture's file that has words for it: the innermost one. */
function findWords(states: readonly string[], src: string): Words | null {
  const file = nameOf(src)
  if (file.length < minNameChars) return null
  for (const state of states) {
    for (let at = state.indexOf(file), looks = 0; at !== -1 && looks < maxMentions; looks++) {
      const words = readAround(state, at)
      if (words !== null) return words
      at = state.indexOf(file, at + file.length)
    }
  }
  return null
}

const minNameChars = 8
const maxMentions = 6

function nameOf(src: string): string {
  return keyOfImage(src).split('/').at(-1) ?? ''
}

function readAround(state: string, at: number): Words | null {
  const from = openingBefore(state, at)
  if (from === -1) return null
  const object = state.slice(from, closingAfter(state, from))
  return readCaptionsNear(object.includes('\\"') ? object.replaceAll('\\"', '"') : object)[0] ?? null
}

/** The brace that opens the object which a place in JSON stands in; braces inside of strings are rare enough. */
function openingBefore(state: string, at: number): number {
  let depth = 0
  for (let i = at; i >= 0 && at - i < maxObjectChars; i--) {
    if (state[i] === '}') depth++
    else if (state[i] === '{' && depth-- === 0) return i
  }
  return -1
}

function closingAfter(state: string, from: number): number {
  let depth = 0
  const end = Math.min(state.length, from + maxObjectChars)
  for (let i = from; i < end; i++) {
    if (state[i] === '{') depth++
    else if (state[i] === '}' && --depth === 0) return i + 1
  }
  return from
}

function stripped(words: string): string {
  return words
    .replace(/<\/?(?:p|br|div|li)\b[^>]{0,300}>/gi, ' ')
    .replace(/<[^>]{0,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
