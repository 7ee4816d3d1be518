import type { Claim, Entity } from '../claims/index.ts'
import { sayDate } from './say-date.ts'

/**
 * A claim in plain words: "Tom Weld plays Abel Dunn in Mira Holt." Never hedged and never negative:
 * how sure it is, and whether it is denied, is for the label to say.
 */
export function sentence(claim: Claim): string {
  const said = sentences[claim.property](claim)
  const placed = place(said, claim)
  return /[.!?…]["”’]?$/.test(placed) ? capitalise(placed) : `${capitalise(placed)}.`
}

type Say = (claim: Claim) => string

const sentences: Readonly<Record<Claim['property'], Say>> = {
  'cast member': sayCast,
  'crew member': sayCrew,
  'release date': sayRelease,
  platform: (c) => `${about(c)} is ${isDistributor(sayValue(c)) ? 'released by' : 'on'} ${sayValue(c)}`,
  'production company': (c) => `${about(c)} is made by ${sayValue(c)}`,
  status: sayStatus,
  count: sayCount,
  title: (c) => `${about(c)} is called “${sayValue(c)}”`,
  'based on': (c) => `${about(c)} is based on ${sayValue(c)}`,
  follows: sayFollows,
  'part of': (c) => `${about(c)} is part of ${sayValue(c)}`,
  alias: (c) => `${subjectOf(c)} is also known as ${sayValue(c)}`,
  'appears in': (c) => `${subjectOf(c)} appears in ${within(c, sayValue(c))}`,
  relationship: sayRelationship,
  occupation: (c) => `${subjectOf(c)} is ${withArticle(sayValue(c))}`,
  ability: sayAbility,
  setting: (c) => `${about(c)} is set in ${sayValue(c)}`,
  'filming location': (c) => `${about(c)} is filmed in ${sayValue(c)}${when(c)}`,
  'notable work': (c) => `${subjectOf(c)} is known for ${sayValue(c)}`,
  media: sayMedia,
  statement: sayValue,
}

function sayCast(claim: Claim): string {
  const character = text(claim, 'character')
  const role = text(claim, 'role')
  const title = within(claim, subjectOf(claim))
  if (role === 'voice') return `${sayValue(claim)} voices ${character ?? 'a part'} in ${title}`
  const manner = role && role !== 'main' ? ` in a ${role} role` : ''
  if (character)
    return `${sayValue(claim)} plays ${character} in ${title}${role === 'cameo' ? ', a cameo' : ''}`
  if (role === 'lead' || role === 'main') return `${sayValue(claim)} stars in ${title}`
  return `${sayValue(claim)} is in the cast of ${title}${role === 'cameo' ? ' for a cameo' : manner}`
}

const jobVerbs: Readonly<Record<string, string>> = {
  director: 'directs',
  writer: 'writes',
  showrunner: 'runs',
  creator: 'created',
  producer: 'produces',
  'executive producer': 'executive produces',
  composer: 'composes the music of',
  editor: 'edits',
}

function sayCrew(claim: Claim): string {
  const job = text(claim, 'job')
  const work = within(claim, subjectOf(claim))
  if (!job) return `${sayValue(claim)} works on ${work}`
  const verb = jobVerbs[job]
  return verb ? `${sayValue(claim)} ${verb} ${work}` : `${sayValue(claim)} is ${job} of ${work}`
}

function sayRelease(claim: Claim): string {
  const of = text(claim, 'of')
  const what = of && of !== 'title' ? `the ${of} of ${about(claim)}` : about(claim)
  const platform = text(claim, 'platform')
  const region = text(claim, 'region')
  const through = platform && isDistributor(platform) ? 'from' : 'on'
  const where = `${platform ? ` ${through} ${platform}` : ''}${region ? ` in ${region}` : ''}`
  return `${what} comes out${where} ${sayValue(claim)}`
}

/** A film is on Netflix, but from Northlight Pictures: whose name ends so releases and does not stream. */
const isDistributor = (platform: string) =>
  /\b(Pictures|Films?|Studios?|Releasing|Classics|Features)$/.test(platform)

const statusVerbs: Readonly<Record<string, string>> = {
  announced: 'is announced',
  'in development': 'is in development',
  ordered: 'is ordered',
  casting: 'is being cast',
  filming: 'is filming',
  'in production': 'is in production',
  wrapped: 'has wrapped',
  'post-production': 'is in post-production',
  paused: 'is paused',
  completed: 'is completed',
  released: 'is out',
  renewed: 'is renewed',
  ending: 'is ending',
  cancelled: 'is cancelled',
  delayed: 'is delayed',
  shelved: 'is shelved',
  revived: 'is revived',
}

function sayStatus(claim: Claim): string {
  const status = sayValue(claim)
  const verb = statusVerbs[status] ?? `is ${status}`
  const season = text(claim, 'season')
  if (!season) return `${subjectOf(claim)} ${verb}${when(claim)}`
  if (status === 'renewed' || status === 'ordered')
    return `${subjectOf(claim)} ${verb} for ${seasonOf(season)}${when(claim)}`
  if (status === 'ending') return `${subjectOf(claim)} ends with ${seasonOf(season)}`
  return `${seasonOf(season)} of ${subjectOf(claim)} ${verb}${when(claim)}`
}

function sayCount(claim: Claim): string {
  const of = text(claim, 'of') ?? (claim.value.type === 'number' ? claim.value.unit : 'parts')
  const amount = sayValue(claim)
  const tail = `${text(claim, 'region') ? ` (${text(claim, 'region')})` : ''}${when(claim)}`
  if (of === 'minutes') return `${about(claim)} runs ${amount} minutes`
  if (of === 'dollars budget') return `${about(claim)} costs $${amount}`
  if (of === 'dollars box office') return `${about(claim)} makes $${amount} at the box office${tail}`
  if (of === 'viewers') return `${about(claim)} has ${amount} viewers${tail}`
  return `${about(claim)} has ${amount} ${amount === '1' ? of.replace(/s$/, '') : of}${tail}`
}

function sayFollows(claim: Claim): string {
  const kind = text(claim, 'kind')
  return kind
    ? `${subjectOf(claim)} is a ${kind} of ${sayValue(claim)}`
    : `${subjectOf(claim)} follows ${sayValue(claim)}`
}

const mutual: Readonly<Record<string, string>> = {
  spouse: 'are married',
  partner: 'are a couple',
  ex: 'were a couple',
  sibling: 'are siblings',
  relative: 'are related',
  friend: 'are friends',
  ally: 'are allies',
  enemy: 'are enemies',
  colleague: 'are colleagues',
}

function sayRelationship(claim: Claim): string {
  const kind = text(claim, 'kind') ?? 'relative'
  const both = mutual[kind]
  if (claim.value.type === 'text') return `${possessive(subjectOf(claim))} ${kind} is ${sayValue(claim)}`
  if (both) return `${subjectOf(claim)} and ${sayValue(claim)} ${both}`
  return `${sayValue(claim)} is ${possessive(subjectOf(claim))} ${kind}`
}

function sayAbility(claim: Claim): string {
  const ability = sayValue(claim)
  if (/^(can|could|is|has|turns?|sees?|controls?)\b/.test(ability)) return `${subjectOf(claim)} ${ability}`
  return `${subjectOf(claim)} has this ability: ${ability}`
}

function sayMedia(claim: Claim): string {
  const kind = sayValue(claim)
  const by = text(claim, 'by')
  const first = claim.qualifiers.first === true ? 'the first ' : 'a '
  return `there is ${first}${kind} of ${about(claim)}${by ? ` from ${by}` : ''}${when(claim)}`
}

/** The work as it is spoken of: "season 2 of Copper Lane". */
function about(claim: Claim): string {
  return within(claim, subjectOf(claim))
}

function within(claim: Claim, work: string): string {
  const [season, episode] = [text(claim, 'season'), text(claim, 'episode')]
  const ofSeason = season ? `${seasonOf(season)} of ${work}` : work
  return episode
    ? `${/^\d/.test(episode) ? `episode ${episode}` : `the ${episode} episode`} of ${ofSeason}`
    : ofSeason
}

const seasonOf = (season: string) => (/^\d/.test(season) ? `season ${season}` : `the ${season} season`)

function when(claim: Claim): string {
  const date = text(claim, 'date')
  return date ? ` (${sayDate(date).replace(/^(in|on) /, '')})` : ''
}

function subjectOf(claim: Claim): string {
  return claim.subject ? nameOf(claim.subject) : ''
}

const nameOf = (entity: Entity) =>
  entity.year === undefined ? entity.name : `${entity.name} (${entity.year})`

function sayValue(claim: Claim): string {
  const { value } = claim
  switch (value.type) {
    case 'date':
      return sayDate(value.edtf)
    case 'number':
      return value.number.toLocaleString('en-US')
    case 'text':
      return value.text
    case 'title':
    case 'character':
    case 'person':
    case 'organisation':
    case 'place':
      return nameOf(value)
  }
}

function text(claim: Claim, qualifier: string): string | null {
  const value = claim.qualifiers[qualifier]
  if (value === undefined) return null
  return typeof value === 'object' ? nameOf(value) : String(value)
}

const worlds: Readonly<Partial<Record<Claim['continuity'], string>>> = {
  page: 'in the comics',
  game: 'in the game',
}

/** A statement says its own world; what else holds off screen is said to. */
function place(said: string, claim: Claim): string {
  const world = worlds[claim.continuity]
  return world && claim.property !== 'statement' ? `${world}, ${said}` : said
}

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const possessive = (name: string) => `${name}’s`

function withArticle(noun: string): string {
  if (/^(a|an|the|one|his|her|their)\s/i.test(noun) || /^\p{Lu}/u.test(noun)) return noun
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
