import type { ResolvedClaim } from '../claim-key.ts'

/** A claim in other names: `rename` says by which id an entity goes. The claim itself, where nothing changes. */
export function respell(claim: ResolvedClaim, rename: (id: string) => string): ResolvedClaim {
  let changed = false
  const renamed = (id: string) => {
    const to = rename(id)
    if (to !== id) changed = true
    return to
  }
  const part = <T>(one: T | { readonly entity: string }) =>
    typeof one === 'object' && one !== null && 'entity' in one ? { entity: renamed(one.entity) } : one
  const qualifiers = Object.entries(claim.qualifiers).map(([name, one]) => [name, part(one)] as const)
  const spelled = {
    ...claim,
    subject: claim.subject === null ? null : renamed(claim.subject),
    value: part(claim.value),
    qualifiers: Object.fromEntries(qualifiers),
  }
  return changed ? spelled : claim
}

/** Ids of the entities that a claim names. */
export function idsIn(claim: ResolvedClaim): readonly string[] {
  const parts = [claim.value, ...Object.values(claim.qualifiers)]
  const named = parts.flatMap((part) => (typeof part === 'object' && 'entity' in part ? [part.entity] : []))
  return claim.subject === null ? named : [claim.subject, ...named]
}
