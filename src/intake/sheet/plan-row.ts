import { createHash } from 'node:crypto'
import { type Reading, type Report, read } from '../../claims/index.ts'
import type { ImportedRow, OutletRole, VerdictWord } from '../../ledger/index.ts'
import { emptyStory, type Story } from '../../story/index.ts'
import { type DayOrder, readDay } from './dates.ts'
import type { Sheet, SheetRow } from './open-sheet.ts'
import { readOutcome, readRole, type SheetWords } from './words.ts'

/** What a row is to become, or why it cannot be used. `unclear`: what of it is left out, in sentences. */
export type PlannedRow = { readonly line: number } & (
  | { readonly refused: string }
  | { readonly unclear: readonly string[]; readonly row: ImportedRow }
  | { readonly outlet: string; readonly role: OutletRole }
)

export type PlanOptions = {
  readonly words: SheetWords
  readonly dayOrder: DayOrder | null
  /** Of rows that do not say theirs. */
  readonly outlet: string | null
  readonly published: string | null
  /** Who decides the verdicts. */
  readonly by: string
  /** ISO 8601, UTC. */
  readonly now: string
}

const refuse = (line: number, refused: string): PlannedRow => ({ line, refused })

export function planRow(sheet: Sheet, row: SheetRow, options: PlanOptions): PlannedRow {
  return sheet.kind === 'tiers' ? planRole(sheet, row, options) : planRumour(sheet, row, options)
}

function planRole(sheet: Sheet, { line, cells }: SheetRow, { words }: PlanOptions): PlannedRow {
  if (cells.source === '') return refuse(line, 'it names no source.')
  const role = readRole(cells.role, words)
  if (role !== null) return { line, outlet: cells.source, role }
  const column = sheet.columns.get('role')?.name ?? 'role'
  return refuse(
    line,
    cells.role === ''
      ? `"${column}" is empty, so it is not said what ${cells.source} is.`
      : `"${cells.role}" is no role: say what it means, as in --words "${cells.role}=trade".`,
  )
}

function planRumour(sheet: Sheet, { line, cells }: SheetRow, options: PlanOptions): PlannedRow {
  if (cells.claim === '') return refuse(line, 'it claims nothing.')
  const outlet = cells.source || options.outlet
  if (!outlet) return refuse(line, 'it names no source: --outlet names one for such rows.')
  const published = publishedOf(cells.date, options)
  if ('refused' in published) return refuse(line, published.refused)
  const link = linkOf(cells.link)
  const story = {
    ...emptyStory,
    outlet,
    published: published.day,
    url: link,
    ...wordsOf(cells.claim, cells.title),
  }
  const reading = readRumour(story)
  if (reading.reports.length === 0) return refuse(line, `no claim could be read in "${cells.claim}".`)
  const settled = settledOf(sheet, cells, reading.reports, published.day, options)
  const unclear = [
    ...(cells.link !== '' && link === null
      ? [`"${cells.link}" is no address of a page, so the story has none.`]
      : []),
    ...settled.unclear,
  ]
  const row = hash([outlet, published.day, story.text, cells.title, link])
  const recording = { input: `${sheet.name}, line ${line}`, reading, readAt: options.now }
  const { verdicts, at, page, why } = settled
  return {
    line,
    unclear,
    row: { importId: sheet.id, row, recording, verdicts, settling: { by: options.by, why, at, page } },
  }
}

/** The headline is ours, and tells which work the row is about; only what the source is said to have said is a report. */
function readRumour(story: Story): Reading {
  const reading = read(story)
  return { ...reading, reports: reading.reports.filter(({ in: part }) => part === undefined) }
}

/** One paragraph, with the work's name marked as such wherever it stands. */
function wordsOf(claim: string, title: string): Pick<Story, 'headline' | 'text' | 'blocks' | 'spans'> {
  const text = claim.replace(/\s+/g, ' ')
  const at = title === '' ? -1 : text.indexOf(title)
  return {
    headline: title === '' ? null : `News of “${title}”`,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    spans: at < 0 ? [] : [{ kind: 'italic', start: at, end: at + title.length }],
  }
}

function publishedOf(
  cell: string,
  { dayOrder, published, now }: PlanOptions,
): { readonly day: string } | { readonly refused: string } {
  if (cell === '')
    return published === null
      ? { refused: 'it has no date: --published gives one to such rows.' }
      : { day: published }
  const day = readDay(cell, dayOrder)
  if (day === null)
    return { refused: `"${cell}" is no day: one such as 2026-05-11 or 11 May 2026 was expected.` }
  if (day === 'ambiguous')
    return { refused: `"${cell}" may be either of two days: say --dates day-first or --dates month-first.` }
  return day > now.slice(0, 10) ? { refused: `"${cell}" is still to come.` } : { day }
}

type Settled = {
  readonly verdicts: readonly { readonly report: number; readonly verdict: VerdictWord }[]
  readonly unclear: readonly string[]
  readonly at: string | null
  readonly page: string | null
  readonly why: string | null
}

function settledOf(
  sheet: Sheet,
  { outcome, settled, proof, why }: SheetRow['cells'],
  reports: readonly Report[],
  published: string,
  { words, dayOrder, now }: PlanOptions,
): Settled {
  const page = linkOf(proof)
  const said = `“${outcome}” in ${sheet.name.replace(/^.*[/\\]/, '')}`
  const none = { verdicts: [], at: null, page, why: why === '' ? said : `${why} (${said})` }
  const read = readOutcome(outcome, words)
  if (read === null) return { ...none, unclear: [] }
  if (read === 'unclear')
    return {
      ...none,
      unclear: [
        `"${outcome}" is no outcome that is known, so it gets no verdict: say what it means, as in --words "${outcome}=false".`,
      ],
    }
  const verdicts = verdictsOf(read, reports)
  if (typeof verdicts === 'string') return { ...none, unclear: [verdicts] }
  const day = settled === '' ? null : readDay(settled, dayOrder)
  if (settled !== '' && (day === null || day === 'ambiguous' || day < published || day > now.slice(0, 10)))
    return { ...none, unclear: [`"${settled}" is no day between its date and today, so it gets no verdict.`] }
  return { ...none, verdicts, unclear: [], at: day }
}

/**
 * Which claims a row's outcome settles, and how. A sentence that something will not happen denies the claim that it will:
 * where it was right, the claim is false.
 */
function verdictsOf(outcome: VerdictWord, reports: readonly Report[]): Settled['verdicts'] | string {
  const all = reports.map((report, index) => ({ report, index }))
  const facts = all.filter(({ report }) => report.claim.property !== 'statement')
  const about = facts.length > 0 ? facts : all
  const claims = new Set(about.map(({ report }) => JSON.stringify(report.claim)))
  if (outcome !== 'true' && claims.size > 1)
    return `it makes ${claims.size} claims, and does not say which of them turned out ${outcome}: it gets no verdict.`
  if (about.some(({ report }) => report.certainty === 'open'))
    return 'it leaves its question open, which cannot turn out right or wrong: it gets no verdict.'
  return about.map(({ report, index }) => ({ report: index, verdict: turned(outcome, report.certainty) }))
}

function turned(outcome: VerdictWord, certainty: Report['certainty']): VerdictWord {
  if (certainty !== 'denied' && certainty !== 'unlikely') return outcome
  if (outcome === 'true') return 'false'
  return outcome === 'false' ? 'true' : outcome
}

function linkOf(cell: string): string | null {
  const url = URL.parse(cell)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

const hash = (parts: readonly (string | null)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
