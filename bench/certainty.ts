/**
 * How surely a verb's event is said to happen, measured on sentences judged by people (UDS It-Happened, dev part,
 * −3 to +3), by the same hedges, verb chains and governing clauses that read stories. Run: node bench/certainty.ts.
 * Skipped, with the reason, where ../shared is absent.
 *
 * Measured there by others: a window of hedges r .36, macro-F1 .39; a linear model trained on its cues r .73, F1 .59.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eventCertainty } from '../src/claims/context/event-certainty.ts'
import type { Certainty } from '../src/claims/index.ts'
import { mark } from '../src/claims/mark.ts'
import type { Sentence } from '../src/claims/sentence.ts'
import { fromText } from '../src/story/index.ts'

const file = fileURLToPath(new URL('../../shared/data/certainty/uds-ih2-dev.conll', import.meta.url))

type Judged = { readonly at: number; readonly value: number }
type Given = { readonly text: string; readonly judged: readonly Judged[] }

/** Our words on the set's scale. */
const value: Readonly<Record<Certainty, number>> = {
  stated: 2,
  likely: 1,
  possible: -0.5,
  open: -0.5,
  unlikely: -1,
  denied: -2,
}

function readGiven(): readonly Given[] {
  const blocks = readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/)
  return blocks.map((block) => {
    let text = ''
    const judged: Judged[] = []
    for (const line of block.split('\n')) {
      const [, form = '', , mean = '_', , , , , , rest = ''] = line.split('\t')
      if (mean !== '_') judged.push({ at: text.length, value: Number(mean) })
      text += rest.includes('SpaceAfter=No') ? form : `${form} `
    }
    return { text: text.trim(), judged }
  })
}

/** The set asks what has happened: what lies ahead has not, and a flat present is often only a habit. */
function scaled(sentence: Sentence, index: number): number {
  const item = sentence.items[index]
  const certainty = eventCertainty(sentence, index)
  if (item?.kind !== 'verb' || certainty === 'denied') return value[certainty]
  if (item.verb.tense === 'future') return Math.min(-0.4, value[certainty])
  return item.verb.tense === 'past' ? value[certainty] + 0.5 : Math.min(1.2, value[certainty])
}

function readValues({ text, judged }: Given): readonly (readonly [number, number])[] {
  const { story } = fromText(`News\n\n${text}`, { published: '2016-10-01' })
  if (story === null) return []
  const shift = text.length - story.text.length
  const sentences = mark(story).sentences.filter(({ passage }) => passage.in === 'text')
  return judged.map(({ at, value: gold }) => {
    const place = at - shift
    const sentence = sentences.find(({ start, end }) => place >= start && place < end)
    const index = sentence?.items.findIndex(({ start, end }) => place >= start && place < end) ?? -1
    return [gold, sentence === undefined || index < 0 ? value.stated : scaled(sentence, index)]
  })
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

function pearson(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))]
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((all, [a, b]) => all + of(a - x, b - y), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
}

/** Factual, uncertain, negated: parted at one above and one below nought. */
const classOf = (number: number) => (number >= 1 ? 'factual' : number <= -1 ? 'negated' : 'uncertain')

function macroF1(pairs: readonly (readonly [number, number])[]): number {
  const classes = pairs.map(([gold, got]) => [classOf(gold), classOf(got)] as const)
  return mean(
    ['factual', 'uncertain', 'negated'].map((name) => {
      const right = classes.filter(([gold, got]) => gold === name && got === name).length
      const either =
        classes.filter(([gold]) => gold === name).length + classes.filter(([, got]) => got === name).length
      return either === 0 ? 0 : (2 * right) / either
    }),
  )
}

function main(): void {
  if (!existsSync(file)) {
    console.log(`certainty: skipped, no ${file}.`)
    return
  }
  const pairs = readGiven().flatMap(readValues)
  console.log(
    `certainty of ${pairs.length} events   r ${pearson(pairs).toFixed(3)}   macro-F1 ${macroF1(pairs).toFixed(3)}`,
  )
}

main()
