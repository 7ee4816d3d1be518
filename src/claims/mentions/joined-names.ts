import type { Token } from '../language/index.ts'
import { functionWords, kinds } from '../lexicon/index.ts'
import type { Draft } from './drafts.ts'
import { joinTokens } from './join-tokens.ts'
import { plain } from './tally.ts'
import { dayNames, isListed, joints, type Standing, timesNeeded } from './title-joints.ts'

const capital = /^[\p{Lu}\d]/u
/** Small words that a name may begin with where it is always first in its sentence: "Long Harbor fans …". */
const startsNames =
  /^(?:long|new|last|first|good|great|best|big|little|old|young|real|true|short|dark|high|dead|black|white|red|blue|cold|hot|lost|two|three|four|five|six|seven|eight|nine|ten)$/

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

/** What a work's name follows: "the drama Ashes for Breakfast", "Sony's …", "The quiz, Beat the Bot". */
const calls =
  /^(?:called|titled|entitled|dubbed|named|debut|pilot|hit|winner|smash|flop|classic|opener|spec|quiz|['’]s)$/

function standingOf(tokens: readonly Token[], from: number, to: number): Standing {
  const before = tokens[from - 1]?.text ?? ''
  const word = plain(before === ',' || /^['’"“]$/.test(before) ? (tokens[from - 2]?.text ?? '') : before)
  return {
    amid:
      /^(?:\p{Ll}|['’]s$)/u.test(before) || (before === ',' && /^\p{Ll}/u.test(tokens[from - 2]?.text ?? '')),
    called: calls.test(word) || kinds.has(word),
    next: tokens[to + 1]?.text ?? '',
  }
}

type Run = { readonly count: number; readonly needed: number }

/** Does a joint lead from, or to, the run? "’s" does not: "Low Tide's Ana Reyes". */
const leadsOn = (text: string) => joints.test(text) && !/^['’]s?$|^,$|^and$/.test(text)

const skipArticle = (tokens: readonly Token[], at: number, step: 1 | -1) =>
  /^(?:the|a|an)$/.test(tokens[at]?.text ?? '') ? at + step : at

type Lone = { readonly names: ReadonlySet<string>; readonly lastWords: ReadonlySet<string> }

/** Stretches of capitals that the story also uses by themselves. */
function loneNames(drafts: readonly Draft[]): Lone {
  const names = new Set<string>()
  const lastWords = new Set<string>()
  for (const { tokens, titleCase } of drafts) {
    if (titleCase) continue
    for (let from = 0; from < tokens.length; from++) {
      if (!capital.test(tokens[from]?.text ?? '')) continue
      let after = from + 1
      while (capital.test(tokens[after]?.text ?? '')) after++
      const begin = skipArticle(tokens, from - 1, -1)
      const next = skipArticle(tokens, after + 1, 1)
      const goesOn = leadsOn(tokens[after]?.text ?? '') && capital.test(tokens[next]?.text ?? '')
      const ledTo = leadsOn(tokens[begin]?.text ?? '') && capital.test(tokens[begin - 1]?.text ?? '')
      if (!goesOn && !ledTo) {
        names.add(joinTokens(tokens.slice(from, after)))
        // "Widow's Bluff" itself is no other use of "Widow".
        const owns = /^['’]s$/.test(tokens[after]?.text ?? '') && capital.test(tokens[after + 1]?.text ?? '')
        if (after - from > 1 || !owns) lastWords.add(plain(tokens[after - 1]?.text ?? ''))
      }
      from = after
    }
  }
  return { names, lastWords }
}

const prepositional = / (?:in|on|to|with|from|for|at) /
/** "Stone's Daughters", where Mira Stone is another name of the story. */
function isOwnedByAnother(name: string, { lastWords }: Lone): boolean {
  const owner = /^(\S+)'s /.exec(name)?.[1]
  if (owner === undefined || dayNames.test(owner)) return false
  return lastWords.has(owner)
}

/** "Copper Lane for Harbor House", where either stands alone elsewhere, are two names. */
function isTwoNames(name: string, { names: lone }: Lone): boolean {
  const at = prepositional.exec(name)
  if (at === null) return false
  const bare = (text: string) =>
    lone.has(text) || lone.has(text.replace(/^(?:the|a|an) /, '')) || lone.has(`the ${text}`)
  return bare(name.slice(0, at.index)) || bare(name.slice(at.index + at[0].length))
}

/**
 * Names that hold small words, found because the story repeats them whole or because they read as a title: lower case,
 * as `joinTokens` writes them. Linear: runs of at most eight tokens.
 */
export function joinedNames(drafts: readonly Draft[]): ReadonlySet<string> {
  const counts = new Map<string, Run>()
  for (const { tokens, titleCase } of drafts) {
    if (titleCase) continue
    const seen = new Set<string>()
    for (let from = 0; from < tokens.length; from++) {
      if (!capital.test(tokens[from]?.text ?? '') || /^(?:19|20)\d\d$/.test(tokens[from]?.text ?? ''))
        continue
      let joined = startsNames.test(plain(tokens[from]?.text ?? ''))
      for (let to = from + 1; to < Math.min(tokens.length, from + 8); to++) {
        const text = tokens[to]?.text ?? ''
        if (joints.test(text) && !(capital.test(text) && !/^['’]s$/i.test(text))) joined = true
        else if (!capital.test(text)) break
        else if (joined) {
          const run = tokens.slice(from, to + 1)
          const name = joinTokens(run)
          if (seen.has(name)) continue
          seen.add(name)
          const held = counts.get(name)
          const needed = held?.needed === 1 ? 1 : timesNeeded(run, standingOf(tokens, from, to))
          counts.set(name, {
            count: (held?.count ?? 0) + 1,
            needed: Math.min(held?.needed ?? needed, needed),
          })
        }
      }
    }
  }
  const lone = loneNames(drafts)
  const names = possessiveTitles(drafts)
  for (const [name, { count, needed: least }] of counts) {
    const first = name.split(' ')[0] ?? ''
    const begins = !functionWords.has(first) || startsNames.test(first) || /^(?:the|a|an|\d+)$/.test(first)
    const repeated = count > 1 && /^(?:the|a|an) /.test(name)
    if (
      count >= least &&
      begins &&
      (repeated || !isTwoNames(name, lone)) &&
      (count > 1 || !isOwnedByAnother(name, lone))
    )
      names.add(name)
  }
  return names
}
