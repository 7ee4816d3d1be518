import { print } from '../output.ts'
import { tellRebuild } from '../tell-rebuild.ts'
import { withExistingLedger } from '../with-ledger.ts'

/** `hearsay rebuild`: everything but the log, worked out anew from the log. */
export async function rebuild(options: { readonly db: string }): Promise<void> {
  const tell = tellRebuild(options.db, process.stderr)
  let isDone = false
  const heard = (done: number, total: number) => {
    isDone = true
    tell(done, total)
  }
  const use = async (ledger: Parameters<Parameters<typeof withExistingLedger>[1]>[0]) => {
    // A record of an earlier version was worked out anew as it was opened.
    if (!isDone) await ledger.rebuild(heard)
    const entries = Number(await ledger.version()).toLocaleString('en')
    await print(`${options.db}: everything was worked out anew from ${entries} entries of the log.`)
  }
  await withExistingLedger(options.db, use, heard)
}
