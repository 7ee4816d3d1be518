import { type Shift, shiftKinds } from '../../ledger/index.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly since: string; readonly until?: string }

/** `hearsay changes`: how claims moved in a span of days. */
export async function changes(options: Options): Promise<void> {
  const since = toMoment('--since', options.since) ?? options.since
  const until = toMoment('--until', options.until)
  await withExistingLedger(options.db, async (ledger) => {
    const shifts = await ledger.listShifts({ since, until })
    await print(options.json ? JSON.stringify(shifts) : toText(shifts))
  })
}

function toText(shifts: readonly Shift[]): string {
  if (shifts.length === 0) return 'Nothing changed on the record in those days.'
  // Plot and talk must not bury the facts; --json has them all.
  const facts = shifts.filter((shift) => shift.property !== 'statement')
  const statements = shifts.length - facts.length
  const lines = shiftKinds.flatMap((kind) => {
    const some = facts.filter((shift) => shift.kind === kind)
    return some.length === 0 ? [] : ['', `${kind.toUpperCase()} (${some.length})`, ...some.map(showShift)]
  })
  const more = statements === 0 ? [] : ['', `And ${count(statements, 'statement')}.`]
  return [...lines, ...more].join('\n').trimStart()
}

function showShift({ claimId, sentence, before, after, outcome, kind }: Shift): string {
  const moved = [before, after].flatMap((one) => (one ? [`${one.label} ${percent(one.probability)}`] : []))
  const end = kind === 'settled' ? `${outcome?.verdict ?? 'no longer settled'}` : moved.join(' → ')
  return `  ${sentence} · ${end} · claim ${claimId.slice(0, 10)}`
}

/** The ends are never shown as certain: what is settled says so by its verdict. */
function percent(probability: number): string {
  if (probability < 0.01) return 'under 1%'
  return probability > 0.99 ? 'over 99%' : `${Math.round(probability * 100)}%`
}
