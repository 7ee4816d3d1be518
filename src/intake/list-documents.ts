import { Problem } from '../problem.ts'
import { decode, type Known } from '../story/index.ts'
import { type ByteSource, peek, readPage } from './byte-source.ts'
import type { Document, DocumentKind, Found } from './document.ts'
import { parseFeed } from './feeds/parse-feed.ts'
import { allowNamed } from './fetch-page.ts'
import { openFolders } from './folder.ts'
import { readJsonLines } from './json-lines.ts'
import { type OpenOptions, openInput } from './open-input.ts'
import { readItem, type UnreachableHosts } from './read-feed.ts'
import { sniff } from './sniff.ts'

/** `known` fills what an input does not say. */
export type InputOptions = OpenOptions & { readonly known?: Known }

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

/** The documents of one file, address or stream. */
async function* listSource(
  input: string,
  unreachable: UnreachableHosts,
  options: InputOptions,
): AsyncGenerator<Found> {
  try {
    yield* readSource(input, unreachable, options)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    yield { input, share: 1, problem }
  }
}

async function* readSource(
  input: string,
  unreachable: UnreachableHosts,
  given: InputOptions,
): AsyncGenerator<Found> {
  const options = { ...given, allow: allowNamed(input, given.allow) }
  const opened = await openInput(input, options)
  try {
    const { head, source } = await peek(opened)
    const known = options.known ?? {}
    const kind = sniff(head, source)
    if (kind === 'json lines') yield* readJsonLines(source, known)
    else if (kind === 'feed') yield* readFeed(source, unreachable, options)
    else yield { input, share: 1, document: await readDocument(input, kind, source, known) }
  } finally {
    opened.close()
  }
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
  const content = decode(bytes, source.contentType)
  if (isGarbled(content)) {
    throw new Problem('undecodable', `${input} is not in the charset that it declares.`)
  }
  return { input, kind, content, known: { ...known, url: source.url } }
}

/** A few broken characters are a cut or a pasted line; one in a hundred is a wrong guess at the charset. */
function isGarbled(content: string): boolean {
  let broken = 0
  for (let at = content.indexOf('\uFFFD'); at !== -1; at = content.indexOf('\uFFFD', at + 1)) broken++
  return broken > 3 + content.length / 100
}

async function* readFeed(
  source: ByteSource,
  unreachable: UnreachableHosts,
  options: InputOptions,
): AsyncGenerator<Found> {
  const feed = parseFeed(decode(await readPage(source), source.contentType), source.url)
  if (feed.items.length === 0) throw new Problem('empty', `${source.name} is a feed without items.`)
  for (const [i, item] of feed.items.entries()) {
    const share = (i + 1) / feed.items.length
    const input = item.url ?? item.id ?? `${source.name}, item ${i + 1}`
    try {
      yield { input, share, document: await readItem(item, feed, options.known ?? {}, unreachable, options) }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input, share, problem }
    }
  }
}
