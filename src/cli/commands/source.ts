import type { Ledger, RecordRequest, Share, SourceRecord, TrackRecord } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { print } from '../output.ts'
import { type RecordOptions, toRecordRequest, withAbout } from '../record-request.ts'
import { fewNote, percent, settledOf, showEstimate, showLead } from '../record-words.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = RecordOptions & { readonly json?: true; readonly db: string }

/** `hearsay source`: one source's track record, with every settled claim. */
export async function source(name: string, options: Options): Promise<void> {
  const request = toRecordRequest(options)
  await withExistingLedger(options.db, async (ledger) => {
    const found = await findByName(ledger, name, await withAbout(ledger, request, options))
    await print(options.json ? JSON.stringify(found) : toText(found))
  })
}

async function findByName(ledger: Ledger, name: string, request: RecordRequest): Promise<SourceRecord> {
  const asked = plain(name)
  const records = await ledger.listRecords(request)
  const named = records.find(({ source }) => source.id === name || plain(source.name) === asked)
  const found = await ledger.findRecord(named?.source.id ?? name, request)
  if (found) return found
  const near = records.filter(({ source }) => plain(source.name).includes(asked)).slice(0, 5)
  const offer =
    near.length === 0 ? '' : ` Did you mean ${near.map((record) => record.source.name).join(', or ')}?`
  throw new Problem(
    'unknown-source',
    `No source on record is called "${name}".${offer} "hearsay sources" lists them.`,
  )
}

const plain = (name: string) => name.trim().toLowerCase().replace(/^the /, '')

function toText({ record, details, calls }: SourceRecord): string {
  const right = calls.filter((call) => call.judged === 'right')
  const wrong = calls.filter((call) => call.judged === 'wrong')
  return [
    `${record.source.name} (${[record.source.kind, record.source.role].filter((part) => part !== null).join(', ')})`,
    ...summary(record),
    ...shares('By property', details.byProperty),
    ...shares('By certainty', details.byCertainty),
    ...shares('By year', details.byYear),
    ...calibration(details.calibration),
    ...list('RIGHT', right),
    ...list('WRONG', wrong),
  ].join('\n')
}

function summary(record: TrackRecord): readonly string[] {
  const { right, unresolved, known, originality, passedOn, figures } = record
  const settled = settledOf(record)
  const passed = passedOn.right + passedOn.wrong
  return [
    `Right ${right} of ${settled} settled · ${unresolved} not settled yet · ${known} said after official word`,
    figures
      ? `Accuracy ${showEstimate(figures)} · ${percent(figures.shareOfAll)} of all it said came true so far`
      : fewNote,
    ...(figures ? [scoreLine(figures)] : []),
    `First with ${originality.first} · echoed others ${originality.echoes} times · of what it passed on with credit ${passedOn.right} of ${passed} right`,
  ]
}

function scoreLine(figures: NonNullable<TrackRecord['figures']>): string {
  const { brier, logScore, murphy, datePrecision } = figures
  return [
    `Brier ${brier.toFixed(3)}`,
    `log score ${logScore.toFixed(2)} bits`,
    ...(murphy
      ? [`calibration error ${murphy.reliability.toFixed(3)}`, `resolution ${murphy.resolution.toFixed(3)}`]
      : []),
    `ahead of official word by ${showLead(figures)}`,
    ...(datePrecision === null ? [] : [`its right dates are ${datePrecision.toFixed(2)} exact`]),
  ].join(' · ')
}

function shares(heading: string, parts: readonly Share[]): readonly string[] {
  if (parts.length === 0) return []
  const shown = parts.map(({ name, right, wrong, accuracy }) => {
    return `${name} ${right}/${right + wrong}${accuracy === null ? '' : ` (${percent(accuracy)})`}`
  })
  return [`${heading}: ${shown.join(' · ')}`]
}

function calibration(rows: SourceRecord['details']['calibration']): readonly string[] {
  if (rows.length === 0) return []
  const shown = rows.map(
    ({ certainty, n, worded, held }) => `${certainty} (${percent(worded)}) held ${percent(held)} of ${n}`,
  )
  return [`Its words: ${shown.join(' · ')}`]
}

function list(heading: string, calls: SourceRecord['calls']): readonly string[] {
  if (calls.length === 0) return []
  const lines = calls.map(({ at, certainty, sentence, outcome, claimId }) => {
    return `  ${at.slice(0, 10)} ${certainty}: ${sentence} → ${outcome.verdict} on ${outcome.at.slice(0, 10)} · claim ${claimId.slice(0, 10)}`
  })
  return ['', heading, ...lines]
}
