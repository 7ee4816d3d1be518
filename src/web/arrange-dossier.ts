import type { Dossier, Label, Property, Standing } from '../server/contract/index.ts'
import { describeFact, type Fact, headingOrder } from './fact.ts'

/** Claims on the page or in the game beside what the screen does with the same thing. */
export type WorldsRow = {
  readonly heading: string
  readonly elsewhere: readonly Standing[]
  readonly screen: readonly Standing[]
}

/** A dossier in the order in which a reader wants it. A fact box holds what is known; the sections hold the rest in full. */
export type Arrangement = {
  readonly known: readonly { readonly heading: string; readonly facts: readonly Fact[] }[]
  readonly cast: readonly Standing[]
  readonly releases: readonly Standing[]
  /** Confirmed or reported by somebody, while a rival value is more probable. */
  readonly outweighed: readonly Standing[]
  readonly sections: readonly { readonly label: Label; readonly standings: readonly Standing[] }[]
  readonly worlds: readonly WorldsRow[]
}

/** Labels whose claims are shown in full in a section of their own. */
const sectionLabels: readonly Label[] = ['rumoured', 'speculated', 'open', 'denied']

/** What a story's world can differ in; casting and releases happen in ours, whatever the continuity says. */
const inWorld: ReadonlySet<Property> = new Set<Property>([
  'relationship',
  'alias',
  'occupation',
  'ability',
  'appears in',
  'setting',
  'statement',
])

export function arrangeDossier(dossier: Dossier): Arrangement {
  const all = dossier.groups.flatMap((group) => group.standings).toSorted(byProbability)
  const told = all.filter((standing) => !isElsewhere(standing))
  const casting = told.filter(({ claim }) => claim.property === 'cast member')
  const releases = told.filter(({ claim }) => claim.property === 'release date')
  const outweighed = listOutweighed(told)
  return {
    known: arrangeKnown(
      told.filter((standing) => !outweighed.includes(standing)),
      dossier.entity.id,
    ),
    cast: casting.filter((standing) => isAffirmed(standing) || isReplaced(standing)).toSorted(byReplacement),
    // One date alone is in the fact box; a list is for a date that has rivals or a past.
    releases:
      releases.length > 1
        ? releases.filter((standing) => isAffirmed(standing) || isReplaced(standing)).toSorted(byReplacement)
        : [],
    // A casting or a date that is outweighed stands in its table, below the one that outweighs it.
    outweighed: outweighed.filter((standing) => !casting.includes(standing) && !releases.includes(standing)),
    sections: sectionLabels
      .map((label) => ({
        label,
        standings: told.filter((standing) => standing.label === label && !isReplaced(standing)),
      }))
      .filter((section) => section.standings.length > 0),
    worlds: arrangeWorlds(all, dossier.entity.id),
  }
}

function arrangeKnown(told: readonly Standing[], entityId: string): Arrangement['known'] {
  const facts = told
    .filter((standing) => isKnown(standing) || isReplaced(standing))
    .filter(({ claim }) => claim.property !== 'cast member')
    .filter(({ claim, supersededBy }) => claim.property !== 'release date' || supersededBy === null)
    .map((standing) => describeFact(standing, entityId))
  return [...Map.groupBy(facts, (fact) => fact.heading)]
    .map(([heading, facts]) => ({ heading, facts: facts.toSorted(bySupersession) }))
    .toSorted((a, b) => rank(a.heading) - rank(b.heading))
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
    // Two statements of one entity need not be about the same thing, so none is set against another.
    screen: screen.filter(
      (standing) =>
        standing.claim.property !== 'statement' && describeFact(standing, entityId).heading === heading,
    ),
  }))
}

function isElsewhere({ claim }: Standing): boolean {
  return (claim.continuity === 'page' || claim.continuity === 'game') && inWorld.has(claim.property)
}

function isKnown({ label }: Standing): boolean {
  return label === 'confirmed' || label === 'reported'
}

/** Right when it was said, and changed later: it belongs beside what replaced it, not among denials. */
function isReplaced({ label, supersededBy }: Standing): boolean {
  return label === 'denied' && supersededBy !== null
}

function isAffirmed({ label }: Standing): boolean {
  return label !== 'denied' && label !== 'open'
}

function rank(heading: string): number {
  const place = headingOrder.indexOf(heading)
  return place === -1 ? headingOrder.indexOf('Crew') : place
}

function byProbability(a: Standing, b: Standing): number {
  return b.probability - a.probability || b.lastReportedAt.localeCompare(a.lastReportedAt)
}

function bySupersession(a: Fact, b: Fact): number {
  return Number(a.standing.supersededBy !== null) - Number(b.standing.supersededBy !== null)
}

function byReplacement(a: Standing, b: Standing): number {
  return Number(a.supersededBy !== null) - Number(b.supersededBy !== null)
}
