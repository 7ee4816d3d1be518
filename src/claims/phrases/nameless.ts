import type { Item, Kind, Mention, Passage } from '../sentence.ts'

type Read = { readonly passage: Passage; readonly items: readonly Item[] }
type Found = { readonly from: number; readonly to: number; readonly of: Mention; readonly work: Kind }
type Named = { readonly of: string; readonly by: Mention; readonly work: Kind }

/** A reboot goes by the name of what it brings back. */
const another = /^(?:sequel|follow-up|threequel|prequel|spin-off|spinoff|offshoot|remake|reimagining)$/

const titleAt = (items: readonly Item[], at: number): Mention | null => {
  const item = items[at]
  return item?.kind === 'mention' && item.mention.type === 'title' && !item.mention.anaphor
    ? item.mention
    : null
}
const wordAt = (items: readonly Item[], at: number, words: RegExp) => {
  const item = items[at]
  return item?.kind === 'word' && words.test(item.text)
}
const followerAt = (items: readonly Item[], at: number): Kind | null => {
  const item = items[at]
  return item?.kind === 'work' && item.work.follows !== null && another.test(item.work.word)
    ? item.work
    : null
}
const isBe = (item: Item | undefined) => item?.kind === 'verb' && item.verb.lemma === 'be'

/** The work that an apposition or "is" names: "Cold Crossing, the …", "Cold Crossing is a …". */
function namedBefore(items: readonly Item[], at: number): Mention | null | 'something' {
  let i = at - 1
  while (
    wordAt(items, i, /^(?:the|a|an|its|upcoming|new|planned|also|proposed|long-awaited|titled|called|as)$/)
  )
    i--
  if (isBe(items[i])) return titleAt(items, i - 1) ?? 'something'
  if (!wordAt(items, i, /^(?:,|—|\(|:)$/)) return null
  return titleAt(items, i - 1)
}

/** The work that comes right after: "the Copper Lane sequel Cold Crossing", "…, Cold Crossing, …". */
function namedAfter(items: readonly Item[], at: number): Mention | null {
  const next = titleAt(items, at)
  if (next !== null) return next
  const aside = titleAt(items, at + 1)
  if (aside === null || !wordAt(items, at, /^(?:,|—|\(|:)$/)) return null
  const after = items[at + 2]
  return after === undefined || wordAt(items, at + 2, /^(?:,|—|\)|\.|;)$/) || after.kind === 'verb'
    ? aside
    : null
}

/** "Copper Lane sequel", "Copper Lane's sequel": the stretch of items, and what it follows. */
function beside(items: readonly Item[], at: number): Found | null {
  const own = followerAt(items, at)
  if (own?.owner?.type === 'title') return { from: at, to: at + 1, of: own.owner, work: own }
  const of = titleAt(items, at)
  const work = followerAt(items, at + 1)
  if (
    of === null ||
    work === null ||
    work.owner !== null ||
    /^(?:the|an?|its) /.test(items[at + 1]?.text ?? '')
  )
    return null
  return { from: at, to: at + 2, of, work }
}

/** "A sequel to Copper Lane", "the spin-off of the hit drama Copper Lane". */
function leaning(items: readonly Item[], at: number): Found | null {
  const work = followerAt(items, at)
  if (work === null || work.owner?.type === 'title' || !wordAt(items, at + 1, /^(?:to|of|from|for)$/))
    return null
  let i = at + 2
  while (
    i < at + 7 &&
    titleAt(items, i) === null &&
    !wordAt(items, i, /^[,.;:()]$/) &&
    // "its daytime hit Copper Lane"
    (items[i]?.kind !== 'verb' || items[i]?.text === 'hit')
  )
    i++
  const of = titleAt(items, i)
  return of === null ? null : { from: at, to: i + 1, of, work }
}

const plans =
  /^(?:develop|order|announce|plan|greenlight|commission|tease|eye|consider|discuss|mull|get|want|prepare|prep|make|write|confirm|set|spawn|have|demand|pitch|propose|explore|promise)$/

/** "A sequel is in development", "has ordered a spin-off": of the title spoken of last. */
function alone(items: readonly Item[], at: number, last: Mention | null): Found | null {
  const work = followerAt(items, at)
  if (last === null || work === null || work.owner !== null || work.definite) return null
  if (!/^(?:an?|another) /.test(items[at]?.text ?? '')) return null
  const before = items[at - 1]
  const planned = before?.kind === 'verb' && plans.test(before.verb.lemma)
  // "A prequel about Mira was discussed."
  const told = wordAt(items, at + 1, /^(?:about|focusing|centering|centred|centered)$/)
  return planned || told || items[at + 1]?.kind === 'verb' ? { from: at, to: at + 1, of: last, work } : null
}

/** "The Leda Marsh biopic": a life on film goes by whose it is. */
function lifeOf(items: readonly Item[], at: number): Found | null {
  const item = items[at]
  const work = items[at + 1]
  if (item?.kind !== 'mention' || !/^(?:person|character|name)$/.test(item.mention.type)) return null
  return work?.kind === 'work' &&
    work.work.word === 'biopic' &&
    work.work.owner === null &&
    !work.work.definite
    ? { from: at, to: at + 2, of: item.mention, work: work.work }
    : null
}

function foundAt(items: readonly Item[], at: number, last: Mention | null): Found | null {
  return beside(items, at) ?? leaning(items, at) ?? lifeOf(items, at) ?? alone(items, at, last)
}

const nameOf = (of: string, work: Kind) => `Untitled ${of} ${work.word}`

function nameless(found: Found, { passage, items }: Read, named: ReadonlyMap<string, Mention>): Item {
  const [first, last] = [items[found.from], items[found.to - 1]]
  const start = first?.start ?? 0
  const end = last?.end ?? start
  const untitled = nameOf(found.of.name, found.work)
  const known = named.get(untitled)
  const text = passage.source.slice(start, end)
  const kind = found.work.follows
  const follows = kind === null ? {} : { follows: { name: found.of.name, kind } }
  const mention: Mention =
    known !== undefined
      ? { ...known, text, start, end, anaphor: false, ...follows }
      : {
          type: 'title',
          name: untitled,
          text,
          start,
          end,
          anaphor: false,
          ...follows,
        }
  return { kind: 'mention', text: text.toLowerCase(), start, end, mention, work: null }
}

/** "Copper Lane 2" is the sequel to Copper Lane. */
const numbered = /^(.+?) (?:[2-9]|II|III|IV|Two|Three|Four)$/

const calling = /^(?:call|title|entitle|name|dub)$/

/** "The spin-off is called Cold Crossing", "the prequel, Cold Crossing,": what a work spoken of before is called. */
function calledAfter(items: readonly Item[], at: number): Mention | null {
  const work = followerAt(items, at)
  if (work === null || work.owner !== null || !/^the /.test(items[at]?.text ?? '')) return null
  const verb = items[at + 1]
  if (verb?.kind !== 'verb') return namedAfter(items, at + 1)
  return calling.test(verb.verb.lemma) && verb.verb.passive ? titleAt(items, at + 2) : null
}

/** "Cold Crossing, a spin-off of the 2020 thriller": what a work spoken of before is called, its first work not named here. */
function toldAfter(items: readonly Item[], at: number): Mention | null {
  const work = followerAt(items, at)
  if (work === null || work.definite || work.owner !== null) return null
  if (!wordAt(items, at + 1, /^(?:to|of|from)$/)) return null
  const first = items.slice(at + 2, at + 6).find((item) => item.kind === 'work' || item.kind === 'mention')
  const before = namedBefore(items, at)
  return first?.kind === 'work' && before !== 'something' ? before : null
}

/** "Copper Lane: Undertow" is the "Copper Lane sequel" where the story has one such name, and speaks of one such work. */
function subtitled(
  sentences: readonly Read[],
  spoken: readonly Found[],
): readonly (readonly [string, Mention])[] {
  const titles = new Map(
    sentences.flatMap(({ items }) =>
      items.flatMap((_, at) => {
        const title = titleAt(items, at)
        return title === null ? [] : [[title.name.toLowerCase(), title] as const]
      }),
    ),
  )
  return spoken.flatMap(({ of, work }) => {
    const base = `${of.name.toLowerCase()}: `
    const [only, other] = [...titles].filter(([name]) => name.startsWith(base))
    const alone = spoken.filter((found) => found.of.name === of.name).length === 1
    return only !== undefined && other === undefined && alone
      ? [[nameOf(of.name, work), only[1]] as const]
      : []
  })
}

/** Followers that the story speaks of without a name, each once. */
function namelessIn(sentences: readonly Read[], main: Mention | null): readonly Found[] {
  const all = sentences.flatMap(({ items }) =>
    items.flatMap((_, at) => {
      const found = foundAt(items, at, main)
      return found === null || namedBefore(items, found.from) !== null || namedAfter(items, found.to) !== null
        ? []
        : [found]
    }),
  )
  return [...new Map(all.map((found) => [nameOf(found.of.name, found.work), found])).values()]
}

/** What the story calls a follower elsewhere: "Cold Crossing, the Copper Lane spin-off". */
function namesIn(sentences: readonly Read[], main: Mention | null): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>()
  // "The Copper Lane spin-offs Cold Crossing and Low Tide": of two, neither is "a Copper Lane spin-off".
  const several = new Set<string>()
  const keep = ({ of, by, work }: Named) => {
    if (by.name === of) return
    const name = nameOf(of, work)
    if ((names.get(name) ?? by).name !== by.name) several.add(name)
    names.set(name, by)
  }
  for (const { items } of sentences)
    for (const [at] of items.entries()) {
      const title = titleAt(items, at)
      const base = title === null ? undefined : numbered.exec(title.name)?.[1]
      if (title === null || base === undefined) continue
      for (const word of ['sequel', 'follow-up', 'threequel']) names.set(`Untitled ${base} ${word}`, title)
    }
  for (const { items } of sentences)
    items.forEach((item, at) => {
      if (item.kind !== 'mention' && item.kind !== 'work') return
      const found = beside(items, at) ?? leaning(items, at)
      if (found === null) return
      const before = namedBefore(items, found.from)
      const by = before === 'something' ? null : (before ?? namedAfter(items, found.to))
      if (by !== null) keep({ of: found.of.name, by, work: found.work })
    })
  const spoken = namelessIn(sentences, main)
  for (const { items } of sentences)
    for (const [at, item] of items.entries()) {
      const by = item.kind === 'work' ? (calledAfter(items, at) ?? toldAfter(items, at)) : null
      // Of two spin-offs nobody can tell which "the spin-off" is.
      const [only, other] = spoken.filter(({ work }) => work.follows === followerAt(items, at)?.follows)
      if (by !== null && only !== undefined && other === undefined)
        keep({ of: only.of.name, by, work: only.work })
    }
  const headed = namelessIn(
    sentences.filter(({ passage }) => passage.in === 'headline'),
    main,
  )
  for (const [name, by] of subtitled(sentences, headed)) if (!names.has(name)) names.set(name, by)
  for (const name of several) names.delete(name)
  return names
}

/** An entry's title: all of a short line, or what stands before the colon or dash, "Cold Crossing (Netflix): …". */
function headOf(items: readonly Item[]): Mention | null {
  const label = items.slice(1, 6).some((_, at) => wordAt(items, at + 1, /^[:—]$/))
  return items.length < 3 || label ? titleAt(items, 0) : null
}

/**
 * A work that has no name yet goes by what it follows: "a sequel to Copper Lane" is the title "Untitled Copper Lane
 * sequel" (MODEL.md), unless the story names it elsewhere. Where its own name stands beside it, the words stay apart.
 */
export function nameFollowers<T extends Read>(sentences: readonly T[], main: Mention | null): readonly T[] {
  if (
    !sentences.some(({ items }) =>
      items.some((_, at) => followerAt(items, at) !== null || lifeOf(items, at) !== null),
    )
  )
    return sentences
  const named = namesIn(sentences, main)
  let last = main
  let passage: Passage | null = null
  let head: Mention | null = null
  return sentences.map((sentence) => {
    const { items } = sentence
    const kept: Item[] = []
    // "COLD CROSSING. The Copper Lane spin-off is real": the entry's head is its name.
    if (sentence.passage !== passage) head = headOf(items)
    if (sentence.passage !== passage) last = sentence.passage.layout === 'paragraph' ? main : null
    passage = sentence.passage
    let changed = false
    for (let at = 0; at < items.length; ) {
      const found = foundAt(items, at, last)
      last = titleAt(items, at) ?? last
      const apart =
        found === null ||
        (head !== null && head.name !== found.of.name) ||
        namedBefore(items, found.from) !== null ||
        namedAfter(items, found.to) !== null
      const item = items[at]
      if (apart) {
        if (item !== undefined) kept.push(item)
        at++
      } else {
        kept.push(nameless(found, sentence, named))
        changed = true
        at = found.to
      }
    }
    return changed ? { ...sentence, items: kept } : sentence
  })
}
