import type { Claim, Entity } from '../claims/index.ts'
import { isShortFor, normaliseName, slugOf, wordsOf } from './name.ts'
import { displayName } from './naming.ts'
import type { Database } from './store/database.ts'
import type { EntityRow, NameRule } from './store/entities.ts'
import * as entities from './store/entities.ts'

/** Mentions of one story → entities on record. */
export type Resolved = {
  readonly idOf: (mention: Entity) => string
  readonly keyOf: (mention: Entity) => number
}
/** Which entity a mention is, by which rule; the rule is kept with the name. */
type Found = { readonly entity: EntityRow; readonly rule: NameRule }

const mentionKey = (mention: Entity) => `${mention.type} ${normaliseName(mention.name)} ${mention.year ?? ''}`

/** Titles first: people and characters are known by their titles. Fuller names before shorter ones. */
const typeOrder = ['title', 'organisation', 'place', 'person', 'character']

/**
 * Finds or makes the entity of every name in a story's claims. Names are one entity when there is no doubt, and two
 * otherwise: two entities can be joined later, a wrong merge cannot be seen any more.
 */
export function resolveNames(db: Database, claims: readonly Claim[], since: string): Resolved {
  const mentions = mentionsOf(claims)
  const contexts = contextsOf(claims)
  const known = new Map<string, { readonly key: number; readonly id: string }>()
  const sameStory = linksWithin(claims, mentions)
  for (const mention of mentions) {
    const titles = (contexts.get(mentionKey(mention)) ?? [])
      .map((title) => known.get(title)?.key)
      .filter((key) => key !== undefined)
    const within = sameStory.get(mentionKey(mention))
    const full = within && known.get(within.full)
    const found = full
      ? { key: full.key, id: full.id, rule: within.rule }
      : findOrMake(db, mention, titles, since)
    addName(db, found.key, mention.name, found.rule, since)
    known.set(mentionKey(mention), { key: found.key, id: found.id })
    for (const title of titles) if (title !== found.key) entities.putMember(db, title, found.key)
  }
  const get = (mention: Entity) => {
    const found = known.get(mentionKey(mention))
    if (!found) throw new TypeError(`no entity for ${mention.name}`)
    return found
  }
  return { idOf: (mention) => get(mention).id, keyOf: (mention) => get(mention).key }
}

/** Adds a name to an entity and keeps its place in the alphabet. */
export function addName(db: Database, key: number, name: string, rule: NameRule, since: string): void {
  if (!entities.putEntityName(db, key, { name, plain: normaliseName(name), rule, since })) return
  const [entity] = entities.listEntitiesByKey(db, [key])
  if (entity) entities.setSortName(db, key, normaliseName(displayName(entity, null)))
}

// What the story itself says about its names.

export function entitiesOf(claim: Claim): readonly Entity[] {
  return [claim.subject, claim.value, ...Object.values(claim.qualifiers)].filter(
    (part) => typeof part === 'object' && part !== null && 'name' in part,
  )
}

function mentionsOf(claims: readonly Claim[]): readonly Entity[] {
  const distinct = new Map(claims.flatMap(entitiesOf).map((mention) => [mentionKey(mention), mention]))
  return [...distinct.values()].sort(
    (a, b) =>
      typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) ||
      wordsOf(b.name).length - wordsOf(a.name).length ||
      (mentionKey(a) < mentionKey(b) ? -1 : 1),
  )
}

/** The titles that each person and character is named with; in a story about one title only, that one. */
function contextsOf(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const contexts = new Map<string, Set<string>>()
  const subjects = new Set<string>()
  for (const claim of claims) {
    const named = entitiesOf(claim)
    const titles = named.filter((mention) => mention.type === 'title').map(mentionKey)
    if (claim.subject?.type === 'title') subjects.add(mentionKey(claim.subject))
    for (const mention of named) {
      const context = contexts.get(mentionKey(mention)) ?? new Set()
      contexts.set(mentionKey(mention), context)
      for (const title of titles) context.add(title)
    }
  }
  const only = subjects.size === 1 ? [...subjects] : []
  return new Map([...contexts].map(([key, titles]) => [key, titles.size > 0 ? [...titles] : only]))
}

/** Names that the story uses for one and the same: a short form of one fuller name, or an alias it explains. */
function linksWithin(claims: readonly Claim[], mentions: readonly Entity[]) {
  const links = new Map<string, { readonly full: string; readonly rule: NameRule }>()
  for (const mention of mentions.filter(hasShortForms)) {
    const fuller = mentions.filter((m) => m.type === mention.type && isFormOf(mention.name, m.name))
    const [full] = fuller
    if (full && fuller.length === 1) links.set(mentionKey(mention), { full: mentionKey(full), rule: 'short' })
  }
  for (const { subject, property, value } of claims) {
    if (property !== 'alias' || value.type !== 'text' || !subject) continue
    const alias = mentionKey({ type: subject.type, name: value.text })
    const order = (key: string) => mentions.findIndex((mention) => mentionKey(mention) === key)
    // The subject must be resolved before its alias is.
    if (alias !== mentionKey(subject) && order(mentionKey(subject)) < order(alias)) {
      links.set(alias, { full: mentionKey(subject), rule: 'alias' })
    }
  }
  return links
}

const hasShortForms = (mention: Entity) => mention.type === 'person' || mention.type === 'character'

/** "Young Mira" is not a fuller name of Mira, but another part. */
const ages = /^(young|younger|old|older|elder|little|teen|teenage|adult|baby|future|past)\s/

function isFormOf(short: string, full: string): boolean {
  const aged = ages.test(normaliseName(full)) && !ages.test(normaliseName(short))
  return isShortFor(short, full) && !aged
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
    sortName: normaliseName(mention.name),
  })
  addName(db, key, mention.name, 'name', since)
  return { key, id, rule: 'name' as const }
}

/** The same name of the same type and year: the same entity, unless two characters merely share a first name. */
function findExact(db: Database, mention: Entity, titles: readonly number[]): Found | null {
  const plain = normaliseName(mention.name)
  const namesakes = entities
    .listEntitiesNamed(db, plain)
    .filter((entity) => entity.type === mention.type && entity.year === (mention.year ?? null))
    .map((entity) => ({ entity, rule: ruleOf(entity, plain), near: sharesTitle(db, entity, titles) }))
  const own = namesakes.filter((namesake) => namesake.rule === 'name')
  const near = [...own, ...namesakes].find((namesake) => namesake.near)
  if (near) return near
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

/** "Jack" of one series is not "Jack" of another, if nothing ties the two together. "Jessica Jones" is. */
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

/** "jessica-jones", "jessica-jones-character", "jack-night-ferry", "jack-2". */
function freeId(db: Database, mention: Entity, titles: readonly number[]): string {
  const plain = slugOf(mention.year === undefined ? mention.name : `${mention.name} ${mention.year}`)
  const title = entities.listEntitiesByKey(db, titles)[0]
  const candidates = [plain, `${plain}-${mention.type}`, ...(title ? [`${plain}-${title.id}`] : [])]
  const free = candidates.find((id) => !entities.isEntityIdTaken(db, id))
  if (free !== undefined) return free
  for (let n = 2; ; n++) if (!entities.isEntityIdTaken(db, `${plain}-${n}`)) return `${plain}-${n}`
}
