import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { buildFiles } from './build.ts'
import { goldOf } from './gold.ts'
import { outletOf, readNewsroom } from './newsroom.ts'

const folder = import.meta.dirname
const newsroom = readNewsroom(folder)
const builtPaths = (): string[] =>
  readdirSync(join(folder, 'pages'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
const pagesOnDisk = (): string[] =>
  builtPaths()
    .filter((path) => path.endsWith('.html'))
    .map((path) => basename(path, '.html'))

test('the built files are what build.ts yields from the stories', () => {
  const files = buildFiles(newsroom)
  assert.deepEqual([...builtPaths(), 'gold.jsonl'].toSorted(), [...files.keys()].toSorted())
  for (const [path, content] of files) assert.equal(readFileSync(join(folder, path), 'utf8'), content, path)
})

test('every feed item has its page, and every page its feed item', () => {
  const inFeeds = newsroom.outlets.flatMap(({ domain }) => {
    const feed = readFileSync(join(folder, 'pages', domain, 'feed.xml'), 'utf8')
    return [...feed.matchAll(/<link>https:\/\/([^<]+\.html)<\/link>/g)].map((found) => `pages/${found[1]}`)
  })
  const pages = builtPaths().filter((path) => path.endsWith('.html'))
  assert.deepEqual(inFeeds.toSorted(), pages.toSorted())
})

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const visibleText = (html: string): string =>
  html.replaceAll(/<[^>]+>/g, '').replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)

test('every line of the gold text, and so every quote, stands on its page to the letter', () => {
  for (const story of newsroom.stories) {
    const { domain } = outletOf(newsroom, story)
    const page = visibleText(readFileSync(join(folder, 'pages', domain, `${story.slug}.html`), 'utf8'))
    for (const line of goldOf(story, '').text.split('\n')) {
      assert.ok(page.includes(line), `${story.slug}: ${line}`)
    }
  }
})

test('no two stories share a slug, and the gold knows exactly the pages', () => {
  const ids = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).id)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), pagesOnDisk().toSorted())
})

test('every outlet of outlets.json publishes', () => {
  for (const { name } of newsroom.outlets) {
    assert.ok(
      newsroom.stories.some(({ outlet }) => outlet === name),
      `${name} has no story`,
    )
  }
})
