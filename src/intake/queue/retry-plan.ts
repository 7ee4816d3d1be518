const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Waits between attempts: a moment's fault is over soon, a server that moves house takes a day. */
const waitsMs = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 8 * hourMs, dayMs] as const

/** A server that asks for more than this has given up on us. */
const longestWaitMs = 2 * dayMs

/**
 * How long to wait before the next attempt, after `attempts` that failed; null to give up. Waits are spread by `chance`
 * (0–1), so that a thousand pages of one server do not come back in one second. `lasting`: no second attempt will change it.
 */
export function retryInMs(
  failure: { readonly lasting: boolean; readonly retryAfterMs: number | null },
  attempts: number,
  chance: number,
): number | null {
  const { lasting, retryAfterMs } = failure
  const wait = waitsMs[attempts]
  if (wait === undefined || lasting) return null
  if (retryAfterMs !== null && retryAfterMs > longestWaitMs) return null
  return Math.max(retryAfterMs ?? 0, Math.round(wait * (0.75 + chance / 2)))
}

/** A page that is not there may be so for a moment: it is asked for again before it counts as taken away. */
export const missingAgainMs = 2 * hourMs

/** When a page that was read is looked at again: corrections come on the first day, deletions within the week. */
const revisitsMs = [dayMs, 7 * dayMs] as const

/** Null: it is not looked at any more. `visits`: how often it was read by now. */
export function revisitInMs(visits: number, chance: number): number | null {
  const wait = revisitsMs[visits]
  return wait === undefined ? null : Math.round(wait * (0.9 + chance / 5))
}
