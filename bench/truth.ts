/**
 * How well claims are weighed: `npm run bench:truth`. Sets where HEARSAY_SHARED, ../shared by default, holds them; one
 * set of parameters for all, none of which is told which set it sees. Beside it the vote, TruthFinder, PopAccu and
 * Dawid and Skene, from their papers.
 */
import { performance } from 'node:perf_hooks'
import { type FusionQuestion, fuseClaims } from '../src/ledger/index.ts'
import { shuffled } from './random.ts'
import { dawidSkene } from './truth/dawid-skene.ts'
import { type Numbered, numberClaims, withProbabilities } from './truth/numbered.ts'
import { popAccu } from './truth/pop-accu.ts'
import {
  brierOf,
  calibrationError,
  type Outcome,
  type Scored,
  scoreOneTruth,
  scoreSeveral,
} from './truth/score.ts'
import { folder, hasSets, loadClaims, loadRows, loadTruth } from './truth/sets.ts'
import { measureSpeed } from './truth/speed.ts'
import { truthFinder } from './truth/truth-finder.ts'
import { vote, voteOnEach } from './truth/vote.ts'

type Method = {
  readonly name: string
  readonly run: (claims: ReturnType<typeof loadClaims>) => readonly Scored[]
}

const reference = (name: string, weigh: (numbered: Numbered) => number[][]): Method => ({
  name,
  run: (claims) => {
    const numbered = numberClaims(claims)
    return withProbabilities(numbered, weigh(numbered))
  },
})
const peers = [
  reference('vote', vote),
  reference('TruthFinder', truthFinder),
  reference('PopAccu', popAccu),
  reference('Dawid–Skene', dawidSkene),
]
const hearsay = (name: string, question: Omit<FusionQuestion, 'claims'>): Method => ({
  name,
  run: (claims) => fuseClaims({ claims, ...question }).values,
})

const show = (n: number) => n.toFixed(4)
const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''))

/** The better of two runs: the first warms the machine up. */
function timed(method: Method, claims: ReturnType<typeof loadClaims>) {
  method.run(claims)
  const began = performance.now()
  const values = method.run(claims)
  const perSecond = Math.round(claims.length / ((performance.now() - began) / 1000))
  return { values, perSecond: perSecond.toLocaleString('en') }
}

function compareOneTruth(set: string, bar: string, own: readonly Method[]): void {
  console.log(`\n${set} (to reach: ${bar})`)
  line(['', 'accuracy', 'Brier', 'claims/s'])
  const [claims, truth] = [loadClaims(set), loadTruth(set)]
  for (const method of [...peers, ...own]) {
    const { values, perSecond } = timed(method, claims)
    const { accuracy, brier } = scoreOneTruth(values, truth)
    line([method.name, show(accuracy), show(brier), perSecond])
  }
}

function compareSeveral(set: string, bar: string): void {
  console.log(`\n${set} (to reach: ${bar})`)
  line(['', 'F1', 'precision', 'recall', 'Brier', 'claims/s'])
  const [claims, truth] = [loadClaims(set), loadTruth(set)]
  const [, ...learning] = peers
  for (const method of [reference('vote', voteOnEach), ...learning, hearsay('hearsay', { several: true })]) {
    const { values, perSecond } = timed(method, claims)
    const { f1, precision, recall, brier } = scoreSeveral(values, truth)
    line([method.name, ...[f1, precision, recall, brier].map(show), perSecond])
  }
}

/** Five folds by rumour, ten times: each is judged by the verdicts on the others, its stances and its dates. */
function judgeRumours(): void {
  console.log('\nemergent, 5-fold by claim (to reach: accuracy .85, Brier .100)')
  line(['', 'accuracy', 'Brier'])
  const truth = loadTruth('emergent')
  for (const method of peers) {
    const { accuracy, brier } = scoreOneTruth(method.run(loadClaims('emergent')), truth)
    line([method.name, show(accuracy), show(brier)])
  }
  const claims = loadRows('emergent', 'articles').map((row) => ({
    source: row.source ?? '',
    object: row.claim ?? '',
    value: 'true',
    time: row.url_date ?? '',
    stance: row.stance ?? '',
  }))
  const outcomes = repeat(10, (seed) => judgeFolds(claims, truth, seed))
  const right = outcomes.filter(({ probability, happened }) => probability >= 0.5 === happened).length
  line(['hearsay', show(right / outcomes.length), show(brierOf(outcomes))])
  console.log(`calibration error ${show(calibrationError(outcomes))}`)
}

function judgeFolds(
  claims: FusionQuestion['claims'],
  truth: ReturnType<typeof loadTruth>,
  seed: number,
): Outcome[] {
  const objects = shuffled([...truth.keys()], seed)
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const left = new Set(objects.filter((_, i) => i % 5 === fold))
    return judge(claims, truth, left)
  })
}

/** What is said of the objects left out, when the verdicts on all others are known. */
function judge(
  claims: FusionQuestion['claims'],
  truth: ReturnType<typeof loadTruth>,
  left: ReadonlySet<string>,
): Outcome[] {
  const verdicts = [...truth].flatMap(([object, values]) =>
    left.has(object) ? [] : [...values].map((value) => ({ object, truth: value })),
  )
  const first = new Map<string, number>()
  for (const { object, probability } of fuseClaims({ claims, verdicts }).values)
    if (left.has(object) && !first.has(object)) first.set(object, probability)
  return [...first].map(([object, probability]) => ({
    probability,
    happened: truth.get(object)?.has('true') === true,
  }))
}

const repeat = (times: number, run: (seed: number) => Outcome[]): Outcome[] =>
  Array.from({ length: times }, (_, i) => run(i + 1)).flat()

/** Half of the stories settled, half not, ten times: is this outlet's next story real? */
function judgeOutlets(): void {
  console.log('\ngossipcop, half/half (to reach: Brier .1885)')
  line(['', 'Brier', 'cal. error'])
  const [claims, truth] = [loadClaims('gossipcop'), loadTruth('gossipcop')]
  const halves = (run: (left: ReadonlySet<string>) => Outcome[]) =>
    repeat(10, (seed) => {
      const objects = shuffled([...truth.keys()], seed)
      return run(new Set(objects.slice(0, objects.length / 2)))
    })
  for (const [name, outcomes] of [
    ['share of hits', halves((left) => judgeByShare(claims, truth, left))],
    ['hearsay', halves((left) => judge(claims, truth, left))],
  ] as const)
    line([name, show(brierOf(outcomes)), show(calibrationError(outcomes))])
}

/** A source's hits over its settled stories; where it has none, those of all. */
function judgeByShare(
  claims: ReturnType<typeof loadClaims>,
  truth: ReturnType<typeof loadTruth>,
  left: ReadonlySet<string>,
): Outcome[] {
  const happened = (object: string) => truth.get(object)?.has('true') === true
  const settled = Map.groupBy(
    claims.filter(({ object }) => !left.has(object)),
    ({ source }) => source,
  )
  const share = (some: typeof claims) => some.filter(({ object }) => happened(object)).length / some.length
  const base = share([...settled.values()].flat())
  return claims
    .filter(({ object }) => left.has(object))
    .map(({ source, object }) => {
      const own = settled.get(source)
      return { probability: own === undefined ? base : share(own), happened: happened(object) }
    })
}

function nodes() {
  return loadRows('birthplaces', 'hierarchy').map(({ id = '', name = '', parent = '' }) => ({
    id,
    name,
    parent,
  }))
}

if (hasSets()) {
  const both = [hearsay('hearsay, no copies', { copies: 'off' }), hearsay('hearsay', {})]
  compareOneTruth('book_single', 'accuracy .93, Brier .054', both)
  compareSeveral('book_multi', 'F1 .949')
  compareOneTruth('flight_raha', 'accuracy .945, Brier .058', both)
  judgeRumours()
  compareOneTruth('birthplaces', 'accuracy .893', [hearsay('hearsay', { hierarchy: nodes() })])
  judgeOutlets()
} else console.log(`Sets skipped, since ${folder} is not there.`)
console.log('\nspeed (to reach: 200,000 claims/s without and 50,000 with a search for copies)')
for (const row of measureSpeed()) line(row)
