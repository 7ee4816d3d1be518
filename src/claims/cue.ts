import {
  all,
  anythingButVerbs,
  capture,
  description,
  either,
  fillers,
  has,
  listOf,
  type Pattern,
  phraseSlots,
  repeat,
  words,
} from './cue-pattern.ts'
import type { Form, ItemKind } from './cue-tokens.ts'

/**
 * The pattern language of rules. A cue is matched against a sentence printed as tokens: words, and an item each for
 * names, verbs, dates and so on (print.ts).
 *
 *   word            that word (lower case)                 {person}        one item of that kind
 *   (a b|c)         either                                 {person:lead}   … captured under another name
 *   x?              optional                               {persons}       a list: "A, B and C", appositions skipped
 *   ⟨ ⟩             parentheses in the text
 *   ..              up to four words, no names or verbs    <join|board>    a verb in any active form
 *   ~               up to eight items but verbs, as few as will do
 *   ...             what describes the name after it: "her brother's old boss, the notorious"
 *   {noun}          a noun phrase with its determiner, to its end: "a disgraced harbor pilot", "her lodger"
 *   {owned}         nouns after a possessive, to their end: "(Weld's) harbor pilot"
 *   {credits}       names up to the next verb, job, title or stop: "A and B for C, D for E, and F"
 *   {epithet}       nouns straight before a name: "harbor pilot", "greedy banker"
 *   <any>           whatever verb
 *   <join:p>        passive  <join:g> -ing  <join:i> to-infinitive  <join:n> bare participle  <join:*> any form
 */
const pieces = /<([^>]+)>|\{(\w+)(?::(\w+))?\}|\.\.\.?|~|\)\??|\?|[(|]|[^\s(){}<>|?]+/g

/** Kinds that a slot accepts. `who` and `work` let a name that nothing typed stand where grammar asks for it. */
const slots: Readonly<Record<string, readonly ItemKind[]>> = {
  person: ['person'],
  who: ['person', 'name'],
  title: ['title'],
  what: ['title', 'name'],
  character: ['character', 'name'],
  role: ['role'],
  part: ['character', 'name', 'person', 'title'],
  organisation: ['organisation'],
  maker: ['organisation', 'name'],
  place: ['place'],
  where: ['place', 'name'],
  outlet: ['outlet'],
  name: ['name'],
  date: ['date'],
  count: ['count'],
  season: ['season'],
  kind: ['work'],
  job: ['job'],
  kin: ['kin'],
  any: ['person', 'title', 'character', 'organisation', 'place', 'outlet', 'name'],
}
const plurals: Readonly<Record<string, string>> = {
  persons: 'person',
  people: 'who',
  titles: 'title',
  characters: 'character',
  parts: 'part',
  organisations: 'organisation',
  places: 'place',
  wheres: 'where',
  jobs: 'job',
  dates: 'date',
  seasons: 'season',
}

function slotPattern(name: string): Pattern {
  const phrase = phraseSlots.get(name)
  if (phrase !== undefined) return phrase
  const single = plurals[name]
  const accepted = slots[single ?? name]
  if (accepted === undefined) throw new Error(`cue: no slot {${name}}`)
  return single === undefined ? has(...accepted) : listOf(single, accepted)
}

/** What a slot looks for is worked out once, however many cues have it. */
const slotPatterns: ReadonlyMap<string, Pattern> = new Map(
  [...Object.keys(slots), ...Object.keys(plurals), ...phraseSlots.keys()].map((name) => [
    name,
    slotPattern(name),
  ]),
)

const verbForms: Readonly<Record<string, readonly Form[]>> = {
  f: ['f'],
  d: ['d'],
  a: ['f', 'd'],
  p: ['p'],
  g: ['g'],
  i: ['i'],
  n: ['d', 'n'],
  '*': ['f', 'd', 'g', 'i', 'n', 'p'],
}

function verbPattern(body: string): Pattern {
  const [lemmas = '', letters = 'a'] = body.split(':')
  const forms = [...letters].flatMap((letter) => verbForms[letter] ?? [])
  if (lemmas === 'any') return has(...forms)
  const verbs = lemmas.replaceAll(' ', '_').split('|')
  return words(...verbs.flatMap((lemma) => forms.map((form) => `${lemma}/${form}`)))
}

/** Reads a cue. Captures have the names of their slots, verbs are called `verb`; the second of a name ends in 2. */
export function parseCue(cue: string): Pattern {
  const tokens = [...cue.matchAll(pieces)]
  const used = new Map<string, number>()
  const unique = (name: string) => {
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}${count}`
  }
  let at = 0
  const readOne = (): Pattern => {
    const [text = '', verb, slot, alias] = tokens[at++] ?? []
    if (text === '(') return readEither()
    if (verb !== undefined) return capture(unique('verb'), verbPattern(verb))
    if (slot !== undefined) {
      const pattern = slotPatterns.get(slot)
      if (pattern === undefined) throw new Error(`cue: no slot {${slot}}`)
      return capture(unique(alias ?? slot), pattern)
    }
    if (text === '...') return description
    if (text === '..') return fillers
    if (text === '~') return anythingButVerbs
    const parts = text.replaceAll('⟨', '(').replaceAll('⟩', ')').split('_')
    return parts.length === 1 ? words(...parts) : all(...parts.map((part) => words(part)))
  }
  const readEither = (): Pattern => {
    const ways: Pattern[][] = [[]]
    for (; at < tokens.length && !tokens[at]?.[0].startsWith(')'); ) {
      if (tokens[at]?.[0] === '|') {
        at++
        ways.push([])
        continue
      }
      const one = readOne()
      const optional = tokens[at]?.[0] === '?'
      if (optional) at++
      ways.at(-1)?.push(optional ? repeat(one, 0, 1) : one)
    }
    const optional = tokens[at++]?.[0] === ')?'
    const [only, ...others] = ways.map((way) => (way.length === 1 && way[0] ? way[0] : all(...way)))
    const read = only === undefined ? all() : others.length === 0 ? only : either(only, ...others)
    return optional ? repeat(read, 0, 1) : read
  }
  return readEither()
}
