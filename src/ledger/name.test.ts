import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isShortFor, normaliseName, slugOf, sourceIdOf } from './name.ts'

describe('names compare without case, accents, punctuation and spacing', () => {
  const same = [
    ['AMC+', 'AMC Plus'],
    ['Spider-Man', 'spider man'],
    ['Zoë Hart', 'Zoe Hart'],
    ['Mrs. Bellamy', 'Mrs Bellamy'],
    ['Otto & the Star Bakers', 'Otto and the Star Bakers'],
    ['Saint Anne’s', "Saint Anne's"],
    ['  Copper   Lane ', 'COPPER LANE'],
  ] as const
  for (const [a, b] of same) test(`“${a}” is “${b}”`, () => assert.equal(normaliseName(a), normaliseName(b)))

  const different = [
    ['AMC+', 'AMC'],
    ['The 100', '100'],
    ['Copper Lane', 'Night Ferries'],
    ['Hollow Tower', 'Hollow Tower 2'],
    ['がらす', 'からす'],
  ] as const
  for (const [a, b] of different)
    test(`“${a}” is not “${b}”`, () => assert.notEqual(normaliseName(a), normaliseName(b)))

  test('a name of punctuation alone keeps it', () => assert.equal(normaliseName(' ??? '), '???'))
})

describe('a short form is the beginning or end of a name', () => {
  const cases = [
    ['Colby', 'Ana Colby', true],
    ['Ana', 'Ana Colby', true],
    ['Edith Moran', 'Sister Edith Moran', true],
    ['Colby', 'Ana Colbyson', false],
    ['Reyes', 'Ana Reyes Colby', false],
    ['Ana Colby', 'Ana Colby', false],
    ['Ana Colby', 'Colby', false],
  ] as const
  for (const [short, full, expected] of cases)
    test(`“${short}” for “${full}”: ${expected}`, () => assert.equal(isShortFor(short, full), expected))
})

describe('slugs are safe in addresses', () => {
  const cases = [
    ['Mira Holt', 'mira-holt'],
    ['9-1-1: Lone Star', '9-1-1-lone-star'],
    ['Zoë’s Extraordinary Ferry', 'zoes-extraordinary-ferry'],
  ] as const
  for (const [name, slug] of cases) test(`“${name}” is ${slug}`, () => assert.equal(slugOf(name), slug))

  test('names in other scripts are told apart', () => {
    assert.match(slugOf('夜のフェリー'), /^[0-9a-f]{6}$/)
    assert.notEqual(slugOf('夜のフェリー'), slugOf('昼のフェリー'))
  })
})

describe('an outlet is one under its article and its domain', () => {
  for (const name of ['Slate Wire', 'The Slate Wire', 'slate wire', 'Slate-Wire.com'])
    test(`“${name}” is slate-wire`, () => assert.equal(sourceIdOf(name), 'slate-wire'))
})
