import { commonWords, givenNames, organisationEndings, platforms, studios } from '../lexicon/index.ts'
import type { MentionType } from '../sentence.ts'
import { best, type Tally } from './tally.ts'

/** What a longer name counts as when a short form looks for it: a name of two words is a person's until votes differ. */
function kindOf(name: string, tally: Tally | undefined): MentionType {
  const parts = name.split(' ')
  const voted = best(tally, 0.9)
  const given = givenNames.has(parts[0] ?? '')
  const personal = given || (parts.length === 2 && parts.every((part) => /^[\p{L}-]+$/u.test(part)))
  return (voted === 'name' || (voted === 'title' && given)) && personal && parts.length < 4 ? 'person' : voted
}

const ranked =
  /^(?:dr|mr|mrs|ms|doctor|captain|detective|agent|sergeant|sheriff|deputy|reverend|inspector)\.? /

function isShortFor(key: string, name: string, tally: Tally | undefined): boolean {
  if (name === key || name.length <= key.length) return false
  const parts = name.split(' ')
  const one = !key.includes(' ')
  const type = kindOf(name, tally)
  if (type === 'person' || type === 'character') {
    if (one) return parts.at(-1) === key || parts[0] === key || (parts.length > 2 && parts.includes(key))
    return name.endsWith(` ${key}`) || (ranked.test(key) && parts.at(-1) === key.split(' ')[1])
  }
  if (type === 'title') return shortTitle(key, name) || isFirstWord(key, name)
  return type === 'organisation' && one && parts[0] === key && organisationEndings.has(parts.at(-1) ?? '')
}

/** "Corrib" for "Corrib Protocol", not for "Corrib 2". */
const isFirstWord = (key: string, name: string) =>
  !key.includes(' ') &&
  key.length > 3 &&
  name.startsWith(`${key} `) &&
  !/^\S+ (?:\d+$|(?:goes|meets|returns|rises|takes|in|vs) )/.test(name) &&
  !commonWords.has(key)

/** "Landfall" for "Cold Shore: Landfall", "Heron" for "The Locksmith's Heron": what stands last in a long title. */
function shortTitle(key: string, name: string): boolean {
  const colon = name.indexOf(': ')
  if (colon > 0) return name.slice(colon + 2) === key
  return (
    !key.includes(' ') &&
    key.length > 3 &&
    name.split(' ').length > 1 &&
    name.includes("'s ") &&
    name.endsWith(` ${key}`)
  )
}

/** Names by what a short form of theirs may be: any of their words, the last two, what follows a colon. */
function byShortForm(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>()
  for (const name of names) {
    const words = name.split(' ')
    const colon = name.indexOf(': ')
    const forms = [...words, words.slice(-2).join(' '), ...(colon > 0 ? [name.slice(colon + 2)] : [])]
    for (const form of new Set(forms)) {
      const others = held.get(form)
      if (others === undefined) held.set(form, [name])
      else others.push(name)
    }
  }
  return held
}

/** Short forms lead to the fullest: "Weld" → "Tom Weld", "Mira" → "Mira Holt", "Strand" → "Strand Studios". */
export function fullNames(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, string> {
  const full = new Map<string, string>()
  const keys = [...tallies.keys()]
  const longerBy = byShortForm(keys)
  for (const key of keys) {
    if (key.split(' ').length > 2 || platforms.has(key) || studios.has(key)) continue
    // "Captain Dunn" may be short for "Tom Dunn": its last word stands for it, too.
    const last = ranked.test(key) ? (longerBy.get(key.split(' ')[1] ?? '') ?? []) : []
    const longer = [...new Set([...(longerBy.get(key) ?? []), ...last])].filter((name) =>
      isShortFor(key, name, tallies.get(name)),
    )
    const own = best(tallies.get(key), 2.2)
    const first = longer.every((name) => isFirstWord(key, name))
    const titled = longer.every((name) => kindOf(name, tallies.get(name)) === 'title')
    // A sequel's first film has its own name: only what nothing else says is a title is short for a longer one.
    const fits = titled
      ? (own === 'title' && !first) || own === 'name'
      : own === 'person' || own === 'character' || own === 'name'
    if (longer.length === 0 || !(fits || kindOf(longer[0] ?? '', tallies.get(longer[0] ?? '')) === own))
      continue
    const surname = longer.filter((name) => name.endsWith(` ${key}`))
    const chosen = (surname.length === 1 ? surname : longer)[0]
    if (chosen !== undefined) full.set(key, chosen)
  }
  return full
}
