import type { Clock } from './clock.ts'

export type TurnRules = {
  /** Requests to one host at the same time. */
  readonly perHost: number
  /** Between the beginnings of two requests to one host. */
  readonly delayMs: number
}

/** Whose turn it is to ask a host. */
export type HostTurns = {
  /** Waits for a turn, first come first served; the result ends it. */
  readonly take: (host: string, signal?: AbortSignal) => Promise<() => void>
  /** How long who asks now would wait. */
  readonly waitMs: (host: string) => number
  /** Leaves a host alone for a while; a shorter time than is already asked for changes nothing. */
  readonly hold: (host: string, ms: number) => void
  /** The host's own wish (`Crawl-delay`); the longer of it and ours holds. */
  readonly slowDown: (host: string, delayMs: number) => void
}

type Pace = {
  active: number
  waiting: number
  nextAt: number
  /** When that was decided. */
  plannedAt: number
  delayMs: number
  /** Settled when everyone who came before has started. */
  before: Promise<unknown>
  freed: PromiseWithResolvers<void>
}

/** A clock that was set right by a second or two is no clock that was set back. */
const clockSlackMs = 5_000
/** More hosts than this are not kept in mind at once; who is idle goes first. */
const maxHosts = 20_000

export function createTurns(rules: TurnRules, clock: Clock): HostTurns {
  const paces = new Map<string, Pace>()
  const paceOf = (host: string): Pace => {
    const known = paces.get(host)
    if (known !== undefined) return known
    if (paces.size >= maxHosts) forgetIdle(paces, clock.now())
    const pace = newPace(rules)
    paces.set(host, pace)
    return pace
  }
  return {
    take: (host, signal) => take(paceOf(host), rules, clock, signal),
    waitMs: (host) => {
      const pace = paces.get(host)
      if (pace === undefined) return 0
      const full = pace.active + pace.waiting >= rules.perHost ? pace.delayMs : 0
      return Math.max(full, untilNextMs(pace, clock.now()) + pace.waiting * pace.delayMs, 0)
    },
    hold: (host, ms) => {
      const pace = paceOf(host)
      const now = clock.now()
      plan(pace, now + Math.max(ms, untilNextMs(pace, now)), now)
    },
    slowDown: (host, delayMs) => {
      const pace = paceOf(host)
      const more = Math.max(rules.delayMs, delayMs) - pace.delayMs
      pace.delayMs += more
      if (more > 0 && pace.nextAt > 0) pace.nextAt += more
    },
  }
}

function newPace(rules: TurnRules): Pace {
  return {
    active: 0,
    waiting: 0,
    nextAt: 0,
    plannedAt: 0,
    delayMs: rules.delayMs,
    before: Promise.resolve(),
    freed: Promise.withResolvers<void>(),
  }
}

async function take(pace: Pace, rules: TurnRules, clock: Clock, signal?: AbortSignal): Promise<() => void> {
  const { before } = pace
  const started = Promise.withResolvers<void>()
  pace.before = started.promise
  pace.waiting++
  try {
    await before
    await untilFree(pace, rules, clock, signal)
    pace.active++
    const now = clock.now()
    plan(pace, now + pace.delayMs, now)
  } finally {
    pace.waiting--
    started.resolve()
  }
  return endOnce(pace)
}

function plan(pace: Pace, nextAt: number, now: number): void {
  pace.nextAt = nextAt
  pace.plannedAt = now
}

/** What a clock planned that has been set back since would leave a host alone for a year. */
function untilNextMs({ nextAt, plannedAt }: Pace, now: number): number {
  return now < plannedAt - clockSlackMs ? 0 : nextAt - now
}

/** Whatever is said while we wait (a longer delay, a hold) counts, too. */
async function untilFree(pace: Pace, rules: TurnRules, clock: Clock, signal?: AbortSignal): Promise<void> {
  while (true) {
    signal?.throwIfAborted()
    const ms = untilNextMs(pace, clock.now())
    if (pace.active >= rules.perHost) await pace.freed.promise
    else if (ms > 0) await clock.sleep(ms, signal)
    else return
  }
}

function endOnce(pace: Pace): () => void {
  let ended = false
  return () => {
    if (ended) return
    ended = true
    pace.active--
    pace.freed.resolve()
    pace.freed = Promise.withResolvers<void>()
  }
}

function forgetIdle(paces: Map<string, Pace>, now: number): void {
  for (const [host, pace] of paces)
    if (pace.active === 0 && pace.waiting === 0 && pace.nextAt <= now) paces.delete(host)
}
