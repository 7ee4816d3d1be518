import type { Item } from './sentence.ts'

const isComma = (item: Item | undefined) => item?.kind === 'word' && item.text === ','
const isWord = (item: Item | undefined, words: RegExp) => item?.kind === 'word' && words.test(item.text)
const isPredicate = (item: Item | undefined) =>
  item?.kind === 'verb' &&
  item.verb.lemma !== 'fresh' &&
  (item.verb.form === 'finite' || (item.verb.form === 'past' && !item.verb.passive))
/** A verb that stands without helpers in -ing or -ed: it opens a participial phrase. */
const isBare = (item: Item) => item.kind === 'verb' && /^(?:gerund|past|participle)$/.test(item.verb.form)
const isNominal = (item: Item | undefined) =>
  item !== undefined &&
  (item.kind === 'mention' ||
    item.kind === 'work' ||
    item.kind === 'season' ||
    item.kind === 'job' ||
    item.kind === 'kin')

/** Words between a comma and a verb that do not keep the verb from being the clause's own. */
const adverb =
  /^(?:also|now|still|already|then|later|once|most|recently|soon|just|and|but|has|is|who|reportedly|finally)$/

function verbFollows(items: readonly Item[], at: number): boolean {
  let i = at
  while (isWord(items[i], adverb)) i++
  return isPredicate(items[i])
}

/** ", best known for Cold Crossing,", ", repped by CAA,": a past form at an insert's head describes. */
const opensParticiple = (items: readonly Item[], at: number) => {
  const item = items[at]
  return (
    item !== undefined &&
    isBare(item) &&
    items
      .slice(0, at)
      .every((before) => isWord(before, /^(?:best|well|widely|perhaps|also|previously|newly|mostly)$/))
  )
}

type Cut = { readonly main: readonly Item[]; readonly inserts: readonly (readonly Item[])[] }

/** The end of an insert that begins at `from`: the comma before the clause's own verb goes on, or the sentence's end. */
function insertEnd(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) {
    if (isWord(items[i], /^[;—:]$/)) return i
    if (isComma(items[i]) && (verbFollows(items, i + 1) || isWord(items[i + 1], /^(?:on|in|for|at)$/)))
      return i
    if (isComma(items[i]) && isWord(items[i + 1], /^(?:and|but|while|with|as|after|though|although)$/))
      return i
  }
  return items.length
}

/** Two names of one kind in a row are a list, no apposition: "Ana Reyes, Tom Weld and Joan Marsh". */
const isListed = (before: Item | undefined, after: Item | undefined) =>
  before?.kind === 'mention' && after?.kind === 'mention' && before.mention.type === after.mention.type

/**
 * "The series created by Ana Reyes will premiere in May", "Copper Lane, starring Tom Weld, opens": the end of a
 * participial phrase that parts a work from its verb. Null where none stands at `from`.
 */
function reducedEnd(items: readonly Item[], from: number, main: readonly Item[]): number | null {
  const [item, before] = [items[from], main.at(-1)]
  if (item?.kind !== 'verb' || main.some(isPredicate)) return null
  if (before?.kind !== 'mention' || before.mention.type !== 'title') return null
  if (
    !(item.verb.form === 'participle' || (item.verb.form === 'gerund' && describesWork.test(item.verb.lemma)))
  )
    return null
  const end = items.findIndex(
    (next, i) => i > from && (isPredicate(next) || isWord(next, /^(?:[;:—]|and|but|who|which|that|whose)$/)),
  )
  return isPredicate(items[end]) ? end : null
}
const describesWork = /^(?:star|feature|co-star|follow|topline|headline)$/

/** A list's names are spoken of together by a plural verb: "Ana Reyes and Tom Weld, who play sisters". */
const plural =
  /^(?:both |also |all |now |will (?:both |all )?)?(?:play|portray|voice|are|were|have|star|co-star|return|lead|join|appear|reprise|head|headline|topline|provide|lend|take|make|reunite)\b/

/** The list of names that ends with the last of `items`: "A, B and C"; at least the last item itself. */
function listBefore(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  if (last?.kind !== 'mention') return items.slice(-1)
  let from = items.length - 1
  while (
    isWord(items[from - 1], /^(?:,|and|&)$/) &&
    isListed(items[isComma(items[from - 2]) ? from - 3 : from - 2], last)
  )
    from -= isComma(items[from - 2]) ? 3 : 2
  return items.slice(from)
}

/** Who a relative clause speaks of: its antecedent, or the whole list where the verb is plural. */
const spokenOf = (before: readonly Item[], body: readonly Item[]): readonly Item[] =>
  plural.test(body[0]?.text ?? '') ? listBefore(before) : before.slice(-1)

type Aside = { readonly kept: readonly Item[]; readonly asides: readonly (readonly Item[])[] }

/** Takes out what stands in parentheses. An aside with a verb of its own is a clause: "(who plays Y)", "(X plays Y)". */
function cutAsides(items: readonly Item[]): Aside {
  const kept: Item[] = []
  const asides: (readonly Item[])[] = []
  let aside: Item[] = []
  let depth = 0
  const close = () => {
    if (aside.some(isPredicate)) asides.push(madeWhole(aside, kept))
    aside = []
  }
  for (const item of items) {
    if (isWord(item, /^[([]$/)) {
      if (depth++ > 0) continue
    } else if (isWord(item, /^[)\]]$/)) {
      depth = Math.max(0, depth - 1)
      if (depth === 0) close()
    } else if (depth === 0) kept.push(item)
    else aside.push(item)
  }
  close()
  return { kept, asides }
}

/** "(who plays Y)" speaks of the name before it. */
function madeWhole(aside: readonly Item[], before: readonly Item[]): readonly Item[] {
  const antecedent = before.at(-1)
  if (!isWord(aside[0], /^(?:who|whose)$/) || !isNominal(antecedent) || antecedent === undefined) return aside
  const body = aside.slice(1)
  return isWord(aside[0], /^whose$/)
    ? [antecedent, possessive(antecedent), ...body]
    : [...spokenOf(before, body), ...body]
}

/** Relative clauses and appositions become clauses of their own: "X, who plays Y, has left" → "X has left", "X plays Y". */
function cutInserts(items: readonly Item[]): Cut {
  const inserts: (readonly Item[])[] = []
  const main: Item[] = []
  let i = 0
  while (i < items.length) {
    const item = items[i]
    if (item === undefined) break
    const antecedent = main.at(-1)
    const relative = isComma(item) ? items[i + 1] : item
    const afterComma = isComma(item) ? i + 1 : i
    if (
      isWord(relative, /^(?:in|on|at|for|from|with|of|to)$/) &&
      isWord(items[afterComma + 1], /^(?:which|whom)$/)
    ) {
      const end = insertEnd(items, afterComma + 2)
      inserts.push(items.slice(afterComma + 2, end))
      i = isComma(items[end]) && verbFollows(items, end + 1) ? end + 1 : end
      continue
    }
    if (isWord(relative, /^(?:who|which|whose|whom)$/) && isNominal(antecedent) && antecedent !== undefined) {
      const end = insertEnd(items, afterComma + 1)
      const body = items.slice(afterComma + 1, end)
      inserts.push(
        isWord(relative, /^whose$/)
          ? [antecedent, possessive(antecedent), ...body]
          : [...spokenOf(main, body), ...body],
      )
      i = isComma(items[end]) && verbFollows(items, end + 1) ? end + 1 : end
      continue
    }
    const reduced = reducedEnd(items, i, main)
    if (reduced !== null && antecedent !== undefined) {
      inserts.push([antecedent, ...items.slice(i, reduced)])
      i = reduced
      continue
    }
    if (
      isComma(item) &&
      !isListed(antecedent, items[i + 1]) &&
      isNominal(antecedent) &&
      antecedent !== undefined &&
      !isWord(items[i + 1], /^(?:and|but|or|&|while|as|after)$/) &&
      !isPredicate(items[i + 1])
    ) {
      const end = insertEnd(items, i + 1)
      const body = items.slice(i + 1, end)
      const goesOn =
        verbFollows(items, end + 1) || isWord(items[end + 1], /^(?:on|in|for|at|to|from|is|was)$/)
      if (
        end < items.length &&
        isComma(items[end]) &&
        goesOn &&
        body.length < 24 &&
        !body.some((inner, at) => isPredicate(inner) && !opensParticiple(body, at))
      ) {
        inserts.push([antecedent, ...body])
        // "A prequel, Cold Crossing, is in development": the name acts for the noun.
        const [named] = body
        if (
          antecedent.kind === 'work' &&
          body.length === 1 &&
          named?.kind === 'mention' &&
          named.mention.type === 'title'
        )
          main[main.length - 1] = named
        i = end + 1
        continue
      }
    }
    main.push(item)
    i++
  }
  return { main, inserts }
}

const possessive = (at: Item): Item => ({ kind: 'word', text: "'s", start: at.end, end: at.end })

const joint =
  /^(?:and|but|while|though|although|after|when|because|so|before|since|whereas|until|once|then|yet|or)$/
/** These part clauses only after a comma: "in costume as Mira", "if asked". */
const looseJoint = /^(?:as|with|if|that)$/

/** The stretch before the first finite verb, without what only introduces it. */
function subjectOf(items: readonly Item[]): readonly Item[] {
  const verb = items.findIndex(isPredicate)
  if (verb <= 0) return []
  let from = 0
  for (let i = 0; i < verb; i++)
    if (
      isComma(items[i]) &&
      !items.slice(i + 1, verb).every((item) => isComma(item)) &&
      items.slice(0, i).every((item) => item.kind !== 'mention' || item.mention.type !== 'person')
    )
      from = i + 1
  const subject = items.slice(from, verb).filter((item, i) => !(i === 0 && isWord(item, joint)))
  return subject.some((item) => isNominal(item)) ? subject : []
}

const isMeasure = (item: Item | undefined) =>
  item?.kind === 'date' || item?.kind === 'season' || item?.kind === 'count'

/** "Petra Vane directs, Marcus Hale produces": a comma between two who act. */
const isNextActor = (items: readonly Item[], at: number) => {
  const actor = items[at + 1]
  return (
    isComma(items[at]) &&
    actor?.kind === 'mention' &&
    actor.mention.type === 'person' &&
    isPredicate(items[at + 2]) &&
    items[at + 2]?.text !== 'said'
  )
}

/** Splits a clause where a new one begins: at semicolons and colons, and at conjunctions with a verb on either side. */
function splitCoordination(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = []
  let from = 0
  let subject: readonly Item[] = []
  const take = (to: number) => {
    const part = items.slice(from, to)
    const bare = part.filter((item, i) => !(i === 0 && isWord(item, joint)))
    if (bare.length > 0) parts.push(startsWithVerb(bare) && subject.length > 0 ? [...subject, ...bare] : bare)
    const own = subjectOf(part)
    if (own.length > 0) subject = own
  }
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    const hard = isWord(item, /^[;:—]$/)
    const soft =
      isNextActor(items, i) ||
      ((isWord(item, joint) ||
        (isComma(item) && (isWord(items[i + 1], joint) || isWord(items[i + 1], looseJoint)))) &&
        !isMeasure(items[isComma(item) ? i + 2 : i + 1]))
    if (!hard && !soft) continue
    const next = isComma(item) && !isNextActor(items, i) ? i + 2 : i + 1
    const before = items.slice(from, i)
    // "writes and directs the finale": two verbs of one object stay together.
    if (
      !hard &&
      items[i - 1]?.kind === 'verb' &&
      items[next]?.kind === 'verb' &&
      isWord(item, /^(?:and|or)$/)
    )
      continue
    if (!hard && !before.some((x) => x.kind === 'verb')) continue
    const rest = items.slice(next)
    const boundary = rest.findIndex((x) => isWord(x, /^[;:—]$/))
    const within = boundary < 0 ? rest : rest.slice(0, boundary)
    const verbAt = within.findIndex(isPredicate)
    if (!hard && verbAt < 0) continue
    if (
      !hard &&
      !isComma(item) &&
      isWord(item, /^(?:and|or)$/) &&
      verbAt > 0 &&
      !startsWithVerb(within) &&
      isNominal(items[i - 1]) &&
      within.slice(0, verbAt).some(isComma)
    )
      continue
    take(i)
    from = hard ? i + 1 : isComma(item) ? i + 1 : i
    i = next
  }
  take(items.length)
  return parts
}

function startsWithVerb(items: readonly Item[]): boolean {
  let i = 0
  while (isWord(items[i], adverb) || isWord(items[i], joint)) i++
  return items[i]?.kind === 'verb'
}

/** The subject of the verb nearest before `at`: in "Reyes claims that Weld will cameo, reprising…" it is Weld. */
function actorBefore(items: readonly Item[], at: number): Item | null {
  const predicates = items.slice(0, at).filter(isPredicate)
  const last = predicates.at(-1)
  if (predicates.length < 2 || last === undefined) return null
  const actor = items[items.indexOf(last) - 1]
  return actor?.kind === 'mention' ? actor : null
}

/** ", starring X" and ", directed by X" say something of the title before them; ", joining X" of the subject. */
function cutParticiples(items: readonly Item[]): readonly (readonly Item[])[] {
  const found: (readonly Item[])[] = []
  const subject = subjectOf(items)
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    if (item?.kind !== 'verb' || !isBare(item)) continue
    if (!isComma(items[i - 1])) continue
    const before = items.slice(0, i - 1).findLast((x) => x.kind === 'mention' && x.mention.type === 'title')
    const body = items.slice(i)
    if (
      before !== undefined &&
      (item.verb.form !== 'gerund' || /^(?:star|feature|co-star)$/.test(item.verb.lemma))
    )
      found.push([before, ...body])
    else if (item.verb.form === 'gerund') {
      const actor = actorBefore(items, i - 1)
      if (actor !== null) found.push([actor, ...body])
      else if (subject.length > 0) found.push([...subject, ...body])
    }
  }
  return found
}

const opener =
  /^(?:in|on|at|according|as|for|with|after|before|during|by|from|since|though|while|although|however|meanwhile|despite|if|when|once|elsewhere|also|additionally|until|among|over|under|unlike|per|via|following|alongside|of|to)$/

/** "In the comics, …", "According to X, …", "Based on the novel, Z …": what only leads in, parted from the clause. */
function cutOpening(items: readonly Item[]): {
  readonly opening: readonly Item[]
  readonly main: readonly Item[]
} {
  const first = items[0]
  const participle = first?.kind === 'verb' && isBare(first) && !first.verb.negated
  if (first === undefined || !(isWord(first, opener) || participle)) return { opening: [], main: items }
  for (let i = 1; i < items.length; i++) {
    if (!isComma(items[i])) continue
    const rest = items.slice(i + 1)
    const verb = rest.findIndex(isPredicate)
    if (verb <= 0 || !rest.slice(0, verb).some(isNominal)) continue
    if (
      (isComma(rest[1]) && (isNominal(rest[2]) || isWord(rest[2], /^(?:and|or|&)$/))) ||
      rest.slice(0, verb).some((item) => isWord(item, /^(?:and|or)$/))
    )
      continue
    const opening = items.slice(0, i)
    const who = rest[0]
    return {
      opening: participle && isNominal(who) && who !== undefined ? [who, ...opening] : opening,
      main: rest,
    }
  }
  return { opening: [], main: items }
}

/**
 * A sentence's items → its simple clauses, each with its subject: inserts taken out and made whole, coordinated
 * verbs given the subject they share. Items are the sentence's own, so that positions stay true.
 */
export function clausesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const { kept, asides } = cutAsides(items)
  return [kept, ...asides].flatMap(simpleClauses)
}

function simpleClauses(items: readonly Item[]): readonly (readonly Item[])[] {
  const { opening, main: body } = cutOpening(items)
  const { main, inserts } = cutInserts(body)
  const nested = inserts.flatMap((insert) => {
    const inner = cutInserts(insert)
    return [inner.main, ...inner.inserts]
  })
  return [main, ...nested, ...(opening.some((item) => item.kind === 'verb') ? [opening] : [])].flatMap(
    (clause) => [...splitCoordination(clause), ...cutParticiples(clause)],
  )
}
