import { tag } from '../language/index.ts'
import { jobs, kinship, roles } from '../lexicon/index.ts'
import type { NamedSentence } from '../mentions/names.ts'
import type { Item, Mention } from '../sentence.ts'
import type { DateMention } from '../time/index.ts'
import { readCount, readSeason } from './counts.ts'
import { readVerb, type Words } from './verbs.ts'
import { readWork, type Slot } from './works.ts'

const plainWord = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]|--/g, '—')
    .replaceAll('…', '...')

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

function jobAt(
  words: readonly string[],
  at: number,
  taken: (i: number) => boolean,
): { jobs: readonly string[]; after: number } | null {
  for (let length = 3; length > 0; length--) {
    if (at + length > words.length) continue
    let free = true
    for (let i = at; i < at + length; i++) free &&= !taken(i)
    const found = free ? jobs.get(words.slice(at, at + length).join(' ')) : undefined
    if (found !== undefined) return { jobs: found, after: at + length }
  }
  return null
}

function tableAt(
  table: ReadonlyMap<string, string>,
  words: readonly string[],
  at: number,
  taken: (i: number) => boolean,
) {
  for (let length = 3; length > 0; length--) {
    if (at + length > words.length || taken(at) || taken(at + length - 1)) continue
    const value = table.get(words.slice(at, at + length).join(' '))
    if (value !== undefined) return { value, after: at + length }
  }
  return null
}

const quoteMark = /^(?:["'*_]|``|'')$/

/** Tokens, names and dates of a sentence → the items that rules match over. */
export function readItems(sentence: NamedSentence, dates: readonly DateMention[]): readonly Item[] {
  const { tokens } = sentence
  const words = tokens.map((token) => plainWord(token.text))
  const covering = stretches(sentence, dates)
  const taken = (i: number) => covering[i] !== null && covering[i] !== undefined
  const person = (i: number) => covering[i]?.mention?.type === 'person'
  const organisation = (i: number) => covering[i]?.mention?.type === 'organisation'
  const title = (i: number) => covering[i]?.mention?.type === 'title'
  const verbs: Words = { tokens, tags: tag(tokens), plain: words, taken, person, organisation, title }
  const items: Item[] = []
  let at = 0
  const push = (after: number, make: (at: { start: number; end: number; text: string }) => Item) => {
    const start = tokens[at]?.start ?? 0
    const end = tokens[after - 1]?.end ?? start
    items.push(make({ start, end, text: words.slice(at, after).join(' ') }))
    at = after
  }
  while (at < tokens.length) {
    const covered = covering[at] ?? null
    const work = readWork(slotsFrom(sentence, words, covering, at), 0)
    const series = readSeason(words, at)
    if (
      series !== null &&
      words[series.after - 1] === 'series' &&
      (words[series.after] !== 'of' || taken(series.after + 1)) &&
      !anyTaken(taken, at, series.after)
    ) {
      push(series.after, (here) => ({ ...here, kind: 'season', season: series.value }))
      continue
    }
    if (work !== null) {
      const after = tokenAfter(covering, at, work.after)
      push(after, (here) => ({ ...here, kind: 'work', work: work.work }))
      continue
    }
    if (covered !== null) {
      const { mention, date } = covered
      const label = mention === null ? null : jobLabel(mention, words.slice(at, covered.after))
      if (label !== null)
        push(covered.after, (here) => ({ ...here, kind: 'job', jobs: label, former: false }))
      else if (mention !== null)
        push(covered.after, (here) => ({ ...here, kind: 'mention', mention, work: null }))
      else if (date !== null) push(covered.after, (here) => ({ ...here, kind: 'date', date }))
      continue
    }
    const season = readSeason(words, at)
    if (season !== null && !anyTaken(taken, at, season.after)) {
      push(season.after, (here) => ({ ...here, kind: 'season', season: season.value }))
      continue
    }
    const count = readCount(words, at)
    if (count !== null && !anyTaken(taken, at, count.after)) {
      push(count.after, (here) => ({ ...here, kind: 'count', count: count.value }))
      continue
    }
    const verb = words[at]?.startsWith('-') ? null : readVerb(verbs, at)
    const role = tableAt(roles, words, at, taken)
    const job = jobAt(words, at, taken)
    const kin = tableAt(kinship, words, at, taken)
    const ofCast = /^(?:cast|actors?|actress(?:es)?|acting|talents?)$/.test(words[role?.after ?? -1] ?? '')
    if (role !== null && !ofCast && (verb === null || role.after > verb.after)) {
      push(role.after, (here) => ({ ...here, kind: 'role', role: role.value }))
      continue
    }
    if (job !== null && (verb === null || verb.after - at <= 1)) {
      const former = /^(?:former|ex|original|longtime)$/.test(words[at - 1] ?? '')
      push(job.after, (here) => ({ ...here, kind: 'job', jobs: job.jobs, former }))
      continue
    }
    if (kin !== null && verb === null) {
      push(kin.after, (here) => ({ ...here, kind: 'kin', kin: kin.value }))
      continue
    }
    if (verb !== null) {
      push(verb.after, (here) => ({ ...here, kind: 'verb', verb: verb.verb }))
      continue
    }
    push(at + 1, (here) => ({ ...here, kind: 'word' }))
  }
  return joinWorks(
    items.filter((item) => !(item.kind === 'word' && quoteMark.test(item.text) && besideName(items, item))),
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

function slotsFrom(
  sentence: NamedSentence,
  words: readonly string[],
  covering: readonly (Stretch | null)[],
  at: number,
): readonly Slot[] {
  const slots: Slot[] = []
  for (let i = at; i < sentence.tokens.length && slots.length < 14; ) {
    const covered = covering[i] ?? null
    if (covered === null) {
      slots.push({ word: words[i] ?? '', mention: null })
      i++
    } else {
      slots.push({ word: covered.mention === null ? '\u0000' : '', mention: covered.mention })
      i = covered.after
    }
  }
  return slots
}

function tokenAfter(covering: readonly (Stretch | null)[], at: number, slots: number): number {
  let i = at
  for (let n = 0; n < slots; n++) i = covering[i]?.after ?? i + 1
  return i
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
