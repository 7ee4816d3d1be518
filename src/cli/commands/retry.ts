import { Problem } from '../../problem.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly all?: true; readonly anyway?: true }

/** `hearsay retry`: puts items that were given up or refused back into the queue. */
export async function retry(ids: readonly string[], options: Options): Promise<void> {
  const keys = ids.map(toKey)
  if (options.all && keys.length > 0)
    throw new Problem('wrong-usage', 'Name items, or say --all for all that were given up; not both.')
  if (!options.all && keys.length === 0)
    throw new Problem('wrong-usage', 'Name items by their ids, as "hearsay queue" shows them, or say --all.')
  await withExistingLedger(options.db, async ({ queue }) => {
    for (const key of keys) {
      const item = await queue.find(key)
      if (item === null)
        throw new Problem('unknown-item', `There is no item ${key}: "hearsay queue" lists them.`)
      if (item.outcome === 'taken-down')
        throw new Problem('taken-down', `Item ${key} was taken down, and is not read again.`)
    }
    const done = await queue.retry(options.all ? null : keys, Date.now(), { anyway: options.anyway === true })
    if (options.json) return print(JSON.stringify({ retried: done }))
    if (done === 0) return print('Nothing was given up; there is nothing to try again.')
    await print(
      `${count(done, 'item')} back in the queue; "hearsay watch" takes ${done === 1 ? 'it' : 'them'} up.`,
    )
  })
}

function toKey(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new Problem('wrong-usage', `An item's id is a number, as "hearsay queue" shows it; not "${id}".`)
}
