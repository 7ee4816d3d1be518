import type { Dossier, Label, Property, Standing } from '../server/contract/index.ts'
import { describeFact, type Fact, headingOrder } from './fact.ts'
import { isRefined, isReplaced } from './succession.ts'

/** Claims on the page or in the game beside what the screen does with the same thing. */
export type WorldsRow = {
  readonly heading: string
  readonly elsewhere: readonly Standing[]
  readonly screen: readonly Standing[]
}

type FactRow = { readonly heading: string; readonly facts: readonly Fact[] }
type Section = { readonly label: Label; readonly standings: readonly Standing[] }

/** A dossier in the order in which a reader wants it: what is known by kind, what is not by label, words that no kind fits last. */
export type Arrangement = {
  readonly known: readonly FactRow[]
  readonly cast: readonly Standing[]
  readonly releases: readonly Standing[]
  /** Who makes it, where, and what can be seen of it; below the cast, which readers come for. */
  readonly making: readonly FactRow[]
  /** Confirmed or reported by somebody, while a rival value is more probable. */
  readonly outweighed: readonly Standing[]
  readonly sections: readonly Section[]
  readonly worlds: readonly WorldsRow[]
  readonly statements: readonly Section[]
}

/** Labels whose claims are shown in full in a section of their own. */
const sectionLabels: readonly Label[] = ['rumoured', 'speculated', 'open', 'denied']
/** Statements by label, open questions first: they are what a reader may ask next. */
const statementLabels: readonly Label[] = [
  'open',
  'rumoured',
  'speculated',
  'denied',
  'confirmed',
  'reported',
]

/** What a story's world can differ in; casting and releases happen in ours, whatever the continuity says. */
const inWorld: ReadonlySet<Property> = new Set<Property>([
  'relationship',
  'alias',
  'occupation',
  'ability',
  'appears in',
  'setting',
])
/** What is told of a work's making. */
export const ofMaking: ReadonlySet<Property> = new Set<Property>([
  'crew member',
  'setting',
  'filming location',
  'media',
])

export function arrangeDossier(dossier: Dossier): Arrangement {
  const all = dossier.groups.flatMap((group) => group.standings).toSorted(byProbability)
  const [statements, claims] = partition(all, isStatement)
  const told = claims.filter((standing) => !isElsewhere(standing))
  const outweighed = listOutweighed(told)
  const facts = told.filter((standing) => !outweighed.includes(standing))
  const [making, known] = partition(facts, (standing) => isOfMaking(standing, dossier.entity.id))
  const cast = told.filter(({ claim }) => claim.property === 'cast member')
  const releases = told.filter(({ claim }) => claim.property === 'release date')
  return {
    known: arrangeFacts(known, dossier.entity.id),
    cast: cast
      .filter((standing) => (isKnown(standing) || isReplaced(standing)) && !isRefined(standing))
      .toSorted(byReplacement),
    // One date alone is in the fact box; a list is for a date that has rivals or a past.
    releases: releases.length > 1 ? releases.filter(isAffirmedOrReplaced).toSorted(byReplacement) : [],
    making: arrangeFacts(making, dossier.entity.id),
    // A casting or a date that is outweighed stands in its table, below the one that outweighs it.
    outweighed: outweighed.filter((standing) => !cast.includes(standing) && !releases.includes(standing)),
    sections: byLabel(
      told.filter((standing) => !isReplaced(standing)),
      sectionLabels,
    ),
    worlds: arrangeWorlds(claims, dossier.entity.id),
    statements: byLabel(statements, statementLabels),
  }
}

function byLabel(standings: readonly Standing[], labels: readonly Label[]): readonly Section[] {
  return labels
    .map((label) => ({ label, standings: standings.filter((standing) => standing.label === label) }))
    .filter((section) => section.standings.length > 0)
}

function arrangeFacts(told: readonly Standing[], entityId: string): readonly FactRow[] {
  const facts = told
    .filter((standing) => (isKnown(standing) || isReplaced(standing)) && !isRefined(standing))
    .filter(({ claim }) => claim.property !== 'cast member')
    .filter(({ claim, supersededBy }) => claim.property !== 'release date' || supersededBy === null)
    .map((standing) => discreet(describeFact(standing, entityId)))
  return [...Map.groupBy(facts, (fact) => fact.heading)]
    .map(([heading, facts]) => ({ heading, facts: facts.toSorted(bySupersession) }))
    .toSorted((a, b) => rank(a.heading) - rank(b.heading))
}

/** A heading may tell as much as what stands under it: whose daughter somebody is, or that she is one. */
function discreet(fact: Fact): Fact {
  if (fact.standing.spoiler === null) return fact
  const note = [fact.heading.toLowerCase(), fact.note].filter((words) => words !== '').join(', ')
  return { ...fact, heading: 'Relationship', note }
}

function listOutweighed(told: readonly Standing[]): readonly Standing[] {
  const byId = new Map(told.map((standing) => [standing.claimId, standing]))
  const probabilityOf = (claimId: string) => byId.get(claimId)?.probability ?? 0
  return told.filter(
    (standing) =>
      isKnown(standing) &&
      standing.supersededBy === null &&
      standing.rivals.some((rival) => probabilityOf(rival) > standing.probability),
  )
}

function arrangeWorlds(all: readonly Standing[], entityId: string): readonly WorldsRow[] {
  const elsewhere = Map.groupBy(
    all.filter(isElsewhere),
    (standing) => describeFact(standing, entityId).heading,
  )
  const screen = all.filter(({ claim }) => claim.continuity === 'screen' && inWorld.has(claim.property))
  return [...elsewhere].map(([heading, standings]) => ({
    heading,
    elsewhere: standings,
    screen: screen.filter((standing) => describeFact(standing, entityId).heading === heading),
  }))
}

function isElsewhere(standing: Standing): boolean {
  return isOffScreen(standing) && inWorld.has(standing.claim.property)
}

function isOffScreen({ claim }: Standing): boolean {
  return claim.continuity === 'page' || claim.continuity === 'game'
}

function isKnown({ label }: Standing): boolean {
  return label === 'confirmed' || label === 'reported'
}

const isStatement = ({ claim }: Standing): boolean => claim.property === 'statement'

/** In a person's dossier the same claims are what the person is known for. */
function isOfMaking({ claim, entities }: Standing, entityId: string): boolean {
  return entities.subject === entityId && ofMaking.has(claim.property)
}

function isAffirmedOrReplaced(standing: Standing): boolean {
  return (standing.label !== 'denied' && standing.label !== 'open') || isReplaced(standing)
}

function partition(
  standings: readonly Standing[],
  belongs: (standing: Standing) => boolean,
): readonly [readonly Standing[], readonly Standing[]] {
  return [standings.filter(belongs), standings.filter((standing) => !belongs(standing))]
}

function rank(heading: string): number {
  const place = headingOrder.indexOf(heading)
  return place === -1 ? headingOrder.indexOf('Crew') : place
}

function byProbability(a: Standing, b: Standing): number {
  return b.probability - a.probability || b.lastReportedAt.localeCompare(a.lastReportedAt)
}

/** What holds of the screen first; the past after the present. */
function bySupersession(a: Fact, b: Fact): number {
  return (
    byReplacement(a.standing, b.standing) || Number(isOffScreen(a.standing)) - Number(isOffScreen(b.standing))
  )
}

/** The day of a teaser or a soundtrack comes after that of the work itself. */
function isOfPart({ claim }: Standing): boolean {
  const { of } = claim.qualifiers
  return claim.property === 'release date' && of !== undefined && of !== 'title'
}

/** What stands, what was said more precisely since, what was replaced; of each the work itself before its teaser. */
function byReplacement(a: Standing, b: Standing): number {
  const rank = (standing: Standing) => Number(standing.supersededBy !== null) + Number(isReplaced(standing))
  return rank(a) - rank(b) || Number(isOfPart(a)) - Number(isOfPart(b))
}
