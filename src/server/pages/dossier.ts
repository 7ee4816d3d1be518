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
    return (await ledger.findDossier(id, { asOf: asof })) ?? missingDossier(ledger, id)
  },
  show: dossierPage,
})

export const dossierComparison = definePage({
  input: z.object({ id, asof: requiredAsof }),
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
  show: (comparison, { id }) => comparisonPage({ comparison, path: dossierPath(id) }),
})

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
