import assert from 'node:assert/strict'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { prepareStory, publishStory } from '../../src/publish/index.ts'
import { type RunningServer, serve } from '../../src/server/index.ts'
import { aboutPhoto, openDesk, picture, storyFile } from '../desk.ts'
import { launchBrowser, noBrowser as skip } from './browser.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

// What each of the people comes for that the site is made for: one walk each, without scripts.

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

/** What stands for the photos of the newsroom's own story: it was recorded by hand, without files. */
const drawn =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><rect width="3" height="2" fill="#567"/></svg>'

async function walk(
  name: string,
  steps: (page: Page) => Promise<void>,
  baseURL: string = server.url,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  if (baseURL === server.url)
    await context.route('**/media/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawn }))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`)
  })
  await steps(page)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(shots, `journey-${name}-${width}.png`), fullPage: true })
  }
  assert.deepEqual(complaints, [])
  await context.close()
}

const heading = (page: Page) => page.locator('h1').innerText()
const main = (page: Page) => page.locator('main').innerText()
const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)

async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('searchbox').fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/')
}

test('an editor sees whether it is new, who had it first, how safe it is, and what was said before', {
  skip,
}, async () => {
  await walk('editor', async (page) => {
    await searchFor(page, 'Captain Juno')
    assert.equal(await heading(page), 'Captain Juno')
    await page.getByRole('link', { name: 'Theo Brandt plays Captain Juno in Low Tide.' }).first().click()
    assert.match(await page.locator('.page-head').innerText(), /Denied[\s\S]*First reported\s*11 May 2026/)
    const origin = section(page, 'trail').locator('.origin').first()
    assert.match(await origin.innerText(), /^Slate Wire insider[\s\S]*Harbor Watch[\s\S]*Daily Reel/)
    assert.match(await section(page, 'rivals').innerText(), /Sol Okafor plays Captain Juno/)
    await page.getByLabel('As it stood on').fill('2026-05-15')
    await page.keyboard.press('Enter')
    await page.waitForURL('**asof=2026-05-15')
    assert.match(await page.locator('.page-head').innerText(), /Rumoured/)
  })
})

test('a wiki editor sees that it is citable and of which world, and takes the citation along', {
  skip,
}, async () => {
  await walk('wiki-editor', async (page) => {
    await searchFor(page, 'Mira Vance')
    const worlds = section(page, 'worlds').locator('tbody', { hasText: 'lighthouse keeper' })
    assert.match(await worlds.innerText(), /harbour pilot/)
    await page.locator('.cast .quotes summary').first().click()
    await page.locator('.cast .quotes a', { hasText: 'The claim' }).first().click()
    assert.equal(await heading(page), 'Ana Reyes plays Mira Vance in Low Tide.')
    assert.match(await page.locator('.page-head').innerText(), /Confirmed[\s\S]*Holds\s*On screen/)
    assert.match(
      await page.locator('#cite-wikipedia').innerText(),
      /^\{\{cite web \|url=https:\/\/press\.northlight\.example\/low-tide-first-look \|title=First look: Low Tide \|website=Northlight Press Room \|date=20 May 2026 .*\|quote=Ana Reyes stars as Mira Vance\.\}\}$/,
    )
  })
})

test('a moderator finds a debunk at every story that repeated it, and who it goes back to', {
  skip,
}, async () => {
  await walk('moderator', async (page) => {
    for (const headline of ['Theo Brandt circling Low Tide?', 'Report: Theo Brandt Could Join “Low Tide”']) {
      await page.goto('/stories')
      await page.getByRole('link', { name: headline }).first().click()
      const claim = page.locator('.quoted li', { hasText: 'Theo Brandt plays Captain Juno' }).first()
      assert.match(await claim.innerText(), /an echo of Slate Wire insider[\s\S]*Denied/)
      assert.equal(await claim.locator('s').count(), 1, 'a debunked claim is struck')
    }
    await page.getByRole('link', { name: 'Theo Brandt plays Captain Juno' }).first().click()
    await section(page, 'trail').getByRole('link', { name: 'Slate Wire insider' }).click()
    assert.equal(await heading(page), 'Slate Wire insider')
    assert.match(await main(page), /Too few to say|Track record/)
  })
})

test('a podcast host sees what changed since last week, who said it, and in which words', {
  skip,
}, async () => {
  await walk('podcaster', async (page) => {
    await page.goto('/')
    const newest = page.locator('.day').first()
    assert.match(await newest.innerText(), /16 July 2026/)
    await newest.getByRole('link', { name: 'Low Tide', exact: true }).click()
    await page.getByLabel('As it stood on').fill('2026-07-09')
    await page.getByRole('button', { name: 'Compare' }).click()
    assert.equal(await heading(page), 'What changed since 9 July 2026')
    const moved = section(page, 'new').getByRole('listitem').filter({ hasText: 'February 2027' })
    assert.match(await moved.innerText(), /Confirmed/)
    await moved.getByRole('link').click()
    const report = page.locator('.report').first()
    assert.match(
      await report.innerText(),
      /Netflix has moved Low Tide to February\.[\s\S]*Netflix, officially/,
    )
    assert.match(await section(page, 'cite').innerText(), /Low Tide comes out on Netflix in February 2027/)
  })
})

test('a reader learns what is known, rumoured and open, unspoilt until asked, by keyboard alone', {
  skip,
}, async () => {
  await walk('reader', async (page) => {
    await searchFor(page, 'Low Tide')
    // There is a comic of that name, too.
    await page.getByRole('link', { name: 'Low Tide', exact: true }).click()
    const known = section(page, 'known')
    assert.match(await known.innerText(), /Release[\s\S]*February 2027[\s\S]*Confirmed/)
    assert.match(await section(page, 'rumoured').innerText(), /Sol Okafor/)
    const statements = section(page, 'statements')
    await statements.locator('summary', { hasText: 'Open questions' }).first().click()
    assert.match(await statements.innerText(), /know each other/)
    assert.doesNotMatch(await main(page), /drowns/)
    const veil = page.locator('.veil', { hasText: 'drowns' })
    await veil.locator('xpath=ancestor::details[1]').locator('> summary').focus()
    await page.keyboard.press('Enter')
    await veil.locator('summary').first().focus()
    assert.equal(await page.locator(':focus').innerText(), 'Spoiler for Low Tide, season 2')
    await page.keyboard.press('Enter')
    assert.match(await veil.innerText(), /Mira drowns in the harbor/)
    await page.getByRole('link', { name: 'Show everything on this page' }).click()
    assert.match(page.url(), /spoilers=show/)
    assert.doesNotMatch(await page.title(), /drowns/)
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    assert.match(await main(page), /judged by how their claims turned out/)
  })
})

test('a publisher is told what is missing, and sees the story with its gallery, source and claims', {
  skip,
}, async () => {
  const desk = await openDesk()
  const site = await serve({ ledger: desk.ledger, media: desk.media, port: 0 })
  const settings = { by: 'nora', correction: null, now: '2026-05-20T12:00:00Z' }
  const publish = async (photos: string, sources?: string) => {
    const told = storyFile({ photos: `photos:\n${photos}`, ...(sources === undefined ? {} : { sources }) })
    const file = await desk.put('first-photos.md', told)
    const prepared = await prepareStory(desk.ledger, file, settings)
    return publishStory(desk.ledger, desk.media, prepared, settings)
  }
  try {
    for (const name of ['pier.jpg', 'boat.jpg'])
      await desk.put(name, await picture(1200, 800).jpeg().toBuffer())
    await assert.rejects(publish('  - { file: pier.jpg, caption: The pier. }', ''), (problem: Error) => {
      for (const missing of [/source/i, /credit/i, /rights/i, /alt/i]) assert.match(problem.message, missing)
      return true
    })
    const photo = (file: string) => `  - { file: ${file}, caption: In the show., ${aboutPhoto} }`
    await publish(['pier.jpg', 'boat.jpg'].map(photo).join('\n'))
    await walk(
      'publisher',
      async (page) => {
        await page.goto('/')
        await page.locator('.top-stories h3 a').click()
        assert.match(await heading(page), /Ana Reyes Leads/)
        assert.match(await main(page), /Northlight Pictures[\s\S]*Source:\s*Northlight Press Room/)
        assert.equal(await page.locator('.lead-photo img, .gallery img').count(), 2)
        const record = page.locator('.on-record')
        await record.getByRole('link', { name: /Ana Reyes plays Mira Holt/ }).click()
        assert.match(await page.locator('.report').first().innerText(), /The Felt Ledger/)
        await page.goBack()
      },
      site.url,
    )
  } finally {
    await site.close()
    await desk.close()
  }
})
