import { z } from 'zod'
import { properties } from '../../claims/vocabulary.ts'
import { type ClaimTrack, type Dossier, type Ledger, labels } from '../../ledger/index.ts'
import { comparisonPage, dossierClaimsPage, dossierPage, dossierPath } from '../../web/index.ts'
import { compareStandings } from '../compare-standings.ts'
import { comparisonSchema, dossierClaimsSchema, dossierSchema } from '../contract/index.ts'
import { after, asof, id, limit, oneOfOrNull, requiredAsof, spoilers } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

export const dossier = definePage({
  input: z.object({ id, asof, spoilers }),
  answer: dossierSchema,
  async ask(ledger, { id, asof }) {
    const dossier = (await ledger.findDossier(id, { asOf: asof })) ?? (await missingDossier(ledger, id))
    return {
      ...dossier,
      tracks: await tellingTracks(ledger, dossier, asof),
      photos: asof === null ? await ledger.listPhotosOf(dossier.entity, newestOf(dossier)) : [],
    }
  },
  show: (dossier, { spoilers }) => dossierPage(dossier, spoilers),
})

export const dossierClaims = definePage({
  input: z.object({
    ...{ id, asof, spoilers, after, limit },
    label: oneOfOrNull('label', labels),
    property: oneOfOrNull('property', properties),
  }),
  answer: dossierClaimsSchema,
  async ask(ledger, { id, asof, label, property, after, limit }) {
    const request = { asOf: asof, label, property, after, limit }
    return (await ledger.listDossierClaims(id, request)) ?? (await missingDossier(ledger, id))
  },
  show: (answer, { label, property, after, spoilers }) =>
    dossierClaimsPage({ ...answer, label, property, after, lifted: spoilers }),
})

export const dossierComparison = definePage({
  input: z.object({ id, asof: requiredAsof, spoilers }),
  answer: comparisonSchema,
  async ask(ledger, { id, asof }) {
    const now = (await ledger.findDossier(id, whole)) ?? (await missingDossier(ledger, id))
    const before = await ledger.findDossier(id, { ...whole, asOf: asof })
    return {
      about: { id, name: now.entity.name },
      asOf: asof,
      ...compareStandings(before ? standingsOf(before) : [], standingsOf(now)),
    }
  },
  show: (comparison, { id, spoilers }) =>
    comparisonPage({ comparison, path: dossierPath(id), lifted: spoilers }),
})

/** So many of the newest stories may have photos to show. */
const mostStories = 24
const newestOf = ({ stories }: Dossier): readonly string[] =>
  stories.slice(0, mostStories).map(({ id }) => id)

/** More lanes than this are no picture any more; so many times more are looked at for those whose past is kept. */
const mostLanes = 6
const looked = 4

/** Tracks of the claims that moved most, of those that were reported on two days or more and whose past is kept. */
async function tellingTracks(ledger: Ledger, dossier: Dossier, asOf: string | null) {
  const told = standingsOf(dossier)
    .filter(({ claim }) => claim.property !== 'statement')
    .filter(
      ({ firstReportedAt, lastReportedAt }) => firstReportedAt.slice(0, 10) < lastReportedAt.slice(0, 10),
    )
    .toSorted((a, b) => b.reports.length - a.reports.length || (a.claimId < b.claimId ? -1 : 1))
    .slice(0, mostLanes * looked)
  const tracks = await ledger.listTracks(
    told.map(({ claimId }) => claimId),
    { asOf, kept: true },
  )
  return tracks.toSorted((a, b) => movement(b) - movement(a)).slice(0, mostLanes)
}

/** By how much it rose and fell in all. */
function movement({ points }: ClaimTrack): number {
  return points.reduce(
    (sum, { probability }, i) => sum + Math.abs(probability - (points[i - 1]?.probability ?? probability)),
    0,
  )
}

/** What is not among the first claims of its label has not changed for that; of reports none is compared. */
const whole = { standings: null, reports: 1 }

function standingsOf(dossier: Dossier) {
  return dossier.groups.flatMap((group) => group.standings)
}

/** There is no dossier of this address; those of the nearest names may be meant. */
async function missingDossier(ledger: Ledger, id: string): Promise<never> {
  const { matches, nearest } = await ledger.findEntities(id.replaceAll('-', ' '))
  throw new NotFound(`No dossier has the address “${id}”.`, [...matches, ...nearest])
}
