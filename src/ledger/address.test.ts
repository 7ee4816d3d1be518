import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressOf, domainOf, identityOf } from './address.ts'

describe('one page has one address', () => {
  const plain = 'slatewire.example/news/copper-lane'
  const same = [
    'https://slatewire.example/news/copper-lane',
    'http://www.slatewire.example/news/copper-lane/',
    'https://slatewire.example/news/copper-lane?utm_source=x&utm_medium=y#comments',
    'https://m.slatewire.example/news/copper-lane/amp/',
  ]
  for (const url of same) test(url, () => assert.equal(addressOf(url), plain))

  test('a query that says what is read is kept, in one order', () => {
    assert.equal(addressOf('https://a.example/?b=2&a=1'), addressOf('https://a.example/?a=1&b=2'))
    assert.notEqual(addressOf('https://a.example/?id=1'), addressOf('https://a.example/?id=2'))
  })
  for (const url of [null, 'seed.txt', '/news/copper-lane', 'mailto:desk@slatewire.example'])
    test(`${url} is none`, () => assert.equal(addressOf(url), null))
  test('a domain is without www', () =>
    assert.equal(domainOf('https://www.slatewire.example/a'), 'slatewire.example'))
})

describe('a story is the same by', () => {
  const story = { url: null, outlet: 'Slate Wire', headline: 'Copper Lane Sails On', input: 'a.html' }
  test('its address, wherever it was read from', () => {
    const url = 'https://slatewire.example/1'
    assert.equal(
      identityOf({ ...story, url }),
      identityOf({ ...story, url, headline: 'Changed', input: 'b.html' }),
    )
  })
  test('outlet and headline, where it has no address', () => {
    assert.equal(identityOf(story), identityOf({ ...story, outlet: 'SLATE WIRE', input: 'b.html' }))
    assert.notEqual(identityOf(story), identityOf({ ...story, headline: 'Another' }))
  })
  test('the input, where it has neither', () => {
    assert.notEqual(
      identityOf({ ...story, outlet: null }),
      identityOf({ ...story, outlet: null, input: 'b.html' }),
    )
  })
})
