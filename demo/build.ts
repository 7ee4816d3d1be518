import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { draw } from './draw.ts'
import { feedOf } from './feed.ts'
import { goldOf } from './gold.ts'
import { addressOf, type Newsroom, outletOf, readNewsroom } from './newsroom.ts'
import { templates } from './outlets/index.ts'
import { imageName, pageOf } from './page.ts'

function pageFiles(newsroom: Newsroom): [string, string][] {
  return newsroom.stories.flatMap((story): [string, string][] => {
    const { domain } = outletOf(newsroom, story)
    const template = templates[domain]
    if (!template) throw new Error(`outlets/index.ts has no template for ${domain}`)
    const images = story.photos.map((photo, index): [string, string] => {
      const name = imageName(story.slug, index + 1)
      return [`pages/${domain}/images/${name}`, draw(photo.scene, name)]
    })
    return [[`pages/${domain}/${story.slug}.html`, template(pageOf(newsroom, story), newsroom)], ...images]
  })
}

/** Every built file by its path under the demo folder: pages, pictures, feeds and the gold. */
export function buildFiles(newsroom: Newsroom): ReadonlyMap<string, string> {
  const feeds = newsroom.outlets.map(({ domain }): [string, string] => [
    `pages/${domain}/feed.xml`,
    feedOf(newsroom, domain),
  ])
  const gold = newsroom.stories.map((story) => JSON.stringify(goldOf(story, addressOf(newsroom, story.slug))))
  return new Map([...pageFiles(newsroom), ...feeds, ['gold.jsonl', `${gold.join('\n')}\n`]])
}

function write(folder: string): void {
  rmSync(join(folder, 'pages'), { recursive: true, force: true })
  const files = buildFiles(readNewsroom(folder))
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  console.log(`wrote ${files.size} files`)
}

if (import.meta.main) write(import.meta.dirname)
