import type { HeldItem, ItemContent, ItemStep, Kept, Queue } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { type Answer, plausibleMoment, type Readers, type Task } from '../work/index.ts'
import type { PageAnswer, PageFetcher } from './page-fetcher.ts'
import { missingAgainMs, retryInMs, revisitInMs } from './retry-plan.ts'
import type { WorkEvents } from './work-events.ts'

/** What carrying an item needs. `chance` is 0–1, for waits that are spread. */
export type Carrier = {
  readonly queue: Queue
  readonly keep: (step: ItemStep) => Promise<Kept>
  readonly fetcher: PageFetcher
  readonly readers: Readers
  readonly now: () => number
  readonly chance: () => number
  readonly signal: AbortSignal
  readonly events: WorkEvents
}

/** Takes an item through the steps that it has left, each kept before the next one begins. */
export async function carryItem(item: HeldItem, carrier: Carrier): Promise<Kept> {
  if (item.stage === 'read') return readItem(item, await carrier.queue.contents(item.key), carrier)
  const step = await fetchItem(item, carrier)
  const kept = await carrier.keep(step)
  if (kept.state !== 'next') return kept
  const page: readonly ItemContent[] = step.did === 'fetch' ? [{ kind: 'page', ...step.page }] : []
  const contents = page.length > 0 ? page : await carrier.queue.contents(item.key)
  return readItem(item, contents, carrier)
}

async function fetchItem(item: HeldItem, carrier: Carrier): Promise<ItemStep> {
  const start = performance.now()
  try {
    const { etag, lastModified } = item
    const conditions = item.storyId === null ? undefined : { etag, lastModified }
    const answer = await carrier.fetcher.fetch(item.url ?? '', { signal: carrier.signal, conditions })
    return toStep(item, answer, await hasOwnWords(item, carrier), carrier)
  } catch (error) {
    if (carrier.signal.aborted) return { key: item.key, did: 'release' }
    return afterFailure(item, failureOf(error), await hasOwnWords(item, carrier), carrier)
  } finally {
    carrier.events.onStep('fetch', performance.now() - start)
  }
}

/** Whether the feed's own words are there to be read instead of the page. */
async function hasOwnWords(item: HeldItem, { queue }: Carrier): Promise<boolean> {
  return (await queue.contents(item.key)).some(({ kind }) => kind === 'feed')
}

function toStep(item: HeldItem, answer: PageAnswer, ownWords: boolean, carrier: Carrier): ItemStep {
  const { key } = item
  switch (answer.status) {
    case 'changed': {
      const { url, contentType, body, headers } = answer
      const { etag, lastModified } = headers
      if (isPage(contentType))
        return { key, did: 'fetch', page: { url, contentType, body, etag, lastModified } }
      const says = `${item.url} is no page but ${contentType}.`
      return afterFailure(
        item,
        { code: 'wrong-type', says, lasting: true, retryAfterMs: null, unasked: false },
        ownWords,
        carrier,
      )
    }
    case 'unchanged':
      return { key, did: 'keep', revisitInMs: revisitInMs(item.visits, carrier.chance()) }
    case 'missing':
    case 'gone':
      return afterMissing(item, answer.status, ownWords)
    default:
      return answer satisfies never
  }
}

const isPage = (contentType: string | null) =>
  contentType === null || /html|xml|text\/plain/i.test(contentType)

function afterMissing(item: HeldItem, status: 'missing' | 'gone', ownWords: boolean): ItemStep {
  const { key } = item
  const says =
    status === 'gone' ? `${item.url} was taken away by its outlet (410).` : `${item.url} is not there (404).`
  if (status === 'missing' && item.attempts === 0 && !ownWords)
    return { key, did: 'fail', code: 'missing', says, retryInMs: missingAgainMs }
  if (item.storyId !== null) return { key, did: 'miss', says }
  return ownWords ? { key, did: 'skip-fetch' } : { key, did: 'fail', code: status, says, retryInMs: null }
}

type Failure = {
  readonly code: string
  readonly says: string
  readonly lasting: boolean
  readonly retryAfterMs: number | null
  /** The host is left alone for now, and was not even asked. */
  readonly unasked: boolean
}

/** A fetcher's Problem says whether asking again is in vain, and how long the server wants to be left alone. */
function failureOf(error: unknown): Failure {
  const told = (name: string) => (error instanceof Error && name in error ? Reflect.get(error, name) : null)
  if (!(error instanceof Problem)) {
    const says = `A fault in Hearsay: ${error instanceof Error ? error.message : String(error)}`
    return { code: 'unexpected', says, lasting: true, retryAfterMs: null, unasked: false }
  }
  const retryAfterMs = told('retryAfterMs')
  return {
    code: error.code,
    says: error.message,
    lasting: told('lasting') === true,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : null,
    unasked: error.code === 'busy' && told('status') === null,
  }
}

/** Once there is no hope for the page, what the feed says of the story is read. */
function afterFailure(item: HeldItem, failure: Failure, ownWords: boolean, carrier: Carrier): ItemStep {
  const { key, attempts } = item
  const { code, says, retryAfterMs } = failure
  if (failure.unasked && retryAfterMs !== null) return { key, did: 'put-off', code, says, inMs: retryAfterMs }
  const wait = retryInMs(failure, attempts, carrier.chance())
  if (wait === null && ownWords) return { key, did: 'skip-fetch' }
  return { key, did: 'fail', code, says, retryInMs: wait }
}

/** The page, or where it holds no story what the feed says. */
async function readItem(item: HeldItem, contents: readonly ItemContent[], carrier: Carrier): Promise<Kept> {
  const page = contents.find(({ kind }) => kind === 'page')
  const first = page ?? contents.find(({ kind }) => kind === 'feed')
  if (first === undefined) return carrier.keep(nothingToRead(item))
  const answer = await readContent(item, first, carrier)
  const own =
    page && answer.state === 'problem' && answer.code === 'no-story' ? await ownWords(item, carrier) : null
  const last = own === null ? answer : await readContent(item, own, carrier)
  // The page's reason says more than that of a teaser that is too short.
  return carrier.keep(toReadStep(item, last.state === 'read' ? last : answer, first, carrier))
}

async function ownWords(item: HeldItem, { queue }: Carrier): Promise<ItemContent | null> {
  return (await queue.contents(item.key)).find(({ kind }) => kind === 'feed') ?? null
}

async function readContent(item: HeldItem, content: ItemContent, carrier: Carrier): Promise<Answer> {
  const answer = await carrier.readers.read(toTask(item, content, carrier.now()))
  carrier.events.onStep('extract', answer.extractMs)
  if (answer.readMs > 0) carrier.events.onStep('read', answer.readMs)
  return answer
}

function toTask(item: HeldItem, { kind, url, contentType, body }: ItemContent, now: number): Task {
  const seen = new Date(item.seenAt).toISOString()
  const published = plausibleMoment(item.published, now) ?? seen
  return {
    input: item.url ?? item.title ?? `item ${item.key}`,
    kind: 'html',
    content: kind === 'page' ? body : withHeadline(item.title, body),
    contentType,
    known: { url: url ?? item.url, outlet: item.outlet, published },
    readAt: now,
    gate: !item.anyway,
  }
}

function withHeadline(title: string | null, body: Uint8Array): string {
  const headline = title === null ? '' : `<h1>${escapeHtml(title)}</h1>`
  return `<article>${headline}${Buffer.from(body).toString()}</article>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function nothingToRead(item: HeldItem): ItemStep {
  const says = `${item.url ?? item.title ?? 'An item without a name'}: there is no page, and its feed has no text for it.`
  return { key: item.key, did: 'fail', code: 'empty', says, retryInMs: null }
}

/** Problems of the thread and not of the page: another attempt may do. */
const ofTheThread: ReadonlySet<string> = new Set(['too-slow', 'too-much-memory'])
const attemptsOnThread = 2

function toReadStep(item: HeldItem, answer: Answer, content: ItemContent, carrier: Carrier): ItemStep {
  const { key } = item
  if (answer.state === 'problem') {
    const { code, says } = answer
    if (code === 'stopped') return { key, did: 'release' }
    if (code === 'off-topic') return { key, did: 'refuse', says }
    const again = ofTheThread.has(code) && item.attempts + 1 < attemptsOnThread
    return { key, did: 'fail', code, says, retryInMs: again ? missingAgainMs : null }
  }
  const { story, reports } = answer
  const reading = { story: { ...story, blocks: [], spans: [] }, reports }
  const readAt = new Date(carrier.now()).toISOString()
  return {
    key,
    did: 'read',
    recording: { input: item.url ?? story.headline ?? String(key), reading, readAt },
    addresses: [item.url, content.url].flatMap((one) => one ?? []),
    revisitInMs: revisitInMs(item.visits, carrier.chance()),
  }
}
