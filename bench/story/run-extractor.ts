// One extractor over one list of pages, in a process of its own, so that its time and memory are nobody else's.
//   node bench/story/run-extractor.ts EXTRACTOR LIST OUT PASSES
// EXTRACTOR is a module with extractPage and toStory, and with read where it takes bytes in another way than as text; LIST is [{ id, url, file }] as JSON, files unpacked. Writes one
// { input, story } a line to OUT; prints a Run as JSON.
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { decode, type Html } from '../../src/story/index.ts'

export type Listed = { readonly id: string; readonly url: string | null; readonly file: string }

export type Run = {
  /** CPU time of each pass over all pages, decoding included: the first is cold. */
  readonly cpuMs: readonly number[]
  /** Of the last pass. */
  readonly slowestMs: number
  readonly peakMb: number
  readonly thrown: number
  readonly photos: number
  readonly pages: number
}

type Extractor = {
  /** Bytes → what `extractPage` takes; text where there is none. */
  readonly read?: (bytes: Uint8Array) => Html
  readonly extractPage: (html: Html, url: string | null) => unknown
  readonly toStory: (found: unknown) => unknown
}

const [module = '', list = '', out = '', passes = '1'] = process.argv.slice(2)
const { read = decode, extractPage, toStory }: Extractor = await import(pathToFileURL(module).href)
const pages: readonly Listed[] = JSON.parse(readFileSync(list, 'utf8'))

/** One buffer for all pages: memory is to be the extractor's. */
let buffer = new Uint8Array(1 << 20)

function load(path: string): Uint8Array {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  if (size > buffer.length) buffer = new Uint8Array(size)
  readSync(file, buffer, 0, size, 0)
  closeSync(file)
  return buffer.subarray(0, size)
}

async function pass(show: (page: Listed, found: unknown) => void) {
  let cpuMicros = 0
  let slowest = 0
  let thrown = 0
  for (const page of pages) {
    const bytes = load(page.file)
    const start = process.cpuUsage()
    let found: unknown = null
    try {
      found = await extractPage(read(bytes), page.url)
    } catch {
      // A page that an extractor fails on is a page without a story.
      thrown++
    }
    const { user, system } = process.cpuUsage(start)
    cpuMicros += user + system
    slowest = Math.max(slowest, user + system)
    show(page, found)
  }
  return { cpuMs: cpuMicros / 1000, slowestMs: slowest / 1000, thrown }
}

const results = openSync(out, 'w')
let photos = 0
const runs = [
  await pass(({ id }, found) => {
    const story = found === null ? null : toStory(found)
    photos += countPhotos(story)
    writeSync(results, `${JSON.stringify({ input: `${id}.html`, story })}\n`)
  }),
]
while (runs.length < Number(passes)) runs.push(await pass(() => {}))
const last = runs.at(-1)
const run: Run = {
  cpuMs: runs.map(({ cpuMs }) => cpuMs),
  slowestMs: last?.slowestMs ?? 0,
  peakMb: process.resourceUsage().maxRSS / 1024,
  thrown: last?.thrown ?? 0,
  photos,
  pages: pages.length,
}
console.log(JSON.stringify(run))

function countPhotos(story: unknown): number {
  return typeof story === 'object' && story !== null && 'photos' in story && Array.isArray(story.photos)
    ? story.photos.length
    : 0
}
