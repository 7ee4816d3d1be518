import { findFollowed } from '../find-followed.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly json?: true }

/** `hearsay unfollow`: all that are named, or none where one of them is not followed. */
export async function unfollow(names: readonly string[], options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const feeds = await ledger.feeds.list()
    const named = new Set(names.map((name) => findFollowed(feeds, name)))
    for (const { id, url, title, pattern } of named) {
      await ledger.feeds.unfollow(id, Date.now())
      const again = `hearsay follow ${url}${pattern === null ? '' : ` --links "${pattern}"`}`
      if (options.json) await print(JSON.stringify({ id, url, title }))
      else
        await print(
          `No longer followed: ${title ?? url}. What was read of it stays; "${again}" follows it again.`,
        )
    }
  })
}
