import type { Item } from './sentence.ts'

/**
 * The pattern language of rules. A cue is matched against a sentence printed as words, one space after each item;
 * names, verbs, dates and so on are printed as one private-use character that says its kind and its place in the
 * sentence. So a cue compiles to one native regular expression, linear in practice, and captures are items.
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

const base = {
  person: 0xe000,
  title: 0xe100,
  character: 0xe200,
  organisation: 0xe300,
  place: 0xe400,
  outlet: 0xe500,
  name: 0xe600,
  date: 0xe700,
  count: 0xe800,
  season: 0xe900,
  work: 0xea00,
  job: 0xeb00,
  role: 0xec00,
  kin: 0xed00,
  verb: 0xee00,
} as const
export type Symbol = keyof typeof base

const chars = (kind: Symbol) => `\\u${base[kind].toString(16)}-\\u${(base[kind] + 0xff).toString(16)}`

/** Kinds that a slot accepts. `who` and `work` let a name that nothing typed stand where grammar asks for it. */
const slots: Readonly<Record<string, readonly Symbol[]>> = {
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

const special = '\\ue000-\\ueeff'
const classOf = (slot: string) => {
  const kinds = slots[slot]
  if (kinds === undefined) throw new Error(`cue: no slot {${slot}}`)
  return `[${kinds.map(chars).join('')}]`
}

/** Words that no noun phrase goes past, and that none begins with. */
const stops = new Set(
  'who whom whose that which where when while and or but nor as in on at to with for from by of off into onto over under about against after before during until since through without opposite alongside among between behind if than then now not is are was were also again back out up next last so because though although unless despite per via amid like unlike i we you he she it they them him what how why there here just only even still no yes both either neither whether aka plus minus starring rather instead'.split(
    ' ',
  ),
)
const determiners = new Set(
  'a an the his her their its one another my our your this these those each every some any'.split(' '),
)
/**
 * Printed before each of them, so that a pattern tells them from other words by one character. Patterns that list them
 * all take a hundred times the memory, and cues have many.
 */
const stop = '\uef00'
const determiner = '\uef01'

const printWord = (word: string) =>
  stops.has(word) ? stop + word : determiners.has(word) ? determiner + word : word

/** As printed, but for the marks of stops and determiners. */
export const unmark = (printed: string) => printed.replace(/[\uef00\uef01]/g, '')

/** Alternatives as printed: "and|&". Each may be several words. */
const oneOf = (...phrases: readonly string[]) =>
  `(?:${phrases.map((phrase) => phrase.split(' ').map(printWord).join(' ')).join('|')})`

const punctuation = ',.;:()"?!—'
const named = `[${(['person', 'title', 'character', 'organisation', 'place', 'outlet', 'name'] as const).map(chars).join('')}]`
const common = `[${(['kin', 'job', 'role', 'work'] as const).map(chars).join('')}]`
const plain = `[^${special}${stop}${determiner} ${punctuation}]+\\.?`
const anyDeterminer = `${determiner}[^ ]+`
const nounWord = `(?:${plain}|${common}|${named}(?= (?:'s |${plain} |${common} )))`
const nounEnd = `(?=$|[${punctuation}${stop}${determiner}]|[^ ]+/[fdginp]|[${chars('date')}${chars('count')}${chars('season')}])`

const phrasePatterns: Readonly<Record<string, string>> = {
  noun: `(?:(?:${anyDeterminer}|${named} 's?) )(?:${nounWord} ){1,6}(?:turn/[dnp][${chars('verb')}] (?:${oneOf('a', 'an')} )?(?:${nounWord} ){1,3})?(?:${oneOf('of')} (?:${anyDeterminer} )?(?:${nounWord} |${named} ){1,3})?${nounEnd}`,
  owned: `(?:${nounWord} ){1,4}${nounEnd}`,
  credits: `(?:[^ .;:—()"${(['verb', 'job', 'title', 'work'] as const).map(chars).join('')}]+ ){1,40}`,
  epithet: `(?:(?:${plain}|${common}) ){1,4}(?=${named})`,
}
const description = `(?:(?:${named} (?:'s? |(?=${plain} |${common} )))?(?:${oneOf('the', 'a', 'an', 'his', 'her', 'their', 'its')} )?(?:(?:${plain}|${common}) ){0,5}(?:, (?:${oneOf('the')} )?(?:(?:${plain}) ){0,3})?)`

function slotPattern(name: string, capture: string): string {
  const phrase = phrasePatterns[name]
  if (phrase !== undefined) return `(?<${capture}>${phrase})`
  const single = plurals[name]
  if (single === undefined) return `(?<${capture}>${classOf(name)} )`
  // What stands between two names of a list describes the second: "and newcomer Tom Weld", never "with" or "by".
  const relation = `(?:${oneOf('his', 'her', 'their')} (?:${plain} ){0,2}[${chars('kin')}] (?:, )?)?`
  const one = `${relation}(?:${oneOf('the', 'a', 'an')} )?(?:${plain} ){0,3}${classOf(single)} ${single === 'part' ? `(?!${oneOf('as')} |\\(|'s? )` : single === 'character' ? `(?!'s? )` : ''}`
  const first = `(?:newcomers? |fellow |${oneOf('both', 'the')} |actors? |actress(?:es)? )?${classOf(single)} `
  // After its "and" a list is at its end, "by A and B, C follows …" has two names; after "as well as" another may begin.
  if (single === 'part' || single === 'character')
    return `(?<${capture}>${first}(?:, ${one}){0,11}(?:(?:, )?${oneOf('and', '&', 'or')} ${one}){0,4})`
  // "A and, in her first role since then, B": what stands between two commas before the last name says when or where.
  const aside = `(?:, (?:[^${chars('verb')} ,;()—]+ ){1,10}, )?`
  const and = oneOf('and', '&')
  const more = `(?:, )?${oneOf('as well as', 'along with', 'alongside', 'plus')} ${one}(?:, ${one}){1,8}(?:, )?${and} ${one}`
  const last = `${and} ${aside}${one}|${oneOf('or', 'plus', 'as well as', 'along with', 'alongside')} ${one}`
  return `(?<${capture}>${first}(?:, ${one}){0,11}(?:${more}|(?:(?:, )?(?:${last})){0,4}))`
}

/** What a slot may hold; null where it holds a phrase of free words. */
export function slotSymbols(slot: string): readonly Symbol[] | null {
  if (phrasePatterns[slot] !== undefined) return null
  return slots[plurals[slot] ?? slot] ?? null
}

const verbForms: Readonly<Record<string, string>> = {
  a: 'fd',
  p: 'p',
  g: 'g',
  i: 'i',
  n: 'dn',
  '*': 'fdginp',
}

/** The letters that a cue's forms stand for: "a" is finite and past. */
export const verbLetters = (forms = 'a') => [...forms].map((form) => verbForms[form] ?? form).join('')

function verbPattern(body: string, capture: string): string {
  const [lemmas = '', forms] = body.split(':')
  const letters = verbLetters(forms)
  const words = lemmas === 'any' ? '[^ /]+' : lemmas.replaceAll(' ', '_')
  return `(?<${capture}>(?:${words})/[${letters}]${`[${chars('verb')}]`} )`
}

/** Compiles a cue. The expression is global and sticky-free; captures carry the names of their slots. */
export function compileCue(cue: string): RegExp {
  const used = new Map<string, number>()
  const unique = (name: string) => {
    const n = used.get(name) ?? 0
    used.set(name, n + 1)
    return n === 0 ? name : `${name}${n + 1}`
  }
  let verbs = 0
  // White space of the cue only parts its tokens; that of the text is written \x20, so that it can be told apart.
  const spaced = (pattern: string) => pattern.replaceAll(' ', '\\x20')
  const source = cue.replace(
    /\{(\w+)(?::(\w+))?\}|<([^>]+)>|\.\.\.?|[(|]|\)\??|\?|[^\s(){}<>|?]+/g,
    (token, slot: string | undefined, alias: string | undefined, verb: string | undefined) => {
      if (slot !== undefined) return spaced(slotPattern(slot, unique(alias ?? slot)))
      if (verb !== undefined) return spaced(verbPattern(verb, verbs++ === 0 ? 'verb' : `verb${verbs}`))
      if (token === '...') return spaced(description)
      if (token === '~') return spaced(`(?:[^${chars('verb')} ;]+ ){0,8}?`)
      if (token === '..') return spaced(`(?:[^${special} ,.;:()"]+ ){0,4}`)
      if (token === '(') return '(?:'
      if (token === '|' || token === ')' || token === ')?' || token === '?') return token
      const literal = token
        .split('_')
        .map(printWord)
        .join('_')
        .replace(/[.*+^$[\]\\]/g, '\\$&')
        .replaceAll('⟨', '\\(')
        .replaceAll('⟩', '\\)')
      return spaced(`(?:${literal.replaceAll('_', ' ')} )`)
    },
  )
  return new RegExp(`(?<=^| )${source.replace(/\s+/g, '')}`, 'g')
}

/** `items` are the marked ones, by their number; `all` every item with the place where its print begins; `tokens` see cue-needs.ts. */
export type Printed = {
  readonly text: string
  readonly tokens: ReadonlySet<string>
  readonly items: readonly Item[]
  readonly all: readonly { readonly item: Item; readonly at: number }[]
}

const formLetter = { finite: 'f', infinitive: 'i', gerund: 'g', participle: 'n', past: 'd' } as const

function symbolOf(item: Item): Symbol | null {
  switch (item.kind) {
    case 'word':
      return null
    case 'mention':
      return item.mention.type
    // "At 9 p.m.", "ten-week", "on Tuesdays": an hour, a span, a habit is no day.
    case 'date':
      return /^[TPX]/.test(item.date.edtf) ? null : 'date'
    case 'verb':
    case 'work':
    case 'count':
    case 'season':
    case 'job':
    case 'role':
    case 'kin':
      return item.kind
    default: {
      const never: never = item
      return never
    }
  }
}

/** Prints items for matching. At most 256 marked items; what comes after them is printed as words. */
export function print(items: readonly Item[]): Printed {
  let text = ''
  const marked: Item[] = []
  const tokens = new Set<string>()
  const all: { item: Item; at: number }[] = []
  for (const item of items) {
    all.push({ item, at: text.length })
    const symbol = symbolOf(item)
    if (symbol === null || marked.length > 255) {
      for (const word of item.text.split(' ')) {
        text += `${printWord(word)} `
        tokens.add(word)
      }
      continue
    }
    const char = String.fromCharCode(base[symbol] + marked.length)
    marked.push(item)
    if (item.kind === 'verb') {
      const { lemma, form, passive } = item.verb
      const letter = passive ? 'p' : formLetter[form]
      const verb = `${lemma.replaceAll(' ', '_')}/${letter}`
      text += `${verb}${char} `
      tokens.add(verb).add(`/${letter}`)
    } else {
      text += `${char} `
      tokens.add(`@${symbol}`)
    }
  }
  return { text, tokens, items: marked, all }
}

/** The items that a capture holds, in order. */
export function itemsOf(printed: Printed, captured: string | undefined): readonly Item[] {
  if (captured === undefined) return []
  const found: Item[] = []
  for (const char of captured) {
    const code = char.charCodeAt(0)
    if (code < 0xe000 || code > 0xeeff) continue
    const item = printed.items[code & 0xff]
    if (item !== undefined) found.push(item)
  }
  return found
}

/** Source text of what was printed from `from` to `to`, as written; items that stood apart are joined by a space. */
export function sourceOf(printed: Printed, from: number, to: number, source: string): string {
  let text = ''
  let end = -1
  for (const { item, at } of printed.all) {
    if (at < from || at >= to) continue
    const gap =
      end < 0 ? '' : item.start - end <= 1 && item.start >= end ? source.slice(end, item.start) : ' '
    text += gap + source.slice(item.start, item.end)
    end = item.end
  }
  return text
}
