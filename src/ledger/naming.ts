import type { EntityCard } from './entity.ts'
import { isShortFor, wordsOf } from './name.ts'
import { plainName } from './names/plain-name.ts'
import type { EntityName, EntityRow } from './store/entities.ts'

/** The names known by then; all of them where none was, since an entity is never without a name. */
function namesBy(entity: EntityRow, bound: string | null): readonly EntityName[] {
  const known = bound === null ? entity.names : entity.names.filter((name) => name.since <= bound)
  return known.length > 0 ? known : entity.names
}

const isShouted = (name: string) => name === name.toUpperCase() && name !== name.toLowerCase()

const byTime = (a: EntityName, b: EntityName) =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.name < b.name ? -1 : 1

/** What it was called last, where it was renamed; else the fullest of its own names, as it was met first, and never one in capitals if there is another. */
export function displayName(entity: EntityRow, bound: string | null): string {
  const known = namesBy(entity, bound)
  const renamed = known
    .filter((name) => name.rule === 'renamed')
    .toSorted(byTime)
    .at(-1)
  if (renamed) return renamed.name
  const own = known.filter((name) => name.rule !== 'alias')
  // Who was met under a rank only is shown with it.
  const best = (own.length > 0 ? own : known).toSorted(
    (a, b) =>
      wordsOf(b.name).length - wordsOf(a.name).length ||
      Number(isShouted(a.name)) - Number(isShouted(b.name)) ||
      (a.since < b.since ? -1 : a.since > b.since ? 1 : 0) ||
      (a.name < b.name ? -1 : 1),
  )[0]
  return best?.name ?? entity.names[0]?.name ?? entity.id
}

/** Its other names by then, without mere short forms. */
export function aliasesOf(entity: EntityRow, bound: string | null): readonly string[] {
  const shown = displayName(entity, bound)
  const others = namesBy(entity, bound).filter(({ name, plain, rule }) => {
    if (plain === plainName(entity.type, shown) || rule === 'short') return false
    return rule === 'alias' || !isShortFor(name, shown)
  })
  // Of two ways to write one, that with fewer capitals: "the Sexton".
  const inOrder = others.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return [...new Map(inOrder.map(({ name, plain }) => [plain, name])).values()].sort()
}

export function cardOf(entity: EntityRow, claims: number, bound: string | null = null): EntityCard {
  const { id, type, year } = entity
  return { id, type, name: displayName(entity, bound), year, aliases: aliasesOf(entity, bound), claims }
}
