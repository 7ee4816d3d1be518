import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownAddress } from './own-address.ts'

const site = 'https://slatewire.example'
const cases: readonly (readonly [
  what: string,
  fetched: string | null,
  canonical: string | null,
  own: string | null,
])[] = [
  ['no canonical', `${site}/1?utm_source=x`, null, `${site}/1?utm_source=x`],
  ['its own', `${site}/1?page=1`, `${site}/1`, `${site}/1`],
  ['relative', `${site}/tv/1/amp`, '/tv/1', `${site}/tv/1`],
  ['www', `${site}/1`, 'https://www.slatewire.example/1', 'https://www.slatewire.example/1'],
  ['AMP host', 'https://amp.slatewire.example/1', `${site}/1`, `${site}/1`],
  [
    'AMP cache',
    'https://slatewire-example.cdn.ampproject.org/c/s/slatewire.example/1',
    `${site}/1`,
    `${site}/1`,
  ],
  ['Google’s AMP viewer', 'https://www.google.com/amp/s/slatewire.example/1', `${site}/1`, `${site}/1`],
  ['a copy of another outlet’s', `${site}/1`, 'https://tellymast.example/1', `${site}/1`],
  ['another’s name within', 'https://notslatewire.example/1', `${site}/1`, 'https://notslatewire.example/1'],
  ['every page the front page', `${site}/1`, `${site}/`, `${site}/1`],
  ['the front page itself', `${site}/`, `${site}/index.html`, `${site}/index.html`],
  ['no address', `${site}/1`, 'javascript:void(0)', `${site}/1`],
  ['broken', `${site}/1`, 'http://[', `${site}/1`],
  ['a saved page', null, `${site}/1`, `${site}/1`],
]
for (const [what, fetched, canonical, own] of cases)
  test(`the address of a page: ${what}`, () => assert.equal(ownAddress(fetched, canonical), own))
