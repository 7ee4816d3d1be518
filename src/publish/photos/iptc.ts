/** What a picture's file says of itself; null where it says nothing. */
export type Labels = {
  readonly caption: string | null
  readonly credit: string | null
  readonly rights: string | null
  readonly alt: string | null
}

export const noLabels: Labels = { caption: null, credit: null, rights: null, alt: null }

const datasets = { byline: 80, credit: 110, copyright: 116, caption: 120 } as const

/** Reads IPTC-IIM (version 4.2) as JPEG keeps it in APP13. Anything that is not as the standard says ends the reading. */
export function readIptc(bytes: Uint8Array): Labels {
  const found = new Map<number, Uint8Array>()
  let isUtf8 = false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = findStart(bytes); at >= 0 && at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const record = bytes[at + 1]
    const dataset = bytes[at + 2] ?? 0
    const size = view.getUint16(at + 3)
    // The highest bit says that a longer size follows: none of the fields that are read has one.
    if (size & 0x8000 || at + 5 + size > bytes.length) break
    const value = bytes.subarray(at + 5, at + 5 + size)
    if (record === 1 && dataset === 90) isUtf8 = value[0] === 0x1b && value[1] === 0x25 && value[2] === 0x47
    if (record === 2 && !found.has(dataset)) found.set(dataset, value)
    at += 5 + size
  }
  const decoder = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252')
  const get = (dataset: number) => clean(decoder.decode(found.get(dataset)))
  return {
    caption: get(datasets.caption),
    credit: get(datasets.credit) ?? get(datasets.byline),
    rights: get(datasets.copyright),
    alt: null,
  }
}

/** Photoshop wraps the fields in a resource of its own; the fields begin where tag, record and dataset stand together. */
function findStart(bytes: Uint8Array): number {
  for (let i = 0; i + 5 <= bytes.length; i++)
    if (bytes[i] === 0x1c && (bytes[i + 1] === 1 || bytes[i + 1] === 2)) return i
  return -1
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controls = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g

/** Text of a file is somebody else's: no control characters, no more than a caption needs. */
export function clean(text: string): string | null {
  const plain = text.replaceAll(controls, ' ').replaceAll(/\s+/g, ' ').trim()
  return plain === '' ? null : plain.slice(0, 600)
}
