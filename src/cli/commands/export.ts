import { writeFile } from 'node:fs/promises'
import { fileProblem, writeOpml } from '../../intake/index.ts'
import { count } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly force?: true }

/** `hearsay export`: what is followed, as OPML, to standard output or into a new file. */
export async function exportFeeds(file: string | undefined, options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const feeds = await ledger.feeds.list()
    const opml = writeOpml(feeds, new Date())
    if (file === undefined || file === '-') {
      process.stdout.write(opml)
      return
    }
    await writeFile(file, opml, { flag: options.force ? 'w' : 'wx' }).catch((cause: unknown) => {
      throw fileProblem(file, cause)
    })
    console.error(`${count(feeds.length, 'feed')} written to ${file}.`)
  })
}
