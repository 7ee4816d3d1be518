import { decode } from '../../src/story/index.ts'
import { featureNames, featureReader } from '../../src/story/page/features.ts'
import { findRules } from '../../src/story/page/rules.ts'
import { setScene } from '../../src/story/page/scene.ts'
import { type LabelledPage, readPage } from './pages.ts'

/** One page's passages as the learner sees them. */
export type Example = {
  readonly id: string
  readonly texts: readonly string[]
  readonly values: Float32Array
  readonly width: number
  readonly labels: Float64Array
  /** Zero where a rule decides: there is nothing to learn. */
  readonly weights: Float64Array
  readonly gold: ReadonlyMap<string, number>
  readonly goldCount: number
}

export function toExample(page: LabelledPage): Example {
  const scene = setScene(decode(readPage(page)), { url: page.url })
  const width = featureNames.length
  const values = new Float32Array(scene.page.passages.length * width)
  const read = featureReader(scene)
  for (const passage of scene.page.passages) values.set(read(passage), passage.index * width)
  const texts = scene.page.passages.map(({ text }) => text)
  const gold = shingles(page.body)
  const goldCount = [...gold.values()].reduce((sum, n) => sum + n, 0)
  const lines = new Set(page.body.split('\n').map(norm))
  const goldText = ` ${norm(page.body)} `
  const goldWords = words(page.body).length
  const labels = Float64Array.from(texts, (text) => labelOf(text, gold, lines, goldText))
  const rules = findRules(scene)
  const weights = Float64Array.from(texts, (text, i) =>
    rules[i] === null ? Math.min(0.5, (words(text).length + 1) / (goldWords + 50)) : 0,
  )
  return { id: page.id, texts, values, width, labels, weights, gold, goldCount }
}

function labelOf(
  text: string,
  gold: ReadonlyMap<string, number>,
  lines: ReadonlySet<string>,
  goldText: string,
): number {
  const own = words(text)
  if (own.length === 0) return 0
  if (own.length < 4)
    return lines.has(norm(text)) ? 1 : own.length === 3 && goldText.includes(` ${norm(text)} `) ? 0.6 : 0
  const mine = shingles(text)
  let hits = 0
  let all = 0
  for (const [key, n] of mine) {
    all += n
    hits += Math.min(n, gold.get(key) ?? 0)
  }
  return hits / all
}

export function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function norm(text: string): string {
  return words(text.normalize('NFKC').toLowerCase()).join(' ')
}

/** Runs of four words, counted: what the sets' evaluation compares. */
export function shingles(text: string): ReadonlyMap<string, number> {
  const own = words(text)
  const found = new Map<string, number>()
  if (own.length === 0) return found
  for (let i = 0; i < Math.max(1, own.length - 3); i++) {
    const key = own.slice(i, i + 4).join(' ')
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

/** Overlap of what is kept with the label: precision and recall of one page, null where there is nothing to divide by. */
export function scorePage(example: Example, keep: (passage: number) => boolean) {
  const kept = shingles(example.texts.filter((_, i) => keep(i)).join('\n'))
  let hits = 0
  let all = 0
  for (const [key, n] of kept) {
    all += n
    hits += Math.min(n, example.gold.get(key) ?? 0)
  }
  return {
    precision: all === 0 ? null : hits / all,
    recall: example.goldCount === 0 ? null : hits / example.goldCount,
  }
}

/** Mean precision and mean recall, and F1 of the two means. */
export function scoreAll(scores: readonly ReturnType<typeof scorePage>[]) {
  const mean = (list: readonly (number | null)[]) => {
    const known = list.filter((value) => value !== null)
    return known.reduce((sum, value) => sum + value, 0) / (known.length || 1)
  }
  const precision = mean(scores.map((score) => score.precision))
  const recall = mean(scores.map((score) => score.recall))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
