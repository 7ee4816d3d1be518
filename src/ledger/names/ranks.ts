/** Ranks and honorifics before a name, each with the short forms it is written in. They are no part of the name. */
const ranks: Readonly<Record<string, readonly string[]>> = {
  admiral: ['adm'],
  agent: [],
  captain: ['capt', 'cpt'],
  chancellor: [],
  chief: [],
  colonel: ['col'],
  commander: ['cmdr'],
  commissioner: [],
  constable: [],
  corporal: ['cpl'],
  councillor: [],
  count: [],
  countess: [],
  dame: [],
  deputy: [],
  detective: ['det'],
  doctor: ['dr'],
  duchess: [],
  duke: [],
  emperor: [],
  empress: [],
  father: ['fr'],
  general: ['gen'],
  governor: ['gov'],
  inspector: ['insp'],
  judge: [],
  king: [],
  lady: [],
  lieutenant: ['lt'],
  lord: [],
  madam: ['madame'],
  major: ['maj'],
  marshal: [],
  master: [],
  mayor: [],
  minister: [],
  miss: [],
  mister: ['mr'],
  mistress: ['mrs'],
  ms: [],
  officer: [],
  president: ['pres'],
  prince: [],
  princess: [],
  private: ['pvt'],
  professor: ['prof'],
  queen: [],
  reverend: ['rev'],
  senator: ['sen'],
  sergeant: ['sgt'],
  sheriff: [],
  sir: [],
  sister: [],
  warden: [],
}

const ofWomen = [
  'countess',
  'dame',
  'duchess',
  'empress',
  'lady',
  'madam',
  'miss',
  'mistress',
  'ms',
  'princess',
  'queen',
  'sister',
]
const ofMen = ['count', 'duke', 'emperor', 'father', 'king', 'lord', 'master', 'mister', 'prince', 'sir']

const written = new Map(
  Object.entries(ranks).flatMap(([rank, short]) => [rank, ...short].map((form) => [form, rank] as const)),
)

/** The rank that a word of a normalised name is, in full; null where it is none. */
export function rankOf(word: string | undefined): string | null {
  return written.get(word ?? '') ?? null
}

/** "Mr. Vane" and "Mrs. Vane" are husband and wife, "General Vane" and "Captain Vane" may be one. */
export function areRanksApart(a: string, b: string): boolean {
  return (ofWomen.includes(a) && ofMen.includes(b)) || (ofMen.includes(a) && ofWomen.includes(b))
}
