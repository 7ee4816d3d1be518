import { setTimeout } from 'node:timers/promises'

/** The time, in milliseconds since 1970, and a way to wait; tests and simulations bring their own. */
export type Clock = {
  readonly now: () => number
  /** Rejects with the signal's reason where it is aborted first. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Node's timers overflow at 2^31 ms and would fire at once. */
const longestMs = 2 ** 31 - 1

export const systemClock: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    const options = signal === undefined ? {} : { signal }
    await setTimeout(Math.min(longestMs, Math.max(0, ms)), undefined, options)
  },
}
