import assert from 'node:assert/strict'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type RunningServer, serve } from '../../src/server/index.ts'
import { launchBrowser, noBrowser as skip } from './browser.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

const widths = [390, 820, 1440] as const
const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"/>'
const schemes = ['light', 'dark'] as const

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let server: RunningServer
let browser: Browser
let shots: string

before(async () => {
  if (skip) return
  shots = process.env.HEARSAY_SCREENSHOTS ?? (await mkdtemp(join(tmpdir(), 'hearsay-screenshots-')))
  await mkdir(shots, { recursive: true })
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  server = await serve({ ledger: newsroom.ledger, port: 0 })
  browser = await launchBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await server.close()
  await newsroom.close()
})

/** A page without scripts, that fails the test if anything on it fails to load or is forbidden by its policy. */
async function openPage(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url })
  // The newsroom's photos are keys without files: what is asked for is answered, so that any other failure counts.
  await context.route('**/media/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawn }))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`)
  })
  return { page, complaints }
}

/** Looks at a page at every width, in light and dark: nothing may run off its side, and a picture is kept. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const tooWide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      assert.equal(tooWide, 0, `${name} at ${width} px`)
      await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
}

const heading = (page: Page) => page.locator('h1').innerText()

test('a reader walks from what changed to the source of a claim, without scripts', { skip }, async () => {
  const { page, complaints } = await openPage()
  await page.goto('/')
  assert.equal(await heading(page), 'What changed')
  await look(page, 'home')

  await page.getByRole('link', { name: 'Low Tide', exact: true }).first().click()
  assert.equal(await heading(page), 'Low Tide')
  const fact = page.locator('.fact-row', { hasText: 'Showrunner' })
  assert.match(await fact.innerText(), /Petra Lindholm[\s\S]*Confirmed/)
  const quote = fact.locator('q')
  assert.equal(await quote.isVisible(), false)
  await fact.locator('summary').focus()
  await page.keyboard.press('Enter')
  assert.equal(await quote.isVisible(), true, 'a quote opens by keyboard')
  await look(page, 'dossier')

  await page
    .locator('section', { hasText: 'Denied' })
    .getByRole('link', { name: /Theo Brandt plays/ })
    .last()
    .click()
  assert.equal(await heading(page), 'Theo Brandt plays Captain Juno in Low Tide.')
  assert.equal(await page.locator('.report').count(), 4)
  assert.equal(await page.locator('.report.echo').count(), 2)
  await look(page, 'claim')

  await page.getByRole('link', { name: 'Theo Brandt circling Low Tide?' }).click()
  assert.equal(await heading(page), 'Theo Brandt circling Low Tide?')
  assert.match(await page.locator('main').innerText(), /Via: Slate Wire/)
  await look(page, 'story')

  await page.goBack()
  await page.locator('.report.echo .echo-word a').first().click()
  assert.match(await heading(page), /Slate Wire/)
  await look(page, 'source')
  assert.deepEqual(complaints, [])
})

test('a name and Enter lead to a dossier, and a date to its past', { skip }, async () => {
  const { page, complaints } = await openPage()
  await page.goto('/')
  await page.getByLabel('Search names and quotes').fill('mira vance')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/dossiers/**')
  assert.equal(await heading(page), 'Mira Vance')
  await look(page, 'character')

  await page.goto('/dossiers/low-tide')
  await page.getByLabel('As it stood on').fill('2026-06-10')
  await page.keyboard.press('Enter')
  await page.waitForURL('**asof=2026-06-10')
  assert.match(await page.locator('.banner').innerText(), /As of 10 June 2026/)
  await look(page, 'dossier-as-of')
  await page.getByRole('link', { name: 'Compare with today' }).click()
  assert.match(await page.locator('main').innerText(), /What changed since 10 June 2026/)
  await look(page, 'comparison')
  assert.deepEqual(complaints, [])
})

test('lists and errors are looked at, too', { skip }, async () => {
  const { page } = await openPage()
  const pages = {
    dossiers: '/dossiers',
    stories: '/stories',
    sources: '/sources',
    search: '/search?q=low',
    'not-found': '/dossiers/low-tids',
  }
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path)
    await look(page, name)
  }
})

test('the first Tab on a page skips to its content', { skip }, async () => {
  const { page } = await openPage()
  await page.goto('/stories')
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').innerText(), 'Skip to the content')
  assert.equal(await page.locator(':focus').isVisible(), true)
  await page.keyboard.press('Enter')
  assert.match(page.url(), /#content$/)
})
