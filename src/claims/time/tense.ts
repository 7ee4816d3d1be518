import type { Tense } from './meaning.ts'
import { type Cue, cueOf } from './tense-cues.ts'

/** "Bumped to May 24", "renewed for the fall": a participle that looks ahead through its preposition. */
const aheadBefore =
  /\b(?:set|back|confirmed|announced|renewed|ordered|dated|slotted|reserved|planned|scheduled|on track|penciled|pencilled|booked|locked in|ready|due|eyed|targeted|tipped|expected|slated) (?:in )?for (?:an? |the |its |[a-z]+ )?$|\b(?:moved?|moves|moving|push(?:ed|es|ing)?|shift(?:ed|s|ing)?|delay(?:ed|s|ing)?|bump(?:ed|s|ing)?|reschedul(?:ed?|es|ing)|postpon(?:ed?|es|ing)|slipp?(?:ed|s|ing)?|slid(?:es)?|put|brought|held|holds?|waits?|waiting)\b[^.!?\n]{0,60} (?:to|until|till|from|for) (?:an? |the |its |[a-z]+ )?$/i

/** "It was meant to open on Good Friday": a plan of the past, for a day before the story or after it. */
const plannedBefore =
  /\b(?:was|were|been) (?:originally |initially |first |once )?(?:meant|supposed|due|set|expected|scheduled|slated|planned|going|intended|to)\b[^.!?;,\n]{0,40}$/i

/** "Is out in the UK on October 9", "has it in theaters from November 8": out, and yet to come out. */
const outBefore =
  /(?:\b(?:is|are|has it|have it)|[’']s|[,(—]) (?:now |currently |also )?(?:out|due|back|bound|available|in (?:theaters|theatres|cinemas)|on sale|on shelves|streaming)\b[^.!?;\n]{0,40} $/i

/** "Release: October 9", "the date, February 15". */
const dateBefore =
  /\b(?:release|premiere|launch|start|opening|air|street)(?: dates?:?,? (?:of |on |is )?|: ?)$|\b(?:the|its|a|new) dates?,? (?:of |is |for )?$/i

type Found = { readonly tense: Cue; readonly cost: number }

/**
 * The tense of the words around a date, told by the nearest verb or cue of its sentence: distance in words, with
 * commas, dashes and conjunctions counting for more, and words after the date for more than words before it.
 */
export function tenseAround(text: string, start: number, end: number): Tense | null {
  const from = sentenceStart(text, start)
  const before = text.slice(from, start)
  if (plannedBefore.test(before)) return null
  if (aheadBefore.test(before) || outBefore.test(before) || dateBefore.test(before)) return 'future'
  const left = nearestCue(tokens(before).reverse(), 0, 'before')
  const right = nearestCue(tokens(text.slice(end, sentenceEnd(text, end))), 3, 'after')
  const nearest = left === null || (right !== null && right.cost < left.cost) ? right : left
  return nearest === null || nearest.tense === 'present' ? null : nearest.tense
}

const reach = 240

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - reach)
  const before = text.slice(from, at)
  let best = 0
  for (const match of before.matchAll(/[.!?]["”’')]? +(?=["“‘(]?[A-Z\uFFFC])|\n/g)) {
    if (
      !/(?:^|[^\w])(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No)$/.test(
        before.slice(0, match.index),
      )
    ) {
      best = match.index + match[0].length
    }
  }
  return from + best
}

function sentenceEnd(text: string, at: number): number {
  const after = text.slice(at, at + reach)
  const match = /[.!?](?=["”’')]?(?: +["“‘(]?[A-Z\uFFFC]|\n|$))|\n/.exec(after)
  return at + (match === null ? after.length : match.index)
}

function tokens(part: string): string[] {
  return part.match(/[A-Za-z][A-Za-z’'-]*|\uFFFC+|[,;:()—–“”"]/g) ?? []
}

const breaks = /^(?:[,;:()—–]|and|but|which|who|that|while|as|after|before|when|because|although|though)$/i

function nearestCue(words: readonly string[], handicap: number, side: 'before' | 'after'): Found | null {
  let cost = handicap
  for (const [at, text] of words.entries()) {
    cost += costOf(text)
    const [inward, outward] = [words[at - 1] ?? '', words[at + 1] ?? '']
    const tense = cueOf(
      side === 'before'
        ? { text, previous: outward, next: inward }
        : { text, previous: inward, next: outward },
    )
    if (tense !== null) return { tense, cost }
    if (cost > 30) return null
  }
  return null
}

/** How far a word moves what lies beyond it away from the date. */
function costOf(word: string): number {
  if (word === ';') return 8
  if (/^\uFFFC/.test(word)) return 0
  // Quotation marks stand around titles as often as around speech.
  if (/^[“”"]$/.test(word)) return 1
  return breaks.test(word) ? 3 : 1
}
