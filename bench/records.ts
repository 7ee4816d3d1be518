/**
 * How well a source's record tells whether its next story is true, on an outside set of outlets with settled stories:
 * Brier score, log score and calibration error, beside simpler guesses in the same run.
 *
 *     node bench/records.ts [repetitions=200]
 *
 * Half of the stories, drawn at random (seeded), are the record; the other half is predicted. The set is not ours to
 * pass on: without ../shared/data there is nothing to measure.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tally } from '../src/ledger/records/beta-binomial.ts'
import { estimate, fitPrior, fitPriors } from '../src/ledger/records/prior.ts'
import { randomFrom } from './random.ts'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'truth', 'gossipcop')
const worlds = 200
const repetitions = Number(process.argv[2] ?? 200)

type Story = { readonly source: string; readonly real: boolean }
type Guess = (tally: Tally, base: number) => number

function readStories(): readonly Story[] {
  const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1)
  const truth = new Map(lines('truth.csv').map((line) => [line.split(',')[0], line.trim().endsWith('true')]))
  return lines('claims.csv').flatMap((line) => {
    const [source, object] = line.split(',')
    const real = truth.get(object)
    return source === undefined || real === undefined ? [] : [{ source, real }]
  })
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function tallies(stories: readonly Story[]): ReadonlyMap<string, Tally> {
  const groups = Map.groupBy(stories, (story) => story.source)
  return new Map(
    [...groups].map(([source, some]) => {
      const right = some.filter((story) => story.real).length
      return [source, { right, wrong: some.length - right }]
    }),
  )
}

/** Predicted probability and outcome of every story of the half that is not the record. */
function predict(
  record: readonly Story[],
  rest: readonly Story[],
  guess: (tallies: ReadonlyMap<string, Tally>) => Guess,
) {
  const known = tallies(record)
  const base = record.filter((story) => story.real).length / record.length
  const of = guess(known)
  return rest.map(({ source, real }) => ({
    p: of(known.get(source) ?? { right: 0, wrong: 0 }, base),
    real,
  }))
}

const guesses: Readonly<Record<string, (tallies: ReadonlyMap<string, Tally>) => Guess>> = {
  'base rate': () => (_tally, base) => base,
  'raw k/n': () => (tally, base) => {
    const n = tally.right + tally.wrong
    return n === 0 ? base : tally.right / n
  },
  'Laplace (k+1)/(n+2)': () => (tally) => (tally.right + 1) / (tally.right + tally.wrong + 2),
  'track record (empirical Bayes)': (known) => {
    const prior = fitPrior([...known.values()])
    return (tally) => estimate(tally, prior).mean
  },
}

type Predicted = ReturnType<typeof predict>
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
const brier = (some: Predicted) => mean(some.map(({ p, real }) => (p - Number(real)) ** 2))
const clip = (p: number) => Math.min(0.999, Math.max(0.001, p))
const logScore = (some: Predicted) => mean(some.map(({ p, real }) => -Math.log2(clip(real ? p : 1 - p))))
/** Expected calibration error over tenths. */
function calibrationError(some: Predicted): number {
  const tenths = Map.groupBy(some, ({ p }) => Math.min(9, Math.floor(p * 10)))
  return [...tenths.values()].reduce((sum, bin) => {
    const gap = Math.abs(mean(bin.map(({ p }) => p)) - mean(bin.map(({ real }) => Number(real))))
    return sum + (bin.length / some.length) * gap
  }, 0)
}

function halves(stories: readonly Story[], guess: (known: ReadonlyMap<string, Tally>) => Guess) {
  const random = randomFrom(7)
  return Array.from({ length: repetitions }, () => {
    const mixed = shuffle(stories, random)
    const middle = Math.floor(mixed.length / 2)
    return predict(mixed.slice(0, middle), mixed.slice(middle), guess)
  })
}

/** Kinds of source as bench/world invents them: how many of each, and around what accuracy. */
const kinds = { trade: [8, 0.9], press: [18, 0.78], fan: [16, 0.6], insider: [12, 0.45] } as const
const logit = (p: number) => Math.log(p / (1 - p))

/** How sources lie around the accuracy of their kind: the estimate assumes the second, and must hold for both. */
const families: Readonly<Record<string, (mean: number, random: () => number) => number>> = {
  'evenly in log-odds, with a deviation of .6': (mean, random) =>
    1 / (1 + Math.exp(-logit(mean) - 1.2 * (random() + random() + random() - 1.5))),
  'as a Beta that weighs 14 calls': (mean, random) => {
    const [right, wrong] = [gamma(14 * mean, random), gamma(14 * (1 - mean), random)]
    return right / (right + wrong)
  },
}

/** A Gamma variable of shape 1 or more (Marsaglia and Tsang, ACM TOMS, 2000). */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

type Coverage = { inside: number; sources: number }

/** Sources whose accuracy is known, each with a few to many settled calls: how often does the interval hold it? */
function coverage(draw: (mean: number, random: () => number) => number): ReadonlyMap<string, Coverage> {
  const random = randomFrom(11)
  const covered = new Map<string, Coverage>()
  for (let world = 0; world < worlds; world++) {
    const drawn = Object.entries(kinds).map(([kind, [count, mean]]) => {
      const sources = Array.from({ length: count }, () => {
        const rate = draw(mean, random)
        const n = 5 + Math.floor(random() ** 2 * 60)
        const right = Array.from({ length: n }, random).filter((x) => x < rate).length
        return { rate, right, wrong: n - right }
      })
      return [kind, sources] as const
    })
    const of = fitPriors(new Map(drawn))
    for (const [kind, sources] of drawn)
      for (const { rate, ...tally } of sources) {
        const { low, high } = estimate(tally, of(kind))
        for (const name of ['all', kind]) {
          const held = covered.get(name) ?? { inside: 0, sources: 0 }
          held.inside += Number(low <= rate && rate <= high)
          held.sources++
          covered.set(name, held)
        }
      }
  }
  return covered
}

if (existsSync(folder)) {
  const stories = readStories()
  console.log(
    `${stories.length} settled stories of ${tallies(stories).size} outlets, half and half, ${repetitions} times\n`,
  )
  console.log('Brier   bits    calibration error')
  for (const [name, guess] of Object.entries(guesses)) {
    const runs = halves(stories, guess)
    const figures = [brier, logScore, calibrationError].map((score) => mean(runs.map(score)).toFixed(4))
    console.log(`${figures.join('  ')}  ${name}`)
  }
} else
  console.log(
    'Nothing to measure: the outside set of settled stories is not here (../shared/data/truth/gossipcop).',
  )

console.log('\n90% interval holds the true accuracy of simulated sources, by how they lie around their kind:')
for (const [family, draw] of Object.entries(families)) {
  const shares = [...coverage(draw)].map(
    ([name, { inside, sources }]) => `${name} ${((100 * inside) / sources).toFixed(1)}%`,
  )
  console.log(`  ${family}: ${shares.join(' · ')}`)
}
console.log(`  (${worlds} worlds of 54 sources each; chance leaves ±.6 open for all, ±2 for a kind)`)
