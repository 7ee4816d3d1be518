import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type DemoStory, readStoryFile } from './story-file.ts'

/** `role` is what the outlet is to the ledger. */
export type DemoOutlet = { readonly name: string; readonly domain: string; readonly role: string }

export type Newsroom = {
  readonly outlets: readonly DemoOutlet[]
  /** Oldest first. */
  readonly stories: readonly DemoStory[]
}

export function outletOf(newsroom: Newsroom, story: DemoStory): DemoOutlet {
  const outlet = newsroom.outlets.find(({ name }) => name === story.outlet)
  if (!outlet) throw new Error(`${story.slug}.gold: no outlet of outlets.json is called "${story.outlet}"`)
  return outlet
}

export function addressOf(newsroom: Newsroom, slug: string): string {
  return `https://${outletOf(newsroom, findStory(newsroom, slug)).domain}/${slug}.html`
}

export function findStory(newsroom: Newsroom, slug: string): DemoStory {
  const story = newsroom.stories.find((candidate) => candidate.slug === slug)
  if (!story) throw new Error(`no story has the slug "${slug}"`)
  return story
}

const moment = (story: DemoStory): number => Date.parse(story.published)

/** What the same outlet had published by then, newest first. */
export function earlierStories(newsroom: Newsroom, story: DemoStory): readonly DemoStory[] {
  return newsroom.stories
    .filter((other) => other.outlet === story.outlet && moment(other) < moment(story))
    .toReversed()
}

/** Throws where a story points to one that came later: readers of the day could not have followed it. */
export function checkLinks(newsroom: Newsroom): void {
  for (const story of newsroom.stories) {
    const inText = [...JSON.stringify(story.blocks).matchAll(/\]\(([a-z0-9-]+)\)/g)].map(
      (found) => found[1] ?? '',
    )
    const slugs = [...story.related, ...inText, ...story.credits.flatMap(({ slug }) => slug ?? [])]
    for (const slug of slugs) {
      if (moment(findStory(newsroom, slug)) >= moment(story)) {
        throw new Error(`${story.slug}.gold points to "${slug}", which had not been published yet`)
      }
    }
  }
}

function readStories(folder: string): DemoStory[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.gold'))
    .map((path) => readStoryFile(basename(path, '.gold'), readFileSync(join(folder, path), 'utf8')))
    .toSorted((a, b) => moment(a) - moment(b) || a.slug.localeCompare(b.slug))
}

/** Reads `outlets.json` and `stories/` under the demo folder. */
export function readNewsroom(folder: string): Newsroom {
  const outlets: DemoOutlet[] = JSON.parse(readFileSync(join(folder, 'outlets.json'), 'utf8'))
  const newsroom = { outlets, stories: readStories(join(folder, 'stories')) }
  checkLinks(newsroom)
  return newsroom
}
