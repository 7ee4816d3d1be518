import { Problem } from '../problem.ts'
import { decode, type Html, type Known, toHtml } from '../story/index.ts'
import { readCdx } from './archives/read-cdx.ts'
import { readMbox } from './archives/read-mbox.ts'
import { listTarEntries } from './archives/read-tar.ts'
import { readWarc } from './archives/read-warc.ts'
import { listZipEntries } from './archives/read-zip.ts'
import { withPlaces } from './archives/with-places.ts'
import { type ByteSource, peek, readPage } from './byte-source.ts'
import type { Document, DocumentKind, Found } from './document.ts'
import { parseFeed } from './feeds/parse-feed.ts'
import { allowNamed } from './fetch-page.ts'
import { openFolders } from './folder.ts'
import { readJsonLines } from './json-lines.ts'
import { isAddress, type OpenOptions, openInput } from './open-input.ts'
import { fetchDocument, readItem, type UnreachableHosts } from './read-feed.ts'
import { archiveKinds, type ContentKind, sniff } from './sniff.ts'

export type InputOptions = OpenOptions & {
  /** Fills what an input does not say. */
  readonly known?: Known
  /** The web archive that captures are fetched from; the Wayback Machine where left out. */
  readonly wayback?: string | undefined
  /** How many documents of an archive were read before, and are passed over. */
  readonly placeOf?: ((archive: string) => Promise<number>) | undefined
}

/**
 * What the user named → documents, one at a time, so that memory does not grow with the input. An input that cannot be
 * read is found as a Problem, and the next one follows. `done` counts inputs, folders opened up, with a fraction for the
 * one under way. Ends quietly when `signal` is aborted.
 */
export async function* listDocuments(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Found & { readonly done: number }> {
  const unreachable: UnreachableHosts = new Set()
  let done = 0
  for await (const { input, problem } of openFolders(inputs)) {
    const all = problem === null ? listSource(input, unreachable, options) : [{ input, share: 1, problem }]
    for await (const found of all) {
      if (options.signal?.aborted === true) return
      yield { ...found, done: done + found.share }
    }
    done++
  }
}

/** The documents of one file, address or stream; of an archive those that were not read before. */
async function* listSource(
  input: string,
  unreachable: UnreachableHosts,
  given: InputOptions,
): AsyncGenerator<Found> {
  const options = { ...given, allow: allowNamed(input, given.allow) }
  try {
    const opened = await openInput(input, options)
    try {
      yield* withPlaces(input, readSource(input, opened, { options, unreachable, depth: 0 }), options)
    } finally {
      opened.close()
    }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    yield { input, share: 1, problem }
  }
}

type Context = {
  readonly options: InputOptions
  readonly unreachable: UnreachableHosts
  /** How many archives it lies in. */
  readonly depth: number
}

/** A WARC in a ZIP in a tarball is met; what is packed deeper is a trap. */
const mostDepth = 3

async function* readSource(input: string, opened: ByteSource, context: Context): AsyncGenerator<Found> {
  const { head, source } = await peek(opened)
  const { options, unreachable, depth } = context
  const known = options.known ?? {}
  const kind = sniff(head, source)
  if (depth > 0 && depth >= mostDepth && isArchive(kind)) throw tooDeep(source.name)
  switch (kind) {
    case 'json lines':
      return yield* readJsonLines(source, known)
    case 'feed':
      return yield* readFeed(source, unreachable, options)
    case 'warc':
      return yield* readWarc(source, known)
    case 'mbox':
      return yield* readMbox(source, known)
    case 'cdx':
      return yield* readCaptures(source, options)
    case 'tar':
      return yield* readEntries(listTarEntries(source), context)
    case 'zip':
      if (depth > 0 || isAddress(input) || input === '-') throw notAFile(source.name)
      return yield* readEntries(listZipEntries(input), context)
    default:
      yield { input, share: 1, document: await readDocument(input, kind, source, known) }
  }
}

/** The pages of a list of captures, from the web archive that was named. */
function readCaptures(source: ByteSource, options: InputOptions): AsyncGenerator<Found> {
  const archive = options.wayback ?? waybackMachine
  const allowed = { ...options, allow: allowNamed(archive, options.allow) }
  return readCdx(source, options.known ?? {}, archive, (address, known) =>
    fetchDocument(address, known, allowed),
  )
}

/** The web archive that lists of captures come from where nothing else is said. */
const waybackMachine = 'https://web.archive.org'

const isArchive = (kind: ContentKind) => archiveKinds.some((archive) => archive === kind)

/** What one file of an archive holds; what is wrong with it does not keep the next one from being read. */
async function* readEntries(entries: AsyncGenerator<ByteSource>, context: Context): AsyncGenerator<Found> {
  for await (const entry of entries) {
    try {
      for await (const found of readSource(entry.name, entry, { ...context, depth: context.depth + 1 }))
        yield { ...found, share: entry.share() }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input: entry.name, share: entry.share(), problem }
    } finally {
      entry.close()
    }
  }
}

function tooDeep(name: string): Problem {
  return new Problem('too-deep', `${name} is an archive in an archive in an archive: unpack it first.`)
}

function notAFile(name: string): Problem {
  return new Problem(
    'zip-not-a-file',
    `${name} is a ZIP archive, whose list stands at its end: save it as a file first.`,
  )
}

async function readDocument(
  input: string,
  kind: DocumentKind,
  source: ByteSource,
  known: Known,
): Promise<Document> {
  const bytes = await readPage(source)
  if (kind === 'mail')
    return { input, kind, content: Buffer.from(bytes).toString('latin1'), known: { ...known, url: null } }
  const own = { input, known: { ...known, url: source.url } }
  if (kind !== 'html') return { ...own, kind, content: ungarbled(decode(bytes, source.contentType), input) }
  return { ...own, kind, content: ungarbled(toHtml(bytes, source.contentType), input) }
}

function ungarbled<Text extends Html>(content: Text, input: string): Text {
  if (!isGarbled(content)) return content
  throw new Problem('undecodable', `${input} is not in the charset that it declares.`)
}

/** A few broken characters are a cut or a pasted line; one in a hundred is a wrong guess at the charset. */
function isGarbled(content: Html): boolean {
  const letters =
    typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.length)
  let broken = 0
  for (let at = letters.indexOf('\uFFFD'); at !== -1; at = letters.indexOf('\uFFFD', at + 1)) broken++
  return broken > 3 + content.length / 100
}

async function* readFeed(
  source: ByteSource,
  unreachable: UnreachableHosts,
  options: InputOptions,
): AsyncGenerator<Found> {
  const feed = parseFeed(decode(await readPage(source), source.contentType), source.url)
  if (feed.items.length === 0) throw new Problem('empty', `${source.name} is a feed without items.`)
  let number = 0
  for (const item of feed.items) {
    number++
    const share = number / feed.items.length
    const input = item.url ?? item.id ?? `${source.name}, item ${number}`
    try {
      yield { input, share, document: await readItem(item, feed, options.known ?? {}, unreachable, options) }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input, share, problem }
    }
  }
}
