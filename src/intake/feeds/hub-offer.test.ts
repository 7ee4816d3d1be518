import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hubOffer } from './hub-offer.ts'

const url = 'https://slatewire.example/feed'
const hub = 'https://hub.example/'
const none = { hub: null, self: null }
const inFeed = { hub: 'https://other.example/hub', self: 'https://slatewire.example/feed?a' }

const offers: readonly (readonly [
  header: string | null,
  hints: typeof none | typeof inFeed,
  offer: string,
])[] = [
  [null, none, '–'],
  [null, inFeed, 'https://other.example/hub https://slatewire.example/feed?a'],
  [`<${hub}>; rel="hub"`, none, `${hub} ${url}`],
  [`<${hub}>; rel=hub, </own>; rel=self`, none, `${hub} https://slatewire.example/own`],
  [`<${hub}>; rel="hub", </own>; rel="self"`, inFeed, `${hub} https://slatewire.example/own`],
  [`</style.css>; rel=preload; as=style, <${hub}>;rel="nofollow hub"`, none, `${hub} ${url}`],
  [`<${hub}>; title="a, \\"b\\""; REL="HUB"`, none, `${hub} ${url}`],
  [`<a,b>; rel="next", <${hub}>; rel="hub"`, none, `${hub} ${url}`],
  ['<javascript:alert(1)>; rel=hub', none, '–'],
  ['<file:///etc/passwd>; rel=hub', inFeed, 'https://other.example/hub https://slatewire.example/feed?a'],
  [`<${hub}>; rel="hubs"`, none, '–'],
  [`<${hub}>; anchor="x"`, none, '–'],
  ['<'.repeat(50_000), none, '–'],
  [`<a>${'; a'.repeat(50_000)}`, none, '–'],
  ['', none, '–'],
]
for (const [header, hints, expected] of offers)
  test(`${String(header).slice(0, 60)} beside ${hints.hub} offers ${expected}`, () => {
    const offer = hubOffer(url, header, hints)
    assert.equal(offer === null ? '–' : `${offer.hub} ${offer.topic}`, expected)
  })
