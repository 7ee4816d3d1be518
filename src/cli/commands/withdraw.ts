import { mediaFolderOf, sweepMedia } from '../../publish/index.ts'
import { deciderOf } from '../decider.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly reason: string; readonly by?: string }

/** `hearsay withdraw`: takes a story of one's own off the site, and its photos from the disk. */
export async function withdraw(story: string, options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const now = new Date().toISOString()
    const photos = await ledger.listPhotoKeys()
    const done = await ledger.withdraw(story, { by: deciderOf(options.by), reason: options.reason }, now)
    await sweepMedia(ledger, mediaFolderOf(options.db), now, photos)
    if (options.json) return print(JSON.stringify(done))
    const name = done.headline === null ? done.storyId : `“${done.headline}”`
    await print(
      done.wasHeld
        ? `${name} was held, and will not come out.`
        : `${name} is withdrawn. /stories/${done.storyId} says so; its photos are deleted; what it claimed stands without it.`,
    )
  })
}
