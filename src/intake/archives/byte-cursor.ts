/** A stream of bytes, taken line by line or by count, holding no more than one chunk and what is asked for. */
export type ByteCursor = {
  /** The next line without its end; what is longer than `most` is cut there, and its rest passed over. Null at the end. */
  line(most: number): Promise<Buffer | null>
  /** So many bytes; fewer where the stream ends before. */
  bytes(count: number): Promise<Buffer>
  /** Passes over so many; how many there were. */
  skip(count: number): Promise<number>
}

const newline = 10
const carriageReturn = 13

export function byteCursor(source: AsyncIterable<Uint8Array>): ByteCursor {
  const chunks = source[Symbol.asyncIterator]()
  let chunk: Uint8Array = Buffer.alloc(0)
  let at = 0

  /** Is there a byte left? */
  async function fill(): Promise<boolean> {
    while (at >= chunk.length) {
      const next = await chunks.next()
      if (next.done === true) return false
      chunk = next.value
      at = 0
    }
    return true
  }

  async function line(most: number): Promise<Buffer | null> {
    if (!(await fill())) return null
    const parts: Uint8Array[] = []
    let size = 0
    let end = -1
    do {
      end = chunk.indexOf(newline, at)
      const piece = chunk.subarray(at, end === -1 ? chunk.length : end)
      // Copied, as a piece of a chunk keeps all of it.
      if (size < most) parts.push(Buffer.from(piece.subarray(0, most - size)))
      size += piece.length
      at = end === -1 ? chunk.length : end + 1
    } while (end === -1 && (await fill()))
    const whole = parts.length === 1 && parts[0] ? Buffer.from(parts[0]) : Buffer.concat(parts)
    return whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole
  }

  async function bytes(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    let left = count
    while (left > 0 && (await fill())) {
      const piece = chunk.subarray(at, at + left)
      parts.push(piece)
      at += piece.length
      left -= piece.length
    }
    return Buffer.concat(parts)
  }

  async function skip(count: number): Promise<number> {
    let left = count
    while (left > 0 && (await fill())) {
      const step = Math.min(left, chunk.length - at)
      at += step
      left -= step
    }
    return count - left
  }

  return { line, bytes, skip }
}
