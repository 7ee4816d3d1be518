import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

/** `hearsay rebuild`: everything but the log, worked out anew from the log. */
export async function rebuild(options: { readonly db: string }): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    await ledger.rebuild()
    await print(
      `${options.db}: everything was worked out anew from ${await ledger.version()} entries of the log.`,
    )
  })
}
