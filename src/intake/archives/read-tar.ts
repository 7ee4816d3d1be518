import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { Problem } from '../../problem.ts'
import type { ByteSource } from '../byte-source.ts'
import { isReadableName } from '../folder.ts'
import { findSavedAddress } from '../saved-address.ts'

/** The files of a tarball that may hold stories, in its order; each must be read, or passed over, before the next one comes. */
export async function* listTarEntries(source: ByteSource): AsyncGenerator<ByteSource> {
  const entries = extract()
  const fed = pipeline(source.chunks, entries)
  // The error reaches us through the iteration below; without a listener it would end the process first.
  fed.catch(() => {})
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (type === 'file' && isReadableName(name))
        yield {
          name: `${source.name}/${name}`,
          url: findSavedAddress(name),
          contentType: null,
          chunks: bytesOf(entry),
          share: source.share,
          close: () => {},
        }
      entry.resume()
    }
    await fed
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('broken-tar', `${source.name} is a tarball that is damaged or breaks off.`, { cause })
  } finally {
    entries.destroy()
  }
}

/** Its types promise a stream of anything. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk
}
