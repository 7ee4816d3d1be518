import type { Tense } from './meaning.ts'

const future =
  "will won't shall shan't would could may might can 'll upcoming forthcoming eyeing eyes targeting targets aims aiming hopes hoping wants plans planning planned expects expected scheduled slated due set poised pegged tipped eyed targeted intended projected going coming arrives arrive airs opens open premieres premiere launches launch returns debuts debut bows bow begins begin starts start hits streams lands rolls roll comes goes kicks drops follows ends heads runs tomorrow ships ship gets expecting starting beginning eventually soon ready await awaits bring brings wraps shoots films tours plays release expect sets dates moves pushes delays slides shifts must should to"
const past =
  "was were had did been said told went began came took made won left died wrote ran got saw gave held shot became broke brought built bought caught chose cut drew drove ended fell felt fought found grew heard hit kept knew led lost met paid put quit read rose sat sent spent spoke stood stuck sold sought swept thought threw understood wore taken seen shown given written spoken drawn thrown recently lately previously already since ago wasn't weren't didn't hadn't"

const cues: ReadonlyMap<string, Tense> = new Map([
  ...future.split(' ').map((word): readonly [string, Tense] => [word, 'future']),
  ...past.split(' ').map((word): readonly [string, Tense] => [word, 'past']),
])

/** Ends in -ed or is a cue's look-alike, but tells nothing of the tense. */
const notPast: ReadonlySet<string> = new Set([
  'united',
  'limited',
  'animated',
  'need',
  'indeed',
  'red',
  'bed',
  'led',
  'untitled',
  'so-called',
  'beloved',
  'hundred',
  'speed',
  'seed',
  'feed',
  'weed',
  'breed',
  'titled',
  'ted',
  'fred',
  'ed',
])

/** "Bumped to May 24", "renewed for the fall": a participle that looks ahead through its preposition. */
const aheadBefore =
  /\b(?:set|back|confirmed|announced|renewed|ordered|dated|slotted|reserved|planned|scheduled|on track|penciled|pencilled|booked|locked in|ready|due|eyed|targeted|tipped|expected|slated) (?:in )?for (?:an? |the |its |[a-z]+ )?$|\b(?:moved?|moves|moving|push(?:ed|es|ing)?|shift(?:ed|s|ing)?|delay(?:ed|s|ing)?|bump(?:ed|s|ing)?|reschedul(?:ed?|es|ing)|postpon(?:ed?|es|ing)|slipp?(?:ed|s|ing)?|slid(?:es)?|put|brought|held)\b[^.!?\n]{0,60} (?:to|until|till|from|for) (?:an? |the |its |[a-z]+ )?$/i

/** `present` says only that the verb was met: no tense to go by beyond it. */
type Cue = Tense | 'present'
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
  if (aheadBefore.test(before) || dateBefore.test(before)) return 'future'
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
  for (const match of before.matchAll(/[.!?]["”’')]? +(?=["“‘(]?[A-Z])|\n/g)) {
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
  const match = /[.!?](?=["”’')]?(?: +["“‘(]?[A-Z]|\n|$))|\n/.exec(after)
  return at + (match === null ? after.length : match.index)
}

function tokens(part: string): string[] {
  return part.match(/[A-Za-z][A-Za-z’'-]*|[,;:()—–“”"]/g) ?? []
}

/** Around titles as often as around speech. */
const quotes = /^[“”"]$/
const breaks = /^(?:[,;:()—–]|and|but|which|who|that|while|as|after|before|when|because|although|though)$/i

function nearestCue(words: readonly string[], handicap: number, side: 'before' | 'after'): Found | null {
  let cost = handicap
  for (const [at, word] of words.entries()) {
    cost += word === ';' ? 8 : quotes.test(word) ? 1 : breaks.test(word) ? 3 : 1
    const tense = tenseOf(
      word,
      (side === 'before' ? words[at + 1] : words[at - 1]) ?? '',
      (side === 'before' ? words[at - 1] : words[at + 1]) ?? '',
    )
    if (tense !== null) return { tense, cost }
    if (cost > 30) return null
  }
  return null
}

/** Verbs that are as often nouns: "since its release", "the Oct. 3 premiere". */
const nominal =
  /^(?:release|premieres?|launch|debut|start|return|bow|end|run|tour|film|films|shoot|shoots|play|plays|sets?|open|air|drop|hits?|move|wrap|roll|slides?|delays?|brings?|dates|plans|hopes|heads)$/
const determiner =
  /^(?:an?|the|its|his|her|their|this|that|our|my|first|new|original|north|world|global|theatrical|wide|series|season|[\w-]+[’']s|of|u\.?s\.?)$/i

function tenseOf(word: string, previous: string, next: string): Cue | null {
  const lower = word.toLowerCase().replace('’', "'")
  if (lower.endsWith("'ll")) return 'future'
  if (lower === 'is' || lower === 'are' || lower === "it's")
    return cues.get(next.toLowerCase()) === 'future' ? null : 'present'
  // "Has finished" is past, "has it for October" is not.
  if (lower === 'has' || lower === 'have')
    return /(?:ed|en|wn|pt|ne)$|^(?:not|yet|had|made|said|won|put|set|begun|become|come|led|left|lost|shot|cut|just|now|since|also)$/i.test(
      next,
    )
      ? 'past'
      : 'present'
  if (lower === 'to' || lower === 'set' || lower === 'open' || lower === 'may' || lower === 'can') {
    // An infinitive looks ahead ("to open"), a direction does not.
    if (lower === 'to')
      return /^(?:open|premiere|debut|begin|start|launch|return|air|bow|arrive|release|be|film|shoot|hit|stream|land|drop|come|resume|wrap|roll|make|play|star|direct|go|get|finish|end)$/i.test(
        next,
      )
        ? 'future'
        : null
    if (lower === 'may') return word === 'may' ? 'future' : null
    if (lower === 'set')
      return /^(?:is|are|was|were|'s|been|has|a|in)$/i.test(previous) && !/^(?:in|to|for)$/i.test(next)
        ? null
        : /^in$/i.test(next)
          ? null
          : 'future'
    return lower === 'can' ? 'future' : null
  }
  const cue = cues.get(lower)
  if (cue === 'future' && nominal.test(lower) && (previous === '' || determiner.test(previous))) return null
  if (cue !== undefined) {
    if (/^(?:has|have|had|was|were|been)$/i.test(previous) && cue === 'future' && lower.endsWith('ed'))
      return /^(?:was|were|had|been)$/i.test(previous) &&
        /^(?:expected|planned|scheduled|slated)$/.test(lower)
        ? 'future'
        : 'past'
    if (cue === 'future' && /^[A-Z]/.test(word) && lower.length > 2) return /s$/.test(lower) ? 'future' : null
    return cue
  }
  if (!lower.endsWith('ed') || lower.length < 4 || notPast.has(lower) || /^[A-Z]/.test(word)) return null
  if (/^be$/i.test(previous)) return 'future'
  return /^(?:is|are|being|an?|the|its|his|her|their)$/i.test(previous) ? null : 'past'
}
