import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Problem } from '../../problem.ts'
import type { ByteSource } from '../byte-source.ts'
import { isReadableName } from '../folder.ts'
import { findSavedAddress } from '../saved-address.ts'

/** The files of a ZIP archive, or of a WACZ its WARCs, in its order. It must be a file: its list stands at its end. */
export async function* listZipEntries(path: string): AsyncGenerator<ByteSource> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path)
    const total = zip.entryCount
    let done = 0
    for await (const entry of zip.eachEntry()) {
      done++
      if (!isReadable(entry.fileName)) continue
      yield await toSource(zip, entry, path, done / Math.max(1, total))
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('broken-zip', `${path} is a ZIP archive that is damaged: ${reason}.`, { cause })
  } finally {
    zip?.close()
  }
}

/** A WACZ keeps its WARCs in "archive/"; its index and its pages' list are made of these. */
const isReadable = (name: string) => /\.warc(?:\.gz)?$/i.test(name) || isReadableName(name)

async function toSource(zip: ZipFile, entry: Entry, path: string, share: number): Promise<ByteSource> {
  const stream = await zip.openReadStreamPromise(entry)
  return {
    name: `${path}/${entry.fileName}`,
    url: findSavedAddress(entry.fileName),
    contentType: null,
    chunks: stream,
    share: () => share,
    close: () => stream.destroy(),
  }
}
