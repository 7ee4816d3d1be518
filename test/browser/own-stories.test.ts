import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { prepareStory, publishStory } from '../../src/publish/index.ts'
import { type RunningServer, serve } from '../../src/server/index.ts'
import { aboutPhoto, type Desk, openDesk, picture, storyFile } from '../desk.ts'
import { launchBrowser, noBrowser as skip } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let desk: Desk
let server: RunningServer
let browser: Browser
let path: string

before(async () => {
  if (skip) return
  desk = await openDesk()
  for (const [i, name] of ['pier.jpg', 'boat.jpg', 'lamp.jpg'].entries())
    await desk.put(
      name,
      await picture(900 + i * 100, 600)
        .jpeg()
        .toBuffer(),
    )
  const photos = ['pier', 'boat', 'lamp'].map(
    (name) => `  - { file: ${name}.jpg, caption: The ${name}., ${aboutPhoto.replace('pier', name)} }`,
  )
  const text =
    'Ana Reyes stars as Mira Holt in *Copper Lane*. You can check out the photos below:\n\n[gallery]\n\nIt is likely that Tom Weld returns.\n\n[spoilers]\n\nMira Holt dies in the fire.\n\n[/spoilers]'
  const file = await desk.put(
    'in-pictures.md',
    storyFile({
      photos: `photos:\n${photos.join('\n')}`,
      text,
      fields: 'spoilers: { work: Copper Lane, season: 1 }',
    }),
  )
  const settings = { by: 'nora', correction: null, now: '2026-05-20T12:00:00Z' }
  const published = await publishStory(
    desk.ledger,
    desk.media,
    await prepareStory(desk.ledger, file, settings),
    settings,
  )
  path = `/stories/${published.storyId}`
  server = await serve({ ledger: desk.ledger, media: desk.media, port: 0 })
  browser = await launchBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await server.close()
  await desk.close()
})

/** The story's page, with every complaint of the browser: what failed to load, what the policy forbade. */
async function open(settings: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({
    baseURL: server.url,
    reducedMotion: 'reduce',
    ...settings,
  })
  const page: Page = await context.newPage()
  const complaints: string[] = []
  const fetched: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    fetched.push(new URL(response.url()).pathname)
    if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`)
  })
  await page.goto(path)
  return { page, complaints, fetched, close: () => context.close() }
}

test('the gallery opens, turns and closes by keyboard, with each photo’s words, and nothing the policy forbids', {
  skip,
}, async () => {
  const { page, complaints, fetched, close } = await open()
  assert.ok(
    !fetched.some((each) => each.includes('lightbox')),
    'the lightbox waits for the first photo opened',
  )
  const links = page.locator('a[data-photo]')
  assert.equal(await links.count(), 3)
  await links.nth(1).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const caption = dialog.locator('.pswp__caption')
  await caption.filter({ hasText: 'The boat.' }).waitFor()
  assert.match(await caption.innerText(), /Northlight Pictures\. Press photo/)
  assert.equal(await dialog.locator('img[alt="A boat at night"]').first().isVisible(), true)
  await page.keyboard.press('ArrowRight')
  await caption.filter({ hasText: 'The lamp.' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await caption.filter({ hasText: 'The pier.' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(
    await page.evaluate('document.activeElement.dataset.photo !== undefined'),
    true,
    'the focus comes back to a photo',
  )
  assert.deepEqual(complaints, [])
  await close()
})

test('without scripts each photo leads to a page of its own, and on to the next', { skip }, async () => {
  const { page, complaints, close } = await open({ javaScriptEnabled: false })
  await page.locator('a[data-photo]').first().click()
  assert.equal(new URL(page.url()).pathname, `${path}/photos/1`)
  for (const words of ['A pier at night', 'Northlight Pictures', 'Press photo', '900 × 600'])
    assert.ok((await page.locator('main').innerText()).includes(words), words)
  await page.getByRole('link', { name: 'Next photo' }).click()
  assert.equal(new URL(page.url()).pathname, `${path}/photos/2`)
  await page.getByRole('link', { name: 'Back to the story' }).click()
  assert.equal(new URL(page.url()).pathname, path)
  assert.deepEqual(complaints, [])
  await close()
})

test('a claim in the text has its word, and leads to where it stands; a plot is veiled until it is opened', {
  skip,
}, async () => {
  const { page, close } = await open({ javaScriptEnabled: false })
  const plot = page.getByText('Mira Holt dies in the fire.').first()
  assert.equal(await plot.isVisible(), false)
  await page.locator('.story-text .veil summary').focus()
  await page.keyboard.press('Enter')
  assert.equal(await plot.isVisible(), true)
  assert.equal(
    await page.locator('.story-text .veil summary').innerText(),
    'Spoiler for Copper Lane, season 1',
  )
  await page.getByRole('link', { name: 'Show everything on this page' }).click()
  assert.equal(await page.getByText('Mira Holt dies in the fire.').first().isVisible(), true)
  await page.locator('.passage-tag[href^="/claims/"]').first().click()
  assert.match(new URL(page.url()).pathname, /^\/claims\//)
  await close()
})

test('nothing moves while photos come, and nothing runs off the side', { skip }, async () => {
  for (const width of [390, 820, 1440]) {
    const { page, close } = await open({ viewport: { width, height: 900 } })
    const shift = `new Promise((resolve) => {
      let sum = 0
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
      addEventListener('load', () => setTimeout(() => resolve(sum), 200))
      if (document.readyState === 'complete') setTimeout(() => resolve(sum), 200)
    })`
    assert.equal(await page.evaluate(shift), 0, `${width} px`)
    assert.equal(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      0,
      `${width} px`,
    )
    await close()
  }
})

test('axe finds nothing on the story, veiled, open, or in the lightbox, in either theme', {
  skip,
}, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await open({ colorScheme, bypassCSP: true })
    const findings = async (): Promise<readonly string[]> => {
      await page.evaluate(axe)
      return page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
      )
    }
    assert.deepEqual(await findings(), [], colorScheme)
    await page.goto(`${path}?spoilers=show`)
    assert.deepEqual(await findings(), [], `${colorScheme}, open`)
    await page.locator('a[data-photo]').first().click()
    await page.locator('.pswp__caption').filter({ hasText: 'The pier.' }).waitFor()
    assert.deepEqual(await findings(), [], `${colorScheme}, lightbox`)
    await close()
  }
})
