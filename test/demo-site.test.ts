import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Element } from 'domhandler'
import type { Hono } from 'hono'
import { DomUtils, parseDocument } from 'htmlparser2'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { mediaFolderOf } from '../src/publish/index.ts'
import { createApp, documents, routes } from '../src/server/index.ts'
import { makeFolder, runHearsay } from './run-hearsay.ts'

// The whole site of the demo's newsroom, as `npm start` fills it: whatever an answer of it leads to is asked for as well.

const origin = 'https://demo.example'
const root = join(import.meta.dirname, '..')
const { folder } = makeFolder()
const db = join(folder, 'demo.db')
/** A card is a picture that is drawn; of each kind so many are asked for. */
const mostCards = 12

type Answer = {
  readonly status: number
  readonly ids: ReadonlySet<string>
  readonly leadsTo: readonly string[]
}

let ledger: Ledger
const answers = new Map<string, Answer>()
/** Which answer first led to an address. */
const from = new Map<string, string>()

before(async () => {
  const demo = (name: string) => join(root, 'demo', name)
  const own = readdirSync(demo('own')).filter((name) => name.endsWith('.md'))
  for (const args of [
    ['outlets', demo('outlets.json')],
    ['read', demo('pages')],
    ['outlets', demo('own/outlet.json')],
    ['publish', ...own.map((name) => demo(join('own', name)))],
    ['settle', '--auto'],
  ]) {
    const { code, stderr } = await runHearsay(folder, [...args, '--db', db])
    assert.equal(code, 0, `${args[0]}: ${stderr}`)
  }
  ledger = await openLedger(db)
  await walk(createApp(ledger, { media: mediaFolderOf(db), origin }))
})
after(() => ledger.close())

async function walk(app: Hono): Promise<void> {
  const waiting = ['/', '/robots.txt', '/sitemap.xml', '/favicon.ico', '/dossiers/tin-magpie?asof=2026-05-01']
  const cards = new Map<string, number>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (answers.has(path)) continue
    if (path.endsWith('/card.png')) {
      const kind = path.split('/')[1] ?? ''
      cards.set(kind, (cards.get(kind) ?? 0) + 1)
      if ((cards.get(kind) ?? 0) > mostCards) continue
    }
    const answer = await visit(app, path)
    answers.set(path, answer)
    for (const link of answer.leadsTo) {
      const [target = ''] = link.split('#')
      if (target !== '' && !from.has(target)) from.set(target, path)
      if (target !== '' && !answers.has(target)) waiting.push(target)
    }
  }
}

async function visit(app: Hono, path: string): Promise<Answer> {
  const response = await app.request(`${origin}${path}`)
  const type = response.headers.get('content-type') ?? ''
  // Twins name what they tell of by id; an oEmbed answer holds a page.
  if (!/^(?:text|application)\/(?!json)/.test(type) && !path.startsWith('/oembed')) {
    await response.arrayBuffer()
    return { status: response.status, ids: new Set(), leadsTo: [] }
  }
  const body = await response.text()
  if (!type.startsWith('text/html'))
    return { status: response.status, ids: new Set(), leadsTo: addressesIn(body) }
  const elements = DomUtils.getElementsByTagName('*', parseDocument(body), true)
  return {
    status: response.status,
    ids: new Set(elements.flatMap(({ attribs }) => attribs.id ?? [])),
    leadsTo: [
      ...elements.flatMap((element) => linksOf(element, path)),
      ...addressesIn(body).map(withoutFragment),
    ],
  }
}

/** Wherever an element leads, as a path of this site; elsewhere is not asked. */
function linksOf({ name, attribs }: Element, path: string): readonly string[] {
  const { href, src, srcset, action } = attribs
  const sets = [srcset, attribs['data-srcset']].flatMap((set) => set?.split(',').map(firstWord) ?? [])
  const scripts = name === 'script' ? [attribs['data-lightbox'], attribs['data-styles']] : []
  const all = [href, src, action, attribs['data-src'], ...sets, ...scripts].filter(
    (link) => link !== undefined,
  )
  return all.flatMap((link) => {
    if (link.startsWith('#')) return [`${path.split('#')[0]}${link}`]
    return /^\/(?!\/)/.test(link) ? [link] : []
  })
}

const firstWord = (text: string) => text.trim().split(/\s/)[0]

/** Absolute addresses of the site in feeds, calendars, sitemaps, and in what a page tells machines. */
function addressesIn(body: string): readonly string[] {
  // A line of a calendar is folded, and goes on behind a space.
  const unfolded = body
    .replaceAll(/\r\n[ \t]/g, '')
    .replaceAll(/&(?:quot|lt|gt|#39);|\\"/g, ' ')
    .replaceAll('&amp;', '&')
  const found = unfolded.matchAll(/https:\/\/demo\.example(\/[^\s"'<>\\),;]*)?/g)
  return [...found].map(([, path = '/']) => path).filter((path) => !path.includes('{'))
}

/** What machines are told is named by addresses of no place on a page. */
const withoutFragment = (path: string) => path.replace(/#.*/s, '')

const told = (path: string) => `${path} (from ${from.get(path) ?? 'the start'})`

test('nothing on the whole demo site leads nowhere', () => {
  const dead = [...answers].filter(([, { status }]) => status !== 200 && status !== 302)
  assert.deepEqual(
    dead.map(([path, { status }]) => `${status} ${told(path)}`),
    [],
  )
})

test('every place within a page that a link names is there', () => {
  const missing = [...answers].flatMap(([path, { leadsTo }]) =>
    leadsTo
      .filter((link) => link.includes('#'))
      .filter((link) => {
        const [target = '', id = ''] = link.split('#')
        return answers.get(target)?.status === 200 && !answers.get(target)?.ids.has(decodeURIComponent(id))
      })
      .map((link) => `${link} (from ${path})`),
  )
  assert.deepEqual([...new Set(missing)].slice(0, 20), [])
})

test('every kind of page and of file is among them, and photos in every format', () => {
  const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
  const paths = [...answers.keys()].map((path) => path.replace(/\?.*/s, ''))
  const missing = [...routes, ...documents]
    .map(({ path }) => path)
    .filter((path) => !paths.some((one) => patternOf(path).test(one)))
  assert.deepEqual(missing, [])
  for (const format of ['avif', 'webp', 'jpg'])
    assert.ok(
      paths.some((path) => path.startsWith('/media/') && path.endsWith(format)),
      format,
    )
  assert.ok(answers.size > 1000, `${answers.size} addresses`)
})
