import type { Database } from '../store/database.ts'
import { type NodeRow, sharedCastSince, sharedPartSince, sharedTitleSince } from '../store/nodes.ts'
import { compareNames, type LikenessRule, likenesses, sureFrom } from './likeness.ts'

/** What is alike about two entities of one type. */
export type NodeLikeness = {
  readonly rule: LikenessRule
  /** The one whose name is only a part of the other's; null where neither is. */
  readonly shorter: number | null
  /** From when on what is known makes it sure; null where nothing does. */
  readonly sureSince: string | null
  /** From when on a title, a cast or a part is known to tie them. */
  readonly togetherSince: string | null
  readonly partSince: string | null
}

/** Rules by which one name is a short form of the other. */
const shortening: readonly string[] = [
  'single-name',
  'shorter-name',
  'rank',
  'middle-initial',
  'subtitle-left-out',
  'subtitle-alone',
  'last-words',
  'maker-before',
  'letters',
  'year-missing',
  'year-in-name',
] satisfies readonly LikenessRule[]

export function compareNodes(db: Database, a: NodeRow, b: NodeRow): NodeLikeness | null {
  const rule = compareByName(a, b)
  if (rule === null) return null
  const togetherSince =
    a.type === 'title' ? sharedCastSince(db, a.key, b.key) : sharedTitleSince(db, a.key, b.key)
  const partSince = a.type === 'title' ? null : sharedPartSince(db, a.key, b.key)
  const { alone, together, part } = likenesses[rule]
  const known = a.since > b.since ? a.since : b.since
  const sure = [
    alone >= sureFrom ? known : null,
    together >= sureFrom ? togetherSince : null,
    part >= sureFrom ? partSince : null,
  ].filter((since) => since !== null)
  return {
    rule,
    shorter: shortening.includes(rule) ? shorterOf(a, b) : null,
    sureSince: sure.sort()[0] ?? null,
    togetherSince,
    partSince,
  }
}

/** What is alike about the names alone. */
export function compareByName(a: NodeRow, b: NodeRow): LikenessRule | null {
  return compareNames(a.type, sideOf(a), sideOf(b))
}

/** Only a title is compared as it is written, for its colon and its maker. */
const sideOf = (node: NodeRow) => ({
  plain: node.plain,
  name: node.type === 'title' ? node.written : node.plain,
  year: node.year,
})

/** A work whose year is known is the fuller one, whatever its name. */
function shorterOf(a: NodeRow, b: NodeRow): number {
  if (a.year !== b.year && (a.year === null || b.year === null)) return a.year === null ? a.key : b.key
  return a.plain.length < b.plain.length || (a.plain.length === b.plain.length && a.node > b.node)
    ? a.key
    : b.key
}
