import type { Attribution } from '../report.ts'

/**
 * What a noun makes of whom it names. `maker` works on the story's works, `house` makes or shows them, `document` is
 * a paper that speaks for itself.
 */
export type SpeakerKind =
  | 'representative'
  | 'house'
  | 'maker'
  | 'authority'
  | 'outlet'
  | 'insider'
  | 'person'
  | 'document'
  | 'post'
  | 'secret'

const nouns: Readonly<Record<SpeakerKind, string>> = {
  representative:
    'official spokesperson spokespeople spokesman spokesmen spokeswoman spokeswomen rep representative publicist agent agency manager management lawyer attorney camp statement announcement solicitor counsel handler publicity communique flack post-announcement',
  house:
    'network cabler cablenet pubcaster netlet shingle studio streamer broadcaster corporation company channel publisher distributor production label festival organiser organizer team staff service platform banner firm producer maker boss bigwig brass website-team committee guild academy committee union jury',
  maker:
    'director showrunner creator co-creator writer co-writer screenwriter star co-star actor actress author novelist artist filmmaker helmer executive exec president chairman chairwoman chair ceo chief head commissioner controller composer cinematographer editor-in-chief performer lead host comedian auteur mangaka scribe pd creative',
  authority: 'council mayor police ministry court judge government minister regulator commission coroner',
  outlet:
    'newspaper paper site website magazine trade tabloid outlet newsletter podcast blog publication journal column story article medium media press report daily weekly broadsheet portal rag',
  insider:
    'source insider tipster informant spy mole friend guy pal birdie bird rumor rumour whisper gossip chatter grapevine leak word contact buddy confidant belief scuttlebutt talk consensus thinking those',
  person:
    'fan user viewer reader critic analyst expert historian professor resident local owner neighbor neighbour onlooker witness retailer redditor blogger columnist journalist reporter editor scooper leaker account poster insider-account academic biographer reviewer observer passer-by bystander admirer detractor audience researcher administrator sleuth commenter commentator pundit correspondent photographer cinephile collector customer teacher villager townsfolk family widow widower brother sister mother father son daughter wife husband',
  post: 'post tweet thread meme comment',
  document:
    'listing filing permit registration trademark application minutes notice schedule database record',
  secret: 'memo scan document script e-mail email sheet spreadsheet draft contract recording',
}

const kindOf: ReadonlyMap<string, SpeakerKind> = new Map(
  Object.entries(nouns).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as SpeakerKind] as const),
  ),
)
/** Said of whoever the story does not name: "one of them", "someone", "two people briefed on it". */
const unnamed =
  /^(?:one|another|someone|somebody|people|person|others?|several|both|two|three|four|few|many|some|many|individuals?|execs-who)$/
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spies: 'spy',
    agencies: 'agency',
    companies: 'company',
    dailies: 'daily',
    bosses: 'boss',
    papers: 'document',
  }),
)

/** What a noun (lower case) makes of a speaker; null where it names none. */
export function speakerKind(noun: string): SpeakerKind | null {
  if (unnamed.test(noun)) return 'insider'
  const one = irregular.get(noun) ?? noun
  return kindOf.get(one) ?? kindOf.get(one.replace(/s$/, '')) ?? null
}

export function typeOfKind(kind: SpeakerKind): Attribution['type'] {
  switch (kind) {
    case 'representative':
    case 'house':
    case 'maker':
    case 'authority':
      return 'official'
    case 'secret':
      return 'insider'
    case 'document':
      return 'none'
    case 'post':
      return 'person'
    case 'outlet':
    case 'insider':
    case 'person':
      return kind
    default: {
      const never: never = kind
      return never
    }
  }
}
