import type { Qualifiers } from '../claim.ts'
import type { Sentence } from '../sentence.ts'
import { placesOf, type Telling, textBetween } from './telling.ts'

/** Where works are sold and shown, as the press names it, and the adjectives that say the same. */
const names =
  'North America|Latin America|South America|Central America|U\\.?S\\.?(?:A\\.?)?(?![A-Za-z])|United States|America|States|U\\.?K\\.?(?![A-Za-z])|United Kingdom|Great Britain|Britain|Ireland|Canada|Australia|New Zealand|France|Germany|Italy|Spain|Portugal|Austria|Switzerland|Belgium|Netherlands|Benelux|Denmark|Sweden|Norway|Finland|Iceland|Poland|Russia|Turkey|Greece|Japan|China|South Korea|Korea|India|Hong Kong|Taiwan|Brazil|Mexico|Argentina|South Africa|Israel|Eastern Europe|Europe|Southeast Asia|Asia|Africa|Scandinavia|Middle East|Quebec|New York and (?:L\\.A\\.|Los Angeles)|rest of the world'
const adjectives: ReadonlyMap<string, string> = new Map([
  ['north american', 'North America'],
  ['latin american', 'Latin America'],
  ['american', 'U.S.'],
  ['british', 'UK'],
  ['irish', 'Ireland'],
  ['canadian', 'Canada'],
  ['australian', 'Australia'],
  ['french', 'France'],
  ['german', 'Germany'],
  ['italian', 'Italy'],
  ['spanish', 'Spain'],
  ['japanese', 'Japan'],
  ['chinese', 'China'],
  ['korean', 'Korea'],
  ['european', 'Europe'],
  ['states', 'US'],
])
const world =
  'worldwide|world-wide|globally|internationally|domestically|domestic|nationwide|around the world'
const region = `(?:the )?((?:${names})(?:(?:, (?:the )?(?:${names}))*,? (?:and|&) (?:the )?(?:${names}))?)`
const described = `(${names}|${[...adjectives.keys()].filter((word) => word !== 'states').join('|')}|domestic|worldwide|international)`

const compile = (source: string) => new RegExp(source, 'i')

/** Straight after a name or date: "(Germany)", "in the U.K.", "for Germany and Switzerland", "worldwide". */
const after = compile(
  `^(?:,? ?\\((?:in )?${region}\\)|,? ?(?:in|for|across|throughout|covering) ${region}|(?: [^.,;:()]{1,40})? (?:in|for|across|throughout|covering) (?:all of )?${region}|,?(?: \\w+){0,2} (${world})\\b)`,
)
/** Straight before: "in the UK on", "U.K. (", "in Canada the series airs on", "Germany's". */
const before = compile(
  `(?:\\b(?:in|for|across) ${region}(?: only)?(?: (?:on|from|by|as of|this|with|through|via|the (?:series|show|film|movie) (?:airs|streams|runs|is) on))? ?(?:the )?|\\b${described} (?:viewers|readers|audiences|date)(?::| (?:is|on|can see it on|will see it on)) |\\b(${world}) (?:on|from) |\\b${region} (?:\\(|[–—:-] ?)|\\b(?:in|across) ${region},? where (?:it|the film|the movie) (?:\\w+ ){1,2}|\\b${region}['’]s (?:\\S+ ){0,1})$`,
)
/** A release, rights or a date that belongs to a region: "a UK release", "North American rights". */
const belonging = compile(
  `\\b${described} (?:(?:theatrical|distribution|home|broadcast|streaming|film|all|cinema|television|tv|debut|linear|free-to-air) ){0,2}(?:rights|release|cinemas?|theaters?|theatres?|date|premiere|bow|debut|rollout|distributor|distribution|viewers|run)\\b`,
)

/** A name as a region is called: adjectives become the country. */
function called(text: string | undefined): string | null {
  if (text === undefined) return null
  const low = text.toLowerCase()
  if (/^(?:worldwide|world-wide|globally|around the world)$/.test(low)) return 'worldwide'
  if (/^domestic/.test(low)) return 'domestic'
  if (/^international/.test(low)) return 'international'
  return adjectives.get(low) ?? text
}

/** What each of these patterns needs: most texts name no region, and one look at their words is a tenth of the work. */
const namesRegion = compile(`${names}|${world}|${[...adjectives.keys()].join('|')}|international`)

const firstOf = (match: RegExpMatchArray | null): string | null =>
  match === null ? null : called(match.slice(1).find((group) => group !== undefined))

/** As much of a sentence as is looked through on either side. */
const reachChars = 90

function regionAt({ sentence }: Telling, at: number): string | null {
  const item = sentence.items[at]
  if (item === undefined) return null
  const tail = textBetween(sentence, item.end, Math.min(sentence.end, item.end + reachChars))
  const head = textBetween(sentence, Math.max(sentence.start, item.start - reachChars), item.start)
  return (
    (namesRegion.test(head) ? firstOf(before.exec(head)) : null) ??
    (namesRegion.test(tail) ? firstOf(after.exec(tail)) : null)
  )
}

/** "UK release schedule", "all dates are for the UK and Ireland": what a calendar says of all its dates. */
const ofAllDates = compile(
  `\\b(?:all|these|the) (?:release )?dates (?:are|given are|listed are|hold) (?:for )?${region}|^${described} (?:cinema |film |theatrical |tv )?(?:release (?:schedule|dates|calendar|slate)|releases)\\b`,
)

/** How many passages from the start may say it. */
const openingPassages = 4

/** The region that a calendar's opening gives to all its dates; null in a story that is no calendar. */
export function regionOfAll(sentences: readonly Sentence[]): string | null {
  const opening = sentences.filter(({ passage }) => passage.in !== 'caption')
  const passages = [...new Set(opening.map(({ passage }) => passage))].slice(0, openingPassages)
  const said = passages.flatMap(
    ({ source, start, end }) => firstOf(ofAllDates.exec(source.slice(start, end))) ?? [],
  )
  return said.sort((a, b) => b.length - a.length)[0] ?? null
}

/** How many values of the same property the sentence gives: what belongs to a region is one's where there is one. */
const isAlone = ({ report, beside }: Telling): boolean =>
  new Set(
    beside
      .filter(({ claim }) => claim.property === report.claim.property)
      .map(({ claim }) => JSON.stringify(claim.value)),
  ).size === 1

/** "Shudder (Canada)", "has taken North American rights", "opens in the UK on May 3": where in the world that holds. */
export const saidRegion =
  (ofAll: string | null) =>
  (telling: Telling): Qualifiers => {
    const { claim } = telling.report
    const earned = claim.property === 'count' && /box office/.test(String(claim.qualifiers.of))
    if (claim.property !== 'platform' && claim.property !== 'release date' && !earned) return {}
    if (claim.qualifiers.region !== undefined) return {}
    for (const at of placesOf(telling)) {
      const found = regionAt(telling, at)
      if (found !== null) return { region: found }
    }
    if (earned) return {}
    const { sentence } = telling
    const whole = textBetween(sentence, sentence.start, sentence.end)
    const own = namesRegion.test(whole) && isAlone(telling) ? firstOf(belonging.exec(whole)) : null
    const found = own ?? ofAll
    return found === null ? {} : { region: found }
  }
