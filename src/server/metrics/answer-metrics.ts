import type { Context } from 'hono'
import type { Ledger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { NotFound } from '../problems.ts'
import { isThisMachine, socketAddress } from '../who-asks.ts'
import { intakeFamilies } from './intake-families.ts'
import { ledgerFamilies } from './ledger-families.ts'
import { processFamilies } from './process-families.ts'
import type { RequestFigures } from './request-figures.ts'
import { type Family, metricsType, writeMetrics } from './text-format.ts'

/** `local`: this machine alone, and not through a proxy on it. */
export const metricsReaders = ['local', 'all', 'none'] as const
export type MetricsReaders = (typeof metricsReaders)[number]

type Watched = {
  readonly ledger: Ledger
  readonly requests: RequestFigures
  readonly readers: MetricsReaders
  readonly now: () => Date
}

/** `/metrics`, for Prometheus and what reads its format. */
export async function answerMetrics(c: Context, watched: Watched): Promise<Response> {
  const { ledger, requests, readers, now } = watched
  refuseStrangers(c, readers)
  const record = await askLedger(ledger, now().getTime())
  const families = [...record, ...requests.families(), ...processFamilies()]
  c.header('Cache-Control', 'no-store')
  return c.body(writeMetrics(families), 200, { 'Content-Type': metricsType })
}

/** A proxy on this machine asks from it for everybody, and nearly always says for whom. */
function refuseStrangers(c: Context, readers: MetricsReaders): void {
  if (readers === 'none') throw new NotFound(`Nothing here has the address “${c.req.path}”.`)
  if (readers === 'all') return
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => c.req.header(name))
  if (isForwarded || !isThisMachine(socketAddress(c)))
    throw new Problem(
      'not-allowed',
      'Metrics are given to the server’s own machine alone; “hearsay serve --metrics all” gives them to everybody.',
    )
}

/** Where the ledger does not answer, what the server knows of itself is worth all the more. */
async function askLedger(ledger: Ledger, now: number): Promise<readonly Family[]> {
  const up = (value: 0 | 1): Family => ({
    name: 'hearsay_ledger_up',
    help: 'Whether the ledger answers.',
    type: 'gauge',
    samples: [{ value }],
  })
  try {
    const figures = await ledger.figures(now)
    return [up(1), ...ledgerFamilies(figures), ...intakeFamilies(figures.added)]
  } catch {
    return [up(0)]
  }
}
