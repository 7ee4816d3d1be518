import { recordOrderNames, recordOrders, type TrackRecord } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { print } from '../output.ts'
import { type RecordOptions, toRecordRequest, withAbout } from '../record-request.ts'
import { fewNote, settledOf, showEstimate, showLead } from '../record-words.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = RecordOptions & { readonly json?: true; readonly db: string; readonly sort: string }

/** `hearsay sources`: everybody's track record. */
export async function sources(options: Options): Promise<void> {
  const order = recordOrderNames.find((name) => name === options.sort)
  if (!order)
    throw new Problem(
      'wrong-usage',
      `--sort takes one of ${recordOrderNames.join(', ')}; not "${options.sort}".`,
    )
  const request = toRecordRequest(options)
  await withExistingLedger(options.db, async (ledger) => {
    const records = await ledger.listRecords(await withAbout(ledger, request, options))
    const sorted = records.toSorted(recordOrders[order])
    if (options.json) return print(JSON.stringify(sorted))
    if (sorted.length === 0) return print('No source has said anything of the kind on record.')
    for (const line of table([header, ...sorted.map(row)])) await print(line)
    await print(`\n${fewNote}`)
  })
}

const header = ['RIGHT', 'SETTLED', 'ACCURACY (90%)', 'LEAD', 'BRIER', 'FIRST', 'ECHOES', 'OPEN', 'SOURCE']

function row(record: TrackRecord): readonly string[] {
  const { source, right, unresolved, originality, figures } = record
  const who = [source.kind, source.role].filter((part) => part !== null && part !== source.name)
  return [
    String(right),
    String(settledOf(record)),
    showEstimate(figures),
    showLead(figures),
    figures?.brier.toFixed(3) ?? '–',
    String(originality.first),
    String(originality.echoes),
    String(unresolved),
    `${source.name} (${[...new Set(who)].join(', ')})`,
  ]
}

/** Columns as wide as they need be; all but the last are set to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = header.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)))
  return rows.map((cells) =>
    cells.map((cell, i) => (i === cells.length - 1 ? cell : cell.padStart(widths[i] ?? 0))).join('  '),
  )
}
