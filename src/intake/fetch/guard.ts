import { FetchProblem } from './fetch-problem.ts'
import type { FetchLimits } from './limits.ts'

/** Ends a fetch when one of its times is over or its caller wants no more of it; `signal.reason` is the Problem. */
export type Guard = {
  readonly signal: AbortSignal
  /** Starts the time until the next sign of life, instead of the one that runs. */
  readonly expect: (what: 'first byte' | 'next byte') => void
  /** While we wait for our own turn, no time of the server's runs. */
  readonly pause: () => void
  readonly resume: () => void
  readonly done: () => void
}

export function startGuard(address: string, limits: FetchLimits, callers: AbortSignal | undefined): Guard {
  const controller = new AbortController()
  const end = (code: 'too-slow' | 'stopped', what: string) =>
    controller.abort(new FetchProblem(code, `${address} ${what}.`))
  const stop = () => end('stopped', 'was not read to its end: the run was stopped')
  if (callers?.aborted === true) stop()
  callers?.addEventListener('abort', stop, { once: true })
  let leftMs = limits.totalMs
  let resumedAt = performance.now()
  let total: NodeJS.Timeout | undefined
  let next: NodeJS.Timeout | undefined
  const resume = () => {
    resumedAt = performance.now()
    total = setTimeout(
      () => end('too-slow', `took longer than ${limits.totalMs / 1000} seconds`),
      Math.max(0, leftMs),
    )
  }
  const pause = () => {
    clearTimeout(total)
    clearTimeout(next)
    leftMs -= performance.now() - resumedAt
  }
  resume()
  return {
    signal: controller.signal,
    expect: (what) => {
      clearTimeout(next)
      const ms = what === 'first byte' ? limits.firstByteMs : limits.idleMs
      const said = what === 'first byte' ? 'did not answer within' : 'stopped sending for'
      next = setTimeout(() => end('too-slow', `${said} ${ms / 1000} seconds`), ms)
    },
    pause,
    resume,
    done: () => {
      clearTimeout(total)
      clearTimeout(next)
      callers?.removeEventListener('abort', stop)
    },
  }
}
