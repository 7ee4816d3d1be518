import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { keyOfName, type MediaFolder } from './media-folder.ts'

/** What was copied: photos, in so many files of every size and format; `missing` are photos of which no file was found. */
export type CopiedMedia = {
  readonly photos: number
  readonly files: number
  readonly bytes: number
  readonly missing: number
}

/** Copies the files of the photos with these keys into a new folder. Problem: `backup-failed`. */
export async function copyMedia(
  from: MediaFolder,
  to: string,
  keys: readonly string[],
): Promise<CopiedMedia> {
  const wanted = new Set(keys)
  const names = (await readdir(from.path).catch(() => [])).filter((name) => wanted.has(keyOfName(name) ?? ''))
  try {
    if (names.length > 0) await mkdir(to, { recursive: true })
    let bytes = 0
    for (const name of names) {
      // Where the disk can share blocks between two files, nothing is copied.
      await copyFile(join(from.path, name), join(to, name), constants.COPYFILE_FICLONE)
      bytes += (await stat(join(to, name))).size
    }
    const photos = new Set(names.map(keyOfName)).size
    return { photos, files: names.length, bytes, missing: wanted.size - photos }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('backup-failed', `The photos could not be copied to ${to}: ${reason}`, { cause })
  }
}
