import type { Fused } from '../fuse.ts'
import type { Outcome } from './verdict.ts'

/** Words never make certain; a verdict does. `void` says nothing of the value, so the words keep their weight. */
export function applyOutcome(fused: Fused, outcome: Outcome | undefined): Fused {
  if (!outcome) return fused
  const { verdict, because } = outcome
  switch (verdict) {
    case 'true':
      // What was said more precisely since stays so; what had replaced a true value was wrong to.
      return { ...fused, label: 'confirmed', probability: 1, supersededBy: refinement(fused) }
    case 'false':
    case 'changed':
      return { ...fused, label: 'denied', probability: 0, supersededBy: successor(fused, because) }
    case 'void':
      return fused
    default:
      return verdict satisfies never
  }
}

/** The rival that was settled as true. A wider value that turned out false takes nobody's place. */
function successor({ supersededBy, rivals }: Fused, because: string | null): string | null {
  return because !== null && rivals.includes(because) ? because : supersededBy
}

function refinement({ supersededBy, rivals }: Fused): string | null {
  return supersededBy !== null && rivals.includes(supersededBy) ? null : supersededBy
}
