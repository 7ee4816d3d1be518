import { Problem } from '../../problem.ts'
import { slugOf } from '../name.ts'
import { refreshSlots } from '../refresh.ts'
import type { Database } from '../store/database.ts'
import { insertDecision, putSplitStory, putSplitTitle } from '../store/decisions.ts'
import { isEntityIdTaken } from '../store/entities.ts'
import { appendEntry } from '../store/entries.ts'
import { findNodeById, insertNode, listClassmates, type NodeRow, putName } from '../store/nodes.ts'
import { findStoryKey, listStoriesNaming, listStoriesNamingBoth } from '../store/spoken.ts'
import type { SplitEntry } from '../stored.ts'
import { called, decidedOn, requireNode, rootOf, toDecided } from './decision.ts'
import { plainName } from './plain-name.ts'
import { regroup } from './regroup.ts'
import type { Decided, Deciding, Splitting } from './who-is-who.ts'

/**
 * Puts on record that what was held for one is two: either two names, or what some stories mean by a name, or what it
 * means together with some titles, in stories to come as well.
 */
export function split(
  db: Database,
  id: string,
  splitting: Splitting,
  deciding: Deciding,
  now: string,
): Decided {
  return db.write(() => {
    const decided = toDecided(db, deciding, now)
    const body =
      'other' in splitting
        ? { ...apart(db, id, splitting.other), ...decided }
        : { ...partOf(db, id, splitting), ...decided }
    const entry = appendEntry(db, 'split', now, body)
    applySplit(db, entry, body)
    return decidedOn(db, entry)
  })
}

type Body = Omit<SplitEntry, 'at' | 'by' | 'why'>

/** By their own ids, not by what they are held for: that is what is being said. */
function apart(db: Database, id: string, otherId: string): Body {
  const [entity, other] = [requireNode(db, id), requireNode(db, otherId)]
  if (entity.key === other.key)
    throw new Problem(
      'same-entity',
      `${called(db, entity)} cannot be told from itself: name the stories, or the titles, in which it is another.`,
    )
  return { entity: entity.id, other: other.id, part: null, stories: [], titles: [] }
}

function partOf(
  db: Database,
  id: string,
  { stories, titles, name, year }: Extract<Splitting, { readonly stories: unknown }>,
): Body {
  const entity = rootOf(db, requireNode(db, id))
  if (stories.length === 0 && titles.length === 0)
    throw new Problem(
      'bad-split',
      'A split names another entity, or the stories or titles in which the name means another.',
    )
  const members = listClassmates(db, [entity.key]).map((node) => node.key)
  const naming = new Set(listStoriesNaming(db, entity.key))
  for (const story of stories) {
    const key = findStoryKey(db, story)
    if (key === null)
      throw new Problem(
        'unknown-story',
        `No story on record has the id “${story}”: the address of its page ends in it.`,
      )
    if (!naming.has(key))
      throw new Problem('bad-split', `The story “${story}” does not name ${called(db, entity)}.`)
  }
  const among = titles.map((title) => requireTitle(db, title, members))
  const part = { name: name?.trim() || entity.written, year: year ?? null }
  const slug = part.year === null ? part.name : `${part.name} ${part.year}`
  return {
    entity: entity.id,
    other: null,
    part: { id: freePartId(db, slug), ...part },
    stories,
    titles: among.map((title) => title.id),
  }
}

/** Never an id that a name would make: whom a story names later must not have another because somebody split. */
function freePartId(db: Database, name: string): string {
  const first = `${slugOf(name)}-other`
  if (!isEntityIdTaken(db, first)) return first
  for (let n = 2; ; n++) if (!isEntityIdTaken(db, `${first}-${n}`)) return `${first}-${n}`
}

function requireTitle(db: Database, id: string, members: readonly number[]): NodeRow {
  const title = rootOf(db, requireNode(db, id))
  if (title.type !== 'title')
    throw new Problem('other-type', `${called(db, title)} is a ${title.type}; a title was expected.`)
  if (members.includes(title.key))
    throw new Problem('bad-split', `${called(db, title)} is what is to be split; another title was expected.`)
  return title
}

export function applySplit(db: Database, seq: number, entry: SplitEntry): void {
  const entity = findNodeById(db, entry.entity)
  const { at, by, why, part } = entry
  const kind = part ? 'part' : 'different'
  // Whom only a story knew that was taken down is nobody any more.
  if (!entity) return
  const other = part ? makePart(db, seq, entity, part, at) : findNodeById(db, entry.other ?? '')?.key
  if (other === undefined) return
  insertDecision(db, { entry: seq, kind, a: entity.key, b: other, scheme: null, value: null, at, by, why })
  if (part) claimStories(db, seq, entity, entry)
  refreshSlots(db, [...new Set(regroup(db, [entity.key, other], part ? [entity.key] : []))], null)
}

function makePart(
  db: Database,
  seq: number,
  entity: NodeRow,
  { id, name, year }: NonNullable<SplitEntry['part']>,
  at: string,
): number {
  const plain = plainName(entity.type, name)
  const key = insertNode(db, { id, node: `split|${seq}`, type: entity.type, plain, year, since: at })
  // It has no keys: rules neither join it to others nor offer it.
  putName(db, key, { name, plain, rule: 'name', since: at })
  return key
}

/** Every name that the entity goes by now means the part in these stories, and wherever it stands with these titles. */
function claimStories(db: Database, seq: number, entity: NodeRow, { stories, titles }: SplitEntry): void {
  const members = listClassmates(db, [entity.key]).map((node) => node.key)
  const storyKeys = new Set(stories.flatMap((id) => findStoryKey(db, id) ?? []))
  for (const id of titles) {
    const node = findNodeById(db, id)
    if (!node) continue
    const title = rootOf(db, node)
    for (const story of listStoriesNamingBoth(db, rootOf(db, entity).key, title.key)) storyKeys.add(story)
    for (const { key } of listClassmates(db, [title.key]))
      for (const member of members) putSplitTitle(db, seq, member, key)
  }
  for (const story of storyKeys) for (const member of members) putSplitStory(db, seq, member, story)
}
