import { type Clock, systemClock } from './clock.ts'
import { openConnections } from './connections.ts'
import { FetchProblem } from './fetch-problem.ts'
import { type Fetched, type FetchSafelyOptions, fetchSafely } from './fetch-safely.ts'
import { createTurns, type HostTurns, type TurnRules } from './host-turns.ts'
import type { OpenPageOptions } from './open-page.ts'
import { postSafely } from './post-safely.ts'
import { createRobots, type Robots } from './robots.ts'

export type FetcherOptions = Pick<OpenPageOptions, 'allow' | 'contact' | 'limits' | 'resolve'> &
  Partial<TurnRules> & {
    readonly clock?: Clock | undefined
    /** `ignore`: for one's own servers and for benchmarks. */
    readonly robots?: 'obey' | 'ignore' | undefined
    /** What makes the requests; a simulation brings its own. */
    readonly ask?: typeof fetchSafely | undefined
  }

export type FetchRequest = Pick<FetchSafelyOptions, 'signal' | 'conditions' | 'maxBytes'>

/**
 * Fetches pages politely: each host is asked by few at a time and with pauses, is left alone as long as it asks for, and
 * its robots.txt is kept. One for the whole program.
 */
export type Fetcher = {
  /** As `fetchSafely`, in the host's turn. A host that is to be left alone for longer is a Problem `busy` at once. */
  readonly fetch: (address: string, request?: FetchRequest) => Promise<Fetched>
  /** Sends a form, in the host's turn. What programs are meant to ask of has no robots.txt for it. */
  readonly post: (address: string, form: string, request?: Pick<FetchRequest, 'signal'>) => Promise<void>
  /** How long a fetch of this address would wait for its turn; who has other work may do that first. */
  readonly waitMs: (address: string) => number
  readonly close: () => void
}

const defaultRules: TurnRules = { perHost: 2, delayMs: 1_000 }
/** Who must wait for longer is told so, and can do something else. */
const patienceMs = 60_000
/** A server that says "too much" and not for how long is left alone for a minute, then two, four … up to an hour. */
const firstHoldMs = 60_000
const maxHoldMs = 3600_000

type Context = {
  readonly options: FetcherOptions
  readonly open: OpenPageOptions
  readonly turns: HostTurns
  readonly robots: Robots
  readonly clock: Clock
  /** How often in a row each host said that it was busy. */
  readonly busy: Map<string, number>
}

export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const clock = options.clock ?? systemClock
  const connections = openConnections()
  const turns = createTurns(
    { perHost: options.perHost ?? defaultRules.perHost, delayMs: options.delayMs ?? defaultRules.delayMs },
    clock,
  )
  const { allow, contact, limits, resolve } = options
  const open: OpenPageOptions = { allow, contact, limits, resolve, connections }
  const robots = createRobots((url, request) => inTurn(turns, url, request), open, clock)
  const context = { options, open, turns, robots, clock, busy: new Map<string, number>() }
  return {
    fetch: (address, request = {}) => fetchPolitely(address, request, context),
    post: (address, form, request = {}) => postPolitely(address, form, request, context),
    waitMs: (address) => turns.waitMs(URL.parse(address)?.host ?? ''),
    close: () => connections.close(),
  }
}

async function inTurn<T>(turns: HostTurns, url: URL, request: () => Promise<T>): Promise<T> {
  const end = await turns.take(url.host)
  try {
    return await request()
  } finally {
    end()
  }
}

function fetchPolitely(address: string, request: FetchRequest, context: Context): Promise<Fetched> {
  const ask = context.options.ask ?? fetchSafely
  return askPolitely(address, request, context.options.robots ?? 'obey', context, (options) =>
    ask(address, options),
  )
}

function postPolitely(address: string, form: string, request: FetchRequest, context: Context): Promise<void> {
  return askPolitely(address, request, 'ignore', context, (options) => postSafely(address, form, options))
}

async function askPolitely<T>(
  address: string,
  request: FetchRequest,
  robots: 'obey' | 'ignore',
  context: Context,
  ask: (options: FetchSafelyOptions) => Promise<T>,
): Promise<T> {
  const turn = startTurn(address, request.signal, robots, context)
  try {
    const answer = await ask({
      ...context.open,
      ...request,
      now: context.clock.now,
      beforeHop: turn.moveTo,
    })
    context.busy.delete(turn.host())
    return answer
  } catch (error) {
    if (error instanceof FetchProblem && error.code === 'busy') holdHost(turn.host(), error, context)
    throw error
  } finally {
    turn.end()
  }
}

/** One fetch's turn; it moves from host to host with the redirects, and never holds two. */
function startTurn(
  address: string,
  signal: AbortSignal | undefined,
  robots: 'obey' | 'ignore',
  context: Context,
) {
  let host = ''
  let end = (): void => {}
  const moveTo = async (url: URL): Promise<void> => {
    end()
    host = url.host
    if (robots === 'obey') await askRobots(address, url, context)
    const waitMs = context.turns.waitMs(host)
    if (waitMs > patienceMs) throw leftAlone(address, host, waitMs)
    try {
      end = await context.turns.take(host, signal)
    } catch (cause) {
      throw new FetchProblem('stopped', `${address} was not asked for: the run was stopped.`, { cause })
    }
  }
  return { moveTo, host: () => host, end: () => end() }
}

async function askRobots(address: string, url: URL, context: Context): Promise<void> {
  const rules = await context.robots.of(url)
  context.turns.slowDown(url.host, rules.delayMs)
  if (rules.allows(url.href)) return
  throw new FetchProblem(
    'robots-disallowed',
    `${address} is not to be read by programs: the robots.txt of ${url.host} says so.`,
  )
}

function leftAlone(address: string, host: string, waitMs: number): FetchProblem {
  const seconds = Math.ceil(waitMs / 1000)
  return new FetchProblem('busy', `${address} has to wait: ${host} is left alone for ${seconds} seconds.`, {
    retryAfterMs: waitMs,
  })
}

function holdHost(host: string, problem: FetchProblem, { turns, busy }: Context): void {
  // Our own "has to wait" is no new answer of the host.
  if (problem.status === null) return
  const times = busy.get(host) ?? 0
  if (busy.size > 20_000) busy.clear()
  busy.set(host, times + 1)
  turns.hold(host, problem.retryAfterMs ?? Math.min(maxHoldMs, firstHoldMs * 2 ** times))
}
