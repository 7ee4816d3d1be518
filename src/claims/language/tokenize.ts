import { initialOrAbbreviation } from './abbreviated.ts'
import { character, classAt, isApostrophe, isHyphen, isWordPart } from './characters.ts'
import { clitic, cliticStart, elidedEnd } from './contractions.ts'
import { cashMultiplier, clockSuffix } from './numbers.ts'
import { isUrlStart, urlEnd } from './urls.ts'
import { wordEnd } from './word-end.ts'

/** A word, number or mark; `text` is the story's text from `start` to `end`, in UTF-16 code units. */
export type Token = { readonly text: string; readonly start: number; readonly end: number }

/**
 * Text → tokens, the way Universal Dependencies cuts English ("Vale|'s", "wo|n't", "$|58.4"), except that a
 * hyphenated word is one token; only "Vane|-directed" is two. Nothing but white space is left between tokens. Linear.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === character.space) at += 1
    else
      at =
        kind === character.mark || kind === character.surrogate || isUnderscore(text, at)
          ? mark(text, at, end, tokens)
          : word(text, at, end, tokens)
  }
  return tokens
}

/** "_Copper Lane_": at the edge of a word an underscore is typed emphasis; within one it is a letter of its own kind. */
const isUnderscore = (text: string, at: number) => text.charCodeAt(at) === 0x5f

function push(tokens: Token[], text: string, start: number, end: number): number {
  tokens.push({ text: text.slice(start, end), start, end })
  return end
}

function word(text: string, start: number, end: number, tokens: Token[]): number {
  if (isUrlStart(text, start)) return push(tokens, text, start, urlEnd(text, start, end))
  const bare = wordEnd(text, start, end)
  const stop = initialOrAbbreviation(text, start, bare, end, tokens)
  const split = classAt(text, start) === character.digit ? numberEnd(text, start, stop, tokens) : stop
  if (split < stop) return push(tokens, text, push(tokens, text, start, split), stop)
  return pushWithClitics(text, start, stop, tokens)
}

function numberEnd(text: string, start: number, end: number, tokens: readonly Token[]): number {
  return cashMultiplier(text, start, end, tokens) ?? clockSuffix(text, start, end) ?? end
}

/** "I'd've" is three tokens; more than three clitics in a row are no English word. */
function pushWithClitics(text: string, start: number, end: number, tokens: Token[]): number {
  const joined = madeByEnd(text, start, end)
  if (joined < end) return push(tokens, text, push(tokens, text, start, joined), end)
  const last = cliticStart(text, start, end)
  if (last >= end) return push(tokens, text, start, end)
  const first = cliticStart(text, start, last)
  push(tokens, text, start, first)
  if (first < last) push(tokens, text, first, last)
  return push(tokens, text, last, end)
}

const madeBy =
  /-(?:co-)?(?:directed|helmed|created|written|penned|scripted|produced|scored|starring|led|fronted|headlined|toplined|narrated|hosted|voiced|composed|edited|curated)$/

/** "Vane-directed" is a name and what its bearer did: where the second begins, else the word's end. */
function madeByEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (end - start < 7 || first < 0x41 || (first > 0x5a && first < 0xc0)) return end
  const found = madeBy.exec(text.slice(start, end))
  return found === null ? end : start + found.index
}

function mark(text: string, start: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(start)
  if (code >= 0xd800 && code <= 0xdfff) return push(tokens, text, start, pictureEnd(text, start, end))
  if (isApostrophe(code)) return push(tokens, text, start, apostropheEnd(text, start, end, tokens))
  if ((code === 0x23 || code === 0x40) && isWordPart(text, start + 1))
    return push(tokens, text, start, tagEnd(text, start, end))
  if (code === 0x2e) return push(tokens, text, start, dotsEnd(text, start, end))
  if (code === 0x21 || code === 0x3f) return push(tokens, text, start, runEnd(text, start, end, 0x21, 0x3f))
  if (isHyphen(code)) return push(tokens, text, start, runEnd(text, start, end, code, code))
  return push(tokens, text, start, start + 1)
}

function apostropheEnd(text: string, start: number, end: number, tokens: readonly Token[]): number {
  const touches = tokens.at(-1)?.end === start
  return (touches ? clitic(text, start, end) : elidedEnd(text, start, end)) ?? start + 1
}

/** "@ana_reyes" and "#12" are one token. */
function tagEnd(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end && (isWordPart(text, at) || text.charCodeAt(at) === 0x5f)) at += 1
  return at
}

function runEnd(text: string, start: number, end: number, one: number, other: number): number {
  let at = start + 1
  while (at < end && (text.charCodeAt(at) === one || text.charCodeAt(at) === other)) at += 1
  return at
}

/** "...", and also the spaced ". . ." of older typography. */
function dotsEnd(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end) {
    if (text.charCodeAt(at) === 0x2e) at += 1
    else if (text.charCodeAt(at) === 0x20 && text.charCodeAt(at + 1) === 0x2e && at + 1 < end) at += 2
    else break
  }
  return at
}

/** An emoji with its joiners, tones and flags; a stray half of a pair stands alone. */
function pictureEnd(text: string, start: number, end: number): number {
  let at = Math.min(end, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1))
  while (at < end) {
    const code = text.codePointAt(at) ?? 0
    if (code === 0xfe0f || code === 0x20e3) at += 1
    else if (code === 0x200d && at + 2 < end) at += (text.codePointAt(at + 1) ?? 0) > 0xffff ? 3 : 2
    else if (code >= 0x1f3fb && code <= 0x1f3ff) at += 2
    else break
  }
  return Math.min(at, end)
}
