import robotsParser from 'robots-parser'
import type { Clock } from './clock.ts'
import { FetchProblem } from './fetch-problem.ts'
import { type OpenPage, type OpenPageOptions, openPage } from './open-page.ts'

/** What a site's robots.txt says to us. */
export type RobotsRules = {
  readonly allows: (url: string) => boolean
  /** `Crawl-delay`; 0 where none is asked for. */
  readonly delayMs: number
}

/** RFC 9309: at least 500 KiB must be read, and a cached copy be asked for anew after a day. */
const maxBytes = 512_000
const freshMs = 24 * 3600_000
/** While a site's rules cannot be had, nothing of it is read; it is asked for them again after this. */
const retryMs = 10 * 60_000
/** RFC 9309, 2.3.1.2: at least five. */
const redirects = 5
/** The name under which a robots.txt speaks to us. */
export const robotsName = 'Hearsay'
/** Longer than this is meant for crawlers that read whole sites; a feed's items are few. */
const maxDelayMs = 60_000
/** What is kept of them all, as text. */
const maxKeptChars = 16_000_000

type Kept = {
  readonly rules: RobotsRules | FetchProblem
  readonly chars: number
  readonly askAgainAt: number
}

/** The rules of every site that was asked, asked once a day. */
export type Robots = {
  /**
   * An address's site's rules. `ask` makes the request, in its turn. Throws a FetchProblem where the rules cannot be had:
   * then nothing of the site may be read (RFC 9309, 2.3.1.4).
   */
  readonly of: (url: URL) => Promise<RobotsRules>
}

export function createRobots(
  ask: <T>(url: URL, request: () => Promise<T>) => Promise<T>,
  options: OpenPageOptions,
  clock: Clock,
): Robots {
  const kept = new Map<string, Kept>()
  const asking = new Map<string, Promise<Kept>>()
  const load = async (origin: string, stale: Kept | undefined): Promise<Kept> => {
    const url = new URL('/robots.txt', origin)
    const found = await readRobots(url, (request) => ask(url, request), options, clock)
    // An older copy is better than none while a site is in trouble.
    const worth = found.rules instanceof FetchProblem && stale !== undefined ? stale.rules : found.rules
    const result = { ...found, rules: worth }
    kept.delete(origin)
    kept.set(origin, result)
    forgetOldest(kept)
    return result
  }
  return {
    of: async ({ origin }) => {
      const known = kept.get(origin)
      const fresh = known !== undefined && isFresh(known.askAgainAt - clock.now())
      if (!fresh && !asking.has(origin))
        asking.set(
          origin,
          load(origin, known).finally(() => asking.delete(origin)),
        )
      const { rules } = fresh ? known : ((await asking.get(origin)) ?? known ?? allowAll)
      if (rules instanceof FetchProblem) throw rules
      return rules
    },
  }
}

/** Longer than a day is what a clock said that has been set back since. */
const isFresh = (leftMs: number) => leftMs > 0 && leftMs <= freshMs

async function readRobots(
  url: URL,
  ask: <T>(request: () => Promise<T>) => Promise<T>,
  options: OpenPageOptions,
  clock: Clock,
): Promise<Kept> {
  try {
    const text = await ask(() => fetchRobots(url, options))
    return { rules: toRules(url, text), chars: text.length, askAgainAt: clock.now() + freshMs }
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error
    return { rules: error, chars: 0, askAgainAt: clock.now() + retryMs }
  }
}

/** No file (any 4xx), and a file behind too many redirects, is a site without rules; a 5xx is a site to be left alone. */
async function fetchRobots(url: URL, options: OpenPageOptions): Promise<string> {
  try {
    const page = await openPage(url.href, { ...options, limits: { ...options.limits, redirects } })
    try {
      if (page.status >= 500 || page.status === 429) throw inTrouble(url, page)
      return page.status >= 200 && page.status < 300 ? await readStart(page) : ''
    } finally {
      page.close()
    }
  } catch (error) {
    if (error instanceof FetchProblem && error.code === 'too-many-redirects') return ''
    throw error
  }
}

/** What goes beyond the limit is left out; it is no error (RFC 9309, 2.5). */
async function readStart(page: OpenPage): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of page.body) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString()
}

function inTrouble(url: URL, page: OpenPage): FetchProblem {
  const said = `${page.status} ${page.statusText}`.trim()
  return new FetchProblem(
    'busy',
    `${url.href} answered ${said}; until it can be read, nothing of the site is.`,
    {
      status: page.status,
    },
  )
}

function toRules(url: URL, text: string): RobotsRules {
  const parsed = parseRobots(url.href, text.replace(/^\uFEFF/, ''))
  const delay = parsed.getCrawlDelay(robotsName) ?? 0
  return {
    allows: (address) => parsed.isAllowed(address, robotsName) !== false,
    delayMs: Number.isFinite(delay) ? Math.min(maxDelayMs, Math.max(0, delay * 1000)) : 0,
  }
}

/** The package's types speak of a `default` on the module, where Node gives the function itself. */
function parseRobots(url: string, text: string): ReturnType<typeof robotsParser.default> {
  const parse: unknown = robotsParser
  if (typeof parse !== 'function') throw new TypeError('robots-parser gives no function')
  return parse(url, text)
}

const allowAll: Kept = { rules: { allows: () => true, delayMs: 0 }, chars: 0, askAgainAt: 0 }

function forgetOldest(kept: Map<string, Kept>): void {
  // Each costs something besides its text.
  let chars = [...kept.values()].reduce((sum, { chars }) => sum + chars + 500, 0)
  for (const [origin, one] of kept) {
    if (chars <= maxKeptChars) return
    chars -= one.chars + 500
    kept.delete(origin)
  }
}
