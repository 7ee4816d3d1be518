import type { Claim, Entity, Report } from '../claims/index.ts'
import { addName } from './add-name.ts'
import { aliasesIn, contextsOf, linksOf, mentionKey, mentionsOf } from './mentions.ts'
import { slugOf } from './name.ts'
import { joinNames } from './names/join-names.ts'
import { nodeOf } from './names/node-of.ts'
import { plainMention } from './names/plain-name.ts'
import { regroup } from './names/regroup.ts'
import type { Database } from './store/database.ts'
import { isEntityIdTaken } from './store/entities.ts'
import * as nodes from './store/nodes.ts'

/** Mentions of one story → entities on record. */
export type Resolved = {
  /** By the name alone, whatever it is held for. */
  readonly idOf: (mention: Entity) => string
  readonly keyOf: (mention: Entity) => number
  /** Slots of other stories that change because two names turned out to be one. */
  readonly touched: readonly string[]
}
type Known = { readonly key: number; readonly id: string }

/**
 * Finds or makes the entity of every name in a story's claims. A name makes the same entity in every story; which of
 * them are held for one is worked out from all that stories say of them, and told with its reason.
 */
export function resolveNames(db: Database, reports: readonly Report[], since: string): Resolved {
  const claims = reports.map((report) => report.claim)
  const mentions = mentionsOf(claims)
  const contexts = contextsOf(claims)
  const links = linksOf(reports, mentions)
  const known = new Map<string, Known>()
  const fresh = new Set<number>()
  const titlesOf = (mention: Entity) =>
    (contexts.get(mentionKey(mention)) ?? []).flatMap((title) => known.get(title) ?? [])
  const note = (isNew: boolean, ...keys: readonly number[]) => {
    if (isNew) for (const key of keys) fresh.add(key)
  }
  // What is called after another comes after it.
  const ordered = [...mentions].sort((a, b) => depthOf(a, links) - depthOf(b, links))
  for (const mention of ordered) {
    const link = links.get(mentionKey(mention))
    const full = link && known.get(link.full)
    const titles = titlesOf(mention)
    const found = full ?? findOrMake(db, mention, titles, since)
    note(addName(db, found, mention, full ? link.rule : 'name', since), found.key)
    known.set(mentionKey(mention), found)
    for (const title of titles)
      if (title.key !== found.key)
        note(nodes.putMember(db, title.key, found.key, since), found.key, title.key)
  }
  const get = (mention: Entity) => {
    const found = known.get(mentionKey(mention))
    if (!found) throw new TypeError(`no entity for ${mention.name}`)
    return found
  }
  for (const { subject, alias, rule } of aliasesIn(reports))
    note(addName(db, get(subject), { type: subject.type, name: alias }, rule, since), get(subject).key)
  for (const claim of claims) noteTies(db, claim, get, since, note)
  const joined = fresh.size > 0 ? joinNames(db, [...fresh]) : []
  const touched = joined.length > 0 ? regroup(db, [...new Set(joined)]) : []
  return { idOf: (mention) => get(mention).id, keyOf: (mention) => get(mention).key, touched }
}

/** How many links lie between a name and the one it stands for; links never go in a circle. */
function depthOf(mention: Entity, links: ReturnType<typeof linksOf>): number {
  let depth = 0
  for (let link = links.get(mentionKey(mention)); link && depth < links.size; link = links.get(link.full))
    depth++
  return depth
}

/** What a claim says of who belongs together: a part and its player, a title and what it follows. */
function noteTies(
  db: Database,
  { subject, property, value, qualifiers }: Claim,
  get: (mention: Entity) => Known,
  since: string,
  note: (isNew: boolean, ...keys: readonly number[]) => void,
): void {
  if (subject?.type !== 'title' || !('name' in value)) return
  const { character } = qualifiers
  if (property === 'cast member' && typeof character === 'object') {
    const [person, part] = [get(value).key, get(character).key]
    note(nodes.putPart(db, [get(subject).key, person, part], since), person, part)
  }
  if (property === 'follows' || property === 'based on' || property === 'part of') {
    const [title, other] = [get(subject).key, get(value).key]
    if (title !== other && nodes.putTie(db, title, other, property, since))
      note(true, ...nodes.listTiedNames(db, title, other))
  }
}

function findOrMake(db: Database, mention: Entity, titles: readonly Known[], since: string): Known {
  const { type, name, plain, year } = plainMention(mention)
  const scopes = nodes
    .listNodes(
      db,
      titles.map((title) => title.key),
    )
    .map((title) => `${title.plain} ${title.year ?? ''}`)
  const node = nodeOf(plainMention(mention), scopes.sort()[0] ?? '')
  const known = nodes.findNode(db, node)
  if (known) return known
  const id = freeId(db, type, year === null ? name : `${name} ${year}`, titles)
  return { key: nodes.insertNode(db, { id, node, type, plain, year, since }), id }
}

/** "mira-holt", "mira-holt-character", "jack-copper-lane", "jack-2". */
function freeId(db: Database, type: Entity['type'], name: string, titles: readonly Known[]): string {
  const plain = slugOf(name)
  const [title] = titles
  const candidates = [plain, `${plain}-${type}`, ...(title ? [`${plain}-${title.id}`] : [])]
  const free = candidates.find((id) => !isEntityIdTaken(db, id))
  if (free !== undefined) return free
  for (let n = 2; ; n++) if (!isEntityIdTaken(db, `${plain}-${n}`)) return `${plain}-${n}`
}
