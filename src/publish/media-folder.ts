import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the files of own photos lie. They are never changed: another picture or other words make another name. */
export type MediaFolder = {
  readonly path: string
  has(name: string): Promise<boolean>
  /** All of it or nothing, whatever happens to the machine meanwhile. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Null where there is none of that name. */
  read(name: string): Promise<Buffer | null>
  /** Deletes the files of keys that are not kept and are older than the moment, and what was left half written; how many. */
  sweep(keep: (key: string) => boolean, olderThan: Date): Promise<number>
}

/** "data/hearsay.db" keeps its media in "data/hearsay.media". */
export function mediaFolderOf(db: string): MediaFolder {
  return openMediaFolder(`${db.replace(/\.(db|sqlite3?)$/i, '')}.media`)
}

/** KEY-WIDTH.FORMAT, as render.ts names them. */
const mediaName = /^([\w-]{22})-\d{2,5}\.(avif|webp|jpg)$/
const unfinished = /^\..+\.part$/

/** The key of a file's name; null where it is none of ours. */
export const keyOfName = (name: string): string | null => mediaName.exec(name)?.[1] ?? null

export function openMediaFolder(path: string): MediaFolder {
  return {
    path,
    has: (name) =>
      stat(join(path, name)).then(
        (found) => found.isFile() && found.size > 0,
        () => false,
      ),
    write: (name, bytes) => writeWhole(path, name, bytes),
    read: async (name) => (keyOfName(name) === null ? null : readFile(join(path, name)).catch(() => null)),
    sweep: (keep, olderThan) => sweep(path, keep, olderThan),
  }
}

/** A file is written under another name, brought to the disk, and only then given its own. */
async function writeWhole(path: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path, { recursive: true })
  const part = join(path, `.${name}.${randomUUID()}.part`)
  try {
    const file = await open(part, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, join(path, name))
    await syncFolder(path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** The new name is on the disk only once its folder is; not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null)
  try {
    await folder?.sync().catch(() => {})
  } finally {
    await folder?.close()
  }
}

async function sweep(path: string, keep: (key: string) => boolean, olderThan: Date): Promise<number> {
  const names = await readdir(path).catch(() => [])
  let swept = 0
  for (const name of names) {
    const key = keyOfName(name)
    if (key === null ? !unfinished.test(name) : keep(key)) continue
    const found = await stat(join(path, name)).catch(() => null)
    // What another process is just writing has no story yet.
    if (!found || found.mtime >= olderThan) continue
    await rm(join(path, name), { force: true })
    swept++
  }
  return swept
}
