import type { Entity, Report } from '../claims/index.ts'
import { addName } from './add-name.ts'
import {
  aliasesIn,
  contextsOf,
  hasShortForms,
  isFormOf,
  linksOf,
  mentionKey,
  mentionsOf,
} from './mentions.ts'
import { mergeEntities } from './merge-entities.ts'
import { plainName, slugOf, wordsOf } from './name.ts'
import { displayName } from './naming.ts'
import type { Database } from './store/database.ts'
import type { EntityRow, NameRule } from './store/entities.ts'
import * as entities from './store/entities.ts'

/** Mentions of one story → entities on record. */
export type Resolved = {
  readonly idOf: (mention: Entity) => string
  readonly keyOf: (mention: Entity) => number
  /** Slots of other stories that change because two names turned out to be one. */
  readonly touched: readonly string[]
}
/** Which entity a mention is, by which rule; the rule is kept with the name. */
type Found = { readonly entity: EntityRow; readonly rule: NameRule }
type Known = { readonly key: number; readonly id: string }

/**
 * Finds or makes the entity of every name in a story's claims. Names are one entity when there is no doubt, and two
 * otherwise: two entities can be joined later, a wrong merge cannot be seen any more.
 */
export function resolveNames(db: Database, reports: readonly Report[], since: string): Resolved {
  const claims = reports.map((report) => report.claim)
  const mentions = mentionsOf(claims)
  const contexts = contextsOf(claims)
  const links = linksOf(reports, mentions)
  const known = new Map<string, Known>()
  const titlesOf = (mention: Entity) =>
    (contexts.get(mentionKey(mention)) ?? []).flatMap((title) => known.get(title)?.key ?? [])
  // What is called after another comes after it.
  const ordered = [...mentions].sort((a, b) => depthOf(a, links) - depthOf(b, links))
  for (const mention of ordered) {
    const link = links.get(mentionKey(mention))
    const full = link && known.get(link.full)
    const found = full ? { ...full, rule: link.rule } : findOrMake(db, mention, titlesOf(mention), since)
    addName(db, found, mention, found.rule, since)
    known.set(mentionKey(mention), found)
    for (const title of titlesOf(mention)) if (title !== found.key) entities.putMember(db, title, found.key)
  }
  const touched = addAliases(db, reports, known, since)
  const get = (mention: Entity) => {
    const found = known.get(mentionKey(mention))
    if (!found) throw new TypeError(`no entity for ${mention.name}`)
    return found
  }
  return { idOf: (mention) => get(mention).id, keyOf: (mention) => get(mention).key, touched }
}

/** How many links lie between a name and the one it stands for; links never go in a circle. */
function depthOf(mention: Entity, links: ReturnType<typeof linksOf>): number {
  let depth = 0
  for (let link = links.get(mentionKey(mention)); link && depth < links.size; link = links.get(link.full))
    depth++
  return depth
}

/** From now on the alias is found, too; a character of the title who was only known by it is the same one. */
function addAliases(
  db: Database,
  reports: readonly Report[],
  known: Map<string, Known>,
  since: string,
): readonly string[] {
  return aliasesIn(reports).flatMap(({ subject, alias }) => {
    const named = known.get(mentionKey(subject))
    if (!named) return []
    addName(db, named, { type: subject.type, name: alias }, 'alias', since)
    const [entity] = entities.listEntitiesByKey(db, [named.key])
    const same = entity ? findNamesake(db, entity, alias) : null
    if (!entity || !same) return []
    for (const [mention, { key }] of known) if (key === same.key) known.set(mention, named)
    return mergeEntities(db, same, entity)
  })
}

/** The one character that shares a title with this one and goes by the alias as its only name. */
function findNamesake(db: Database, entity: EntityRow, alias: string): EntityRow | null {
  const titles = entities.listTitlesOf(db, entity.key)
  const plain = plainName(entity.type, alias)
  const [same, ...more] = entities
    .listEntitiesNamed(db, plain)
    .filter((other) => other.type === 'character' && entity.type === 'character' && other.key !== entity.key)
    .filter((other) => other.names.every((name) => name.plain === plain) && sharesTitle(db, other, titles))
  return same && more.length === 0 ? same : null
}

// What is on record.

function findOrMake(db: Database, mention: Entity, titles: readonly number[], since: string) {
  const found = findExact(db, mention, titles) ?? findByForm(db, mention, titles)
  if (found) return { key: found.entity.key, id: found.entity.id, rule: found.rule }
  const id = freeId(db, mention, titles)
  const year = mention.year ?? null
  const key = entities.insertEntity(db, {
    id,
    type: mention.type,
    year,
    sortName: plainName(mention.type, mention.name),
  })
  addName(db, { key }, mention, 'name', since)
  return { key, id, rule: 'name' as const }
}

/** The same name of the same type and year: the same entity, unless two characters merely share a first name. */
function findExact(db: Database, mention: Entity, titles: readonly number[]): Found | null {
  const plain = plainName(mention.type, mention.name)
  const namesakes = entities
    .listEntitiesNamed(db, plain)
    .filter((entity) => entity.type === mention.type && entity.year === (mention.year ?? null))
    .map((entity) => ({ entity, rule: ruleOf(entity, plain), near: sharesTitle(db, entity, titles) }))
  const own = namesakes.filter((namesake) => namesake.rule === 'name')
  const near = [own, namesakes].map((some) => some.filter((namesake) => namesake.near))
  const [known, ...others] = near.find((some) => some.length > 0) ?? []
  // Two characters of a title may bear one alias in turn.
  if (known) return others.length === 0 ? known : null
  const candidates = own.filter(({ entity }) => isBeyondDoubt(db, entity, mention, titles))
  if (candidates.length === 1) return candidates[0] ?? null
  // An alias or short form alone, met away from its title, names nobody for sure.
  const [only, ...more] = titles.length === 0 ? namesakes : []
  return only && more.length === 0 ? only : null
}

function ruleOf(entity: EntityRow, plain: string): NameRule {
  const rules = entity.names.filter((name) => name.plain === plain).map((name) => name.rule)
  return rules.includes('name') ? 'name' : (rules[0] ?? 'name')
}

function sharesTitle(db: Database, entity: EntityRow, titles: readonly number[]): boolean {
  return titles.length > 0 && entities.listTitlesOf(db, entity.key).some((title) => titles.includes(title))
}

/** "Jack" of one series is not "Jack" of another, if nothing ties the two together. "Mira Holt" is. */
function isBeyondDoubt(db: Database, entity: EntityRow, mention: Entity, titles: readonly number[]): boolean {
  if (mention.type !== 'character' || wordsOf(mention.name).length > 1) return true
  const theirs = entities.listTitlesOf(db, entity.key)
  if (theirs.length === 0 || titles.length === 0) return true
  const ids = (keys: readonly number[]) => entities.listEntitiesByKey(db, keys).map((title) => title.id)
  const ours = ids(titles)
  return ids(theirs).some((a) => ours.some((b) => entities.areTitlesRelated(db, a, b)))
}

/** A shorter or fuller form of the one person or character of the title whom it fits. */
function findByForm(db: Database, mention: Entity, titles: readonly number[]): Found | null {
  if (!hasShortForms(mention)) return null
  const members = entities.listMembers(db, titles, mention.type)
  const shortOf = members.filter((member) => isFormOf(mention.name, displayName(member, null)))
  const fullerThan = members.filter((member) => isFormOf(displayName(member, null), mention.name))
  const [entity, ...more] = new Set([...shortOf, ...fullerThan])
  if (!entity || more.length > 0) return null
  return { entity, rule: shortOf.length > 0 ? 'short' : 'name' }
}

/** "mira-holt", "mira-holt-character", "jack-copper-lane", "jack-2". */
function freeId(db: Database, mention: Entity, titles: readonly number[]): string {
  const plain = slugOf(mention.year === undefined ? mention.name : `${mention.name} ${mention.year}`)
  const title = entities.listEntitiesByKey(db, titles)[0]
  const candidates = [plain, `${plain}-${mention.type}`, ...(title ? [`${plain}-${title.id}`] : [])]
  const free = candidates.find((id) => !entities.isEntityIdTaken(db, id))
  if (free !== undefined) return free
  for (let n = 2; ; n++) if (!entities.isEntityIdTaken(db, `${plain}-${n}`)) return `${plain}-${n}`
}
