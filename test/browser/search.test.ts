import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { searchSchema } from '../../src/server/contract/index.ts'
import { createApp, type RunningServer, serve } from '../../src/server/index.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = candidates.find((path) => path && existsSync(path))
const skip = executablePath ? false : 'no Chromium found; install chromium or set CHROMIUM_PATH'

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let server: RunningServer
let browser: Browser

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  if (skip) return
  server = await serve({ ledger: newsroom.ledger, port: 0 })
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet],
  })
})
after(async () => {
  if (!skip) {
    await browser.close()
    await server.close()
  }
  await newsroom.close()
})

const ask = async (query: string) => {
  const response = await createApp(newsroom.ledger).request(`/search.json?${query}`)
  assert.equal(response.status, 200, query)
  return searchSchema.parse(await response.json())
}

test('words find dossiers, claims by their quotes, and stories by their headlines', async () => {
  const { found } = await ask('q=juno')
  assert.ok(found)
  assert.ok(found.entities.items.some(({ entity }) => entity.name === 'Captain Juno'))
  assert.ok(found.claims.items.some(({ sentence }) => sentence.includes('Theo Brandt')))
  assert.ok(found.stories.items.some(({ story }) => story.headline?.includes('Juno')))
})

test('kind, label and days narrow it down', async () => {
  const claims = await ask('q=juno&kind=claim')
  assert.deepEqual([claims.found?.entities.items, claims.found?.stories.items], [[], []])
  const denied = await ask('q=juno&label=denied')
  assert.ok(denied.found && denied.found.claims.items.length > 0)
  assert.ok(denied.found.claims.items.every(({ label }) => label === 'denied'))
  const early = await ask('q=juno&until=2026-05-11')
  assert.ok(early.found?.claims.items.every(({ publishedAt }) => publishedAt < '2026-05-12'))
})

test('who asks nothing is told what is talked about', async () => {
  const { found, recent } = await ask('')
  assert.equal(found, null)
  assert.ok(recent.some(({ name }) => name === 'Low Tide'))
})

test('limits that cannot be understood are refused', async () => {
  for (const query of [
    'q=a&kind=robot',
    'q=a&label=sure',
    'q=a&from=soon',
    'q=juno&kind=claim&after=x',
    `q=${'a'.repeat(300)}`,
  ]) {
    const { status } = await createApp(newsroom.ledger).request(`/search.json?${query}`)
    assert.equal(status, 400, query)
  }
})

test('what tells a plot is found, and veiled', async () => {
  const page = await (await createApp(newsroom.ledger).request('/search?q=drowns&list=1')).text()
  const [before = '', folded = ''] = page.split('<details class="veil">')
  assert.doesNotMatch(before.split('id="results"')[1] ?? '', /in the harbor/)
  assert.match(folded, /in the harbor/)
})

test('the scripts of all pages are small together', async () => {
  const app = createApp(newsroom.ledger)
  const pages = await Promise.all(
    ['/', '/search', '/claims/none'].map(async (path) => (await app.request(path)).text()),
  )
  const dossier = await newsroom.ledger.findDossier('low-tide')
  const claim = dossier?.groups[0]?.standings[0]?.claimId ?? ''
  pages.push(await (await app.request(`/claims/${claim}`)).text())
  const scripts = new Set(
    pages.flatMap((page) =>
      [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src ?? ''),
    ),
  )
  assert.equal(scripts.size, 2)
  const bodies = await Promise.all([...scripts].map(async (src) => (await app.request(src)).text()))
  assert.ok(gzipSync(bodies.join('\n')).byteLength < 15_000)
})

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: server.url,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(path)
  return { page, complaints }
}

test('with scripts it finds as you type, and the keyboard walks through it', { skip }, async () => {
  const { page, complaints } = await open('/search')
  await page.keyboard.press('/')
  const field = page.getByLabel('Names, quotes, headlines')
  assert.equal(await field.evaluate('document.activeElement.id'), 'search')
  await page.keyboard.type('juno')
  await page.locator('#found-claim').waitFor()
  assert.match(page.url(), /q=juno/)
  await page.keyboard.press('ArrowDown')
  assert.match(await page.locator(':focus').innerText(), /Juno/)
  const first = await page.locator(':focus').innerText()
  await page.keyboard.press('ArrowDown')
  assert.notEqual(await page.locator(':focus').innerText(), first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'search')
  await page.getByText('Narrow it down').click()
  await page.getByLabel('Claims that are').selectOption('denied')
  await page.locator('#found-entity').waitFor({ state: 'detached' })
  assert.match(page.url(), /label=denied/)
  assert.deepEqual(complaints, [])
})

test('the name of one dossier can be typed on without leaving the page', { skip }, async () => {
  const { page } = await open('/search')
  await page.getByLabel('Names, quotes, headlines').fill('mira vance')
  await page.locator('#found-entity').waitFor()
  assert.match(page.url(), /\/search\?/)
})

test('"/" leads into the search field of any page, but not while somebody types', { skip }, async () => {
  const { page } = await open('/stories')
  await page.keyboard.press('/')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'site-search')
  await page.keyboard.type('a/b')
  assert.equal(await page.locator('#site-search').inputValue(), 'a/b')
})

test('a citation is copied by its button', { skip }, async () => {
  const dossier = await newsroom.ledger.findDossier('low-tide')
  const { page, complaints } = await open(`/claims/${dossier?.groups[0]?.standings[0]?.claimId}`)
  const button = page.locator('button[data-copies="cite-text"]')
  await button.click()
  await page.locator('button[data-copies="cite-text"]:has-text("Copied")').waitFor()
  assert.equal(
    await page.evaluate('navigator.clipboard.readText()'),
    await page.locator('#cite-text').textContent(),
  )
  assert.deepEqual(complaints, [])
})
