import { z } from 'zod'
import type { Dossier, Ledger } from '../../ledger/index.ts'
import { comparisonPage, dossierPage, dossierPath } from '../../web/index.ts'
import { compareStandings } from '../compare-standings.ts'
import { comparisonSchema, dossierSchema } from '../contract/index.ts'
import { asof, id, requiredAsof } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

export const dossier = definePage({
  input: z.object({ id, asof }),
  answer: dossierSchema,
  async ask(ledger, { id, asof }) {
    return (await ledger.findDossier(id, { asOf: asof })) ?? missingDossier(ledger, id, asof)
  },
  show: dossierPage,
})

export const dossierComparison = definePage({
  input: z.object({ id, asof: requiredAsof }),
  answer: comparisonSchema,
  async ask(ledger, { id, asof }) {
    const now = (await ledger.findDossier(id)) ?? (await missingDossier(ledger, id, null))
    const before = await ledger.findDossier(id, { asOf: asof })
    return {
      about: { id, name: now.entity.name },
      asOf: asof,
      ...compareStandings(before ? standingsOf(before) : [], standingsOf(now)),
    }
  },
  show: (comparison, { id }) => comparisonPage({ comparison, path: dossierPath(id) }),
})

function standingsOf(dossier: Dossier) {
  return dossier.groups.flatMap((group) => group.standings)
}

/** Why there is no dossier: the date is before its first claim, or nothing has that address; then the nearest names. */
async function missingDossier(ledger: Ledger, id: string, asof: string | null): Promise<never> {
  const today = asof === null ? null : await ledger.findDossier(id)
  if (today)
    throw new NotFound(`Nothing about ${today.entity.name} was on record by ${asof}.`, [today.entity])
  const { matches, nearest } = await ledger.findEntities(id.replaceAll('-', ' '))
  throw new NotFound(`No dossier has the address “${id}”.`, [...matches, ...nearest])
}
