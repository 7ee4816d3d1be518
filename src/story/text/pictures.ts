import {
  type CaptionCue,
  echoes,
  endsInCredit,
  findCaptionCue,
  isPhotoCredit,
  looksLikeTitle,
  namesPicture,
  splitCredit,
} from '../captions.ts'
import { readCreditLine } from '../credits.ts'
import { findCue } from '../cues.ts'
import { findWrittenDay } from '../dates.ts'
import type { Decision, Photo } from '../story.ts'
import { bullet, type Line } from './lines.ts'

export type Pictures = {
  readonly photos: readonly Photo[]
  readonly rest: readonly Line[]
  readonly decisions: readonly Decision[]
}

type Reason = { readonly line: Line; readonly rule: string }

/** What a line is, looked at once: a run of captions is walked from each of its lines. */
type Look = { readonly isCaption: boolean; readonly cue: CaptionCue | null }

/** Takes the lines that stood under pictures: what is left of a gallery when a page is copied as text. */
export function takePictures(lines: readonly Line[], headline: string | null): Pictures {
  const looks = lines.map(({ text }): Look => ({ isCaption: isCaption(text), cue: findCaptionCue(text) }))
  const rules = lines.map(
    (line, at) => findRule(line.text, at, headline, looks) ?? findRuleByCredit(lines, at),
  )
  const taken: Reason[] = lines.flatMap((line, at) => {
    const rule = rules[at]
    return rule === null || rule === undefined ? [] : [{ line, rule }]
  })
  return {
    photos: toPhotos(lines, rules),
    rest: lines.filter((_, at) => rules[at] === null),
    decisions: taken.map(({ line, rule }) => ({ what: 'photo', rule, value: line.text })),
  }
}

function findRule(text: string, at: number, headline: string | null, looks: readonly Look[]): string | null {
  if (isMarkdownImage(text)) return 'Markdown picture'
  if (isPhotoCredit(text) || /^\(?(?:photo|image|caption|pictured)\s*[:–-]\s/i.test(text)) {
    return 'line that says it is a picture’s'
  }
  if (!isBare(text)) return null
  if (endsInCredit(text)) return 'line that ends in a picture’s credit'
  if (namesPicture(text)) return 'title-like line that names a picture'
  if (at === 0 && headline !== null && looksLikeTitle(text) && echoes(text, headline)) {
    return 'right under the headline, with its names'
  }
  return followsCue(looks, at) ? 'title-like line where the text points to pictures' : null
}

const aboveCredit = 'right above a picture’s credit'
const maxAboveCredit = 400

/** A caption whose credit is the next line: of one group with it, or without the mark that ends a sentence. */
function findRuleByCredit(lines: readonly Line[], at: number): string | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || next === undefined || !isPhotoCredit(next.text) || !isBare(line.text)) return null
  if (findCue(line.text) !== null || findWrittenDay(line.text) !== null) return null
  const isGroup = line.gap && !next.gap && line.text.length <= maxAboveCredit
  return isGroup || isCaption(line.text) ? aboveCredit : null
}

/** One photo a line, but one for a caption with its credit. */
function toPhotos(lines: readonly Line[], rules: readonly (string | null)[]): readonly Photo[] {
  const photos: Photo[] = []
  lines.forEach(({ text }, at) => {
    if (rules[at] === null) return
    const photo = toPhoto(text)
    const last = photos.at(-1)
    if (rules[at - 1] === aboveCredit && last !== undefined)
      photos[photos.length - 1] = { ...last, credit: photo.credit ?? last.credit }
    else photos.push(photo)
  })
  return photos
}

function isMarkdownImage(text: string): boolean {
  return /^!\[[^\]]*\]\([^)]*\)$/.test(text)
}

/** No list item, credit or label. */
function isBare(text: string): boolean {
  return !bullet.test(text) && !/^#/.test(text) && readCreditLine(text) === null
}

/** Galleries longer than this are not described line by line. */
const maxRun = 100

/** "… photos below:", then captions only, up to this one (or this one, then captions only, up to "… photos above"). */
function followsCue(looks: readonly Look[], at: number): boolean {
  if (looks[at]?.isCaption !== true) return false
  return reaches(looks, at, -1, 'below') || reaches(looks, at, 1, 'above')
}

function reaches(looks: readonly Look[], at: number, step: -1 | 1, cue: CaptionCue): boolean {
  for (let i = at + step, n = 0; n < maxRun; i += step, n++) {
    const look = looks[i]
    if (look === undefined) return false
    if (look.cue === cue) return true
    if (!look.isCaption) return false
  }
  return false
}

/** A description, not a sentence of the story: title-like, or short and without an end mark. */
function isCaption(text: string): boolean {
  return (
    isBare(text) && text.length <= 160 && !/[.!?:;,…]["'”’)]*$/.test(text) && text.split(' ').length <= 20
  )
}

function toPhoto(text: string): Photo {
  const image = /^!\[([^\]]*)\]\(\s*<?([^\s)>]*)>?(?:\s+["'(](.*?)["')])?\s*\)$/.exec(text)
  if (image !== null) {
    const { caption, credit } = splitCredit(image[3] ?? '')
    return { src: image[2] || null, alt: image[1] || null, caption, credit }
  }
  const { caption, credit } = splitCredit(text.replace(/^\(?(?:caption|pictured)\s*[:–-]\s*/i, ''))
  return { src: null, alt: null, caption, credit }
}
