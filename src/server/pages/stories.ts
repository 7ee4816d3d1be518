import { z } from 'zod'
import type { StoryView } from '../../ledger/index.ts'
import { storiesPage, storyPage } from '../../web/index.ts'
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
    if (!view) throw new NotFound(`No story has the address “${id}”.`)
    return withoutCaptions(view)
  },
  show: storyPage,
})

/** Captions and alt texts are the outlet's own writing; neither page nor twin repeats them. */
function withoutCaptions(view: StoryView): StoryAnswer {
  return { ...view, photos: view.photos.map(({ src, credit }) => ({ src, credit })) }
}
