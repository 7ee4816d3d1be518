import type { MiddlewareHandler } from 'hono'
import { type Logger, pino } from 'pino'

/** Where the server says what it does. */
export type Log = Pick<Logger, 'debug' | 'info' | 'error'>

export const silent: Log = pino({ enabled: false })

/** One line a request, for those who ask for that much. */
export function logRequests(logger: Log): MiddlewareHandler {
  return async (c, next) => {
    const startMs = performance.now()
    await next()
    const tookMs = Math.round(performance.now() - startMs)
    logger.debug({ method: c.req.method, path: c.req.path, status: c.res.status, tookMs }, 'request')
  }
}
