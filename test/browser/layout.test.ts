import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type RunningServer, serve } from '../../src/server/index.ts'
import { launchBrowser, noBrowser as skip } from './browser.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let server: RunningServer
let browser: Browser

before(async () => {
  if (skip) return
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

/** Scripts of the test itself may run, whatever the page allows. */
async function openPage(width: number): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: server.url, bypassCSP: true },
    viewport: { width, height: 900 },
  })
  return context.newPage()
}

test('on a phone the sections of the site stand in one line, whichever of them is bold', {
  skip,
}, async () => {
  const page = await openPage(390)
  for (const path of ['/', '/dossiers', '/stories', '/sources', '/calendar']) {
    await page.goto(path)
    const tops: readonly number[] = await page.evaluate(
      "[...document.querySelectorAll('.site-nav li')].map((item) => Math.round(item.getBoundingClientRect().top))",
    )
    assert.equal(tops.length, 5)
    assert.equal(new Set(tops).size, 1, `${path}: ${tops}`)
  }
  await page.context().close()
})

for (const width of [390, 820, 1280])
  test(`no word of a chart is cut off at its edge or lies over another, ${width} px`, { skip }, async () => {
    const page = await openPage(width)
    const dossier = await newsroom.ledger.findDossier('low-tide')
    const claims = dossier?.groups.flatMap(({ standings }) => standings.map(({ claimId }) => claimId)) ?? []
    let words = 0
    for (const path of ['/dossiers/low-tide', ...claims.map((id) => `/claims/${id}`)]) {
      await page.goto(path)
      const cut: { words: number; off: readonly string[] } = await page.evaluate(`(() => {
        const texts = [...document.querySelectorAll('.chart text')].filter((text) => text.checkVisibility())
        const off = texts.filter((text) => {
          const [own, chart] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()]
          const liesOver = (other) => {
            const box = other.getBoundingClientRect()
            return (
              other !== text && other.ownerSVGElement === text.ownerSVGElement &&
              own.left < box.right && box.left < own.right &&
              Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top) > own.height / 3 // what has ink
            )
          }
          return own.left < chart.left - 0.5 || own.right > chart.right + 0.5 || texts.some(liesOver)
        })
        return { words: texts.length, off: off.map((text) => text.textContent) }
      })()`)
      assert.deepEqual(cut.off, [], path)
      words += cut.words
    }
    assert.ok(words > 0, 'there are charts')
    await page.context().close()
  })

test('every day of a month has a line on each side', { skip }, async () => {
  const page = await openPage(1280)
  // The first of November 2026 is a Sunday: six cells before it hold no day.
  await page.goto('/calendar?month=2026-11&asof=2026-06-10')
  const styles: readonly string[] = await page.evaluate(
    "[...document.querySelectorAll('.month td')].map((cell) => getComputedStyle(cell).borderTopStyle)",
  )
  assert.deepEqual(styles.slice(0, 6), Array(6).fill('none'), 'cells without a day give way')
  assert.deepEqual(styles.slice(6, 13), Array(7).fill('solid'))
  await page.context().close()
})

test('on paper a page is light, whatever the reader prefers on screen', { skip }, async () => {
  const page = await openPage(820)
  await page.goto('/dossiers/low-tide')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  assert.equal(await page.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'light')
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
  await page.context().close()
})

test('on paper all that is folded is open, but for what gives a plot away', { skip }, async () => {
  const page = await openPage(820)
  /** Whether what the folds of a page hold is to be seen, fold by fold. */
  const seen = (folds: string) =>
    page.$$eval(`${folds} > :not(summary)`, (held) => held.map((one) => one.checkVisibility()))
  const [folds, veils] = ['details:not(.veil, .veil *):not([open])', 'details.veil:not([open])']
  await page.goto('/dossiers/low-tide')
  assert.ok((await seen(folds)).includes(false), 'some are folded on screen')
  await page.emulateMedia({ media: 'print' })
  assert.ok(!(await seen(folds)).includes(false))
  assert.ok((await seen(veils)).length > 0)
  assert.ok(!(await seen(veils)).includes(true))
  await page.context().close()
})
