import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Claim, Entity, Value } from '../../src/claims/index.ts'
import { createApp } from '../../src/server/index.ts'
import { fillNewsroom, openTemporaryLedger, recording, type Voice } from './newsroom.ts'

// What a page weighs on its way to a reader, in bytes of gzip as the server sends them. Photos come beside it.

const lane: Entity = { type: 'title', name: 'Copper Lane' }
const text = (words: string): Value => ({ type: 'text', text: words })

const kinds: readonly (readonly [Claim['property'], (n: number) => Value])[] = [
  ['cast member', (n) => ({ type: 'person', name: `Ana Reyes-${letters(n)}` })],
  ['crew member', (n) => ({ type: 'person', name: `Bea Lund-${letters(n)}` })],
  ['filming location', (n) => ({ type: 'place', name: `Port ${letters(n)}` })],
  ['statement', (n) => text(`whether the ${letters(n)} lamp is lit before the tide turns for the last time`)],
]
const words: readonly Pick<Voice, 'certainty' | 'from' | 'evidence'>[] = [
  {
    certainty: 'stated',
    from: { type: 'official', name: 'Northlight Pictures' },
    evidence: ['announcement'],
  },
  { certainty: 'stated' },
  { certainty: 'possible', from: { type: 'insider', name: null } },
  { certainty: 'likely', from: { type: 'author', name: null }, evidence: ['inference'] },
  { certainty: 'open' },
  { certainty: 'denied' },
]
const letters = (n: number) => [...String(n + 100)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  let n = 0
  for (const [k, [property, toValue]] of kinds.entries())
    for (const [w, said] of words.entries()) {
      const voices = Array.from({ length: 10 }, (): Voice => {
        const value = toValue(n++)
        const qualifiers =
          property === 'cast member'
            ? { character: { type: 'character' as const, name: `Captain Juno ${letters(n)}` } }
            : property === 'crew member'
              ? { job: 'writer' }
              : {}
        const claim: Claim = { subject: lane, property, value, qualifiers, continuity: 'screen' }
        return {
          claim,
          quote: `In the words of story ${n}, which nobody else has, it is told of ${letters(n)}.`,
          ...said,
        }
      })
      const url = `https://dailyreel.example/lane/${k}-${w}`
      const headline = `What is said of Copper Lane, part ${k}-${w}`
      await newsroom.ledger.record(
        recording(
          { outlet: 'Daily Reel', url, headline, published: `2026-05-${k + 10}T1${w}:00:00Z` },
          voices,
        ),
      )
    }
  app = createApp(newsroom.ledger)
})
after(() => newsroom.close())

async function bytesOf(path: string): Promise<number> {
  const response = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(response.status, 200, path)
  return (await response.arrayBuffer()).byteLength
}

/** What a browser asks for to show a page, beside photos: the page, and what stands in its head. */
async function requestsOf(path: string) {
  const body = await (await app.request(path)).text()
  const elements = DomUtils.getElementsByTagName('*', parseDocument(body), true)
  const styles = elements.flatMap(({ name, attribs }) =>
    name === 'link' && attribs.rel === 'stylesheet' ? (attribs.href ?? []) : [],
  )
  const scripts = elements.flatMap(({ name, attribs }) => (name === 'script' ? (attribs.src ?? []) : []))
  const icons = elements.flatMap(({ name, attribs }) =>
    name === 'link' && attribs.rel === 'icon' ? (attribs.href ?? []) : [],
  )
  return { body, styles, scripts, icons }
}

test('a dossier of 200 claims is 60 KB of page and style over four requests', async () => {
  const path = '/dossiers/copper-lane'
  const { body, styles, scripts, icons } = await requestsOf(path)
  const claims = new Set([...body.matchAll(/href="\/claims\/([0-9a-f]+)"/g)].map(([, id]) => id))
  assert.ok(claims.size >= 200, `${claims.size} claims are on it`)
  const requests = [path, ...styles, ...scripts, ...icons]
  assert.ok(requests.length <= 4, requests.join(' '))
  let bytes = await bytesOf(path)
  for (const style of styles) bytes += await bytesOf(style)
  assert.ok(bytes <= 60_000, `${bytes} bytes`)
})

test('no page asks for more than a few scripts, and all of them together are 15 KB', async () => {
  const [story] = (await newsroom.ledger.listOwnStories({})).filter(({ lead }) => lead)
  assert.ok(story)
  const [{ claimId = '' } = {}] =
    (await newsroom.ledger.findDossier('copper-lane'))?.groups[0]?.standings ?? []
  const pages = ['/', '/search?q=lane', '/sources', `/claims/${claimId}`, `/stories/${story.id}`]
  const all = new Set((await Promise.all(pages.map(requestsOf))).flatMap(({ scripts }) => scripts))
  assert.equal(all.size, 3, [...all].join(' '))
  let bytes = 0
  for (const script of all) bytes += await bytesOf(script)
  assert.ok(bytes <= 15_000, `${bytes} bytes`)
})

test('the lightbox comes with the first photo that is opened, never with a page', async () => {
  const [story] = (await newsroom.ledger.listOwnStories({})).filter(({ lead }) => lead)
  assert.ok(story)
  const { body, scripts, styles } = await requestsOf(`/stories/${story.id}`)
  const [, core = ''] = /data-lightbox="([^"]+)"/.exec(body) ?? []
  assert.ok(core !== '' && ![...scripts, ...styles].includes(core))
  // PhotoSwipe as its package has it, minified: 16,447 bytes when this was written.
  const bytes = await bytesOf(core)
  assert.ok(bytes <= 16_600, `${bytes} bytes`)
})
