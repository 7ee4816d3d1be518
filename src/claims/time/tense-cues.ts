import type { Tense } from './meaning.ts'

/** A verb or another word, and what it says of the time of a date near it. `present`: a verb, but no tense to go by. */
export type Cue = Tense | 'present'

/** The word in lower case, and the words beside it in the order of the text, empty at a boundary. */
export type Word = { readonly text: string; readonly previous: string; readonly next: string }

const future =
  "will won't shall shan't would could might upcoming forthcoming eyeing eyes targeting targets aims aiming hopes hoping wants plans planning planned expects expected scheduled slated due poised pegged tipped eyed targeted intended projected going coming arrives arrive airs opens premieres premiere launches launch returns debuts debut bows bow begins begin starts start hits streams lands rolls roll comes goes kicks drops follows ends heads runs tomorrow ships ship gets expecting starting beginning eventually soon ready await awaits bring brings wraps shoots films tours plays release expect sets dates moves pushes delays slides shifts must should opening premiering arriving hitting landing dropping launching airing releasing returning debuting bowing slots slates books unspools unspool"
const past =
  "was were had did been said told went began came took made won left died wrote ran got saw gave held shot became broke brought built bought caught chose cut drew drove ended fell felt fought found grew heard hit kept knew led lost met paid put quit read rose sat sent spent spoke stood stuck sold sought swept thought threw understood wore taken seen shown given written spoken drawn thrown recently lately previously already since ago wasn't weren't didn't hadn't"

const cues: ReadonlyMap<string, Tense> = new Map([
  ...future.split(' ').map((word): readonly [string, Tense] => [word, 'future']),
  ...past.split(' ').map((word): readonly [string, Tense] => [word, 'past']),
])

/** Ends in -ed, but is no past. */
const notPast: ReadonlySet<string> = new Set(
  'united limited animated need indeed red bed untitled beloved hundred speed seed feed weed breed titled ted fred ed'.split(
    ' ',
  ),
)

/** Verbs that are as often nouns: "since its release", "the Oct. 3 premiere". */
const nominal =
  /^(?:release|premieres?|launch|debut|start|return|bow|end|run|tour|films?|shoots?|plays?|sets?|air|drop|hits?|move|wrap|roll|slides?|delays?|brings?|dates|plans|hopes|heads)$/
const determiner =
  /^(?:an?|the|its|his|her|their|this|that|our|my|first|new|original|north|world|global|theatrical|wide|series|season|[\w-]+[’']s|of|u\.?s\.?)$/i

/** A name stands here: see find-dates.ts. */
const masked = /^\uFFFC/

/** Verbs whose past is their base form, told from it by what stands before. */
const baseForms = /^(?:put|cut|hit|read|quit|set|cast|let)$/
const beforeBaseForm = /^(?:will|would|to|can|could|may|might|should|must|not|now|also|finally|[\w’']+ll)$/i

const infinitives =
  /^(?:open|premiere|debut|begin|start|launch|return|air|bow|arrive|release|be|film|shoot|hit|stream|land|drop|come|resume|wrap|roll|make|play|star|direct|go|get|finish|end)$/i
const participle =
  /(?:ed|en|wn|pt|ne)$|^(?:not|yet|had|made|said|won|put|set|begun|become|come|led|left|lost|shot|cut|just|now|since|also)$/i
const perfect = /^(?:has|have|had|was|were|been)$/i

/** Words whose meaning hangs on their neighbours. */
const special: ReadonlyMap<string, (word: Word) => Cue | null> = new Map<string, (word: Word) => Cue | null>([
  ['is', ({ next }) => (cues.get(next.toLowerCase()) === 'future' ? null : 'present')],
  ['are', ({ next }) => (cues.get(next.toLowerCase()) === 'future' ? null : 'present')],
  ["it's", ({ next }) => (cues.get(next.toLowerCase()) === 'future' ? null : 'present')],
  // "Has finished" is past, "has it for October" is not.
  ['has', ({ next }) => (participle.test(next) ? 'past' : 'present')],
  ['have', ({ next }) => (participle.test(next) ? 'past' : 'present')],
  // An infinitive looks ahead ("to open"), a direction does not.
  ['to', ({ next }) => (infinitives.test(next) ? 'future' : null)],
  ['may', ({ text }) => (text === 'may' ? 'future' : null)],
  ['open', () => 'future'],
  ['can', () => 'future'],
  // "Set for May" and "sets", but not "set in 1923", "is set aboard", "a set".
  [
    'set',
    ({ previous, next }) =>
      /^in$/i.test(next) ||
      (/^(?:is|are|was|were|been|has|an?)$/i.test(previous) && !/^(?:to|for)$/i.test(next))
        ? null
        : 'future',
  ],
])

/** What one word says, seen with its neighbours; null for nothing. */
export function cueOf(word: Word): Cue | null {
  const lower = word.text.toLowerCase().replace('’', "'")
  if (lower.endsWith("'ll")) return 'future'
  const read = special.get(lower)
  if (read !== undefined) return read(word)
  switch (cues.get(lower)) {
    case 'future':
      return futureCue(lower, word)
    case 'past':
      return pastCue(lower, word)
    default:
      return participleCue(lower, word)
  }
}

function futureCue(lower: string, { text, previous }: Word): Cue | null {
  if (nominal.test(lower) && (previous === '' || determiner.test(previous))) return null
  // After a name "premieres" is a verb, "premiere" a noun.
  if (nominal.test(lower) && masked.test(previous) && !lower.endsWith('s')) return null
  // "Was expected" looks ahead from then, "has planned" is done.
  if (lower.endsWith('ed') && perfect.test(previous)) return /^ha[sv]e?$/i.test(previous) ? 'past' : 'future'
  // A capital makes it a name's word, but for a headline's verb: "Sets", "Moves".
  return /^[A-Z]/.test(text) && !lower.endsWith('s') ? null : 'future'
}

function pastCue(lower: string, { previous }: Word): Cue | null {
  if (baseForms.test(lower) && beforeBaseForm.test(previous)) return null
  return /^(?:is|are)$/i.test(previous) ? null : 'past'
}

function participleCue(lower: string, { text, previous }: Word): Cue | null {
  if (!lower.endsWith('ed') || lower.length < 4 || notPast.has(lower) || /^[A-Z]/.test(text)) return null
  if (/^be$/i.test(previous)) return 'future'
  return /^(?:is|are|being|an?|the|its|his|her|their)$/i.test(previous) ? null : 'past'
}
