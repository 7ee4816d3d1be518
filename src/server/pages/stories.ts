import { z } from 'zod'
import type { Ledger, StoryView } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { formatDate, storiesPage, storyPage } from '../../web/index.ts'
import { pageSchema, type StoryAnswer, storyCardSchema, storySchema } from '../contract/index.ts'
import { after, id, limit } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

export const stories = definePage({
  input: z.object({ after, limit }),
  answer: pageSchema(storyCardSchema),
  ask: (ledger, request) => ledger.listStories(request),
  show: (stories, input) => storiesPage({ stories, after: input.after }),
})

export const story = definePage({
  input: z.object({ id }),
  answer: storySchema,
  async ask(ledger, { id }) {
    const view = await ledger.findStory(id)
    if (!view) return missingStory(ledger, id)
    return withoutCaptions(view)
  },
  show: storyPage,
})

/** A story that was taken down leaves a gap, which says so under its old address as well. */
async function missingStory(ledger: Ledger, id: string): Promise<never> {
  const gap = await ledger.findGap(id)
  if (!gap) throw new NotFound(`No story has the address “${id}”.`)
  const story = `A story${gap.outlet ? ` of ${gap.outlet}` : ''} of ${formatDate(gap.publishedAt)}`
  throw new Problem(
    'taken-down',
    `${story} was here. It was taken down on ${formatDate(gap.at)} by ${gap.by}: ${gap.reason}`,
  )
}

/** Captions and alt texts are the outlet's own writing; neither page nor twin repeats them. */
function withoutCaptions(view: StoryView): StoryAnswer {
  return { ...view, photos: view.photos.map(({ src, credit }) => ({ src, credit })) }
}
