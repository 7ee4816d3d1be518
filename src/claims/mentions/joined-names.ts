import type { Token } from '../language/index.ts'
import { commonWords, functionWords, givenNames, places, platforms, studios } from '../lexicon/index.ts'
import type { Draft } from './drafts.ts'
import { plain } from './tally.ts'

const capital = /^[\p{Lu}\d]/u
/** Small words and marks that a name may hold if the story repeats it whole: "The Outpost at Perdition". */
const joints = /^(?:of|the|a|an|at|in|on|to|for|with|from|by|who|that|['’]s|:|,|&|!|and|or|no|my|your)$/i
/** Small words that a name may begin with where it is always first in its sentence: "Long Harbor fans …". */
const startsNames =
  /^(?:long|new|last|first|good|great|best|big|little|old|young|real|true|short|dark|high|dead|black|white|red|blue|cold|hot|lost)$/
const dayNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|hell|heaven|winter|summer|midsummer|devil|king|queen|women|men|children|new year)$/

/** Tokens → their text, lower case, with the spaces that stand between them. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = ''
  tokens.forEach((token, i) => {
    text += i > 0 && (tokens[i - 1]?.end ?? 0) < token.start ? ` ${plain(token.text)}` : plain(token.text)
  })
  return text
}

const isListed = (name: string) =>
  platforms.has(name) || studios.has(name) || givenNames.has(name) || places.has(name)

/**
 * "…since Cold Shore: Landfall dropped": a colon amid a sentence joins a title's halves. What follows it is an ordinary
 * word or, after ordinary words, one word, and none that begins a sentence; what stands before is neither a time, a place nor somebody.
 */
function isSubtitled(run: readonly Token[], colon: number, next: string): boolean {
  const halves = [run.slice(0, colon), run.slice(colon + 1)]
  const second = plain(run[colon + 1]?.text ?? '')
  if (halves.some((half) => isListed(joinTokens(half)) || isListed(plain(half[0]?.text ?? '')))) return false
  if (run.slice(0, colon).some(({ text }) => /^\d/.test(text))) return false
  if (/^(?:the|a|an)$/.test(second)) return run.length > colon + 2
  const first = run.slice(0, colon).some(({ text }) => commonWords.has(plain(text)))
  return (
    !functionWords.has(second) &&
    (commonWords.has(second) || (first && run.length === colon + 2 && !capital.test(next)))
  )
}

/** How often a run must recur to be believed, by what joins it. `amid` where a small word stands before it; `next` is the word after. */
function needed(run: readonly Token[], amid: boolean, next: string): number {
  const first = plain(run[0]?.text ?? '')
  const owner = run.findIndex((token) => /^['’]s$/i.test(token.text))
  const inner = run
    .slice(1, -1)
    .map((token) => plain(token.text))
    .filter((word) => joints.test(word))
  if (inner.includes(',')) return places.has(plain(run.at(-1)?.text ?? '')) ? 2 : 9
  const article = /^(?:the|a|an)$/.test(first) || /^\d/.test(first) || /ing$/.test(first)
  if (owner > 0) {
    const name = joinTokens(run.slice(0, owner))
    if (isListed(name) || isListed(plain(run[owner - 1]?.text ?? '')) || (owner > 1 && !article)) return 9
    return dayNames.test(name) || article ? 1 : 2
  }
  if (inner.some((word) => word === 'and' || word === 'or')) return article ? 2 : 9
  const colon = run.findIndex((token) => token.text === ':')
  if (colon > 0) return amid && isSubtitled(run, colon, next) ? 1 : 2
  if (inner.some((word) => /^(?:in|on|to|with|from|by|for|at|who|that)$/.test(word))) return article ? 2 : 9
  return 2
}

/** "Saint Anne's is heading into…": a name always followed by its 's, and once by a verb, ends in it. */
function possessiveTitles(drafts: readonly Draft[]): Set<string> {
  const held = new Set<string>()
  const bare = new Set<string>()
  for (const { tokens } of drafts) {
    for (let i = 2; i <= tokens.length; i++) {
      const pair = tokens.slice(i - 2, i)
      if (!pair.every((token) => /^\p{Lu}/u.test(token.text))) continue
      const name = joinTokens(pair)
      const next = tokens[i]?.text ?? ''
      if (!/^['’]s$/.test(next)) bare.add(name)
      else if (/^(?:is|has|was|will|had|returns|heads|wo)$/.test(tokens[i + 1]?.text ?? '')) held.add(name)
    }
  }
  return new Set([...held].filter((name) => !bare.has(name) && !isListed(name)).map((name) => `${name}'s`))
}

/**
 * Names that hold small words, found because the story repeats them whole: lower case, as `joinTokens` writes them.
 * Linear: runs of at most eight tokens.
 */
export function joinedNames(drafts: readonly Draft[]): ReadonlySet<string> {
  const counts = new Map<string, { count: number; needed: number }>()
  for (const { tokens, titleCase } of drafts) {
    if (titleCase) continue
    const seen = new Set<string>()
    for (let from = 0; from < tokens.length; from++) {
      if (!capital.test(tokens[from]?.text ?? '') || /^(?:19|20)\d\d$/.test(tokens[from]?.text ?? ''))
        continue
      let joined = false
      for (let to = from + 1; to < Math.min(tokens.length, from + 8); to++) {
        const text = tokens[to]?.text ?? ''
        if (joints.test(text) && !(capital.test(text) && !/^['’]s$/i.test(text))) joined = true
        else if (!capital.test(text)) break
        else if (joined || startsNames.test(plain(tokens[from]?.text ?? ''))) {
          const run = tokens.slice(from, to + 1)
          const name = joinTokens(run)
          if (seen.has(name)) continue
          seen.add(name)
          const held = counts.get(name)
          const amid = /^(?:\p{Ll}|['’]s$)/u.test(tokens[from - 1]?.text ?? '')
          counts.set(name, {
            count: (held?.count ?? 0) + 1,
            needed: held?.needed ?? needed(run, amid, tokens[to + 1]?.text ?? ''),
          })
        }
      }
    }
  }
  const names = possessiveTitles(drafts)
  for (const [name, { count, needed: least }] of counts) {
    if (
      (count >= least &&
        (!functionWords.has(name.split(' ')[0] ?? '') || startsNames.test(name.split(' ')[0] ?? ''))) ||
      (count >= least && /^(?:the|a|an|\d+) /.test(name))
    )
      names.add(name)
  }
  return names
}
