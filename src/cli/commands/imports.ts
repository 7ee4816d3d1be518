import { deciderOf } from '../decider.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly json?: true; readonly by?: string; readonly why?: string }

/** `hearsay import --list`: sheets that were brought in. */
export async function listImports({ db, json }: Options): Promise<void> {
  await withExistingLedger(db, async (ledger) => {
    const all = await ledger.imports.list()
    if (json) return print(JSON.stringify(all))
    if (all.length === 0) return print('No sheet was brought in yet: "hearsay import SHEET.csv" does it.')
    for (const { id, at, stories, verdicts, roles, takenBackAt } of all) {
      const what = [count(stories, 'row'), count(verdicts, 'verdict'), count(roles, 'role')].join(', ')
      const back = takenBackAt === null ? '' : `; taken back on ${takenBackAt.slice(0, 10)}`
      await print(`${id}: ${what}, ${at.slice(0, 10)}${back}`)
    }
  })
}

/** `hearsay import --undo ID`: takes back what a sheet brought. */
export async function undoImport(id: string, { db, json, by, why }: Options): Promise<void> {
  await withExistingLedger(db, async (ledger) => {
    const undone = await ledger.imports.undo(id, { by: deciderOf(by), why: why ?? null })
    if (json) return print(JSON.stringify(undone))
    const { stories, verdicts, roles, kept } = undone
    const rest = kept === 0 ? '' : ` ${kept} stay, because something later stands in their place.`
    await print(
      `Taken back: ${count(stories, 'row')}, ${count(verdicts, 'verdict')}, ${count(roles, 'role')}.${rest} All of it stays in the log.`,
    )
  })
}
