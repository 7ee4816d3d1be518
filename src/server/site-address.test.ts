import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSite } from './site-address.ts'

test('the address of a site is its origin alone', () => {
  for (const [text, origin] of [
    ['https://news.example', 'https://news.example'],
    ['https://news.example/', 'https://news.example'],
    ['HTTP://News.Example:8080', 'http://news.example:8080'],
  ] as const)
    assert.equal(parseSite(text), origin)
  for (const text of [
    'news.example',
    'ftp://news.example',
    'https://news.example/hearsay',
    'https://news.example/?a',
    'https://user:word@news.example',
    'javascript:alert(1)',
    '',
  ])
    assert.throws(() => parseSite(text), { code: 'bad-site' }, text)
})
