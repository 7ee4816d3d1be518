import { isFieldLabel } from '../../head-labels.ts'
import { KnownRows } from '../../hearing.ts'
import { lemma } from '../../language/index.ts'
import { newsVerbs } from '../../lexicon/index.ts'
import { type Draft, weakAt } from '../drafts.ts'
import { joinTokens } from '../join-tokens.ts'
import { ownStart } from '../owners.ts'
import { type Counts, evidenceOf, runName } from './evidence.ts'
import { type Span, spansOf, type Word, wordsOf } from './spans.ts'
import { type JoinWeights, learntJoinWeights, likelihoodOf } from './weigh.ts'

export type { Span } from './spans.ts'
export type { JoinWeights } from './weigh.ts'

/** "The first look at Copper Lane: Undertow": amid a sentence capitals on both sides of a colon are a work and its part. */
const leastWithPart = 0.07
/** Less likely stretches are not one name: .3 and .5 find as many claims of voices left out, .7 fewer (docs/decisions/0131). */
const least = 0.35
/** "Longtime Cold Crossing writer": part of a stretch of capitals is a name by itself only where that is sure. */
const leastWithin = 0.85

const isArticle = (word: Word | undefined): boolean => /^(?:the|an?)$/i.test(word?.text ?? '')
const isNumeral = (word: Word | undefined): boolean => /^(?:\d+|[IVX]+)$/.test(word?.text ?? '')
const goesOn = (word: Word | undefined): boolean =>
  word?.capital === true && !isArticle(word) && !isNumeral(word)

/** Do capitals go on before it, or behind it? A sequel's number is its own. */
const isWithin = ({ words, first, last }: Span): boolean =>
  goesOn(words[first - 1]) || goesOn(words[last + 1])

/** "A Copper Lane film": the capital of a sentence's first word says nothing, and names are compared without article. */
const opensWithArticle = ({ draft, words, first }: Span): boolean =>
  isArticle(words[first]) && weakAt(draft.tokens)(first)

const owns = /^(?:['’]s?)$/
/** "Hulu's Copper Lane", "Ana Reyes's Copper Lane": whose it is is no part of the name. */
const isOwned = ({ draft, words, first, last }: Span): boolean => {
  if (!words.slice(first, last).some(({ text }) => owns.test(text))) return false
  const [head, tail] = [draft.tokens[first], draft.tokens[last]]
  return (
    head !== undefined && tail !== undefined && ownStart(draft.passage.source.slice(head.start, tail.end)) > 0
  )
}

/** "THE GOOD ONE: Copper Lane", "Part: Ana Reyes": a label, in capitals or such as lists have, is no part of the name behind it. */
const isLabelled = ({ words, first, last }: Span): boolean => {
  const inside = words.slice(first, last + 1)
  const colon = inside.findIndex(({ text }) => text === ':')
  const isSmall = ({ text }: Word) => /\p{Ll}/u.test(text)
  if (colon < 1) return false
  const label = inside.slice(0, colon)
  return (
    isFieldLabel(label.map(({ text }) => text).join(' ')) ||
    (!label.some(isSmall) && inside.slice(colon).some(isSmall))
  )
}

const acts = /^(?:will|is|was|has|had|could|may|might|would)$/

/** A colon amid a sentence, or at its head between a name that the story uses by itself, too, and a verb. */
function isWithPart({ draft, words, first, last }: Span, spans: Counts['spans']): boolean {
  const colon = words.slice(first, last).findIndex(({ text }) => text === ':')
  // "Copper Lane: Nell's Casebook" goes on.
  if (colon < 1 || owns.test(words[last + 1]?.text ?? '')) return false
  if (/^(?:\p{Ll}|,$)/u.test(words[first - 1]?.text ?? '')) return true
  const next = words[last + 1]?.text ?? ''
  const head = joinTokens(draft.tokens.slice(first, first + colon))
  return (
    weakAt(draft.tokens)(first) &&
    (acts.test(next) || newsVerbs.has(lemma(next))) &&
    (spans.get(head) ?? 0) > 1
  )
}

/** How likely it must be; null for what capitals show by themselves: a whole stretch of them without small words. */
function leastFor(span: Span, { spans }: Counts): number | null {
  if (opensWithArticle(span)) return null
  // Colons and apostrophes join: there are none in it.
  if (!span.joined) return isWithin(span) ? leastWithin : null
  if (isOwned(span) || isLabelled(span)) return null
  if (isWithin(span)) return leastWithin
  if (isWithPart(span, spans)) return leastWithPart
  return isNumeral(span.words[span.last + 1]) ? null : least
}

const openMark = /^["“‘*_«]$/
const closeMark = /^["”’'*_»]$/

/** How often each stretch of capitals stands between small words, and which stand in quotation marks. */
function countRuns(
  sentences: readonly { readonly draft: Draft; readonly words: readonly Word[] }[],
): Pick<Counts, 'runs' | 'marked'> {
  const runs = new Map<string, number>()
  const marked = new Set<string>()
  for (const { draft, words } of sentences)
    for (let from = 0; from < words.length; from++) {
      if (words[from]?.capital !== true) continue
      let after = from + 1
      while (words[after]?.capital === true) after++
      const name = runName(draft.tokens.slice(from, after))
      runs.set(name, (runs.get(name) ?? 0) + 1)
      const close = words[/^[,.]$/.test(words[after]?.text ?? '') ? after + 1 : after]
      if (openMark.test(words[from - 1]?.text ?? '') && closeMark.test(close?.text ?? '')) marked.add(name)
      from = after
    }
  return { runs, marked }
}

/** Every stretch of a story that may be one title, sentence by sentence, and how often each is used. In title case capitals join nothing. */
export function joinable(drafts: readonly Draft[]): {
  readonly spans: readonly (readonly Span[])[]
  readonly counts: Counts
} {
  const sentences = drafts.flatMap((draft) =>
    draft.titleCase ? [] : [{ draft, words: wordsOf(draft.tokens) }],
  )
  const spans = sentences.map(({ draft, words }) => spansOf(draft, words))
  const times = new Map<string, number>()
  for (const { name } of spans.flat()) times.set(name, (times.get(name) ?? 0) + 1)
  return { spans, counts: { spans: times, ...countRuns(sentences) } }
}

/** "TEN YEARS ON": capitals throughout are read as such (shouted-runs.ts). */
const isShouted = ({ words, first, last }: Span): boolean =>
  words.slice(first, last + 1).every(({ text }) => !/\p{Ll}/u.test(text))

const overlap = (a: Span, b: Span) => a.first <= b.last && b.first <= a.last

/** "The Long Road" behind other words: an article written large is the title's own. */
const withArticle = (span: Span): Span =>
  span.first > 1 && isArticle(span.words[span.first - 1]) && span.words[span.first - 1]?.capital === true
    ? {
        ...span,
        first: span.first - 1,
        name: `${span.words[span.first - 1]?.text.toLowerCase()} ${span.name}`,
      }
    : span

/** Of stretches that share words the likeliest. */
function choose(spans: readonly (readonly [Span, number])[]): readonly Span[] {
  const chosen: Span[] = []
  for (const [span] of spans.toSorted(([, a], [, b]) => b - a))
    if (!chosen.some((other) => overlap(other, span))) chosen.push(withArticle(span))
  return chosen
}

/**
 * Titles by their words alone and by those around them ("Ashes for Breakfast", "Lydia, Ohio", "Ana Reyes of Hagfish"):
 * stretches of a sentence that a learnt table finds likely to be a title's whole name. docs/decisions/0131.
 */
export function titleSpans(
  drafts: readonly Draft[],
  weights: JoinWeights = learntJoinWeights,
): ReadonlyMap<Draft, readonly Span[]> {
  const { spans, counts } = joinable(drafts)
  const chosen = spans.flatMap((held) =>
    choose(
      held.flatMap((span) => {
        const asked = leastFor(span, counts)
        if (asked === null || isShouted(span)) return []
        const likelihood = likelihoodOf(evidenceOf(new KnownRows(weights.numbered), span, counts), weights)
        return likelihood < asked ? [] : [[span, likelihood] as const]
      }),
    ),
  )
  return Map.groupBy(chosen, ({ draft }) => draft)
}
