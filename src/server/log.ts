import type { MiddlewareHandler } from 'hono'
import { type Logger, pino } from 'pino'

/** Where the server says what it does. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export const silent: Log = pino({ enabled: false })

type Answered = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly startMs: number
}

/** One line a request, for those who ask for that much. */
export function logRequest(logger: Log, { startMs, ...request }: Answered): void {
  logger.debug({ ...request, tookMs: Math.round(performance.now() - startMs) }, 'request')
}

export function logRequests(logger: Log): MiddlewareHandler {
  return async (c, next) => {
    const startMs = performance.now()
    await next()
    const { method, path } = c.req
    logRequest(logger, { method, path, status: c.res.status, startMs })
  }
}
