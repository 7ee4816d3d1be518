import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DateMention, findDates } from '../../src/claims/time/index.ts'
import { timexValue } from './timex.ts'

type Gold = { readonly start: number; readonly end: number; readonly text: string; readonly value: string }
type Predicted = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string
  readonly rule: string
}

type Document = {
  readonly name: string
  readonly published: string
  readonly text: string
  readonly gold: readonly Gold[]
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])

function readDocument(folder: string, name: string): Document {
  const file = readFileSync(join(folder, name), 'utf8')
  const published = /<DCT>.*?value="([^"]+)"/s.exec(file)?.[1] ?? '2009-12-19'
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(file)?.[1] ?? ''
  const gold: Gold[] = []
  let text = ''
  let open: { start: number; value: string } | null = null
  for (const part of body.split(/(<[^>]+>)/)) {
    const value = /^<TIMEX3[^>]* value="([^"]*)"/.exec(part)?.[1]
    if (value !== undefined) open = { start: text.length, value }
    else if (part === '</TIMEX3>' && open !== null) {
      gold.push({ ...open, end: text.length, text: text.slice(open.start) })
      open = null
    } else if (!part.startsWith('<'))
      text += part.replace(/&\w+;/g, (entity) => entities.get(entity) ?? entity)
  }
  return { name, published, text, gold }
}

/** A value of the calendar: no duration, set, vague reference or unresolved one. */
const isCalendar = (value: string) => /^(?:BC)?\d/.test(value)

function predict({ text, published }: Document): Predicted[] {
  const dates = findDates(text, { published, reference: 'narrative' })
  return dates.flatMap((date) => endsOf(date).map((end) => ({ ...end, rule: date.rule })))
}

/** TimeML marks both ends of a stretch, we the whole: it is taken apart at the word that joins them. */
function endsOf(date: DateMention): Omit<Predicted, 'rule'>[] {
  const { start, end, text } = date
  const joint =
    /range|month-day|day-month|broadcast/.test(date.rule) && date.edtf.includes('/')
      ? / ?(?:–|—|-| to | and | through | until | till ) ?/.exec(text.slice(1))
      : null
  const [from, to] = date.edtf.split('/')
  if (joint === null || from === undefined || to === undefined)
    return [{ start, end, text, value: timexValue(date) }]
  const middle = start + 1 + joint.index
  return [
    { start, end: middle, text: text.slice(0, middle - start), value: timexValue({ edtf: from, rule: '' }) },
    { start: middle + 1, end, text: text.slice(middle - start), value: timexValue({ edtf: to, rule: '' }) },
  ]
}

export type Score = {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  readonly right: number
}

export type Comparison = { readonly calendar: Score; readonly all: Score; readonly errors: readonly string[] }

const overlaps = (a: Gold, b: Predicted) => a.start < b.end && b.start < a.end

function score(gold: readonly Gold[], predicted: readonly Predicted[], errors: string[]): Score {
  const left = new Set(predicted)
  let [found, right] = [0, 0]
  for (const date of gold) {
    const over = [...left].filter((one) => overlaps(date, one))
    const match = over.find((one) => one.value === date.value) ?? over[0]
    if (match === undefined) {
      errors.push(`missed\t${date.text}\t${date.value}`)
      continue
    }
    left.delete(match)
    found++
    if (match.value === date.value) right++
    else errors.push(`wrong\t${date.text}\t${date.value}\tgot ${match.text} = ${match.value}\t${match.rule}`)
  }
  for (const one of left) errors.push(`extra\t${one.text}\t${one.value}\t${one.rule}`)
  return { gold: gold.length, predicted: predicted.length, found, right }
}

const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (a, b) => ({
      gold: a.gold + b.gold,
      predicted: a.predicted + b.predicted,
      found: a.found + b.found,
      right: a.right + b.right,
    }),
    { gold: 0, predicted: 0, found: 0, right: 0 },
  )

/** WikiWars' training part (TimeML), read as narratives. `calendar` leaves durations, sets and vague references aside on both sides. */
export function compareWithWikiWars(folder: string): Comparison {
  const calendar: Score[] = []
  const all: Score[] = []
  const errors: string[] = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.tml'))
    .sort()) {
    const document = readDocument(folder, name)
    const predicted = predict(document)
    const lines: string[] = []
    const dated = document.gold.filter(({ value }) => isCalendar(value))
    calendar.push(
      score(
        dated,
        predicted.filter(({ value }) => isCalendar(value)),
        lines,
      ),
    )
    errors.push(...lines.map((line) => `${name}\t${line}`))
    all.push(score(document.gold, predicted, []))
  }
  return { calendar: sum(calendar), all: sum(all), errors }
}

export const f1 = ({ gold, predicted, right }: Score): number => (2 * right) / (gold + predicted)
