import type { Story } from '../../story/index.ts'
import type { EntryHead } from '../entry-heads.ts'
import { partOf, type Told } from '../hashed-texts.ts'
import type { Mention, MentionType, Passage } from '../sentence.ts'
import { familiesOf } from './families.ts'
import { fullNames } from './full-names.ts'
import { isMarked, isRanked } from './letters.ts'
import { isNeverTitle } from './never-titles.ts'
import { sentenceCues } from './sentence-cues.ts'
import { shownForms } from './shown-forms.ts'
import { type Found, slotsAround, slotsOf, surroundings, wordReader } from './surroundings.ts'
import { keyOf, type Tally } from './tally.ts'
import { type Likelihoods, learntTyper, namedTypes, type Rows, rowsOf, type Typer } from './typer.ts'
import { untitledName } from './untitled-runs.ts'
import { type Use, usesOf } from './uses.ts'

/** The uses of one name, short forms among them. */
type Name = {
  readonly uses: readonly Use[]
  readonly rows: Rows
  readonly shape: string
  readonly marked: boolean
}

/** What a name does in the story: how often, how early, and by which short forms. */
function partInStory(
  uses: readonly Use[],
  words: readonly string[],
  longer: ReadonlySet<string>,
): readonly string[] {
  const short = (word: string | undefined) =>
    words.length > 1 && uses.some((use) => use.words.length === 1 && use.words[0] === word)
  const says: readonly (readonly [string, boolean])[] = [
    [`uses: ${uses.length > 5 ? '6 or more' : uses.length > 2 ? '3 to 5' : uses.length}`, true],
    ['last word used alone', short(words.at(-1))],
    ['first word used alone', short(words[0])],
    ['never shortened', words.length > 1 && uses.every((use) => use.words.length > 1)],
    ['in the headline', uses.some((use) => use.layout === 'headline' || use.sentence === 0)],
    ['in the opening', uses.some((use) => use.sentence === 1 || use.sentence === 2)],
    ['in a list', uses.some((use) => use.layout === 'list item')],
    ['opens the headline', uses.some((use) => use.layout === 'headline' && use.candidate.first < 2)],
    ['heads an entry', uses.some((use) => use.heads)],
    ['has a longer one', longer.has('longer')],
    ['has a marked longer one', longer.has('marked longer')],
    ['is a longer one', longer.has('shorter')],
    ['is longer than a marked one', longer.has('marked shorter')],
  ]
  return says.flatMap(([text, holds]) => (holds ? [text] : []))
}

const and = partOf(' & ')
/** Each by itself, and with another beside it. */
function alsoWith(says: readonly string[], other: string): readonly Told[] {
  const parts = says.map(partOf)
  const beside = partOf(other)
  return [...parts.map((part) => [part]), ...parts.map((part) => [part, and, beside])]
}

/** A short form's letters say nothing of the long one's type. */
function namesOf(
  uses: readonly Use[],
  full: ReadonlyMap<string, string>,
  { rowOf }: Typer,
): ReadonlyMap<string, Name> {
  const grouped = Map.groupBy(uses, (use) => full.get(use.key) ?? use.key)
  const families = familiesOf(
    new Map([...grouped].map(([key, held]) => [key, held.some((use) => isMarked(use.candidate))])),
  )
  return new Map(
    [...grouped].map(([key, held]) => {
      const long = held.filter((use) => use.key === key)
      const [first] = long
      const shape = first?.shape ?? 'word'
      const part = partInStory(held, key.split(' '), families.get(key) ?? nothing)
      const rows = new Set(long.flatMap((use) => use.rows))
      return [
        key,
        {
          uses: held,
          shape,
          marked: long.some((use) => isMarked(use.candidate)),
          rows: [...rows, ...rowsOf(alsoWith(part, shape), rowOf)],
        },
      ]
    }),
  )
}

function standing(use: Use, { shape, marked }: Name, key: string): readonly Told[] {
  const set = use.candidate.typography ?? 'plain'
  const says = [
    use.article ? 'after an article' : 'bare',
    use.candidate.first === 0 ? 'first' : 'amid',
    `set ${set}`,
    ...(marked && !isMarked(use.candidate) ? ['marked elsewhere'] : []),
  ]
  return [...alsoWith(says, shape), ...(use.key === key ? [] : alsoWith(['short form'], shape))]
}

/** What each use's letters and its name's part in the story say: one list for all uses of a name that stand alike. */
function ownEvidence(names: ReadonlyMap<string, Name>, { rowOf }: Typer): ReadonlyMap<Use, Rows> {
  const own = new Map<Use, Rows>()
  for (const [key, name] of names) {
    const alike = new Map<string, Rows>()
    for (const use of name.uses) {
      const { typography, first } = use.candidate
      const stands = `${use.article} ${first === 0} ${typography} ${use.key === key}`
      const rows = alike.get(stands) ?? [...name.rows, ...rowsOf(standing(use, name, key), rowOf)]
      alike.set(stands, rows)
      own.set(use, rows)
    }
  }
  return own
}

const areSame = (a: Round['types'], b: Round['types']) =>
  a.every((line, sentence) => line.every((type, at) => type === b[sentence]?.[at]))

/** The surroundings of one use: their evidence, and how much their phrases speak for a title, less for somebody. */
type Around = { readonly rows: Rows; readonly leaning: number }

const alone: Around = { rows: [], leaning: 0 }

/** Reads the words around every use; what was read is kept while the names beside it are typed as they were. */
function surveyor(found: readonly Found[], { rowOf }: Typer) {
  const wordsOf = wordReader()
  const sentences = found.map((draft, i) => {
    if (draft.candidates.length === 0) return undefined
    const slots = slotsOf(draft, wordsOf)
    const next = found[i + 1]
    const cues = sentenceCues(draft.tokens, next?.passage === draft.passage ? next.tokens : null)
    const inPlace = (place: string) => rowsOf(alsoWith(cues, place), rowOf)
    return {
      around: slots.flatMap(({ candidate }, at) => (candidate === null ? [] : [slotsAround(slots, at)])),
      first: inPlace('first of its names'),
      later: inPlace('later of its names'),
    }
  })
  const last = new Map<
    Use,
    { readonly beside: readonly (MentionType | undefined)[]; readonly around: Around }
  >()
  return (use: Use, types: readonly MentionType[]): Around => {
    const sentence = sentences[use.sentence]
    const slots = sentence?.around[use.at]
    if (sentence === undefined || slots === undefined) return alone
    const beside = [...slots.left, ...slots.right].flatMap(({ candidate }) =>
      candidate === null ? [] : [types[candidate]],
    )
    const held = last.get(use)
    if (held?.beside.every((type, i) => type === beside[i]) === true) return held.around
    const { all, leaning } = surroundings(slots, types)
    const rows = [...rowsOf(all, rowOf), ...(use.at === 0 ? sentence.first : sentence.later)]
    const around = { rows, leaning }
    last.set(use, { beside, around })
    return around
  }
}

type Round = { readonly likelihoods: ReadonlyMap<Use, Likelihoods>; readonly types: readonly MentionType[][] }

/** Under this likelihood nothing is said of a type: a wrong claim is worse than a missed one. */
const least = 0.4
/** A false title takes every claim around it: .6 beat .4, .5 and .7 on voices left out. */
const leastForTitle = 0.6

function typeOf(likelihoods: Likelihoods): MentionType {
  const most = Math.max(...likelihoods)
  const type = namedTypes[likelihoods.indexOf(most)] ?? 'name'
  return most < (type === 'title' ? leastForTitle : least) ? 'name' : type
}

/** A title that could be somebody's name is its hero wherever it acts: "Abel Dunn and Mira Voss are married". */
function settle(use: Use, name: Name, likely: Likelihoods, leaning: number): MentionType {
  if (use.dateline) return 'place'
  if (untitledName(use.candidate.text) !== null) return 'title'
  const type = typeOf(likely)
  // "Mayor Ana Reyes": the mayor of a story, unless her surroundings speak of work.
  if (type === 'person' && isRanked(use.candidate) && leaning > -1) return 'character'
  if (type !== 'title') return type
  if (name.uses.every(({ label }) => label)) return 'name'
  if (!name.marked && isNeverTitle(use.candidate.text)) return 'name'
  const couldAct = use.personal && !isMarked(use.candidate)
  return couldAct && leaning <= -1 ? 'character' : type
}

/** Likelihoods of a name over all its uses, as votes: 3 is certain. */
function talliesOf(names: ReadonlyMap<string, Name>, { likelihoods }: Round): ReadonlyMap<string, Tally> {
  return new Map(
    [...names].map(([key, { uses }]) => {
      const tally: Tally = new Map()
      for (const use of uses) {
        likelihoods.get(use)?.forEach((share, i) => {
          const type = namedTypes[i]
          if (type !== undefined && type !== 'name')
            tally.set(type, (tally.get(type) ?? 0) + (3 * share) / uses.length)
        })
      }
      return [key, tally]
    }),
  )
}

const nothing: ReadonlySet<string> = new Set()
const rounds = 3

/**
 * Types every use of every name by its letters, its part in the story and the words around all its uses. Those words
 * hold other names: in each round they are printed as the last one typed them. Short forms are led to their fullest
 * once the first round has typed the long ones.
 */
export function typeNames(
  found: readonly Found[],
  story: Story,
  heads: ReadonlyMap<Passage, EntryHead>,
  typer: Typer = learntTyper,
): readonly (readonly Mention[])[] {
  const uses = usesOf(found, story, heads, typer)
  const survey = surveyor(found, typer)
  let full: ReadonlyMap<string, string> = new Map()
  let names = namesOf(uses, full, typer)
  let own = ownEvidence(names, typer)
  const weigh = (around: ReadonlyMap<Use, Around>): Round => {
    const likelihoods = new Map<Use, Likelihoods>()
    const types: MentionType[][] = found.map(() => [])
    for (const name of names.values()) {
      const heard = unite(name.uses.map((use) => around.get(use)?.rows ?? []))
      for (const use of name.uses) {
        const { rows, leaning } = around.get(use) ?? alone
        const likely = typer.likelihoodsOf({
          name: own.get(use) ?? [],
          story: heard,
          here: rows,
          use: use.candidate,
        })
        likelihoods.set(use, likely)
        const line = types[use.sentence]
        if (line !== undefined) line[use.at] = settle(use, name, likely, leaning)
      }
    }
    return { likelihoods, types }
  }
  let round = weigh(new Map())
  for (let at = 0; at < rounds; at++) {
    const { types } = round
    round = weigh(new Map(uses.map((use) => [use, survey(use, types[use.sentence] ?? [])])))
    if (at === 0) {
      full = fullNames(talliesOf(names, round))
      names = namesOf(uses, full, typer)
      own = ownEvidence(names, typer)
    }
    // What is typed as the round before typed it will be typed so again.
    else if (areSame(round.types, types)) break
  }
  return mentionsOf(found, full, round, uses)
}

/** Rows that stand in any of some lists, each once. */
function unite(lists: readonly Rows[]): Rows {
  const [only] = lists
  return lists.length === 1 && only !== undefined ? only : [...new Set(lists.flat())]
}

function mentionsOf(
  found: readonly Found[],
  full: ReadonlyMap<string, string>,
  { types, likelihoods }: Round,
  uses: readonly Use[],
): readonly (readonly Mention[])[] {
  const likely = new Map(uses.map((use) => [use.candidate, likelihoods.get(use)]))
  const texts = found.flatMap((draft) => draft.candidates.map((candidate) => candidate.text))
  const shown = shownForms(texts.filter((text) => !full.has(keyOf(text))))
  return found.map((draft, d) =>
    draft.candidates.map((candidate, c) => {
      const { text, start, end } = candidate
      const key = full.get(keyOf(text)) ?? keyOf(text)
      const type = types[d]?.[c] ?? 'name'
      const held = likely.get(candidate)
      return {
        type,
        name: untitledName(text) ?? shown.get(key) ?? text,
        text,
        start,
        end,
        anaphor: false,
        ...(held === undefined ? {} : { likelihoods: held }),
      }
    }),
  )
}
