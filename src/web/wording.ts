import type {
  EntityType,
  Label,
  Property,
  ReportView,
  SourceCard,
  VerdictView,
} from '../server/contract/index.ts'

/** Each label's word and what it tells a reader. The order is the order of sections. */
export const labelWords: Readonly<Record<Label, { readonly word: string; readonly meaning: string }>> = {
  confirmed: { word: 'Confirmed', meaning: 'official word or official pictures say so' },
  reported: { word: 'Reported', meaning: 'a story says so flatly, without official word' },
  rumoured: { word: 'Rumoured', meaning: 'unnamed sources, talks, leaks' },
  speculated: { word: 'Speculated', meaning: 'somebody’s inference' },
  open: { word: 'Open', meaning: 'a question that nobody has answered' },
  denied: { word: 'Denied', meaning: 'said not to be so' },
}

export const entityTypeWords: Readonly<Record<EntityType, { readonly one: string; readonly many: string }>> =
  {
    title: { one: 'Title', many: 'Titles' },
    character: { one: 'Character', many: 'Characters' },
    person: { one: 'Person', many: 'People' },
    organisation: { one: 'Organisation', many: 'Organisations' },
    place: { one: 'Place', many: 'Places' },
  }

export const certaintyWords: Readonly<Record<ReportView['certainty'], string>> = {
  stated: 'said flatly',
  likely: 'called likely',
  possible: 'called possible',
  open: 'left open',
  unlikely: 'called unlikely',
  denied: 'denied',
}

/** Who stands behind the words of a report. */
export function attributionWords({ type, name }: ReportView['attribution']): string {
  switch (type) {
    case 'official':
      return name ? `${name}, officially` : 'official word'
    case 'outlet':
      return name ?? 'another outlet'
    case 'insider':
      return name ? `unnamed sources of ${name}` : 'unnamed sources'
    case 'person':
      return name ?? 'a person'
    case 'author':
      return 'the story’s own inference'
    case 'none':
      return 'nobody named'
  }
}

export const sourceKindWords: Readonly<Record<SourceCard['kind'], string>> = {
  official: 'Official',
  outlet: 'Outlet',
  person: 'Person',
  insider: 'Unnamed insider',
}

/** What claims of a property are called together. */
export const propertyWords: Readonly<Record<Property, string>> = {
  'cast member': 'Casting',
  'crew member': 'Crew',
  'release date': 'Release dates',
  platform: 'Platforms',
  'production company': 'Production companies',
  status: 'Status',
  count: 'Numbers',
  title: 'Names of works',
  'based on': 'What it is based on',
  follows: 'Sequels and spin-offs',
  'part of': 'Parts of a whole',
  alias: 'Other names',
  'appears in': 'Appearances',
  relationship: 'Relationships',
  occupation: 'Occupations',
  ability: 'Abilities',
  setting: 'Where it is set',
  'filming location': 'Filming locations',
  'notable work': 'Notable works',
  media: 'Photos and trailers',
  statement: 'Statements',
}

/** What happened to a claim, as a word before its sentence. */
export const changeWords = {
  'new claim': 'New',
  'new source': 'Another source',
  conflict: 'Contradicts',
  denial: 'Denied',
  confirmation: 'Confirmed',
} as const

/** How a story says where it got its news. */
export const creditWords = {
  source: 'Source',
  via: 'Via',
  'hat-tip': 'Hat tip',
  'reported-by': 'Reported by',
  link: 'Link',
} as const

/** How it is known where a story has a claim from. */
export function stepWords({ how, share }: ReportView['way']['steps'][number]): string {
  switch (how) {
    case 'attribution':
      return 'named in the words'
    case 'wording':
      return `not credited; ${Math.round((share ?? 0) * 100)}% of the wording is the same`
    default:
      return `credited (${creditWords[how].toLowerCase()})`
  }
}

/** The part of a story that a quote stands in, where it is not the text. */
export const partWords = {
  text: '',
  headline: 'in the headline',
  dek: 'in the standfirst',
  caption: 'in a caption',
  alt: 'in a picture’s description',
} as const

export const continuityWords = {
  screen: 'on screen',
  page: 'on the page',
  game: 'in the game',
  real: 'in the real world',
} as const

/** How a claim turned out, as a word and as what it tells a reader. */
export const verdictWords: Readonly<
  Record<VerdictView['verdict'], { readonly word: string; readonly meaning: string }>
> = {
  true: { word: 'True', meaning: 'it turned out so' },
  false: { word: 'False', meaning: 'it turned out otherwise' },
  changed: { word: 'Changed', meaning: 'it was right when it was said, and was changed later' },
  void: { word: 'Void', meaning: 'it can no longer turn out one way or the other' },
}
