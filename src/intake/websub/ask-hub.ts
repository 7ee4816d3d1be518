import type { Asked, Subscription } from '../../ledger/index.ts'
import { planRetry } from '../feeds/schedule.ts'
import { type Fetcher, FetchProblem } from '../fetch/index.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** What we ask for; the hub decides. Long enough that a day's outage loses no lease, short enough that a lost one is noticed. */
const leaseSeconds = 10 * 24 * 3600
/** A hub may ask back at once or later; it is asked again after this, doubled each time up to a day. */
const patienceMs = 10 * minuteMs

type Moment = { readonly now: number; readonly chance: number }

/** Asks a hub to tell of a feed's news, or to stop → when it is to be asked again. Only an abort is thrown. */
export async function askHub(
  one: Subscription,
  fetcher: Fetcher,
  signal: AbortSignal,
  { now, chance }: Moment,
): Promise<Asked> {
  const failures = one.failures + 1
  try {
    await fetcher.post(one.hub, formOf(one), { signal })
    const wait = Math.min(dayMs, patienceMs * 2 ** Math.min(20, one.failures))
    return { dueAt: now + wait, failures, code: 'unconfirmed', says: unconfirmed(one) }
  } catch (problem) {
    if (!(problem instanceof FetchProblem) || problem.code === 'stopped') throw problem
    const { code, message, lasting, retryAfterMs } = problem
    // Its host is left alone for now, and was not asked.
    if (code === 'busy' && problem.status === null)
      return { ...one, dueAt: now + (retryAfterMs ?? patienceMs) }
    return {
      dueAt: planRetry({ now, failures, lasting, retryAfterMs, chance }),
      failures,
      code,
      says: message,
    }
  }
}

function formOf({ state, topic, callback, secret }: Subscription): string {
  const form = new URLSearchParams({
    'hub.mode': state === 'leaving' ? 'unsubscribe' : 'subscribe',
    'hub.topic': topic,
    'hub.callback': callback,
  })
  if (state !== 'leaving') {
    form.set('hub.secret', secret)
    form.set('hub.lease_seconds', String(leaseSeconds))
  }
  return form.toString()
}

/** What the hub's silence mostly means. */
function unconfirmed({ hub, callback }: Subscription): string {
  return `${hub} was asked and has not confirmed yet; it must be able to reach ${new URL(callback).origin}.`
}
