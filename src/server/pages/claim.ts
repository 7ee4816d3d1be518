import { z } from 'zod'
import type { ClaimView, Ledger } from '../../ledger/index.ts'
import { claimPage, claimPath, claimTitle, comparisonPage, formatDate } from '../../web/index.ts'
import { compareStandings } from '../compare-standings.ts'
import { claimSchema, comparisonSchema } from '../contract/index.ts'
import { asof, id, requiredAsof, spoilers } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

export const claim = definePage({
  input: z.object({ id, asof, spoilers }),
  answer: claimSchema,
  async ask(ledger, { id, asof }) {
    const view = (await ledger.findClaim(id, { asOf: asof })) ?? (await missingClaim(ledger, id, asof))
    const shown = standingsOf(view).map(({ claimId }) => claimId)
    const { subject, value, qualifiers } = view.standing.entities
    const named = [subject, value, ...Object.values(qualifiers)].filter((one) => one !== null)
    const wikidata = await ledger.listOutsideIds('wikidata', named)
    return { ...view, wikidata, tracks: await ledger.listTracks(shown, { asOf: asof }) }
  },
  show: (view, { spoilers }, place) => claimPage(view, spoilers, place),
})

export const claimComparison = definePage({
  input: z.object({ id, asof: requiredAsof, spoilers }),
  answer: comparisonSchema,
  async ask(ledger, { id, asof }) {
    const now = (await ledger.findClaim(id)) ?? (await missingClaim(ledger, id, null))
    const before = await ledger.findClaim(id, { asOf: asof })
    return {
      about: { id, name: claimTitle(now.standing) },
      asOf: asof,
      ...compareStandings(before ? standingsOf(before) : [], standingsOf(now)),
    }
  },
  show: (comparison, { id, spoilers }) =>
    comparisonPage({ comparison, path: claimPath(id), lifted: spoilers }),
})

function standingsOf({ standing, rivals }: ClaimView) {
  return [standing, ...rivals]
}

async function missingClaim(ledger: Ledger, id: string, asof: string | null): Promise<never> {
  const today = asof === null ? null : await ledger.findClaim(id)
  if (today && asof)
    throw new NotFound(`“${claimTitle(today.standing)}” was not on record by ${formatDate(asof)}.`)
  throw new NotFound(`No claim has the address “${id}”.`)
}
