import { once } from 'node:events'
import { extname, join } from 'node:path'
import { Problem } from '../../problem.ts'
import { mediaFolderOf } from '../../publish/media-folder.ts'
import { metricsReaders, serve as startServer } from '../../server/index.ts'
import { type KeptProgram, keepRunning } from '../keep-running.ts'
import { toCount, toLimit, toOneOf, toPort } from '../option-values.ts'
import { print } from '../output.ts'
import { leanWatching } from '../start-lean.ts'
import { type LogLevel, logLevels, openLog } from '../watch-log.ts'
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
  readonly log?: string
}

/** `hearsay serve`: until Ctrl-C, which lets the requests under way finish, and the watch what it has in hand. */
export async function serve(options: Options): Promise<void> {
  const port = toPort(options.port)
  const perMinute = toLimit('--rate-limit', options.rateLimit)
  const metrics = toOneOf('--metrics', options.metrics, metricsReaders)
  await refuseWatchOptions(options)
  // Faults only unless asked for more, and on standard error: standard output is for the address.
  const level: LogLevel = options.log === undefined ? 'error' : toOneOf('--log', options.log, logLevels)
  const logger = openLog(level)
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
async function refuseWatchOptions({ watch, jobs, allowHost }: Options): Promise<void> {
  if (watch) {
    toCount('--jobs', jobs)
    const { toAllowList } = await import('../to-allow-list.ts')
    toAllowList(allowHost)
  } else if (jobs !== undefined)
    throw new Problem('wrong-usage', '--jobs is for the threads that read stories: say --watch as well.')
}

/** A process of its own: reading takes a whole core for moments at a time, and pages must not wait for that, nor for its turn. */
function startWatch({ db, jobs, allowHost, contact, site, log }: Options): KeptProgram {
  const given = {
    '--db': db,
    '--jobs': jobs,
    '--allow-host': allowHost,
    '--contact': contact,
    '--site': site,
    '--log': log,
  }
  const options = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, value]))
  return keepRunning({
    args: [
      ...leanWatching,
      join(import.meta.dirname, `../main${extname(import.meta.filename)}`),
      'watch',
      ...options,
    ],
    name: 'The watch',
    behind: true,
    say: (sentence) => console.error(`hearsay: ${sentence} Pages are served meanwhile.`),
  })
}

function stopAsked(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
