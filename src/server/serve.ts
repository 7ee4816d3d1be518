import { createServer, type Server } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Ledger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import type { MediaFolder } from '../publish/index.ts'
import { createSite } from './app.ts'
import { type Log, silent } from './log.ts'
import type { MetricsReaders } from './metrics/answer-metrics.ts'
import type { RateLimit } from './rate-limit.ts'
import { parseSite } from './site-address.ts'

/** What to serve, and where. */
export type ServeOptions = {
  readonly ledger: Ledger
  /** 0 takes a free one. */
  readonly port?: number
  /** Who may ask: the default is this machine alone; `0.0.0.0` is everybody. */
  readonly host?: string
  readonly logger?: Log
  /** The public origin, such as "https://news.example"; left out, addresses begin as the one that was asked. */
  readonly site?: string | null
  /** Whom to write to: an address of mail or of the web. */
  readonly contact?: string | null
  /** Where the photos of own stories lie. */
  readonly media?: MediaFolder | null
  /** How much one address may ask; left out, as much as it likes. */
  readonly rateLimit?: RateLimit | null
  /** Who may read `/metrics`: this machine alone unless said. */
  readonly metrics?: MetricsReaders
}

/** A server that answers. */
export type RunningServer = {
  /** Where to point a browser, without a slash at the end. */
  readonly url: string
  /** Lets the requests under way finish, for a few seconds, and stops. The ledger stays open. */
  close(): Promise<void>
}

/** How long a request under way may hold up a stop. */
const patienceMs = 3000

/** Serves the site until `close`. A port that cannot be had is a `Problem` that says what to do. */
export async function serve({
  ledger,
  port = 4747,
  host = '127.0.0.1',
  logger = silent,
  site = null,
  contact = null,
  media = null,
  rateLimit = null,
  metrics = 'local',
}: ServeOptions): Promise<RunningServer> {
  const origin = site === null ? null : parseSite(site)
  const { listener } = createSite(ledger, { logger, origin, contact, media, rateLimit, metrics })
  const server = createServer(listener)
  const url = urlOf(host, await listen(server, port, host))
  logger.info({ url }, 'serving')
  let closing: Promise<void> | null = null
  return {
    url,
    close() {
      closing ??= stop(server)
      return closing
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
  })
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Problem {
  const known = listenProblems[error.code ?? '']
  if (!known)
    return new Problem('cannot-listen', `Cannot serve on ${host}:${port}: ${error.message}.`, {
      cause: error,
    })
  return new Problem(known.code, known.say(port, host), { cause: error })
}

type Sentence = (port: number, host: string) => string
const listenProblems: Readonly<Record<string, { readonly code: string; readonly say: Sentence }>> = {
  EADDRINUSE: {
    code: 'port-in-use',
    say: (port, host) =>
      `Port ${port} on ${host} is already in use, perhaps by another Hearsay; stop that program or choose another port with --port (0 takes a free one).`,
  },
  EACCES: {
    code: 'port-forbidden',
    say: (port) =>
      `Port ${port} needs rights this program does not have; choose one from 1024 up with --port.`,
  },
  EADDRNOTAVAIL: {
    code: 'unknown-host',
    say: (_port, host) =>
      `${host} is not an address of this machine; 127.0.0.1 serves this machine alone, 0.0.0.0 everybody.`,
  },
  ENOTFOUND: {
    code: 'unknown-host',
    say: (_port, host) =>
      `No machine is called ${host}; 127.0.0.1 serves this machine alone, 0.0.0.0 everybody.`,
  },
}

/** An address that listens on everything is not one to go to. */
function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}
