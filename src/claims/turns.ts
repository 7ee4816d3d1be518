import type { Passage } from './sentence.ts'

/** A passage of an interview: a question, or an answer, with the label that says whose it is. */
export type Turn = { readonly does: 'asks' | 'answers'; readonly label: string | null }

export const textOf = ({ source, start, end }: Passage) => source.slice(start, end)

/** "Q: ", "REYES: ", "REEL DIGEST | ". */
const labelled = /^(?:([QA])[:.]|(\p{Lu}[\p{Lu}\p{M}.&’' -]{0,40})(?::| \|)) /u
/** Interviews without labels ask in short paragraphs that end in a question mark. */
const question = /^[^\n]{5,160}\?["”’]?$/
/** What is put to somebody without a question mark: "You shot in winter." */
const prompt = /^[^\n]{5,110}[.…!]["”’]?$/
const asksSomething = /\?/
const fewest = 3

export const labelOf = (passage: Passage): string | null => {
  const found = labelled.exec(textOf(passage))
  return found === null ? null : (found[1] ?? found[2] ?? null)
}

/** Those whose label opens question after question: the outlet, or "Q". */
function askersOf(passages: readonly Passage[], labels: readonly (string | null)[]): ReadonlySet<string> {
  const asking = new Map<string, boolean[]>()
  passages.forEach((passage, i) => {
    const label = labels[i] ?? null
    if (label === null) return
    asking.set(label, [...(asking.get(label) ?? []), asksSomething.test(textOf(passage))])
  })
  const asks = (asked: readonly boolean[]) => {
    const times = asked.filter((is) => is).length
    return times >= fewest && times * 2 >= asked.length
  }
  return new Set([...asking].filter(([label, asked]) => label !== 'A' && asks(asked)).map(([label]) => label))
}

/**
 * The turns of an interview whose passages are labelled. A passage without a label goes on with the answer before it,
 * or answers the question before it: many outlets label only what they ask.
 */
function labelledTurns(
  passages: readonly Passage[],
  labels: readonly (string | null)[],
): ReadonlyMap<Passage, Turn> {
  const askers = askersOf(passages, labels)
  const last = labels.findLastIndex((label) => label !== null)
  const turns = new Map<Passage, Turn>()
  let turn: Turn | null = null
  passages.forEach((passage, i) => {
    const label = labels[i] ?? null
    if (label !== null) turn = { does: askers.has(label) || label === 'Q' ? 'asks' : 'answers', label }
    else if (turn?.does === 'asks' && askers.has(turn.label ?? '')) turn = { does: 'answers', label: null }
    else if (i > last || askers.size === 0) turn = null
    if (turn !== null) turns.set(passage, turn)
  })
  return turns
}

/** The turns of an interview that tells question from answer by the question mark, and prompts by their shortness. */
function plainTurns(passages: readonly Passage[]): ReadonlyMap<Passage, Turn> {
  const turns = new Map<Passage, Turn>()
  const asked = passages.map((passage) => question.test(textOf(passage)))
  if (asked.filter((is, i) => is && asked[i + 1] === false).length < fewest) return turns
  const first = asked.indexOf(true)
  const last = asked.lastIndexOf(true)
  let before: Turn['does'] | null = null
  passages.forEach((passage, i) => {
    if (i < first || i > last + 1) return
    const prompts = before === 'answers' && asked[i + 1] === false && prompt.test(textOf(passage))
    before = asked[i] === true || (prompts && i < last) ? 'asks' : 'answers'
    turns.set(passage, { does: before, label: null })
  })
  return turns
}

/** Which passages of a story ask and which answer; empty where it prints no questions and answers. */
export function turnsOf(passages: readonly Passage[]): ReadonlyMap<Passage, Turn> {
  const labels = passages.map(labelOf)
  return labels.filter((label) => label !== null).length >= fewest
    ? labelledTurns(passages, labels)
    : plainTurns(passages)
}
