// Learns what each place's word about the headline is worth (src/story/meta/headline.ts). Prints cross-validated scores
// and the weights; they are written into the source by hand, rounded.
//   node bench/story/learn-headline.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/story/index.ts'
import { gatherSources } from '../../src/story/meta/candidates.ts'
import { describeWordings, type HeadlineFeatures } from '../../src/story/meta/headline-features.ts'
import { findWordings } from '../../src/story/meta/headline-wordings.ts'
import { readLinkedData } from '../../src/story/meta/json-ld.ts'
import { findOutlets } from '../../src/story/meta/outlet.ts'
import { parse } from '../../src/story/page/parse.ts'
import { hostOf } from '../../src/story/urls.ts'
import { findSets, listPages, readPage } from './pages.ts'

/** One page: the features of every wording, and which of them the label has. */
type Choice = { readonly features: readonly HeadlineFeatures[]; readonly right: readonly boolean[] }
type Weights = Readonly<Record<string, number>>

const rounds = 600
const rate = 0.5
const momentum = 0.9
const ridge = 0.002
const folds = 5

function norm(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  ).join(' ')
}

function readChoices(folder: string): readonly Choice[] {
  const titles = new Map(
    readFileSync(join(folder, 'labels.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const label: { id: string; title?: string | null } = JSON.parse(line)
        return [label.id, label.title ?? null] as const
      }),
  )
  return listPages(folder).flatMap((labelled) => {
    const title = titles.get(labelled.id) ?? null
    if (title === null) return []
    const page = parse(decode(readPage(labelled)))
    const sources = gatherSources(page, readLinkedData(page.jsonLd), labelled.url)
    const outlet = findOutlets(sources)[0]?.value ?? hostOf(sources.url)
    const wordings = findWordings(sources, outlet)
    return [
      {
        features: describeWordings(wordings, sources, outlet),
        right: wordings.map(({ value }) => norm(value) === norm(title)),
      },
    ]
  })
}

function scoreOf(weights: Weights, features: HeadlineFeatures): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0)
}

/** Conditional logit: the chance that a wording is chosen among its page's, by gradient ascent. */
function learn(choices: readonly Choice[]): Weights {
  const useful = choices.filter(({ right }) => right.includes(true) && right.includes(false))
  const weights: Record<string, number> = {}
  const speed: Record<string, number> = {}
  for (let round = 0; round < rounds; round++) {
    const slope: Record<string, number> = {}
    for (const choice of useful) addSlope(slope, weights, choice)
    for (const [name, value] of Object.entries(slope)) {
      const step = value / useful.length - ridge * (weights[name] ?? 0)
      speed[name] = momentum * (speed[name] ?? 0) + step
      weights[name] = (weights[name] ?? 0) + rate * (speed[name] ?? 0)
    }
  }
  return weights
}

function addSlope(slope: Record<string, number>, weights: Weights, { features, right }: Choice): void {
  const chances = features.map((own) => Math.exp(scoreOf(weights, own)))
  const all = chances.reduce((sum, chance) => sum + chance, 0)
  const good = chances.reduce((sum, chance, i) => sum + (right[i] === true ? chance : 0), 0)
  features.forEach((own, i) => {
    const chance = chances[i] ?? 0
    const pull = (right[i] === true ? chance / good : 0) - chance / all
    for (const [name, value] of Object.entries(own)) slope[name] = (slope[name] ?? 0) + pull * value
  })
}

function countRight(weights: Weights, choices: readonly Choice[]): number {
  return choices.filter(({ features, right }) => {
    const scores = features.map((own) => scoreOf(weights, own))
    return right[scores.indexOf(Math.max(...scores))] === true
  }).length
}

const sets = findSets()
if (sets === null) {
  console.log('no labelled pages at ../shared/data/story')
  process.exit(0)
}
const wcxb = readChoices(join(sets, 'wcxb'))
const fundus = readChoices(join(sets, 'fundus'))
let crossed = 0
for (let fold = 0; fold < folds; fold++) {
  const weights = learn(wcxb.filter((_, i) => i % folds !== fold))
  crossed += countRight(
    weights,
    wcxb.filter((_, i) => i % folds === fold),
  )
}
const weights = learn(wcxb)
const share = (count: number, of: readonly Choice[]) => (count / of.length).toFixed(3)
const possible = (choices: readonly Choice[]) => choices.filter(({ right }) => right.includes(true)).length
console.log(
  `wcxb, cross-validated: ${share(crossed, wcxb)}, best choice possible ${share(possible(wcxb), wcxb)}`,
)
console.log(
  `fundus: ${share(countRight(weights, fundus), fundus)}, possible ${share(possible(fundus), fundus)}`,
)
for (const [name, weight] of Object.entries(weights).toSorted((a, b) => b[1] - a[1]))
  console.log(`${weight.toFixed(1).padStart(5)}  ${name}`)
