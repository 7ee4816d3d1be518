import type { Context } from 'hono'
import type { Ledger, Readiness } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import type { Health } from './contract/index.ts'

/** 200 while the server and its ledger answer, else 503; for whatever watches the server. */
export async function answerHealth(c: Context, ledger: Ledger): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.json({ status: 'ok', version: await askVersion(ledger) } satisfies Health)
}

/** The same, and 503 as well while its answers would be wrong or missing; for whatever sends readers to the server. */
export async function answerReadiness(c: Context, ledger: Ledger): Promise<Response> {
  const version = await askVersion(ledger)
  const says = unready[await ledger.readiness()]
  if (says !== null) throw new Problem('not-ready', says)
  c.header('Cache-Control', 'no-store')
  return c.json({ status: 'ok', version } satisfies Health)
}

const unready: Readonly<Record<Readiness, string | null>> = {
  ready: null,
  unbuilt: 'The record is being worked out anew after an update; the server will be ready when that is done.',
  newer: 'A newer Hearsay has brought the ledger up to date: stop this server, and start it from that one.',
}

async function askVersion(ledger: Ledger): Promise<string> {
  try {
    return await ledger.version()
  } catch (cause) {
    throw new Problem('unavailable', 'The ledger does not answer; the server’s log may say why.', { cause })
  }
}
