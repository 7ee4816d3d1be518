import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly why?: string; readonly by?: string }

/** `hearsay undo`: takes back a verdict, a decision on who is who, a lesson, or an undo. */
export async function undo(entry: string, options: Options): Promise<void> {
  if (!/^\d+$/.test(entry))
    throw new Problem(
      'wrong-usage',
      `An entry is a number, such as 57, not "${entry}": "hearsay settle", "merge", "split" and "learn" print it.`,
    )
  await withExistingLedger(options.db, async (ledger) => {
    const undone = await ledger.undo(Number(entry), { by: deciderOf(options.by), why: options.why ?? null })
    if (options.json) return print(JSON.stringify(undone))
    const { verdict, sentence, stands } = undone
    const what = stands ? 'restored' : 'taken back'
    const word = verdict ? `${verdict.verdict}, ` : ''
    await print(
      `${what}: ${word}${sentence} (entry ${undone.entry}; "hearsay undo ${undone.entry}" reverses this)`,
    )
  })
}
