import { once } from 'node:events'
import { extname, join } from 'node:path'
import { pino } from 'pino'
import { Problem } from '../../problem.ts'
import { mediaFolderOf } from '../../publish/index.ts'
import { metricsReaders, serve as startServer } from '../../server/index.ts'
import { type KeptProgram, keepRunning } from '../keep-running.ts'
import { toAllowList, toCount, toLimit, toOneOf, toPort } from '../option-values.ts'
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
  readonly metrics: string
  readonly watch?: true
  readonly jobs?: string
  readonly allowHost?: string
}

/** `hearsay serve`: until Ctrl-C, which lets the requests under way finish, and the watch what it has in hand. */
export async function serve(options: Options): Promise<void> {
  const port = toPort(options.port)
  const perMinute = toLimit('--rate-limit', options.rateLimit)
  const metrics = toOneOf('--metrics', options.metrics, metricsReaders)
  refuseWatchOptions(options)
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
      metrics,
      logger,
      media: mediaFolderOf(options.db),
    })
    await print(`Hearsay is at ${server.url} (Ctrl-C stops it).`)
    const watch = options.watch ? startWatch(options) : null
    await stopAsked()
    await Promise.all([server.close(), watch?.stop()])
  })
}

/** What the watch would refuse is refused before anything is served. */
function refuseWatchOptions({ watch, jobs, allowHost }: Options): void {
  if (watch) {
    toCount('--jobs', jobs)
    toAllowList(allowHost)
  } else if (jobs !== undefined)
    throw new Problem('wrong-usage', '--jobs is for the threads that read stories: say --watch as well.')
}

/** A process of its own: reading takes a whole core for moments at a time, and pages must not wait for that. */
function startWatch({ db, jobs, allowHost, contact }: Options): KeptProgram {
  const given = { '--db': db, '--jobs': jobs, '--allow-host': allowHost, '--contact': contact }
  const options = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, value]))
  return keepRunning({
    args: [join(import.meta.dirname, `../main${extname(import.meta.filename)}`), 'watch', ...options],
    name: 'The watch',
    say: (sentence) => console.error(`hearsay: ${sentence} Pages are served meanwhile.`),
  })
}

function stopAsked(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
