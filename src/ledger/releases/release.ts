import type { EntityRef } from '../entity.ts'
import type { Label } from '../labels.ts'
import type { Moment } from '../page.ts'
import type { Standing } from '../standing.ts'

/**
 * A date on which something comes out, as claimed: `edtf`, from `earliest` to `latest` (days; null where open), with
 * `isDay` where it is one day and not about it. `likelier` is another date of the same release that is more probable.
 */
export type Release = {
  readonly claimId: string
  /** The same when its day moves: what comes out, and where if that is said. */
  readonly releaseId: string
  readonly sentence: string
  readonly title: EntityRef | null
  readonly platforms: readonly EntityRef[]
  readonly region: string | null
  readonly season: string | null
  readonly episode: string | null
  /** What comes out, where it is not the title itself: "trailer", "soundtrack". */
  readonly of: string | null
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly isDay: boolean
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
  readonly outcome: Standing['outcome']
  readonly likelier: string | null
  readonly firstReportedAt: string
  readonly lastReportedAt: string
  /** The last entry of the log that touched the release, and when it was made: for calendars, which must know what is newer. */
  readonly entry: number
  readonly changedAt: string
}

/** `from` and `to`: days, inclusive; what may fall between them is listed. `entity`: a title, or who shows it. */
export type ReleaseRequest = Moment & {
  readonly from?: string | null
  readonly to?: string | null
  readonly entity?: string | null
}
