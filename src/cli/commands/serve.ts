import { once } from 'node:events'
import { pino } from 'pino'
import { mediaFolderOf } from '../../publish/index.ts'
import { serve as startServer } from '../../server/index.ts'
import { toLimit, toPort } from '../option-values.ts'
import { print } from '../output.ts'
import { withLedger } from '../with-ledger.ts'

type Options = {
  readonly db: string
  readonly port: string
  readonly host: string
  readonly site?: string
  readonly contact?: string
  readonly rateLimit: string
  readonly trustProxy?: boolean
}

/** `hearsay serve`: until Ctrl-C, which lets the requests under way finish. */
export async function serve(options: Options): Promise<void> {
  const port = toPort(options.port)
  const perMinute = toLimit('--rate-limit', options.rateLimit)
  // Faults only, and on standard error: standard output is for the address.
  const logger = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }))
  await withLedger(options.db, async (ledger) => {
    const server = await startServer({
      ledger,
      port,
      host: options.host,
      site: options.site ?? null,
      contact: options.contact ?? null,
      rateLimit: perMinute === 0 ? null : { perMinute, trustProxy: options.trustProxy ?? false },
      logger,
      media: mediaFolderOf(options.db),
    })
    await print(`Hearsay is at ${server.url} (Ctrl-C stops it).`)
    await stopAsked()
    await server.close()
  })
}

function stopAsked(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
