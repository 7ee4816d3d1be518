import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isSigned } from '../intake/websub/signature.ts'
import type { Ledger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { hubPath } from './hub-path.ts'
import type { Log } from './log.ts'
import { NotFound } from './problems.ts'

/** As large as a feed may be that is fetched whole; hubs send what is new. */
const mostBytes = 5_000_000
/** What a hub says of its lease is believed from a minute to ninety days. */
const leaseBoundsMs = [60_000, 90 * 24 * 3600_000] as const
/** Where a hub says nothing of it. */
const usualLeaseSeconds = 10 * 24 * 3600
/** A hub that said no is asked again after this. */
const askAgainMs = 7 * 24 * 3600_000
const mostChallengeChars = 4_096

type Callbacks = { readonly ledger: Ledger; readonly now: () => Date; readonly logger: Log }

/** What hubs ask and tell (WebSub, 5.3 and 7). No page: nobody else knows the addresses. */
export function answerHubs(app: Hono, callbacks: Callbacks): void {
  const tooLarge = (): never => {
    throw new Problem('too-large', `No more than ${mostBytes / 1e6} MB are taken of what a hub tells.`)
  }
  app.get(`${hubPath}:token`, (c) => answerQuestion(c, callbacks))
  app.post(`${hubPath}:token`, bodyLimit({ maxSize: mostBytes, onError: tooLarge }), (c) =>
    answerTidings(c, callbacks),
  )
}

/** A hub asks back whether it was us who asked: whoever gets the challenge back may rely on it. */
async function answerQuestion(c: Context, { ledger, now }: Callbacks): Promise<Response> {
  const { subscriptions } = ledger
  const token = c.req.param('token') ?? ''
  const mode = c.req.query('hub.mode')
  const topic = c.req.query('hub.topic') ?? ''
  const at = now().getTime()
  c.header('Cache-Control', 'no-store')
  if (mode === 'denied') {
    const one = await subscriptions.find(token)
    if (one === null || one.topic !== topic) throw unknown(c)
    const reason = c.req.query('hub.reason')?.replace(/\s+/g, ' ').trim().slice(0, 300)
    const says = `${one.hub} refuses to tell of it${reason ? `: ${reason}` : '.'}`
    await subscriptions.refuse(token, { says, dueAt: at + askAgainMs }, at)
    return c.body(null, 204)
  }
  const challenge = c.req.query('hub.challenge') ?? ''
  if (
    (mode !== 'subscribe' && mode !== 'unsubscribe') ||
    challenge === '' ||
    challenge.length > mostChallengeChars
  )
    throw unknown(c)
  const leaseMs = leaseOf(c.req.query('hub.lease_seconds'))
  if (!(await subscriptions.confirm(token, { mode, topic, leaseMs }, at))) throw unknown(c)
  return c.text(challenge)
}

function leaseOf(said: string | undefined): number {
  const seconds = Number(said)
  const [least, most] = leaseBoundsMs
  return Math.min(most, Math.max(least, (seconds > 0 ? seconds : usualLeaseSeconds) * 1000))
}

/**
 * What is not signed as agreed is dropped, and answered like the rest: who guesses learns nothing. All else is on disk before
 * the hub hears that it was taken; the watch reads it.
 */
async function answerTidings(c: Context, { ledger, now, logger }: Callbacks): Promise<Response> {
  const { subscriptions } = ledger
  const token = c.req.param('token') ?? ''
  const one = await subscriptions.find(token)
  c.header('Cache-Control', 'no-store')
  // A hub that goes on after it was told to stop is told so again: 410 ends a subscription.
  if (one === null || one.state === 'leaving') return c.body(null, 410)
  const body = new Uint8Array(await c.req.arrayBuffer())
  if (isSigned(body, c.req.header('x-hub-signature'), one.secret))
    await subscriptions.tell(
      token,
      { contentType: c.req.header('content-type') ?? null, body },
      now().getTime(),
    )
  else
    logger.warn(
      { hub: one.hub, topic: one.topic },
      'a hub’s message was not signed as agreed, and was dropped',
    )
  return c.body(null, 202)
}

const unknown = (c: Context) => new NotFound(`Nothing here has the address “${c.req.path}”.`)
