/**
 * What a token of a printed sentence can be told by, apart from its word, a bit each: the kind of an item, the form of
 * a verb, and what the pattern language's free words ask of a token.
 */
export const trait = {
  person: 1 << 0,
  title: 1 << 1,
  character: 1 << 2,
  organisation: 1 << 3,
  place: 1 << 4,
  outlet: 1 << 5,
  name: 1 << 6,
  date: 1 << 7,
  count: 1 << 8,
  season: 1 << 9,
  work: 1 << 10,
  job: 1 << 11,
  role: 1 << 12,
  kin: 1 << 13,
  verb: 1 << 14,
  /** The forms of a verb, a letter each: finite, past, -ing, to-infinitive, bare participle, passive. */
  f: 1 << 15,
  d: 1 << 16,
  g: 1 << 17,
  i: 1 << 18,
  n: 1 << 19,
  p: 1 << 20,
  /** A word that may stand in a noun phrase. */
  plain: 1 << 21,
  determiner: 1 << 22,
  /** Ends a noun phrase: a mark, a stop, a verb, a date, a count. */
  closing: 1 << 23,
  /** Begins with a parenthesis. */
  opening: 1 << 24,
  /** Free words: no name, no verb, no mark. */
  filler: 1 << 25,
  /** May stand in a block of credits. */
  credited: 1 << 26,
  /** May stand between two commas. */
  aside: 1 << 27,
  /** Anything but a verb and a semicolon. */
  verbless: 1 << 28,
} as const
export type Trait = keyof typeof trait
/** What an item is to a cue: its kind, of a name its type. */
export const itemKinds = [
  'person',
  'title',
  'character',
  'organisation',
  'place',
  'outlet',
  'name',
  'date',
  'count',
  'season',
  'work',
  'job',
  'role',
  'kin',
  'verb',
] as const satisfies readonly Trait[]
export type ItemKind = (typeof itemKinds)[number]
export const forms = ['f', 'd', 'g', 'i', 'n', 'p'] as const satisfies readonly Trait[]
export type Form = (typeof forms)[number]

/** Several traits as one number. */
export const traits = (...of: readonly Trait[]): number => of.reduce((sum, one) => sum | trait[one], 0)

/** What names, jobs and so on are besides their kind. A verb is told by its form alone. */
const unmarked = traits('credited', 'aside', 'verbless')
const uncredited = traits('aside', 'verbless')
export const symbolTraits: Readonly<Record<ItemKind, number>> = {
  person: trait.person | unmarked,
  title: trait.title | uncredited,
  character: trait.character | unmarked,
  organisation: trait.organisation | unmarked,
  place: trait.place | unmarked,
  outlet: trait.outlet | unmarked,
  name: trait.name | unmarked,
  date: trait.date | trait.closing | unmarked,
  count: trait.count | trait.closing | unmarked,
  season: trait.season | trait.closing | unmarked,
  work: trait.work | uncredited,
  job: trait.job | uncredited,
  role: trait.role | unmarked,
  kin: trait.kin | unmarked,
  verb: trait.verb | trait.closing,
}

/** Words that no noun phrase goes past, and that none begins with. */
const stops = new Set(
  'who whom whose that which where when while and or but nor as in on at to with for from by of off into onto over under about against after before during until since through without opposite alongside among between behind if than then now not is are was were also again back out up next last so because though although unless despite within aboard near above below beyond beneath outside inside throughout toward towards beside whenever per via amid like unlike i we you he she it they them him what how why there here just only even still no yes both either neither whether aka plus minus starring rather instead'.split(
    ' ',
  ),
)
const determiners = new Set(
  'a an the his her their its one another my our your this these those each every some any'.split(' '),
)

/** Mark → what a word that holds it is not. */
const rulesOut: ReadonlyMap<number, number> = new Map(
  Object.entries<number>({
    ',': traits('plain', 'filler', 'aside'),
    '.': traits('plain', 'filler', 'credited'),
    ';': traits('plain', 'filler', 'credited', 'aside', 'verbless'),
    ':': traits('plain', 'filler', 'credited'),
    '(': traits('plain', 'filler', 'credited', 'aside'),
    ')': traits('plain', 'filler', 'credited', 'aside'),
    '"': traits('plain', 'filler', 'credited'),
    '?': traits('plain'),
    '!': traits('plain'),
    '—': traits('plain', 'credited', 'aside'),
  }).map(([mark, ruled]) => [mark.charCodeAt(0), ruled]),
)
const free = traits('plain', 'filler', 'credited', 'aside', 'verbless')

/** The traits of a word as printed. */
export function wordTraits(word: string): number {
  if (word === '') return 0
  if (stops.has(word)) return (free & ~trait.plain) | trait.closing
  if (determiners.has(word)) return (free & ~trait.plain) | trait.closing | trait.determiner
  let held = free
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    // Letters, the most by far, rule nothing out.
    if (code > 0x60 && code < 0x2014) continue
    let ruled = rulesOut.get(code) ?? 0
    if (code === 0x2e && at > 0 && at === word.length - 1) ruled &= ~trait.plain
    held &= ~ruled
  }
  if (rulesOut.has(word.charCodeAt(0)) || /.\/[fdginp]/.test(word)) held |= trait.closing
  return word.startsWith('(') ? held | trait.opening : held
}
