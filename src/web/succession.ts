import type { Standing } from '../server/contract/index.ts'

type Succeeded = Pick<Standing, 'claim' | 'label' | 'rivals' | 'supersededBy'>

/** Said more precisely since, and no less right: "in the cast" by a part, "autumn" by a day in it. */
export function isRefined({ claim, label, rivals, supersededBy }: Succeeded): boolean {
  if (supersededBy === null || label === 'denied') return false
  // One stage of a work follows the other; neither is part of it.
  return claim.property !== 'status' && !rivals.includes(supersededBy)
}

/** Another value has taken its place. */
export function isReplaced(standing: Succeeded): boolean {
  return standing.supersededBy !== null && !isRefined(standing)
}

/** No longer so, or said not to be; a statement's own words say it already. */
export function isStruck(standing: Succeeded): boolean {
  if (standing.claim.property === 'statement') return false
  return standing.label === 'denied' || isReplaced(standing)
}
