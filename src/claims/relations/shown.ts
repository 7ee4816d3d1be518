import { wordClass } from '../lexicon/index.ts'
import type { Item } from '../sentence.ts'

/** How an item is printed in the surroundings of others. */
export function shown(item: Item | undefined): string {
  if (item === undefined) return '#'
  if (item.kind === 'word') return item.text
  if (item.kind === 'verb') return item.verb.passive ? `${item.verb.lemma}/p` : item.verb.lemma
  return item.kind === 'mention' ? `<${item.mention.type}>` : `<${item.kind}>`
}

/** The classes of a word or verb, so that what was learnt of "helm" holds of its kin. */
export function classed(says: string, item: Item | undefined): readonly string[] {
  if (item?.kind !== 'word' && item?.kind !== 'verb') return []
  const held = wordClass(item.kind === 'verb' ? item.verb.lemma : item.text)
  if (held === null) return []
  const voice = item.kind === 'verb' ? (item.verb.passive ? 'vp' : 'v') : ''
  return [`${says}~${held.id}${voice}`, `${says}~~${held.family}${voice}`]
}
