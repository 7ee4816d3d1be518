import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Ledger, Outlet, Published } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { readFrontMatter } from './front-matter.ts'
import type { LabelledPhoto } from './label-photos.ts'
import type { MediaFolder } from './media-folder.ts'
import { fileName, formats, keyOf, renderPhoto, widthsOf } from './photos/render.ts'
import { type Prepared, prepare } from './prepare.ts'

export type PublishOptions = {
  readonly by: string
  readonly correction: string | null
  readonly now: string
  /** Hears of each file of a photo that is made, of how many. */
  readonly onProgress?: (done: number, all: number, file: string) => void
}

/** Far more than a story has. */
const maxBytes = 1_000_000
/** Files that no story uses are left alone for so long: another process may just be publishing theirs. */
const graceMs = 3_600_000

/** Checks a story and reads its claims; writes nothing. Problems: `cannot-publish`, `no-own-outlet`, `no-such-file`, `wrong-language`. */
export async function prepareStory(ledger: Ledger, file: string, options: PublishOptions): Promise<Prepared> {
  const markdown = await readMarkdown(file)
  const { fields } = readFrontMatter(markdown)
  const outlet = ownOutlet(await ledger.listOutlets(), fields?.outlet ?? null)
  const slug = fields?.slug ?? basename(file, extname(file)).toLowerCase()
  const before = await ledger.findOwnVersion(slug)
  return prepare(file, markdown, { ...options, outlet, publishedBefore: before?.publishedAt ?? null })
}

/** Publishes what was prepared: the photos first, so that no page ever waits for one. */
export async function publishStory(
  ledger: Ledger,
  media: MediaFolder,
  prepared: Prepared,
  { now, onProgress = () => {} }: PublishOptions,
): Promise<Published> {
  await makePhotos(media, prepared.photos, onProgress)
  const published = await ledger.publish({ reading: prepared.reading, own: prepared.own }, now)
  await sweepMedia(ledger, media, now)
  return published
}

/** Deletes photo files that no story uses any more; those of `gone` at once. */
export async function sweepMedia(
  ledger: Ledger,
  media: MediaFolder,
  now: string,
  gone: readonly string[] = [],
): Promise<number> {
  const used = new Set(await ledger.listPhotoKeys())
  const left = new Set(gone.filter((key) => !used.has(key)))
  const atOnce = left.size > 0 ? await media.sweep((key) => !left.has(key), new Date(8.64e15)) : 0
  return atOnce + (await media.sweep((key) => used.has(key), new Date(Date.parse(now) - graceMs)))
}

async function readMarkdown(file: string): Promise<string> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new Problem('no-such-file', `There is no file ${file}: “hearsay new ${file}” begins one.`, {
      cause,
    })
  })
  if (!found.isFile())
    throw new Problem('no-such-file', `${file} is no file: the Markdown file of one story is expected.`)
  if (found.size > maxBytes)
    throw new Problem('cannot-publish', `${file} has ${found.size} bytes: a story has at most ${maxBytes}.`)
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
  } catch (cause) {
    throw new Problem('cannot-publish', `${file} is not UTF-8: save it as UTF-8 text.`, { cause })
  }
}

/** The newsroom whose site this is. */
function ownOutlet(outlets: readonly Outlet[], named: string | null): Outlet {
  const own = outlets.filter((outlet) => outlet.own)
  const wanted = named === null ? own : own.filter(({ name }) => name.toLowerCase() === named.toLowerCase())
  const [outlet, another] = wanted
  if (outlet && !another) return outlet
  const names = own.map(({ name }) => `“${name}”`).join(', ')
  const says =
    own.length === 0
      ? 'The record does not know yet whose site this is: put { "name", "domain", "role", "own": true } of your newsroom in a file, and give it to “hearsay outlets”.'
      : named === null
        ? `Several outlets are your own (${names}): say which publishes the story as “outlet” in its front matter.`
        : `No outlet of your own is called “${named}”; there ${own.length === 1 ? 'is' : 'are'} ${names}.`
  throw new Problem('no-own-outlet', says)
}

/** Makes the files that are not there yet; one at a time, since each uses every core it is given. */
async function makePhotos(
  media: MediaFolder,
  photos: readonly LabelledPhoto[],
  onProgress: NonNullable<PublishOptions['onProgress']>,
): Promise<void> {
  const files = photos.flatMap(({ file, original, labels }) =>
    widthsOf(original).flatMap((width) =>
      formats.map((format) => ({
        name: fileName(keyOf(original, labels), width, format),
        file,
        original,
        labels,
        width,
        format,
      })),
    ),
  )
  for (const [done, { name, file, original, labels, width, format }] of files.entries()) {
    onProgress(done, files.length, file)
    if (!(await media.has(name))) await media.write(name, await renderPhoto(original, labels, width, format))
  }
  onProgress(files.length, files.length, '')
}
