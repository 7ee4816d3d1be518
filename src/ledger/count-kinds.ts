import { properties } from '../claims/vocabulary.ts'
import type { DossierKind } from './dossier.ts'
import { labels } from './labels.ts'

/** How many claims bear a label and are of a property, in the order of a dossier. */
export function countKinds(claims: readonly Omit<DossierKind, 'total'>[]): readonly DossierKind[] {
  const kinds = Map.groupBy(claims, ({ label, property }) => `${label} ${property}`)
  return inOrder(
    [...kinds.values()].flatMap((some) =>
      some.slice(0, 1).map(({ label, property }) => ({ label, property, total: some.length })),
    ),
  )
}

export function inOrder(kinds: readonly DossierKind[]): readonly DossierKind[] {
  return kinds.toSorted(
    (a, b) =>
      labels.indexOf(a.label) - labels.indexOf(b.label) ||
      properties.indexOf(a.property) - properties.indexOf(b.property),
  )
}
