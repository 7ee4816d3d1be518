/** A clock that was set right by a second or two is no clock that was set back. */
export const clockSlackMs = 5_000

/**
 * Notices a clock that is set back while a program runs. The first question is answered yes: nobody knows what happened
 * while it did not run.
 */
export function noticeSetBack(): (now: number) => boolean {
  let last = Number.POSITIVE_INFINITY
  return (now) => {
    const isBack = now < last - clockSlackMs
    last = now
    return isBack
  }
}
