import { existsSync, renameSync, rmSync } from 'node:fs'
import { openLedger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { type CopiedMedia, copyMedia, mediaFolderOf } from '../../publish/index.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string }

/** `hearsay backup`: the whole record in another file, as it is at this moment, and the photos of its own stories beside it. */
export async function backup(file: string, options: Options): Promise<void> {
  const media = mediaFolderOf(file).path
  for (const path of [file, media]) refuseToOverwrite(path)
  await withExistingLedger(options.db, async (ledger) => {
    // Both have their names only once both are whole; what a copy that was stopped left behind goes first.
    const unfinished = { file: `${file}.new`, media: `${media}.new` }
    clear(unfinished)
    try {
      const done = await ledger.backup(unfinished.file)
      const photos = await copyPhotos(options.db, unfinished)
      if (photos.files > 0) renameSync(unfinished.media, media)
      renameSync(unfinished.file, file)
      await tell(file, media, { ...done, photos }, options)
    } finally {
      clear(unfinished)
    }
  })
}

function refuseToOverwrite(path: string): void {
  if (!existsSync(path)) return
  const says = `${path} is there already, and nothing was written over it: name a new file.`
  throw new Problem('backup-exists', says)
}

function clear(unfinished: { readonly file: string; readonly media: string }): void {
  for (const path of Object.values(unfinished)) rmSync(path, { recursive: true, force: true })
}

/** The photos that the copy tells of, and no others: what is published meanwhile is not in it. */
async function copyPhotos(
  db: string,
  unfinished: { readonly file: string; readonly media: string },
): Promise<CopiedMedia> {
  const copy = await openLedger(unfinished.file)
  try {
    return await copyMedia(mediaFolderOf(db), unfinished.media, await copy.listPhotoKeys())
  } finally {
    await copy.close()
  }
}

type Done = { readonly entries: number; readonly bytes: number; readonly photos: CopiedMedia }

async function tell(file: string, media: string, done: Done, options: Options): Promise<void> {
  const { entries, bytes, photos } = done
  if (photos.missing > 0) {
    const places = `${count(photos.missing, 'photo')} of its own stories`
    const folder = mediaFolderOf(options.db).path
    console.error(`hearsay: ${places} could not be copied: no file of them lies in ${folder}.`)
  }
  if (options.json) return print(JSON.stringify({ file, entries, bytes, media, photos }))
  const sizeOf = (size: number) => (size / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })
  const beside =
    photos.files === 0 ? '' : ` ${media}: ${count(photos.photos, 'photo')}, ${sizeOf(photos.bytes)} MB.`
  const record = `${file}: ${entries.toLocaleString('en')} entries, ${sizeOf(bytes)} MB.`
  await print(`${record}${beside} “--db ${file}” reads ${photos.files === 0 ? 'it' : 'both'}.`)
}
