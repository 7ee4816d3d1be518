import type { Dossier, Label } from '../server/contract/index.ts'
import { isReplaced } from './succession.ts'

type Counted = { readonly label: Label; readonly total: number }

/**
 * How many claims of a dossier stand under each label, as its sections have them: statements are none, for no other value
 * contends with them, and what another value has replaced stands under none.
 */
export function countLabels({
  kinds,
  groups,
}: Pick<Dossier, 'kinds' | 'groups'>): ReadonlyMap<Label, number> {
  const filed = kinds.filter(({ property }) => property !== 'statement')
  const replaced = groups
    .flatMap(({ standings }) => standings)
    .filter((standing) => standing.claim.property !== 'statement' && isReplaced(standing))
    .map(({ label }): Counted => ({ label, total: -1 }))
  const counts = Map.groupBy([...filed, ...replaced], ({ label }) => label)
  return new Map([...counts].map(([label, some]) => [label, totalOf(some)]))
}

export function totalOf(counted: readonly Pick<Counted, 'total'>[]): number {
  return counted.reduce((sum, { total }) => sum + total, 0)
}
