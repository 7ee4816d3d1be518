import type { Dossier, Standing } from '../../server/contract/index.ts'
import { formatEntity } from '../format.ts'
import type { LinkedData } from '../markup.ts'
import { dossierPath } from '../paths.ts'

type UrlOf = (path: string) => string

/**
 * What an entity is, in the words of schema.org: only what is confirmed and still holds. Machines that read this know no
 * "rumoured".
 */
export function dossierData(dossier: Dossier, urlOf: UrlOf): LinkedData {
  const { entity, identity, groups } = dossier
  const facts = groups.flatMap(({ standings }) => standings).filter(isFact)
  const own = facts.filter(({ entities }) => entities.subject === entity.id)
  return {
    '@type': typeOf(dossier, own),
    '@id': `${urlOf(dossierPath(entity.id))}#about`,
    name: entity.name,
    alternateName: entity.aliases,
    url: urlOf(dossierPath(entity.id)),
    sameAs: identity.outsideIds.map(({ url }) => url),
    ...(entity.type === 'title' ? workData(own, urlOf) : {}),
    ...(entity.type === 'title' && entity.year ? { dateCreated: String(entity.year) } : {}),
    ...(entity.type === 'person' ? { jobTitle: [...new Set(facts.flatMap(jobOf))] } : {}),
  }
}

function isFact({ label, supersededBy, outcome, claim }: Standing): boolean {
  const isDisproved = outcome !== null && outcome.verdict !== 'true'
  return label === 'confirmed' && supersededBy === null && !isDisproved && claim.property !== 'statement'
}

/** A film and a series are told apart by what is said of them; a work of which neither is said is just a work. */
function typeOf({ entity, groups }: Dossier, own: readonly Standing[]): string {
  switch (entity.type) {
    case 'title':
      return workType(
        groups.flatMap(({ standings }) => standings).filter(({ entities }) => entities.subject === entity.id),
        own,
      )
    case 'person':
      return 'Person'
    // Schema.org has no type for people who do not exist; it uses Person for characters (see CreativeWork.character).
    case 'character':
      return 'Person'
    case 'organisation':
      return 'Organization'
    case 'place':
      return 'Place'
    default:
      return entity.type satisfies never
  }
}

function workType(all: readonly Standing[], own: readonly Standing[]): string {
  const said = own.length > 0 ? own : all
  const hasSeason = said.some(({ claim }) => 'season' in claim.qualifiers || 'episode' in claim.qualifiers)
  const counts = said.map(({ claim }) =>
    claim.property === 'count' ? String(claim.qualifiers.of ?? '') : '',
  )
  const jobs = said.map(({ claim }) => String(claim.qualifiers.job ?? ''))
  if (hasSeason || counts.some((of) => /episode|season/.test(of)) || jobs.includes('showrunner'))
    return 'TVSeries'
  if (counts.some((of) => /box office|theaters|budget|minutes/.test(of))) return 'Movie'
  return 'CreativeWork'
}

function workData(own: readonly Standing[], urlOf: UrlOf): Record<string, unknown> {
  const named = (property: string, type: string, isWanted: (standing: Standing) => boolean = () => true) =>
    own
      .filter((standing) => standing.claim.property === property && isWanted(standing))
      .flatMap((one) => nodeOf(one, type, urlOf))
  const byJob = (job: string) => named('crew member', 'Person', ({ claim }) => claim.qualifiers.job === job)
  const [date] = own
    .filter(isRelease)
    .flatMap(({ claim }) => ('edtf' in claim.value ? [claim.value.edtf] : []))
  return {
    actor: named('cast member', 'Person'),
    director: byJob('director'),
    producer: byJob('producer'),
    creator: [...byJob('creator'), ...byJob('showrunner')],
    author: byJob('writer'),
    productionCompany: named('production company', 'Organization'),
    datePublished: date,
  }
}

/** The work itself, on a day: not a trailer, not a season that has its own. */
function isRelease({ claim }: Standing): boolean {
  const { season, episode, of } = claim.qualifiers
  if (claim.property !== 'release date' || season || episode || (of && of !== 'title')) return false
  return (
    claim.value.type === 'date' &&
    /^\d{4}(-\d\d(-\d\d)?)?$/.test(claim.value.edtf) &&
    !/-2[1-4]$/.test(claim.value.edtf)
  )
}

function nodeOf({ claim, entities }: Standing, type: string, urlOf: UrlOf): readonly object[] {
  if (!('name' in claim.value)) return []
  const url = entities.value === null ? {} : { url: urlOf(dossierPath(entities.value)) }
  return [{ '@type': type, name: formatEntity(claim.value), ...url }]
}

function jobOf({ claim }: Standing): readonly string[] {
  if (claim.property === 'cast member') return ['actor']
  const { job } = claim.qualifiers
  return claim.property === 'crew member' && typeof job === 'string' ? [job] : []
}
