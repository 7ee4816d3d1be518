import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import type { Health } from './contract/index.ts'

/** 200 while the server and its ledger answer, else 503; for whatever watches the server. */
export async function answerHealth(c: Context, ledger: Ledger): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.json({ status: 'ok', version: await askVersion(ledger) } satisfies Health)
}

async function askVersion(ledger: Ledger): Promise<string> {
  try {
    return await ledger.version()
  } catch (cause) {
    throw new Problem('unavailable', 'The ledger does not answer; the server’s log may say why.', { cause })
  }
}
