import { type Logger, pino } from 'pino'
import type { StepName } from '../intake/index.ts'
import type { WatchVoice } from './watch-words.ts'

/** How much is said: `debug` every step, `info` every feed and item, `warn` what failed, `error` what stops the work. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** A line of JSON an event, on standard error; what is written is written, even where the program ends at once. */
export function openLog(level: LogLevel): Logger {
  return pino({ level, base: { pid: process.pid } }, pino.destination({ dest: 2, sync: true }))
}

/** Each event with what it is about as fields, so that it can be searched for and counted. */
export function inLog(log: Logger): WatchVoice & { readonly step: (step: StepName, ms: number) => void } {
  return {
    feed: ({ id, url }, reading, fresh) => {
      const about = { feed: id, url, state: reading.state, new: fresh }
      if (reading.state === 'failed')
        log.warn({ ...about, code: reading.code, says: reading.says }, 'feed failed')
      else if (reading.state === 'ended')
        log.warn({ ...about, code: reading.code, says: reading.says }, 'feed ended')
      else log.info(about, 'feed read')
    },
    tidings: ({ feed, state, fresh }) =>
      log.info({ feed: feed.id, url: feed.url, state, new: fresh }, 'feed told by its hub'),
    asked: ({ feedId, hub, topic, state }, problem) => {
      const about = { feed: feedId, hub, topic, state }
      if (problem === null) log.info(about, 'hub asked')
      else log.warn({ ...about, says: problem }, 'hub asked in vain')
    },
    item: ({ key, feedId, url, attempts }, kept) => {
      const about = { item: key, feed: feedId, url, state: kept.state, attempts }
      if (kept.state !== 'done') return log.debug(about, 'item waits')
      const { outcome, recorded } = kept
      const became = { outcome, story: recorded?.storyId ?? null, claims: recorded?.claims.length ?? 0 }
      if (outcome === 'failed') log.warn({ ...about, ...became }, 'item given up')
      else log.info({ ...about, ...became }, 'item done')
    },
    stuck: ({ code, message }) => log.error({ code, says: message }, 'the record cannot be written; waiting'),
    step: (step, ms) => log.debug({ step, ms: Math.round(ms * 10) / 10 }, 'step'),
  }
}
