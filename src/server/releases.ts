import type { Ledger } from '../ledger/index.ts'
import type { Log } from './log.ts'

/**
 * Puts held stories on record as soon as their moment has come, before whatever is asked is answered. Where that fails, as
 * while somebody else writes for long, the answer is that of the moment before, and the next request tries again.
 */
export function releaseDue(ledger: Ledger, now: () => Date, logger: Log): () => Promise<void> {
  return async () => {
    try {
      const released = await ledger.releaseDue(now().toISOString())
      if (released > 0) logger.info({ released }, 'held stories are out')
    } catch (error) {
      logger.error({ err: error }, 'held stories could not be released')
    }
  }
}
