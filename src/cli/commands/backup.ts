import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string }

/** `hearsay backup`: the whole record in another file, as it is at this moment. */
export async function backup(file: string, options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const done = await ledger.backup(file)
    if (options.json) return print(JSON.stringify({ file, ...done }))
    const size = (done.bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })
    await print(`${file}: ${done.entries.toLocaleString('en')} entries, ${size} MB. “--db ${file}” reads it.`)
  })
}
