import { createInterface } from 'node:readline/promises'
import { setImmediate } from 'node:timers/promises'
import {
  type DayOrder,
  dayOrders,
  openSheet,
  type PlannedRow,
  parseColumnMap,
  parseWords,
  planSheet,
  type Sheet,
} from '../../intake/index.ts'
import { type Ledger, type RowOutcome, sentence } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { interruptedExit, interruption } from '../interrupt.ts'
import { count, print } from '../output.ts'
import { startProgress } from '../progress.ts'
import { toMoment } from '../to-moment.ts'
import { withLedger } from '../with-ledger.ts'

export type SheetOptions = {
  readonly db: string
  readonly json?: true
  readonly dryRun?: true
  readonly yes?: true
  readonly map?: string
  readonly words?: string
  readonly dates?: string
  readonly outlet?: string
  readonly published?: string
  readonly by?: string
}

/** A row that can be used. */
type Usable = Exclude<PlannedRow, { readonly refused: string }>

/** `hearsay import SHEET.csv`: rumours with how they turned out, or a list of who is what. */
export async function importSheet(text: string, file: string, options: SheetOptions): Promise<void> {
  const words = parseWords(options.words)
  const dates = toDayOrder(options.dates)
  const sheet = openSheet(text, file, parseColumnMap(options.map))
  const planned = [
    ...planSheet(sheet, {
      words,
      dates,
      outlet: options.outlet?.trim() || null,
      published: toMoment('--published', options.published),
      by: deciderOf(options.by),
      now: new Date().toISOString(),
    }),
  ]
  if (options.dryRun) return showPlan(sheet, planned, options)
  const usable = planned.flatMap((row) => ('refused' in row ? [] : [row]))
  for (const row of planned) if ('refused' in row || !options.json) complain(sheet, row)
  if (usable.length === 0) return print('No row of it can be used; nothing was changed.')
  await confirm(sheet, planned, options)
  await withLedger(options.db, (ledger) => bringIn(ledger, sheet, usable, options))
}

function toDayOrder(text: string | undefined): DayOrder | null {
  const order = dayOrders.find((one) => one === text)
  if (order || text === undefined) return order ?? null
  throw new Problem('wrong-usage', `--dates takes ${dayOrders.join(' or ')}, not "${text}".`)
}

async function showPlan(sheet: Sheet, planned: readonly PlannedRow[], { json }: SheetOptions): Promise<void> {
  if (!json) await print(describeColumns(sheet))
  for (const row of planned) {
    if (json) await print(JSON.stringify(toJson(row)))
    else if (!('refused' in row)) await print(describe(row))
    complain(sheet, row)
  }
  if (!json) await print(`${summarise(planned)} Nothing was changed.`)
}

/** Which column was taken for what, since a guess that is wrong shows here first. */
function describeColumns({ name, columns, unused }: Sheet): string {
  const taken = [...columns].map(([field, column]) => `${field} from "${column.name}"`).join(', ')
  const rest = unused.length === 0 ? '' : `; not used: ${unused.map((one) => `"${one}"`).join(', ')}`
  return `${name}: ${taken}${rest}.`
}

function describe(row: Usable): string {
  if ('role' in row) return `line ${row.line}: ${row.outlet} is ${row.role}`
  const { story, reports } = row.row.recording.reading
  const turned = new Map(row.row.verdicts.map(({ report, verdict }) => [report, verdict]))
  const claims = reports.map(({ claim, certainty }, i) => {
    const verdict = turned.get(i)
    return `  ${sentence(claim)} (${certainty}${verdict ? `; settled as ${verdict}` : ''})`
  })
  return [`line ${row.line}: ${story.outlet}, ${story.published}: “${story.text}”`, ...claims].join('\n')
}

function complain(sheet: Sheet, row: PlannedRow): void {
  const where = `hearsay: ${sheet.name}, line ${row.line}`
  if ('refused' in row) {
    console.error(`${where} is left out: ${row.refused}`)
    process.exitCode = 1
  } else if ('unclear' in row) for (const what of row.unclear) console.error(`${where}: ${what}`)
}

function summarise(planned: readonly PlannedRow[]): string {
  const roles = planned.filter((row) => 'role' in row).length
  const stories = planned.flatMap((row) => ('row' in row ? [row] : []))
  const settled = stories.filter(({ row }) => row.verdicts.length > 0).length
  const unclear = stories.filter((row) => row.unclear.length > 0).length
  const refused = planned.filter((row) => 'refused' in row).length
  const parts = [
    ...(roles > 0 ? [`${count(roles, 'role')} to be given`] : []),
    ...(stories.length > 0
      ? [`${count(stories.length, 'row')} to be recorded, ${settled} with a verdict`]
      : []),
    ...(unclear > 0 ? [`${unclear} unclear`] : []),
    ...(refused > 0 ? [`${count(refused, 'row')} left out`] : []),
  ]
  return `${parts.length === 0 ? 'No row' : parts.join(', ')}.`
}

async function confirm(sheet: Sheet, planned: readonly PlannedRow[], { yes }: SheetOptions): Promise<void> {
  if (yes) return
  const plan = `${describeColumns(sheet)}\n${summarise(planned)}`
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    const answer = await lines.question(`${plan} Go on? [y/N] `).finally(() => lines.close())
    if (/^y(es)?$/i.test(answer.trim())) return
    throw new Problem('not-confirmed', 'Nothing was changed.')
  }
  throw new Problem(
    'not-confirmed',
    `${plan} Nothing was changed yet: look at it with --dry-run, and say --yes to go on.`,
  )
}

type Done = {
  stories: number
  known: number
  verdicts: number
  roles: number
  contradicted: number
  failed: number
}

async function bringIn(
  ledger: Ledger,
  sheet: Sheet,
  rows: readonly Usable[],
  options: SheetOptions,
): Promise<void> {
  const signal = interruption()
  const progress = startProgress(rows.length, process.stderr)
  const done: Done = { stories: 0, known: 0, verdicts: 0, roles: 0, contradicted: 0, failed: 0 }
  let behind = 0
  for (const row of rows) {
    if (signal.aborted) break
    const says = await bringRow(ledger, sheet, row, done)
    progress.clear()
    for (const line of says) console.error(`hearsay: ${sheet.name}, line ${row.line}${line}`)
    if (options.json) await print(JSON.stringify(toJson(row)))
    behind++
    progress.update(behind, `line ${row.line}`)
    // Without a pause Ctrl-C would not be heard before the end.
    await setImmediate()
  }
  progress.clear()
  if (done.failed > 0) process.exitCode = 1
  if (!options.json) await print(tell(sheet, done))
  if (behind === rows.length) return
  process.exitCode = interruptedExit
  console.error(`hearsay: stopped before line ${rows[behind]?.line}; the same command goes on from there.`)
}

/** One row, or nothing of it; what has to be said about it. What the record itself cannot do ends the run. */
async function bringRow(ledger: Ledger, sheet: Sheet, row: Usable, done: Done): Promise<readonly string[]> {
  if ('role' in row) {
    if (await ledger.imports.setRole(sheet.id, row.outlet, row.role)) done.roles++
    else done.known++
    return []
  }
  try {
    const outcome = await ledger.imports.addRow(row.row)
    if (outcome.story.state === 'unchanged') done.known++
    else done.stories++
    done.verdicts += outcome.verdicts
    done.contradicted += outcome.contradicted.length
    return outcome.contradicted.map(contradiction)
  } catch (error) {
    if (!(error instanceof Problem) || error.code.startsWith('ledger-')) throw error
    done.failed++
    return [` is left out: ${error.message}`]
  }
}

function contradiction({ claimId, verdict, by }: RowOutcome['contradicted'][number]): string {
  return `: ${by} settled claim ${claimId.slice(0, 10)} as ${verdict}, which stays; "hearsay settle" changes it.`
}

function tell(sheet: Sheet, { stories, known, verdicts, roles, contradicted, failed }: Done): string {
  const parts = [
    ...(stories > 0 ? [`${count(stories, 'row')} recorded`] : []),
    ...(verdicts > 0 ? [`${count(verdicts, 'verdict')} given`] : []),
    ...(roles > 0 ? [`${count(roles, 'role')} given`] : []),
    ...(known > 0 ? [`${known} on record already`] : []),
    ...(contradicted > 0 ? [`${count(contradicted, 'verdict')} of yours kept`] : []),
    ...(failed > 0 ? [`${count(failed, 'row')} left out`] : []),
  ]
  const undo = stories + verdicts + roles === 0 ? '' : ` "hearsay import --undo ${sheet.id}" takes it back.`
  return `${parts.length === 0 ? 'Nothing new' : parts.join(', ')}.${undo}`
}

function toJson(row: PlannedRow): unknown {
  if (!('row' in row)) return row
  const { line, unclear, row: imported } = row
  const { story, reports } = imported.recording.reading
  const { outlet, published, url, text } = story
  const turned = new Map(imported.verdicts.map(({ report, verdict }) => [report, verdict]))
  const claims = reports.map((report, i) => ({
    sentence: sentence(report.claim),
    certainty: report.certainty,
    quote: report.quote,
    verdict: turned.get(i) ?? null,
  }))
  return { line, outlet, published, url, text, claims, unclear, importId: imported.importId }
}
