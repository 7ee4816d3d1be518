import { pipeline, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

/** What we say that we can unpack. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

/** Packing twice happens by mistake; more often it is meant to harm. */
const maxLayers = 2

/** A window of 8 MB is what browsers and RFC 8878 allow; more would let a server say how much memory we use. */
const zstdWindowLog = 23

const unpackers: Readonly<Record<string, (first: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // "deflate" is zlib by the standard and bare deflate by old habit; the first byte tells which.
  deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog } }),
}

/** The layers of a `Content-Encoding`, the outermost first; null where one is unknown or there are too many. */
export function parseEncoding(header: string | undefined): readonly string[] | null {
  const layers = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
    .toReversed()
  if (layers.length > maxLayers || layers.some((layer) => unpackers[layer] === undefined)) return null
  return layers
}

/** Unpacks while it is read, and no further than it is read. */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  layers: readonly string[],
): AsyncGenerator<Uint8Array> {
  const [layer, ...rest] = layers
  if (layer === undefined) yield* chunks
  else yield* unpack(unpackLayer(chunks, layer), rest)
}

async function* unpackLayer(chunks: AsyncIterable<Uint8Array>, layer: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  // An answer without a body may be labelled all the same.
  if (first.done === true) return
  const unpacker = unpackers[layer]?.(first.value)
  if (unpacker === undefined) return
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done !== true) yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  // Errors reach us through the iteration below.
  pipeline(all(), unpacker, () => {})
  try {
    yield* unpacker
  } finally {
    unpacker.destroy()
  }
}
