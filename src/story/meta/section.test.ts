import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { gatherSources } from './candidates.ts'
import { readLinkedData } from './json-ld.ts'
import { findSections } from './section.ts'

const headline = 'Skyline orders Lantern Row'

function read(html: string): string | null {
  const page = parse(html)
  const sources = gatherSources(
    page,
    readLinkedData(page.jsonLd),
    'https://pierpost.example/film/lantern-row',
  )
  return findSections(sources, headline)[0]?.value ?? null
}

describe('findSections', () => {
  const h1 = `<h1>${headline}</h1>`
  const cases: readonly (readonly [string, string, string | null])[] = [
    [
      'what the head declares',
      `<meta property="article:section" content="TV"><div class="kicker">Film</div>${h1}`,
      'TV',
    ],
    ['a category', `${h1}<p>In <a rel="category tag" href="/c/film">Film News</a></p>`, 'Film News'],
    [
      'the last crumb but the story',
      `<ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/film">Film</a></li><li><a href="/film/lantern-row">${headline}</a></li></ul>${h1}`,
      'Film',
    ],
    ['a kicker', `<div class="kicker">Film</div>${h1}`, 'Film'],
    ['a link above that the address stands below', `<div><a href="/film">Film</a></div>${h1}`, 'Film'],
    ['a link above that leads elsewhere', `<div><a href="/shop">Shop</a></div>${h1}`, null],
    ['a menu', `<nav><a href="/film">Film</a></nav>${h1}`, null],
    ['a line above that is none', `<p>Skyline said on Monday that it is so.</p>${h1}`, null],
  ]
  for (const [what, html, section] of cases) it(what, () => assert.equal(read(html), section))
})
