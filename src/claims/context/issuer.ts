import type { Story } from '../../story/index.ts'

/** A mark by which a press release tells itself apart from a news story. Two weak marks weigh as one strong. */
type Mark = {
  readonly id: string
  readonly weight: 1 | 2
  readonly in: 'outlet' | 'top' | 'text'
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

const day = String.raw`(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?`

export const releaseMarks: readonly Mark[] = [
  {
    id: 'release-heading',
    weight: 2,
    in: 'top',
    cue: /^\W*(?:FOR IMMEDIATE RELEASE|(?:PRESS|NEWS|MEDIA) (?:RELEASE|ALERT|ADVISORY|STATEMENT|NOTICE))\b/m,
    examples: ['FOR IMMEDIATE RELEASE', '** MEDIA ALERT **'],
    refuses: ['The press release came late.'],
  },
  {
    id: 'dated-place',
    weight: 1,
    in: 'top',
    cue: new RegExp(
      String.raw`^(?:[A-Z][\p{L} .'’-]{2,24})(?:, (?:[A-Z][\p{L}.]+ ?){1,3})?,? ?(?:[(–—-] ?|, )${day}\)? ?(?:[–—:-]|\/)`,
      'mu',
    ),
    examples: ['TORONTO (September 12, 2019) – Ridge TV', 'London, 20 July 2021: Harbor One has'],
    refuses: ['LOS ANGELES (CPW) — Harbor One said', 'In July 2021: a year of films'],
  },
  {
    id: 'today-announced',
    weight: 1,
    in: 'top',
    cue: /\b(?:today|has today|have today) (?:announced?s?|confirmed|unveiled|revealed|commissioned|released)\b|\b(?:announced|confirmed|unveiled|revealed|ordered) today\b/i,
    examples: ['Harbor One today announced a second season', 'it was announced today'],
    refuses: ['Harbor One announced on Tuesday'],
  },
  {
    id: 'end-mark',
    weight: 2,
    in: 'text',
    cue: /^\s*(?:# ?# ?#|-+ ?ENDS? ?-+|– ?ENDS? ?–|Notes? to editors:?|ENDS)\s*$/im,
    examples: ['###', '-ENDS-', 'Notes to editors'],
  },
  {
    id: 'about-the-company',
    weight: 1,
    in: 'text',
    cue: /^\W*(?:About [A-Z][\p{L}&+ ]{1,40}$|(?:Press|Media) (?:contacts?|enquiries|inquiries):?)/mu,
    examples: ['About Harbor One', 'Media contact: Ana Reyes'],
    refuses: ['About a third of it is new.'],
  },
  {
    id: 'press-office',
    weight: 2,
    in: 'outlet',
    cue: /\b(?:newsroom|press (?:room|centre|center|office|site|release)|media (?:centre|center|office)|communications)\b/i,
    examples: ['Harbor One Press Office', 'Ridge Newsroom'],
    refuses: ['The Press Democrat'],
  },
]

/** How much weight makes a press release. */
const enough = 2
const topChars = 700

/** The company behind a press release; null where the story is an outlet's own. */
export function issuerOf(story: Story): string | null {
  const where = {
    outlet: story.outlet ?? '',
    top: [story.headline, story.dek, story.text.slice(0, topChars)].join('\n\n'),
    text: story.text,
  }
  const weight = releaseMarks.reduce(
    (sum, mark) => sum + (mark.cue.test(where[mark.in]) ? mark.weight : 0),
    0,
  )
  return weight >= enough ? (story.outlet ?? 'press release') : null
}
