import type { Certainty, Claim } from '../../src/claims/index.ts'
import type { Outlet, Recording } from '../../src/ledger/index.ts'
import { character, claim, date, inventedStory, person, title } from '../../src/ledger/invented-story.ts'
import { inventWord } from '../invent-word.ts'
import { randomFrom } from '../random.ts'
import { inventSentence, reword } from '../wording/press.ts'

// A press whose every outlet's accuracy is known, and a future that is known, too. Nothing in it is taken from the engine.

export type WorldOutlet = Outlet & {
  readonly domain: string
  /** How often what it finds out itself is so, on the whole. */
  readonly accuracy: number
  /** Days by which it is ahead of official word, on average. */
  readonly leadDays: number
  /** How it words what it finds out: shares of stated, likely and possible. */
  readonly wording: readonly [number, number, number]
  /** How many of its stories are others'. */
  readonly copies: number
  /** How many of those it credits. */
  readonly credits: number
}

/** What will be, of one slot: `holds` tells the value at a day, by its place among `values`. */
export type Slot = {
  readonly values: readonly Claim[]
  readonly truth: number
  /** When official word says so; null where nobody ever will. */
  readonly officialDay: number | null
  /** What it is changed to afterwards, and when; null for most. */
  readonly drift: { readonly truth: number; readonly day: number } | null
}

export type Told = {
  readonly recording: Recording
  readonly day: number
  readonly slot: number
  readonly value: number
  readonly outlet: WorldOutlet
  readonly kind: 'own' | 'credited' | 'uncredited' | 'official' | 'denial'
  /** The outlet that found it out. */
  readonly origin: WorldOutlet
}

export type World = {
  readonly outlets: readonly WorldOutlet[]
  readonly slots: readonly Slot[]
  /** In the order of publication. */
  readonly stories: readonly Told[]
}

const days = 900
const firstDay = Date.UTC(2022, 0, 1)
export const momentOf = (day: number): string =>
  new Date(firstDay + Math.floor(day * 86_400) * 1000).toISOString().slice(0, 19) + 'Z'

const given = [
  'Ana',
  'Bea',
  'Dov',
  'Eli',
  'Fay',
  'Gus',
  'Hal',
  'Ines',
  'Jon',
  'Kit',
  'Lea',
  'Nora',
  'Otto',
  'Pia',
  'Rae',
  'Sol',
]
const nameOf = (n: number) => `${given[(n * 7) % 16]} ${inventWord(n * 37 + 5)}`

type Random = () => number
const logit = (p: number) => Math.log(p / (1 - p))
const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const between = (random: Random, from: number, to: number) => from + random() * (to - from)
const pick = <T>(of: readonly T[], random: Random): T => {
  const one = of[Math.floor(random() * of.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Around a mean as real ones are: a role does not make an outlet. */
const spread = (mean: number, random: Random) =>
  logistic(logit(mean) + 0.6 * (random() + random() + random() - 1.5) * 2)

const roles = [
  { role: 'trade', count: 8, accuracy: 0.9, lead: 20, copies: 0.1, credits: 0.95 },
  { role: 'press', count: 18, accuracy: 0.78, lead: 15, copies: 0.4, credits: 0.7 },
  { role: 'fan', count: 16, accuracy: 0.6, lead: 25, copies: 0.6, credits: 0.5 },
  { role: 'insider', count: 12, accuracy: 0.45, lead: 45, copies: 0.2, credits: 0.4 },
] as const

function inventOutlets(random: Random): readonly WorldOutlet[] {
  let n = 0
  return roles.flatMap(({ role, count, accuracy, lead, copies, credits }) =>
    Array.from({ length: count }, (): WorldOutlet => {
      n += 1
      const stated = between(random, 0.4, 0.8)
      const likely = (1 - stated) * between(random, 0.4, 0.8)
      return {
        name: `${inventWord(n * 53)} ${pick(['Post', 'Wire', 'Herald', 'Dock'], random)}`,
        domain: `${inventWord(n * 53).toLowerCase()}.example`,
        role,
        accuracy: spread(accuracy, random),
        leadDays: lead * between(random, 0.5, 1.5),
        wording: [stated, likely, 1 - stated - likely],
        copies,
        credits,
      }
    }),
  )
}

/** Accuracy by wording, so that it comes to the outlet's own on the whole. Who hedges has a reason. */
function accuracyWhen({ accuracy, wording }: WorldOutlet, certainty: number): number {
  const shifts = [0.25, -0.35, -0.8]
  const at = (base: number) => shifts.map((shift) => logistic(base + shift))
  let base = logit(accuracy)
  for (let i = 0; i < 20; i += 1) {
    const whole = at(base).reduce((sum, p, k) => sum + p * (wording[k] ?? 0), 0)
    base += logit(accuracy) - logit(whole)
  }
  return at(base)[certainty] ?? accuracy
}

const official: WorldOutlet = {
  name: 'Harbor One Press Room',
  domain: 'harborone.example',
  role: 'official',
  accuracy: 1,
  leadDays: 0,
  wording: [1, 0, 0],
  copies: 0,
  credits: 1,
}

/** So many values of a slot are rumoured. The last is what nobody foresees: a rumour that a change makes true is right. */
const rumoured = 5

function inventSlot(n: number, random: Random): Slot {
  const work = title(
    `The ${inventWord(Math.floor(n / 3) * 11 + 3)} ${pick(['Affair', 'Crossing', 'Ledger'], randomFrom(Math.floor(n / 3)))}`,
  )
  const values = Array.from({ length: rumoured + 1 }, (_, i) =>
    n % 3 === 0
      ? claim(
          work,
          'release date',
          date(
            `${2023 + (Math.floor((n + i * 5) / 12) % 3)}-${String(((n + i * 5) % 12) + 1).padStart(2, '0')}`,
          ),
        )
      : claim(work, 'cast member', person(nameOf(n * 5 + i)), { character: character(nameOf(90_000 + n)) }),
  )
  const officialDay = random() < 0.75 ? between(random, 60, days - 10) : null
  const drifts = officialDay !== null && random() < 0.1
  return {
    values,
    truth: Math.floor(random() * rumoured),
    officialDay,
    drift: drifts && officialDay ? { truth: -1, day: officialDay + between(random, 20, 60) } : null,
  }
}

const withDrift = (slot: Slot): Slot =>
  slot.drift ? { ...slot, drift: { ...slot.drift, truth: rumoured } } : slot

/** A story of some sentences, the second of which makes the claim. */
function story(
  slot: Slot,
  value: number,
  {
    outlet,
    day,
    certainty = 'stated',
    sentence,
    rest,
    credit,
  }: {
    readonly outlet: WorldOutlet
    readonly day: number
    readonly certainty?: Certainty
    readonly sentence: string
    readonly rest: readonly [string, string, string]
    readonly credit?: { readonly name: string; readonly url: string } | null
  },
  n: number,
): Recording {
  const made = slot.values[value]
  if (!made) throw new Error('no such value')
  const text = `${rest[0]} ${sentence} ${rest[1]} ${rest[2]}`
  const url = `https://${outlet.domain}/${n}`
  const credits = credit ? [{ ...credit, how: 'source' as const }] : []
  const attribution = outlet.role === 'official' ? ({ type: 'official', name: null } as const) : undefined
  const report = { claim: made, certainty, ...(attribution ? { attribution } : {}) }
  const told = inventedStory({
    outlet: outlet.name,
    headline: `Story ${n}`,
    url,
    published: momentOf(day),
    text,
    credits,
    reports: [report],
    readAt: momentOf(day),
    input: url,
  })
  const start = rest[0].length + 1
  const reports = told.reading.reports.map((one) => ({
    ...one,
    quote: sentence,
    start,
    end: start + sentence.length,
  }))
  return { ...told, reading: { ...told.reading, reports } }
}

const words: readonly Certainty[] = ['stated', 'likely', 'possible']

/** `share` of how many words a rewording changes. */
export function inventWorld(seed: number, slotCount: number): World {
  const random = randomFrom(seed)
  const outlets = inventOutlets(random)
  const slots = Array.from({ length: slotCount }, (_, n) => withDrift(inventSlot(n, random)))
  const stories: Told[] = []
  let n = 0
  const rest = (about: readonly string[]): [string, string, string] => [
    inventSentence(random, about),
    inventSentence(random, about),
    inventSentence(random, about),
  ]
  const sentenceOf = (slot: Slot, value: number) => {
    const made = slot.values[value]
    const about = [made?.subject?.name ?? '', made && 'name' in made.value ? made.value.name : 'November 20']
    return { sentence: inventSentence(random, about), rest: rest(about) }
  }
  const tell = (
    told: Omit<Told, 'recording'>,
    how: {
      certainty?: Certainty
      sentence: string
      rest: [string, string, string]
      credit?: { name: string; url: string } | null
    },
  ) => {
    const slot = slots[told.slot]
    if (!slot) return ''
    n += 1
    const recording = story(slot, told.value, { outlet: told.outlet, day: told.day, ...how }, n)
    stories.push({ ...told, recording })
    return recording.input
  }
  for (const [at, slot] of slots.entries()) {
    const end = slot.officialDay ?? between(random, 60, days - 10)
    // One wrong value is what everybody gets wrong.
    const wrong = slot.values.map((_, i) => i).filter((i) => i !== slot.truth && i < rumoured)
    const popular = pick(wrong, random)
    const finders = 1 + Math.floor(random() ** 1.5 * 4)
    const spoke = new Set<WorldOutlet>()
    for (let i = 0; i < finders; i += 1) {
      const outlet = pick(outlets, random)
      if (spoke.has(outlet)) continue
      spoke.add(outlet)
      const dice = random()
      const certainty = dice < outlet.wording[0] ? 0 : dice < outlet.wording[0] + outlet.wording[1] ? 1 : 2
      const isRight = random() < accuracyWhen(outlet, certainty)
      const value = isRight ? slot.truth : random() < 0.5 ? popular : pick(wrong, random)
      const day = Math.max(1, end - outlet.leadDays * between(random, 0.3, 1.7))
      const own = sentenceOf(slot, value)
      const said = words[certainty] ?? 'stated'
      const url = tell(
        { day, slot: at, value, outlet, origin: outlet, kind: 'own' },
        { ...own, certainty: said },
      )
      const copiers = outlets.filter((other) => !spoke.has(other) && random() < other.copies * 0.08)
      for (const copier of copiers) {
        spoke.add(copier)
        const late = Math.min(end - 0.1, day + between(random, 0.1, 4))
        if (late <= day) continue
        const credited = random() < copier.credits
        const fresh = sentenceOf(slot, value)
        const edits = between(random, 0.05, 0.2)
        const reworded = credited
          ? fresh
          : {
              sentence: reword(own.sentence, edits, random),
              rest:
                random() < 0.5
                  ? fresh.rest
                  : (own.rest.map((text) => reword(text, edits, random)) as [string, string, string]),
            }
        tell(
          {
            day: late,
            slot: at,
            value,
            outlet: copier,
            origin: outlet,
            kind: credited ? 'credited' : 'uncredited',
          },
          { ...reworded, certainty: said, credit: credited ? { name: outlet.name, url } : null },
        )
      }
    }
    if (slot.officialDay !== null)
      tell(
        {
          day: slot.officialDay,
          slot: at,
          value: slot.truth,
          outlet: official,
          origin: official,
          kind: 'official',
        },
        sentenceOf(slot, slot.truth),
      )
    if (slot.drift)
      tell(
        {
          day: slot.drift.day,
          slot: at,
          value: slot.drift.truth,
          outlet: official,
          origin: official,
          kind: 'official',
        },
        sentenceOf(slot, slot.drift.truth),
      )
  }
  return { outlets: [...outlets, official], slots, stories: stories.toSorted((a, b) => a.day - b.day) }
}
