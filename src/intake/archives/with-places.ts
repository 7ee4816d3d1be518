import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import type { Found, Place } from '../document.ts'
import type { InputOptions } from '../list-documents.ts'

/**
 * Numbers the documents of a file that holds several, and passes over those that were read before. The numbers follow from
 * the file alone, so that reading can be stopped anywhere and gone on with.
 */
export async function* withPlaces(
  input: string,
  documents: AsyncGenerator<Found>,
  { placeOf }: Pick<InputOptions, 'placeOf'>,
): AsyncGenerator<Found> {
  const archive = placeOf === undefined ? null : await nameFile(input)
  if (archive === null || placeOf === undefined) return yield* documents
  const passed = await placeOf(archive)
  let count = 0
  for await (const found of documents) {
    count++
    const place: Place = { archive, path: input, documents: count }
    if (count > passed) yield { ...found, place }
  }
}

/** Where it is, its size and when it was changed last: another file of the same name is another archive. Null for no file. */
async function nameFile(input: string): Promise<string | null> {
  const found = await stat(input).catch(() => null)
  if (found === null || !found.isFile()) return null
  const told = `${await realpath(input)} ${found.size} ${Math.trunc(found.mtimeMs)}`
  return createHash('sha256').update(told).digest('hex').slice(0, 24)
}
