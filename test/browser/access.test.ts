import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { createApp, type RunningServer, routes, serve } from '../../src/server/index.ts'
import { launchBrowser, noBrowser as skip } from './browser.ts'
import { crawl } from './crawl.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let server: RunningServer
let browser: Browser
/** One address of every kind of page that links lead to, and of a page that is not there. */
let kinds: readonly string[]

before(async () => {
  if (skip) return
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  kinds = await listKinds()
  server = await serve({ ledger: newsroom.ledger, port: 0 })
  browser = await launchBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await server.close()
  await newsroom.close()
})

async function listKinds(): Promise<readonly string[]> {
  const found = await crawl(createApp(newsroom.ledger), ['/search?q=mira', '/sources?asof=2026-06-30'])
  const patterns = routes.map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(?:\\?.*)?$`))
  const largest = found
    .filter(({ status, elements }) => status === 200 && elements.length > 0)
    .toSorted((a, b) => b.elements.length - a.elements.length)
  const shown = patterns.flatMap((pattern) => largest.find(({ path }) => pattern.test(path))?.path ?? [])
  assert.ok(shown.length > 8, shown.join(' '))
  return [...shown, '/not-there']
}

/** Scripts of the test itself may run, whatever the page allows. */
async function openPage(scheme: 'light' | 'dark', width = 1280): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: server.url, bypassCSP: true, colorScheme: scheme, reducedMotion: 'reduce' },
    viewport: { width, height: 900 },
  })
  return context.newPage()
}

type Finding = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: readonly Finding[] = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) })))',
  )
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} (${nodes.length})`)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any kind of page, ${scheme}`, { skip }, async () => {
    const page = await openPage(scheme)
    for (const path of kinds) {
      await page.goto(path)
      assert.deepEqual(await findings(page), [], path)
    }
    await page.context().close()
  })
}

for (const [zoom, width] of [
  ['200%', 640],
  ['400%', 320],
] as const)
  test(`at ${zoom} no page runs off its side`, { skip }, async () => {
    const page = await openPage('light', width)
    for (const path of kinds) {
      await page.goto(path)
      const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      assert.equal(await page.evaluate(excess), 0, path)
    }
    await page.context().close()
  })

test('controls are as tall as a finger on a phone, also those that look smaller', { skip }, async () => {
  const context = await browser.newContext({
    ...{ baseURL: server.url, bypassCSP: true, hasTouch: true, isMobile: true },
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  for (const path of kinds) {
    await page.goto(path)
    const small: readonly string[] = await page.evaluate(`[...document.querySelectorAll(
      'button, input:not([type=hidden]), select, summary, nav a, .entities th a, .sources th a',
    )].filter((control) => control.checkVisibility()).flatMap((control) => {
      const around = getComputedStyle(control, '::after')
      const reach = around.position === 'absolute' ? Number.parseFloat(around.top) + Number.parseFloat(around.bottom) : 0
      const height = control.getBoundingClientRect().height - (reach || 0)
      return height < 43.9 ? [height + ' ' + control.outerHTML.slice(0, 120)] : []
    })`)
    assert.deepEqual(small, [], path)
  }
  await context.close()
})

test('everything that can be used is reached by Tab, in order, and shows that it is', { skip }, async () => {
  const page = await openPage('light')
  const usable = 'a[href], button, input:not([type=hidden]), select, summary'
  for (const path of kinds) {
    await page.goto(path)
    const count = await page.locator(`:is(${usable}):visible`).count()
    const wanted = Math.min(count, 60)
    const seen = new Set<number>()
    // A field for a date has a stop for each of its parts.
    for (let i = 0; seen.size < wanted && i < wanted * 2; i++) {
      await page.keyboard.press('Tab')
      const at: { index: number; outline: number } = await page.evaluate(`(() => {
        const focused = document.activeElement
        return {
          index: [...document.querySelectorAll('${usable}')].indexOf(focused),
          outline: getComputedStyle(focused).outlineStyle === 'none' ? 0 : Number.parseFloat(getComputedStyle(focused).outlineWidth),
        }
      })()`)
      assert.ok(at.index >= 0 && at.outline >= 2, `${path}, Tab ${i + 1}`)
      seen.add(at.index)
    }
    assert.equal(seen.size, wanted, path)
  }
  await page.context().close()
})

test('nothing moves for those who asked for that', { skip }, async () => {
  const page = await openPage('light')
  for (const path of kinds) {
    await page.goto(path)
    const moving = await page.evaluate(`[...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
    }).length`)
    assert.equal(moving, 0, path)
  }
  await page.context().close()
})
