import type { Item } from '../sentence.ts'
import { type Stretch, saidBy } from './said-words.ts'
import { hearingVerbs, invertingVerbs, quotingVerbs, sayingVerbs, thinkingVerbs } from './saying-verbs.ts'

/**
 * Somebody said to say something: the verb, the phrase that names who, its head, and what is said. `says` puts the
 * words out; `thinks` holds, wants or means them; `hears` had them from somebody.
 */
export type Saying = {
  readonly manner: 'says' | 'thinks' | 'hears'
  /** The verb's base form; null where no verb says it. */
  readonly verb: string | null
  readonly cue: Stretch
  readonly source: readonly Item[]
  readonly head: Item
  readonly contents: readonly Stretch[]
}

export const isWord = (item: Item | undefined, words: RegExp) =>
  item?.kind === 'word' && words.test(item.text)
export const isPredicate = (item: Item | undefined) =>
  item?.kind === 'verb' && (item.verb.form === 'finite' || (item.verb.form === 'past' && !item.verb.passive))
const isQuote = (item: Item | undefined) => isWord(item, /^(?:"|``|'')$/)
const isNominal = (item: Item | undefined) =>
  item !== undefined && item.kind !== 'word' && item.kind !== 'verb' && item.kind !== 'date'

const adverb =
  /^(?:also|then|now|further|later|earlier|recently|previously|just|never|not|n't|only|even|still|first|once|again|already|today|yesterday|tonight|separately|himself|herself|themselves|itself|both|all|each|\w+ly)$/
const boundary =
  /^(?:[,;:—"“”().?!*]|``|''|but|while|as|when|because|if|that|though|although|so|whether|after|before|since|where|what|how|why|yet|until|than|\.\.\.)$/
const preposition =
  /^(?:of|for|from|at|in|on|with|to|by|about|near|inside|within|behind|close|familiar|briefed|who|which|whose|whom|that|under|over|among|involved|attached|working|speaking)$/
const determiner = /^(?:the|a|an|its|his|her|their|our|my|this|that|these|those|some|any|'s|'|s)$/

/** "Wrote the pilot", "will write Copper Lane": a work, not word of one. */
const isMade = (items: readonly Item[], at: number) =>
  items
    .slice(at + 1, at + 6)
    .findIndex(
      (item) =>
        /^(?:work|season|count)$/.test(item.kind) ||
        (item.kind === 'mention' && item.mention.type === 'title'),
    ) > -1 && !items.slice(at + 1, at + 6).some((item) => isWord(item, /^(?:that|on|in|"|:|“)$/))

/** How a verb attributes; null where it does not. */
function mannerOf(items: readonly Item[], at: number): Saying['manner'] | null {
  const item = items[at]
  if (item?.kind !== 'verb') return null
  const makes = isMade(items, at)
  const { lemma, passive } = item.verb
  if (hearingVerbs.has(lemma) || (passive && lemma === 'tell')) return 'hears'
  if (passive) return null
  if (/^(?:write|pen)$/.test(lemma) && makes) return null
  if (sayingVerbs.has(lemma)) return 'says'
  return thinkingVerbs.has(lemma) ||
    /^(?:hop|vow|promis|agree|refus|declin|decid|pledg|threaten|offer)\w* to /.test(item.text)
    ? 'thinks'
    : null
}

const isQuoted = (items: readonly Item[], at: number) =>
  items.filter((item) => item.start < at && isQuote(item)).length % 2 === 1

/** Every saying of a sentence, in the order of its verbs; those inside a quotation last. */
export function sayingsOf(items: readonly Item[]): readonly Saying[] {
  const found: Saying[] = []
  items.forEach((item, at) => {
    const manner = mannerOf(items, at) ?? (quotes(items, at) || puts(items, at) ? 'says' : null)
    if (
      manner === null ||
      item.kind !== 'verb' ||
      (item.verb.negated && manner === 'says') ||
      (item.verb.passive && isWord(items[at + 1], /^by$/))
    )
      return
    const source = sourceOf(items, at, found)
    const head = source === null ? null : headOf(source)
    if (source === null || head === null) return
    // "I think", "you know": the author's own hedge, or that of somebody quoted.
    const quoted = isQuoted(items, item.start)
    if (isWord(head, /^(?:i|you|we)$/) ? manner === 'thinks' || quoted : manner === 'thinks' && quoted) return
    found.push({
      manner,
      verb: item.verb.lemma,
      cue: item,
      source,
      head,
      contents: saidBy(items, at, source),
    })
  })
  const voiced = [...found, ...accordingTo(items), ...beforeColon(items), ...saidByAgent(items)]
  // “We hear our fans,” Reyes said: the voices inside a quotation are heard through whoever is quoted.
  const quoted = (saying: Saying) => Number(isQuoted(items, saying.cue.start))
  return voiced.sort((a, b) => quoted(a) - quoted(b) || a.cue.start - b.cue.start)
}

/** "…," she laughed: beside a quotation more verbs speak. */
function quotes(items: readonly Item[], at: number): boolean {
  const verb = items[at]
  if (verb?.kind !== 'verb' || verb.verb.passive || !quotingVerbs.has(verb.verb.lemma)) return false
  return items.slice(Math.max(0, at - 6), at + 4).some(isQuote)
}

/** "Producers put the budget at $9 million": who gives a figure says it. */
function puts(items: readonly Item[], at: number): boolean {
  const verb = items[at]
  if (verb?.kind !== 'verb' || verb.verb.passive || verb.verb.lemma !== 'put') return false
  return items
    .slice(at + 1, at + 12)
    .some((item, i, rest) => isWord(item, /^at$/) && rest[i + 1]?.kind === 'count')
}

function sourceOf(items: readonly Item[], at: number, earlier: readonly Saying[]): readonly Item[] | null {
  const verb = items[at]
  if (verb?.kind !== 'verb') return null
  const before = items[at - 1]
  const opens = before === undefined || isQuote(before) || isWord(before, /^[,—]$/)
  if (
    opens &&
    invertingVerbs.has(verb.verb.lemma) &&
    verb.verb.form !== 'gerund' &&
    verb.verb.form !== 'infinitive'
  ) {
    const inverted = phraseAfter(items, at + 1)
    if (inverted !== null && (before !== undefined || items.some(isQuote))) return inverted
  }
  if (verb.verb.form === 'gerund' || verb.verb.form === 'infinitive') return sharedSource(items, at, earlier)
  return phraseBefore(items, at) ?? (joins(items[at - 1]) ? sharedSource(items, at, earlier) : null)
}

const joins = (item: Item | undefined) => isWord(item, /^(?:and|but|,)$/)

/** "He told fans so, adding that …", "She took to Instagram to announce …": who did the one did the other. */
function sharedSource(
  items: readonly Item[],
  at: number,
  earlier: readonly Saying[],
): readonly Item[] | null {
  const last = earlier.at(-1)
  if (last !== undefined && items[at]?.kind === 'verb' && isGerund(items[at])) return last.source
  for (let i = at - 1; i >= 0; i--) if (isPredicate(items[i])) return phraseBefore(items, i)
  return isGerund(items[at]) ? phraseAfterComma(items, at) : null
}

const isGerund = (item: Item | undefined) => item?.kind === 'verb' && item.verb.form === 'gerund'

/** "Speaking to Reel Digest, Reyes …" */
function phraseAfterComma(items: readonly Item[], at: number): readonly Item[] | null {
  const comma = items.findIndex((item, i) => i > at && isWord(item, /^,$/))
  return comma < 0 ? null : phraseAfter(items, comma + 1)
}

/** How far back a subject may reach. */
const longest = 24

/** The noun phrase that ends before a verb: "a source close to the show", "Joan Marsh, who created it,". */
export function phraseBefore(items: readonly Item[], verbAt: number): readonly Item[] | null {
  let end = verbAt
  while (end > 0 && (isWord(items[end - 1], adverb) || isBareHave(items, end - 1, verbAt))) end--
  if (isWord(items[end - 1], /^\)$/)) {
    const open = items.findLastIndex((item, i) => i < end - 1 && isWord(item, /^\($/))
    if (open > 0) end = open
  }
  if (items[end - 1]?.kind === 'date') end--
  if (isWord(items[end - 1], /^on$/)) end--
  if (isWord(items[end - 1], /^,$/)) {
    const base = beforeApposition(items, end - 1)
    if (base === null) return null
    end = base
  }
  let start = end
  while (start > 0 && end - start < longest && !closesPhrase(items, start - 1)) start--
  while (start < end && isWord(items[start], /^(?:and|or|,)$/)) start++
  if (end - start === 1 && isWord(items[start], /^(?:who|which)$/))
    return saysThat(items, verbAt) ? antecedent(items, start) : null
  return start < end ? items.slice(start, end) : null
}

/** "Has since confirmed": the helper stands apart from its verb. */
const isBareHave = (items: readonly Item[], at: number, verbAt: number) => {
  const item = items[at]
  return (
    at === verbAt - 1 &&
    item?.kind === 'verb' &&
    item.verb.lemma === 'have' &&
    /^ha(?:s|ve|d)$/i.test(item.text)
  )
}

/** Of whom a clause says that he "said so once" is not who says the sentence, unless what he says stands in the clause. */
const saysThat = (items: readonly Item[], verbAt: number) =>
  items.slice(verbAt + 1, verbAt + 4).some((item) => isWord(item, /^that$/))

/** "Sony, which has confirmed that": the name that a relative clause tells of. */
function antecedent(items: readonly Item[], at: number): readonly Item[] | null {
  const name = items[isWord(items[at - 1], /^,$/) ? at - 2 : at - 1]
  return name?.kind === 'mention' ? [name] : null
}

/** Where the phrase ends that an apposition or relative clause, closed by the comma at `close`, describes. */
function beforeApposition(items: readonly Item[], close: number): number | null {
  for (let i = close - 1; i > 0 && close - i < longest; i--) {
    if (isQuote(items[i]) || isWord(items[i], /^[;:—]$/)) return null
    if (isWord(items[i], /^,$/)) {
      const opened = items[i + 1]
      if (isPredicate(opened)) continue
      const outer = ageBefore(items, i)
      if (outer !== null) return outer
      return isNominal(items[i - 1]) || !isWord(items[i - 1], boundary) ? i : null
    }
  }
  return null
}

/** "Ana Reyes, 41, who …": the comma before an age, where the one at `close` ends it. */
function ageBefore(items: readonly Item[], close: number): number | null {
  const open = items.findLastIndex((item, i) => i < close && isWord(item, /^,$/))
  const short = open > 0 && close - open <= 3 && !items.slice(open, close).some(({ kind }) => kind === 'verb')
  return short && items[open - 1]?.kind === 'mention' ? open : null
}

function closesPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (isWord(item, /^(?:and|or|&)$/)) return !(isNominal(items[at + 1]) && isNominal(items[at - 1]))
  if (isWord(item, /^that$/)) return !isWord(items[at - 1], preposition)
  if (isWord(item, boundary)) return true
  if (item?.kind !== 'verb') return false
  if (isPredicate(item))
    return !(
      items.slice(Math.max(0, at - 3), at).some((one) => isWord(one, /^(?:who|which)$/)) ||
      isWord(items[at - 1], /^(?:we|i|you)$/)
    )
  return item.verb.form === 'infinitive' || items[at - 1] === undefined || isWord(items[at - 1], /^,$/)
}

/** The noun phrase that begins at `from`: up to a mark, a conjunction or a verb. */
function phraseAfter(items: readonly Item[], from: number): readonly Item[] | null {
  if (isWord(items[from], boundary) || isQuote(items[from]) || isWord(items[from], preposition)) return null
  let end = from
  while (
    end < items.length &&
    end - from < longest &&
    !isWord(items[end], boundary) &&
    !isQuote(items[end]) &&
    items[end]?.kind !== 'verb'
  )
    end++
  return end > from ? items.slice(from, end) : null
}

/** The noun that a phrase turns on: the last one before what only describes it. */
export function headOf(phrase: readonly Item[]): Item | null {
  const from = isWord(phrase[0], preposition)
    ? phrase.findIndex((item, i) => i > 0 && isNominal(item)) + 1
    : 0
  const cut = phrase.findIndex(
    (item, i) => i > from && (isWord(item, preposition) || isWord(item, /^(?:we|i|you)$/)),
  )
  const core = (cut < 0 ? phrase : phrase.slice(0, cut)).filter(
    (item) =>
      item.kind !== 'date' &&
      item.kind !== 'verb' &&
      !isWord(item, determiner) &&
      !isWord(item, boundary) &&
      !isWord(item, adverb),
  )
  return core.at(-1) ?? null
}

/** "According to X", "per X", "as X's filing has it". */
function accordingTo(items: readonly Item[]): readonly Saying[] {
  return items.flatMap((item, at): Saying[] => {
    const long = isWord(item, /^according$/) && isWord(items[at + 1], /^to$/)
    if (inOnesWords(items, at)) return wordsOf(items, at)
    if (!long && !(isWord(item, /^(?:per|via|citing)$/) && items[at + 1] !== undefined)) return []
    const source = phraseAfter(items, at + (long ? 2 : 1))
    const head = source === null ? null : headOf(source)
    const last = source?.at(-1)
    if (source === null || head === null || last === undefined) return []
    const cue = { start: item.start, end: (long ? items[at + 1] : item)?.end ?? item.end }
    return [
      {
        manner: 'says',
        verb: null,
        cue,
        source,
        head,
        contents: aroundAside(items, at, items.indexOf(last)),
      },
    ]
  })
}

/** "In Weld's words". */
const inOnesWords = (items: readonly Item[], at: number) =>
  isWord(items[at], /^in$/) &&
  items[at + 1]?.kind === 'mention' &&
  isWord(items[at + 2], /^'s?$/) &&
  isWord(items[at + 3], /^words$/)

function wordsOf(items: readonly Item[], at: number): Saying[] {
  const [cue, head] = items.slice(at)
  if (cue === undefined || head === undefined) return []
  return [{ manner: 'says', verb: null, cue, source: [head], head, contents: aroundAside(items, at, at + 3) }]
}

/** "It was confirmed by the studio", "I was told by Ana Reyes". */
function saidByAgent(items: readonly Item[]): readonly Saying[] {
  return items.flatMap((item, at): Saying[] => {
    if (item.kind !== 'verb' || !sayingVerbs.has(item.verb.lemma) || !isWord(items[at + 1], /^by$/)) return []
    if (!item.verb.passive && item.verb.form !== 'participle' && item.verb.form !== 'past') return []
    const source = phraseAfter(items, at + 2)
    const head = source === null ? null : headOf(source)
    const contents = aroundAside(items, at, at + 1 + (source?.length ?? 0))
    return source === null || head === null || /^(?:write|bill|dub|post)$/.test(item.verb.lemma)
      ? []
      : [{ manner: 'says', verb: item.verb.lemma, cue: item, source, head, contents }]
  })
}

/** What an aside such as "according to X" hangs on: what follows it in front of a sentence, else what precedes it. */
function aroundAside(items: readonly Item[], from: number, last: number): readonly Stretch[] {
  const end = items.at(-1)?.end ?? 0
  const after = items[last + 1]
  const first = items[0]
  if (from <= 1 && after !== undefined) return [{ start: after.end, end }]
  const before = items[from - 1]
  return first === undefined || before === undefined ? [] : [{ start: first.start, end: before.end }]
}

/** A quote mark before a name is no item: it shows as a wider gap. */
function opensQuotation(items: readonly Item[], colon: number): boolean {
  const mark = items[colon]
  const next = items[colon + 1]
  return isQuote(next) || (mark !== undefined && next?.kind === 'mention' && next.start > mark.end + 1)
}

/** Marsh: “It ends.” */
function beforeColon(items: readonly Item[]): readonly Saying[] {
  const colon = items.findIndex((item) => isWord(item, /^:$/))
  if (colon < 1 || colon > 6 || !opensQuotation(items, colon)) return []
  const source = items.slice(0, colon)
  const head = headOf(source)
  const cue = items[colon]
  const last = items.at(-1)
  if (
    head?.kind !== 'mention' ||
    source.some((item) => item.kind === 'verb') ||
    cue === undefined ||
    last === undefined
  )
    return []
  return [{ manner: 'says', verb: null, cue, source, head, contents: [{ start: cue.end, end: last.end }] }]
}
