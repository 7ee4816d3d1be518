import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { findAuthors } from './authors.ts'
import { gatherSources } from './candidates.ts'
import { readLinkedData } from './json-ld.ts'

const headline = 'Skyline orders Lantern Row'

function read(html: string): readonly string[] {
  const page = parse(
    `<h1>${headline}</h1>${html}<p>Skyline has ordered ten episodes of Lantern Row, a drama about lamps.</p>`,
  )
  const sources = gatherSources(page, readLinkedData(page.jsonLd), null)
  return findAuthors(sources, 'Slate Wire', headline)[0]?.value ?? []
}

const declares = (author: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":${author}}</script>`

describe('findAuthors', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'several authors are several',
      declares('[{"@type":"Person","name":"Ada Finch"},{"@type":"Person","name":"Tom Oak"}]'),
      ['Ada Finch', 'Tom Oak'],
    ],
    [
      'links to writers of one folder, with their jobs between them',
      '<p class="byline"><a href="/staff_name/ada/">Ada Finch</a>, Arts Editor, <a href="/staff_name/tom/">Tom Oak</a>, Contributing Writer</p>',
      ['Ada Finch', 'Tom Oak'],
    ],
    [
      'a link that says so to readers of screens',
      '<div><a href="/u/ada" aria-label="Author: Ada Finch">Ada Finch</a><span>2d ago</span></div>',
      ['Ada Finch'],
    ],
    [
      'names in a row that only their elements part',
      '<div class="byline"><span class="s">Ada Finch</span> <span class="s">Tom Oak</span></div>',
      ['Ada Finch', 'Tom Oak'],
    ],
    [
      'names in bold over the text, where the house alone is declared',
      `${declares('{"@type":"Organization","name":"Slate Times"}')}<p><strong>Ada Finch/Tom Oak</strong></p><p>${'Skyline has ordered ten episodes of a drama about lamps, and nobody knows why. '.repeat(3)}</p>`,
      ['Ada Finch', 'Tom Oak'],
    ],
    ['a desk is no person', declares('{"@type":"Person","name":"Slate Wire Staff"}'), []],
    ['an editorial office is no person', declares('{"@type":"Organization","name":"灯台編集部"}'), []],
    [
      'who is shown beats who pressed the button',
      `${declares('{"@type":"Person","name":"Bo Lund"}')}<p>By Ada Finch</p>`,
      ['Ada Finch'],
    ],
    [
      'a declared author who is shown, too, stays',
      `${declares('{"@type":"Person","name":"Bo Lund"}')}<p>By Ada Finch</p><p>Bo Lund</p>`,
      ['Bo Lund'],
    ],
    [
      'an account is no name',
      `${declares('{"name":"a.finch"}')}<div class="author-info">Ada Finch</div>`,
      ['Ada Finch'],
    ],
    [
      'a name with a place, above the day',
      '<p>Ada Finch in Port Ellery</p><p>3 May 2026, 9:00</p>',
      ['Ada Finch'],
    ],
    [
      'a name beside a day without a year and how long it takes to read',
      '<div><a href="/u/ada">Ada Finch</a> · <span>3 May</span> · <span>4 min read</span></div>',
      ['Ada Finch'],
    ],
    ['a name above what its bearer is', '<div><div>Ada Finch</div><div>TV Critic</div></div>', ['Ada Finch']],
    ['the outlet leaves the name', '<p class="byline">By Ada Finch Slate Wire</p>', ['Ada Finch']],
    [
      'a name announced in a box of cards',
      '<div class="grid card"><p>Written by</p><p>Ada Finch</p></div>',
      ['Ada Finch'],
    ],
    [
      'who writes other stories did not write this one',
      '<p class="byline">By Ada Finch</p><div class="related"><p class="byline">By Tom Oak</p></div>',
      ['Ada Finch'],
    ],
    [
      'who created what the story is about did not write the story',
      `${'<p>The lamps are lit at nine.</p>'.repeat(16)}<table><tr><td>Created by:</td><td>Ada Finch</td></tr></table>`,
      [],
    ],
    ['a page that names nobody has none', '<p>May 3, 2026</p>', []],
  ]
  for (const [what, html, people] of cases) it(what, () => assert.deepEqual(read(html), people))
})
