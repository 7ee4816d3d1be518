import { jobs, kinship, roles } from '../lexicon/index.ts'
import type { NamedSentence } from '../mentions/names.ts'
import type { Item, Mention } from '../sentence.ts'
import type { DateMention } from '../time/index.ts'
import { readCount, readSeason } from './counts.ts'
import { readVerb, type Words } from './verbs.ts'
import { readWork, type Slot } from './works.ts'

/** Lower case, apostrophes, quotes and dashes made plain. Most words are so but for their case. */
function plainWord(text: string): string {
  const lower = text.toLowerCase()
  return isPlain(lower)
    ? lower
    : lower
        .replaceAll('’', "'")
        .replaceAll('‘', "'")
        .replace(/[“”]/g, '"')
        .replace(/[–—]|--/g, '—')
        .replaceAll('…', '...')
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f || (code === 0x2d && text.charCodeAt(at + 1) === 0x2d)) return false
  }
  return true
}

type Stretch = {
  readonly first: number
  readonly after: number
  readonly mention: Mention | null
  readonly date: DateMention | null
}

function stretches(sentence: NamedSentence, dates: readonly DateMention[]): readonly (Stretch | null)[] {
  const covering: (Stretch | null)[] = sentence.tokens.map(() => null)
  const cover = (stretch: Stretch) => {
    for (let i = stretch.first; i < stretch.after; i++)
      if (covering[i] !== null && covering[i] !== undefined) return
    for (let i = stretch.first; i < stretch.after; i++) covering[i] = stretch
  }
  sentence.candidates.forEach((candidate, i) => {
    const mention = sentence.mentions[i]
    if (mention !== undefined) cover({ first: candidate.first, after: candidate.after, mention, date: null })
  })
  for (const date of dates) {
    const first = sentence.tokens.findIndex((token) => token.start >= date.start && token.start < date.end)
    if (first < 0) continue
    let after = first
    while ((sentence.tokens[after]?.start ?? Infinity) < date.end) after++
    cover({ first, after, mention: null, date })
  }
  return covering
}

/** A table of phrases and the words that they begin with: most words of a sentence begin none. */
type Phrases<Value> = { readonly values: ReadonlyMap<string, Value>; readonly begin: ReadonlySet<string> }

const toPhrases = <Value>(values: ReadonlyMap<string, Value>): Phrases<Value> => ({
  values,
  begin: new Set([...values.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')),
})
const [jobPhrases, rolePhrases, kinPhrases] = [toPhrases(jobs), toPhrases(roles), toPhrases(kinship)]
const longestPhrase = 3

/** The longest phrase of a table at a place, if no name or date has one of its words. */
function phraseAt<Value>(
  { values, begin }: Phrases<Value>,
  words: readonly string[],
  at: number,
  taken: (i: number) => boolean,
): { value: Value; after: number } | null {
  if (!begin.has(words[at] ?? '')) return null
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    if (anyTaken(taken, at, at + length)) continue
    const value = values.get(words.slice(at, at + length).join(' '))
    if (value !== undefined) return { value, after: at + length }
  }
  return null
}

const quoteMark = /^(?:["'*_]|``|'')$/

/** "A recurring cast", "lead actors": no role of the one who is named. */
const ofCast = /^(?:cast|actors?|actress(?:es)?|acting|talents?)$/

/**
 * Every item has every kind's fields, empty but for its own: of one shape, whatever looks at items finds their fields
 * at once.
 */
const blank = {
  start: 0,
  end: 0,
  text: '',
  kind: undefined,
  mention: undefined,
  work: undefined,
  verb: undefined,
  date: undefined,
  count: undefined,
  season: undefined,
  jobs: undefined,
  former: undefined,
  role: undefined,
  kin: undefined,
}

/** Tokens, their tags, names and dates of a sentence → the items that rules match over. */
export function readItems(
  sentence: NamedSentence,
  dates: readonly DateMention[],
  tags: Uint8Array,
): readonly Item[] {
  const { tokens } = sentence
  const words = tokens.map((token) => plainWord(token.text))
  const covering = stretches(sentence, dates)
  const taken = (i: number) => covering[i] !== null && covering[i] !== undefined
  const person = (i: number) => covering[i]?.mention?.type === 'person'
  const organisation = (i: number) => covering[i]?.mention?.type === 'organisation'
  const title = (i: number) => covering[i]?.mention?.type === 'title'
  const verbs: Words = { tokens, tags, plain: words, taken, person, organisation, title }
  const { slots, slotAt, after: ends } = slotsOf(words, covering)
  const items: Item[] = []
  let at = 0
  /** What is read up to a token as one. */
  const here = (after: number) => {
    const start = tokens[at]?.start ?? 0
    const end = tokens[after - 1]?.end ?? start
    const text = after === at + 1 ? (words[at] ?? '') : words.slice(at, after).join(' ')
    at = after
    return { ...blank, start, end, text }
  }
  while (at < tokens.length) {
    const covered = covering[at] ?? null
    const work = readWork(slots, slotAt[at] ?? 0)
    const season = readSeason(words, at)
    if (
      season !== null &&
      words[season.after - 1] === 'series' &&
      (words[season.after] !== 'of' || taken(season.after + 1)) &&
      !anyTaken(taken, at, season.after)
    ) {
      items.push({ ...here(season.after), kind: 'season', season: season.value })
      continue
    }
    if (work !== null) {
      const after = ends[work.after - 1] ?? tokens.length
      items.push({ ...here(after), kind: 'work', work: work.work })
      continue
    }
    if (covered !== null) {
      const { mention, date } = covered
      const label = mention === null ? null : jobLabel(mention, words.slice(at, covered.after))
      if (label !== null) items.push({ ...here(covered.after), kind: 'job', jobs: label, former: false })
      else if (mention !== null) items.push({ ...here(covered.after), kind: 'mention', mention, work: null })
      else if (date !== null) items.push({ ...here(covered.after), kind: 'date', date })
      continue
    }
    if (season !== null && !anyTaken(taken, at, season.after)) {
      items.push({ ...here(season.after), kind: 'season', season: season.value })
      continue
    }
    const count = readCount(words, at)
    if (count !== null && !anyTaken(taken, at, count.after)) {
      items.push({ ...here(count.after), kind: 'count', count: count.value })
      continue
    }
    const verb = words[at]?.startsWith('-') ? null : readVerb(verbs, at)
    const role = phraseAt(rolePhrases, words, at, taken)
    const job = phraseAt(jobPhrases, words, at, taken)
    const kin = phraseAt(kinPhrases, words, at, taken)
    if (
      role !== null &&
      !ofCast.test(words[role.after] ?? '') &&
      (verb === null || role.after > verb.after)
    ) {
      items.push({ ...here(role.after), kind: 'role', role: role.value })
      continue
    }
    if (job !== null && (verb === null || verb.after - at <= 1)) {
      const former = /^(?:former|ex|original|longtime)$/.test(words[at - 1] ?? '')
      items.push({ ...here(job.after), kind: 'job', jobs: job.value, former })
      continue
    }
    if (kin !== null && verb === null) {
      items.push({ ...here(kin.after), kind: 'kin', kin: kin.value })
      continue
    }
    if (verb !== null) {
      items.push({ ...here(verb.after), kind: 'verb', verb: verb.verb })
      continue
    }
    items.push({ ...here(at + 1), kind: 'word' })
  }
  return joinWorks(
    items.filter(
      (item) =>
        item.kind !== 'word' ||
        !(/^[*_]$/.test(item.text) || (quoteMark.test(item.text) && besideName(items, item))),
    ),
  )
}

/** "Director: Petra Vane", "an EP": a job that only its capitals made look like a name. */
function jobLabel(mention: Mention, words: readonly string[]): readonly string[] | null {
  if (mention.type === 'title' || mention.type === 'person' || mention.type === 'outlet') return null
  return jobs.get(words.join(' ')) ?? null
}

const anyTaken = (taken: (i: number) => boolean, from: number, to: number) => {
  for (let i = from; i < to; i++) if (taken(i)) return true
  return false
}

/** Quote marks around a name are typography, not speech; in American print a comma stands inside them. */
function besideName(items: readonly Item[], item: Item): boolean {
  const i = items.indexOf(item)
  const before = items[i - 1]
  const after = items[i + 1]
  if (after?.kind === 'mention') return after.start === item.end || before?.kind === 'mention'
  if (before?.kind === 'mention') return before.end === item.start
  const name = items[i - 2]
  const opened = items[i - 3]
  const inside = before?.kind === 'word' && /^[,.]$/.test(before.text) && before.end === item.start
  return (
    inside &&
    name?.kind === 'mention' &&
    name.end === before.start &&
    opened !== undefined &&
    quoteMark.test(opened.text)
  )
}

/** A sentence's tokens with each name or date as one slot; `at` and `after` say where the slots stand among the tokens. */
function slotsOf(words: readonly string[], covering: readonly (Stretch | null)[]) {
  const slots: Slot[] = []
  const slotAt = new Uint32Array(words.length)
  const after: number[] = []
  for (let i = 0; i < words.length; ) {
    const covered = covering[i] ?? null
    const next = covered === null ? i + 1 : covered.after
    slotAt.fill(slots.length, i, next)
    if (covered === null) slots.push({ word: words[i] ?? '', mention: null })
    else slots.push({ word: covered.mention === null ? '\u0000' : '', mention: covered.mention })
    after.push(next)
    i = next
  }
  return { slots, slotAt, after }
}

/** "the Hulu drama" + Quill is one item: the title, with what the words before say of it. */
function joinWorks(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const before = joined.at(-1)
    if (
      item.kind === 'mention' &&
      item.mention.type === 'title' &&
      before?.kind === 'work' &&
      before.work.follows === null
    ) {
      joined[joined.length - 1] = {
        ...item,
        start: before.start,
        work: before.work,
        text: `${before.text} ${item.text}`,
      }
    } else joined.push(item)
  }
  return joined
}
