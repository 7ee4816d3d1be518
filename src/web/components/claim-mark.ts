import type { Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { standingMark } from './standing-mark.ts'

/** The mark of a standing. */
export function claimMark(standing: Standing): Markup {
  return standingMark({ ...standing, property: standing.claim.property })
}
