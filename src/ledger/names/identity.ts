import type { Database } from '../store/database.ts'
import { type DecisionRow, listDecisionsOn } from '../store/decisions.ts'
import { type Join, listJoins } from '../store/joins.ts'
import { listNodePage } from '../store/nodes.ts'
import { classesAt, type EntityClass, inForce, outsideIdsOf } from './classes.ts'
import { toDecision } from './decision.ts'
import { likenesses } from './likeness.ts'
import { maybeSame } from './maybe-same.ts'
import { outsideForms, outsideSchemes } from './outside-forms.ts'
import type { HeldName, Identity, MaybeSame, OutsideId } from './who-is-who.ts'

/** Who an entity is as of a bound (null: now): what is held for it and why, what may be, and what was decided. */
export function identityOf(db: Database, own: EntityClass, bound: string | null): Identity {
  const keys = own.members.map(({ node }) => node.key)
  const all = listDecisionsOn(db, keys).filter(({ at }) => bound === null || at <= bound)
  const standing = inForce(db, all, bound)
  return {
    held: heldNames(db, own, standing, bound),
    maybe: maybeSame(db, own, bound),
    outsideIds: outsideIdsOf(standing)
      .filter(({ a }) => keys.includes(a))
      .flatMap(({ scheme, value, entry }): readonly OutsideId[] => {
        const known = outsideSchemes.find((one) => one === scheme)
        return known && value !== null
          ? [{ scheme: known, value, url: outsideForms[known].address(value), entry }]
          : []
      }),
    decisions: all.map((row) => ({ ...toDecision(db, row), stands: standing.includes(row) })),
  }
}

const otherRules: Readonly<Record<string, string>> = {
  alias: 'the stories call it so',
  'same-name': 'one name, in one title or in titles that belong together',
  'one-name': 'one name, and nobody is called so in full',
}

/** Every name that is held for the entity, with what ties it. */
function heldNames(
  db: Database,
  own: EntityClass,
  standing: readonly DecisionRow[],
  bound: string | null,
): readonly HeldName[] {
  // Most go by one name, and nothing ties it.
  if (own.members.length < 2) return []
  const keys = own.members.map(({ node }) => node.key)
  const joins = listJoins(db, keys, bound).toSorted(byTime)
  const decisions = standing.filter(({ kind }) => kind === 'same' || kind === 'outside id')
  const held = own.members.flatMap(({ node }): readonly HeldName[] => {
    if (node.key === own.root.key) return []
    const decision = decisions.find(({ a, b }) => a === node.key || b === node.key)
    const join = joins.find(({ from }) => from === node.key) ?? joins.find(({ into }) => into === node.key)
    const shown = { id: node.id, name: node.written }
    if (decision) {
      const { kind, by, why, at } = decision
      const says = kind === 'same' ? `${by} decided it` : `the same id on ${decision.scheme}`
      const because = why ? `${says}: ${why}` : says
      return [{ ...shown, since: at, rule: null, why: because, decision: toDecision(db, decision) }]
    }
    if (!join) return []
    return [{ ...shown, since: join.since, rule: join.rule, why: sayRule(join.rule), decision: null }]
  })
  return held.toSorted((a, b) => compare(a.since, b.since) || compare(a.name, b.name))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byTime = (a: Join, b: Join) => compare(a.since, b.since) || compare(a.rule, b.rule)

function sayRule(rule: string): string {
  const known = Object.entries(likenesses).find(([id]) => id === rule)
  return known?.[1].says ?? otherRules[rule] ?? rule
}

/** So many entities are looked at in one go. */
const batch = 500

/** All pairs that may be one, each once, the likeliest first. */
export function listMaybeSame(
  db: Database,
  { limit = 1000 }: { readonly limit?: number },
): readonly MaybeSame[] {
  const pairs = new Map<string, MaybeSame>()
  for (let after = 0; ; ) {
    const keys = listNodePage(db, after, batch)
    const last = keys.at(-1)
    if (last === undefined) break
    after = last
    for (const own of keys.flatMap((key) => classesAt(db, [key], null)))
      for (const link of maybeSame(db, own, null)) {
        const id = [link.entity.id, link.other.id].sort().join(' ')
        if ((pairs.get(id)?.probability ?? 0) < link.probability) pairs.set(id, link)
      }
  }
  const id = (link: MaybeSame) => `${link.entity.id} ${link.other.id}`
  return [...pairs.values()]
    .sort((a, b) => b.probability - a.probability || (id(a) < id(b) ? -1 : 1))
    .slice(0, limit)
}
