import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '../problem.ts'

/** Bytes on their way in. `name` is what the user called them, for messages. */
export type ByteSource = {
  readonly name: string
  /** Where they are from: the last of an address's redirects, or what a saved file's folders tell. */
  readonly url: string | null
  readonly contentType: string | null
  readonly chunks: AsyncIterable<Uint8Array>
  /** How much has been taken, 0–1, as far as the whole is known. */
  readonly share: () => number
  /** Lets go of the file or connection; a source that is given up half-way must not keep it. */
  readonly close: () => void
}

/** A page of this size is no page: the largest news pages weigh a few megabytes. It bounds memory and gzip bombs. */
export const maxPageBytes = 20_000_000

/** Enough to tell what a source holds. */
export const headBytes = 8192

/** Looks at the first bytes without losing them. */
export async function peek(source: ByteSource): Promise<{ head: Uint8Array; source: ByteSource }> {
  const chunks = inflate(source)
  const first: Uint8Array[] = []
  let size = 0
  while (size < headBytes) {
    const next = await chunks.next()
    if (next.done === true) break
    first.push(next.value)
    size += next.value.length
  }
  return { head: Buffer.concat(first), source: { ...source, chunks: join(first, chunks) } }
}

/** All the bytes of one page. */
export async function readPage(source: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.chunks) {
    size += chunk.length
    if (size > maxPageBytes) throw tooLarge(source.name)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function tooLarge(name: string): Problem {
  return new Problem(
    'too-large',
    `${name} is larger than ${maxPageBytes / 1e6} MB, the most that one page may have.`,
  )
}

async function* join(
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  yield* rest
}

/** Unpacks gzip, told by its first two bytes and not by the name; anything else passes through. */
async function* inflate(source: ByteSource): AsyncGenerator<Uint8Array> {
  const chunks = source.chunks[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  const all = join([first.value], { [Symbol.asyncIterator]: () => chunks })
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* all
  else yield* gunzip(source.name, all)
}

async function* gunzip(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflated = createGunzip()
  const fed = pipeline(chunks, inflated)
  // The error reaches us through the iteration below; without a listener it would end the process first.
  fed.catch(() => {})
  try {
    yield* inflated
  } catch (cause) {
    throw new Problem('broken-gzip', `${name} is gzip data that is damaged or breaks off.`, { cause })
  }
}
