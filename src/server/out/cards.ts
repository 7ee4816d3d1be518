import { z } from 'zod'
import { type Dossier, type Label, labels, type StoryView } from '../../ledger/index.ts'
import {
  cardOfClaim,
  countLabels,
  entityTypeWords,
  formatDate,
  formatEntity,
  labelWords,
} from '../../web/index.ts'
import { type DocumentContent, defineDocument } from '../document.ts'
import { id } from '../input.ts'
import { NotFound } from '../problems.ts'
import { requireStory } from '../require-story.ts'
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

/** `/stories/ID/card.png` */
export const storyCard = defineDocument({
  input: z.object({ id }),
  make: async (ledger, { id }) => picture(cardOfStory(await requireStory(ledger, id))),
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

/** A dossier by how much of it is known. */
function cardOfDossier(dossier: Dossier): Card {
  const { entity } = dossier
  return {
    kicker: entityTypeWords[entity.type].one,
    heading: formatEntity(entity),
    isStruck: false,
    lines: linesOf(countLabels(dossier)),
  }
}

/** A story by its headline, and how much of what it says is known by now. */
function cardOfStory({ outlet, publishedAt, headline, standings }: StoryView): Card {
  const counts = Map.groupBy(standings, ({ label }) => label)
  return {
    kicker: [outlet, formatDate(publishedAt)].filter(Boolean).join(', '),
    heading: headline ?? 'A story without a headline',
    isStruck: false,
    lines: linesOf(new Map([...counts].map(([label, some]) => [label, some.length]))),
  }
}

/** For each label its share of the claims. */
function linesOf(counts: ReadonlyMap<Label, number>): readonly CardLine[] {
  const most = Math.max(1, ...counts.values())
  return labels
    .flatMap((label) => {
      const count = counts.get(label) ?? 0
      return count > 0
        ? [{ kind: label, reach: count / most, words: `${labelWords[label].word}: ${count}` }]
        : []
    })
    .slice(0, 4)
}
