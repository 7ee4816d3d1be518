import { z } from 'zod'
import type { Dossier } from '../../ledger/index.ts'
import { labels } from '../../ledger/index.ts'
import { cardOfClaim, entityTypeWords, formatEntity, labelWords } from '../../web/index.ts'
import { type DocumentContent, defineDocument } from '../document.ts'
import { id } from '../input.ts'
import { NotFound } from '../problems.ts'
import { type Card, type CardLine, drawCard } from './card.ts'

/** `/claims/ID/card.png` */
export const claimCard = defineDocument({
  input: z.object({ id }),
  async make(ledger, { id }) {
    const view = await ledger.findClaim(id)
    if (!view) throw new NotFound(`No claim has the address “${id}”.`)
    return picture(cardOfClaim(view.standing))
  },
})

/** `/dossiers/ID/card.png` */
export const dossierCard = defineDocument({
  input: z.object({ id }),
  async make(ledger, { id }) {
    const dossier = await ledger.findDossier(id)
    if (!dossier) throw new NotFound(`No dossier has the address “${id}”.`)
    return picture(cardOfDossier(dossier))
  },
})

/** `/card.png`: for pages that are about nothing in particular. */
export const siteCard = defineDocument({
  input: z.object({}),
  make: () =>
    picture({
      kicker: 'Film, TV and comics news',
      heading: 'Who said what, how surely, on what evidence, and whether they were right',
      isStruck: false,
      lines: [],
    }),
})

async function picture(card: Card): Promise<DocumentContent> {
  return { type: 'image/png', body: await drawCard(card) }
}

/** A dossier by how much of it is known: for each label its share of the claims. */
function cardOfDossier({ entity, groups }: Dossier): Card {
  const counts = labels.map((label) => ({
    label,
    count: groups.find((group) => group.label === label)?.standings.length ?? 0,
  }))
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const lines: readonly CardLine[] = counts
    .filter(({ count }) => count > 0)
    .slice(0, 4)
    .map(({ label, count }) => ({
      kind: label,
      reach: count / most,
      words: `${labelWords[label].word}: ${count}`,
    }))
  return { kicker: entityTypeWords[entity.type].one, heading: formatEntity(entity), isStruck: false, lines }
}
