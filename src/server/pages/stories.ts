import { z } from 'zod'
import type { StoryView } from '../../ledger/index.ts'
import { ownStoryPage, photoPage, storiesPage, storyPage } from '../../web/index.ts'
import {
  type OwnAnswer,
  type PhotoAnswer,
  pageSchema,
  photoPageSchema,
  type StoryAnswer,
  storyCardSchema,
  storySchema,
} from '../contract/index.ts'
import { after, id, limit, spoilers } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'
import { requireStory } from '../require-story.ts'

/** So many stories are offered below another. */
const offered = 6

export const stories = definePage({
  input: z.object({ after, limit }),
  answer: pageSchema(storyCardSchema),
  ask: (ledger, request) => ledger.listStories(request),
  show: (stories, input) => storiesPage({ stories, after: input.after }),
})

export const story = definePage({
  input: z.object({ id, spoilers }),
  answer: storySchema,
  async ask(ledger, { id }) {
    const view = await requireStory(ledger, id)
    const nearby = await ledger.listRelatedStories(id, offered)
    const request = { section: view.section, without: id, limit: offered }
    return toAnswer(view, nearby, view.own ? await ledger.listOwnStories(request) : [])
  },
  show: (story, { spoilers }) =>
    story.own ? ownStoryPage(story, story.own, spoilers) : storyPage(story, spoilers),
})

export const photo = definePage({
  input: z.object({ id, number: z.coerce.number({ error: 'A photo goes by its number, from 1 on.' }).int() }),
  answer: photoPageSchema,
  async ask(ledger, { id, number }) {
    const view = await requireStory(ledger, id)
    const photos = photosOf(view)
    const photo = photos[number - 1]
    if (!photo)
      throw new NotFound(`The story “${view.headline ?? id}” has ${photos.length} photos of its own here.`)
    return { story: { id, headline: view.headline ?? id }, number, of: photos.length, photo }
  },
  show: photoPage,
})

/** Of another outlet's story captions and alt texts are its own writing; neither page nor twin repeats them. */
function toAnswer(view: StoryView, nearby: StoryAnswer['nearby'], more: StoryAnswer['more']): StoryAnswer {
  const photos = view.photos.map(({ src, credit }) => ({ src, credit }))
  const { takenBack: _none, ...story } = view
  return { ...story, photos, own: ownAnswer(view), nearby, more }
}

function ownAnswer(view: StoryView): OwnAnswer | null {
  if (!view.own) return null
  const { by: _by, photos: _photos, ...own } = view.own
  return { ...own, photos: photosOf(view) }
}

function photosOf({ own, photos }: StoryView): readonly PhotoAnswer[] {
  return (own?.photos ?? []).map(({ file: _file, ...photo }, i) => {
    const { alt, caption, credit } = photos[i] ?? { alt: null, caption: null, credit: null }
    return { ...photo, alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' }
  })
}
