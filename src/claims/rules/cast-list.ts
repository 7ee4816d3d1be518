import type { Item, Mention } from '../sentence.ts'
import { isPlayer, noPart } from './cast.ts'
import { readNoun } from './noun.ts'

/** One performer of a list, with the part and the standing that the list gives. */
export type Listed = { readonly person: Mention; readonly part: string | null; readonly role: string | null }

/** A list and the way through it. */
type Walk = { readonly items: readonly Item[]; readonly source: string; at: number }

const text = (item: Item | undefined) => item?.text ?? ''
const isWord = (item: Item | undefined, words: RegExp) => item?.kind === 'word' && words.test(item.text)
const isPredicate = (item: Item | undefined) =>
  item?.kind === 'verb' && (item.verb.form === 'finite' || item.verb.form === 'past')
const maxEntries = 24
const maxDescription = 7

/** What may not stand before a name of a list. */
const breaks =
  /^(?:[.;:()?!—]|who|whose|which|that|where|when|while|but|for|from|by|to|of|about|after|before|on)$/

/** "and, in her first role since then, B": past a stretch between commas that holds no verb. */
function skipAside(walk: Walk): void {
  if (!isWord(walk.items[walk.at], /^,$/)) return
  const end = walk.items.findIndex((item, i) => i > walk.at && isWord(item, /^[,.;()]$/))
  const aside = walk.items.slice(walk.at + 1, end)
  if (end < 0 || text(walk.items[end]) !== ',' || aside.length > 12 || aside.some(isPredicate)) return
  if (aside.some((item) => item.kind === 'mention' && item.mention.type === 'person')) return
  walk.at = end + 1
}

/** "newcomer Ana Reyes", "Copper Lane alum Tom Weld": to the name. Null where none comes; a job ends the cast. */
function personAt(walk: Walk): { person: Mention; role: string | null } | null {
  let role: string | null = null
  for (let i = walk.at; i < Math.min(walk.items.length, walk.at + maxDescription); i++) {
    const item = walk.items[i]
    if (item === undefined || item.kind === 'job' || item.kind === 'verb' || isWord(item, breaks)) return null
    if (isWord(item, /^(?:,|and|&)$/) && i > walk.at) return null
    if (item.kind === 'role') role = item.role
    if (item.kind !== 'mention') continue
    const owner = isWord(walk.items[i + 1], /^'s?$/)
    const describes = /^(?:alums?|vet|veteran|star|breakout|graduate|actor|actress|regular|favou?rite)$/.test(
      text(walk.items[i + 1]),
    )
    if (item.mention.type === 'person' || (item.mention.type === 'name' && isPlayer(item.mention))) {
      if (owner || item.mention.anaphor) return null
      walk.at = i + 1
      return { person: item.mention, role }
    }
    if (!owner && !describes) return null
  }
  return null
}

/** Items that a part ends before. */
const ends = /^(?:[,.;:()?!—]|and|&|who|whose|which|that|with|in|on|while|plus|alongside|opposite|from|for)$/

/** "as the harbor pilot Mira Holt", "as a nurse": the part's name, or what it does. */
function partAt(walk: Walk): string | null {
  const from = walk.at
  while (
    walk.at < walk.items.length &&
    !isWord(walk.items[walk.at], ends) &&
    walk.items[walk.at]?.kind !== 'verb'
  )
    walk.at++
  const held = walk.items.slice(from, walk.at)
  const last = held.at(-1)
  if (last?.kind === 'mention') return last.mention.type === 'organisation' ? null : last.mention.name
  const [first] = held
  if (first === undefined || last === undefined) return null
  const noun = readNoun(walk.source.slice(first.start, last.end))
  return noun === null || noPart.test(noun.head) || !/^(?:the|an?|his|her|their|its) /.test(`${first.text} `)
    ? null
    : noun.text
}

/** "(Mira Holt)", "(voice)": what parentheses after a name say; a title there is what somebody is known from. */
function asideAt(walk: Walk): { part: string | null; role: string | null } {
  const close = walk.items.findIndex((item, i) => i > walk.at && isWord(item, /^\)$/))
  const end = close < 0 ? walk.items.length : close
  const held = walk.items.slice(walk.at + 1, end)
  walk.at = Math.min(end + 1, walk.items.length)
  const role = held.find((item) => item.kind === 'role')
  const [first, second] = held
  const named = first?.kind === 'mention' ? first : isWord(first, /^(?:the|as)$/) ? second : undefined
  return {
    part: named?.kind === 'mention' ? partNamed(named.mention, walk.source) : null,
    role: role?.kind === 'role' ? role.role : null,
  }
}

/** A title there is a work; less than a title's name, "(Kestrel)" of Heron Protocol, is whoever it is named for. */
function partNamed({ type, name, start, end }: Mention, source: string): string | null {
  if (type === 'character' || type === 'name') return name
  const text = source.slice(start, end)
  return type === 'title' && text !== name && name.startsWith(`${text} `) ? text : null
}

/** Past ", 34,", ", who plays …,", ", in her first screen job, as": what a list says of a name beside its part. */
function skipRelative(walk: Walk): string | null {
  if (!isWord(walk.items[walk.at], /^,$/)) return null
  const next = walk.items[walk.at + 1]
  if (isWord(next, /^\d{1,2}$/)) walk.at += 2
  const comma = (from: number) => walk.items.findIndex((item, i) => i > from && isWord(item, /^[,.;]$/))
  if (isWord(next, /^(?:in|on|with|from|back|fresh|late|making|at)$/)) {
    const end = comma(walk.at)
    if (end > 0 && isWord(walk.items[end + 1], /^as$/) && end - walk.at < maxAside) walk.at = end + 1
    return null
  }
  if (!isWord(next, /^(?:who|whose)$/)) return null
  const part = relativePart(walk)
  const end = comma(part?.after ?? walk.at + 1)
  walk.at = end < 0 ? walk.items.length : end
  return part?.name ?? null
}
const maxAside = 12

/** ", whose character, Mira Holt, …", ", who plays Mira Holt": the part that a relative clause tells. */
function relativePart({ items, at }: Walk): { readonly name: string; readonly after: number } | null {
  const near = items.slice(at + 2, at + 7)
  const role = near.findIndex(
    (item) =>
      isWord(item, /^(?:character|role|part)$/) ||
      (item.kind === 'verb' && /^(?:play|portray|voice)$/.test(item.verb.lemma)),
  )
  const named = role < 0 ? -1 : near.findIndex((item, i) => i > role && item.kind === 'mention')
  const mention = near[named]
  return mention?.kind === 'mention' && /^(?:character|name)$/.test(mention.mention.type)
    ? { name: mention.mention.name, after: at + 2 + named }
    : null
}

/** Past ", ", "and", "as well as": false at the end of the list. */
function nextEntry(walk: Walk): boolean {
  const from = walk.at
  while (isWord(walk.items[walk.at], /^(?:,|;|and|&|plus|alongside|as|well|along|with|\+|or|\/)$/)) {
    if (text(walk.items[walk.at]) === 'as' && text(walk.items[walk.at + 1]) !== 'well' && walk.at > from)
      break
    if (
      text(walk.items[walk.at]) === 'as' &&
      text(walk.items[walk.at + 1]) !== 'well' &&
      !isWord(walk.items[walk.at - 1], /^well$/)
    )
      return false
    const joint = isWord(walk.items[walk.at], /^(?:and|&)$/)
    walk.at++
    if (joint) skipAside(walk)
  }
  return walk.at > from
}

/** "starring A and B, and C directs": a name that acts is the next clause's. */
const acts = (walk: Walk, first: boolean): boolean => {
  const item = walk.items[walk.at]
  if (item?.kind !== 'verb') return false
  if (item.verb.form === 'gerund')
    return !/^(?:star|return|reprise|join|play|lead|appear|head|voice|round|recur|guest|co-star)$/.test(
      item.verb.lemma,
    )
  return isPredicate(item) && !first
}

/**
 * "newcomer A as Mira, B (Holt), C, who plays the sheriff, and, in her first role in years, D": the list of performers
 * that `items` begin with.
 */
export function readCastList(items: readonly Item[], source: string): readonly Listed[] {
  const walk: Walk = { items, source, at: 0 }
  const listed: Listed[] = []
  while (isWord(items[walk.at], /^[:,"—-]$/)) walk.at++
  while (listed.length < maxEntries) {
    const found = personAt(walk)
    if (found === null || acts(walk, listed.length === 0)) break
    let { role } = found
    let part: string | null = null
    for (let tails = 0; tails < 3; tails++) {
      part ??= skipRelative(walk)
      if (isWord(items[walk.at], /^\($/)) {
        const aside = asideAt(walk)
        part ??= aside.part
        role ??= aside.role
      } else if (isWord(items[walk.at], /^as$/) && !isWord(items[walk.at + 1], /^well$/)) {
        walk.at++
        part ??= partAt(walk)
      }
    }
    listed.push({ person: found.person, part, role })
    if (!nextEntry(walk)) break
  }
  return listed
}
