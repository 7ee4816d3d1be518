import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const filler = Array.from(
  { length: 4 },
  (_, i) =>
    `<p>Part ${i + 1} of the story of the lamp that would not go out, which was told at the harbour on a wet evening, and then again.</p>`,
).join('')

/** Credits of a story with one more passage in its middle. */
function creditsOf(passage: string, outlet = 'The Pier Post') {
  const html = `<head><meta property="og:site_name" content="${outlet}"></head><body><main><h1>The lamp</h1>${filler}${passage}${filler}</main></body>`
  const { story } = extract(html, { url: 'https://pierpost.example/stage/the-lamp' })
  return story?.credits.map(({ how, name, url }) => `${how} ${name} ${url}`)
}

const deep = 'https://wickandtallow.example/lamps/1'

describe('credits of a page', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a linked name that says so',
      `<p>The lamp is to be sold, <a href="${deep}">Wick & Tallow</a> writes, and its stand with it.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a name right before a link to its own page',
      `<p>Wick & Tallow <a href="${deep}">had six of the lamps</a> on Friday.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'what it only guessed is no news',
      `<p>Wick & Tallow <a href="${deep}">guessed it in May</a>, too.</p>`,
      [],
    ],
    [
      'whom figures come from',
      `<p>The figures below come from <a href="${deep}">Wick & Tallow’s</a> database of lamps.</p>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'the last words in square brackets',
      `<p>The lamp opens in May. [<a href="${deep}">Wick & Tallow</a>]</p>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'who first described it',
      `<p>The terms were first described by <a href="${deep}">Wick & Tallow</a>, a newsletter.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a clause behind the news, whose name is nobody’s',
      '<p>The lamp drew four thousand, up by a third, TV Tallow reported on Monday.</p>',
      ['reported-by TV Tallow null'],
    ],
    ['a reporter of that kind', '<p>The lamp drew four thousand, Ada Finch reported on Monday.</p>', []],
    [
      'a list of pieces, each with its publication',
      `<h2>Sources</h2><ul><li>Bo Lund. "<a href="${deep}">The lamp waits</a>" — <i>Wick & Tallow</i>, 12 May</li></ul>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'a name whose address the link behind it leads to',
      `<p>The Wick & Tallow reported last fall that <a href="${deep}">the keeper had asked twice</a> for another lamp.</p>`,
      [`reported-by The Wick & Tallow ${deep}`],
    ],
    [
      'a firm whose link stands far before',
      `<p>There is <a href="https://lampsandsons.example/shop/9">a lamp</a> that nobody has lit for as long as anybody at the harbour can remember, and Lamps & Sons says that it will be lit.</p>`,
      [],
    ],
    [
      'a name with a sign',
      '<p>The lamp cost close to $900, per Box & Dial, and half of it was wire.</p>',
      ['reported-by Box & Dial null'],
    ],
    [
      'a wire service',
      '<p>The lamp is to be sold, Harbour News Service reported.</p>',
      ['reported-by Harbour News Service null'],
    ],
    [
      'what was revealed in French',
      `<p>L’affaire a été révélée par <a href="${deep}">Wick & Tallow</a>, le matin même.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'whoever was thanked, with where',
      `<p>The lamp hums at night (h/t <a href="${deep}">Nadia at Wick & Tallow</a>), which nobody minds.</p>`,
      [`hat-tip Nadia at Wick & Tallow ${deep}`],
    ],
    [
      'lines that a break parts',
      `<p><b>Source:</b> <a href="${deep}">Wick & Tallow</a><br><b>Via:</b> <a href="https://pierforum.example/t/9">Pier Forum</a></p>`,
      [`source Wick & Tallow ${deep}`, 'via Pier Forum https://pierforum.example/t/9'],
    ],
    [
      'a linked name that was told',
      `<p>Its keeper told <a href="${deep}"><i>Wick & Tallow</i></a> that the lamp would be sold by the end of the year.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a linked name that heard of it first',
      `<p>The news comes from this week’s <a href="${deep}">Wick & Tallow</a>, which also reports that the stand is to go.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a linked name in brackets',
      `<p>The lamp is to be sold before the year is over (<a href="${deep}">Wick & Tallow</a>), and its stand with it.</p>`,
      [`link Wick & Tallow ${deep}`],
    ],
    [
      'a name that a link elsewhere makes an outlet’s',
      `<p>The lamp is to be sold (<a href="${deep}">Wick & Tallow</a>). According to Wick & Tallow, the stand goes too.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    ['no agency that a byline does not name', '<p>By Ada Finch with Bo Lund</p>', []],
    [
      'a note',
      `<ul><li><b><a href="#ref-1">↑</a></b> <a href="${deep}">“The lamp is sold”</a>, <i>Wick & Tallow</i>, 3 May</li></ul>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'a name in italics that was told',
      '<p>Its keeper told <em>Wick & Tallow</em> that the lamp would be sold by the end of the year, stand and all.</p>',
      ['reported-by Wick & Tallow null'],
    ],
    [
      'a link that says what its words’ outlet did',
      `<p>The lamp is to be sold, <a href="${deep}">Wick & Tallow reported</a>, and its stand with it.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a link that says whose interview it is',
      `<p>In <a href="${deep}">an interview with Wick & Tallow</a> its keeper said that the stand was to go, too.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'who broke the news',
      `<p>The news was first broken by <a href="${deep}">Wick & Tallow</a>, which has seen the contract for the stand.</p>`,
      [`reported-by Wick & Tallow ${deep}`],
    ],
    [
      'a judge of a few words',
      `<p>It is “a lamp that lights itself,” as <a href="${deep}">Wick & Tallow</a> had it, and the stand is not to blame.</p>`,
      [`link Wick & Tallow ${deep}`],
    ],
    [
      'who counted what a table shows',
      '<figure><table><tr><th>Lamp</th><th>Sold</th></tr><tr><td>Row</td><td>12</td></tr></table><figcaption>Source: Turnstile Wire. Figures as of Sunday.</figcaption></figure>',
      ['source Turnstile Wire null'],
    ],
    [
      'a note with a number that leads back',
      `<div><a href="javascript:;">1</a>. <a href="${deep}">“The lamp is sold”</a>, Wick & Tallow, 3 May.</div>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'no programme of the house',
      '<p>“The lamp is sold,” its keeper told <em>Lamp Review</em> on Wednesday, between the weather and the fish prices.</p><p><a href="/shows/lamp-review">Lamp Review</a></p>',
      [],
    ],
    [
      'no platform that speaks for itself',
      '<p><a href="https://netflix.example/news/lamp">Netflix</a> said that the lamp was sold, and that the stand would be in all of the episodes.</p>',
      [],
    ],
    [
      'no firm that is only linked',
      '<p>The lamp was bought by <a href="https://brightlights.example/about-us">Bright Lights</a> for a sum that nobody would name.</p>',
      [],
    ],
    [
      'no front page',
      '<p>The lamp is to be sold, <a href="https://wickandtallow.example/">Wick & Tallow</a> have a stand with it at the fair.</p>',
      [],
    ],
    [
      'nobody on a network',
      '<p>The lamp is to be sold, <a href="https://x.com/adafinch/status/1">Ada Finch</a> says, and its stand will be sold with it.</p>',
      [],
    ],
    [
      'a list in brackets',
      `<p>The lamp is to be sold, and its stand with it. [Source: <a href="${deep}">Wick & Tallow</a>]</p>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'a pill',
      `<div><span>VIA</span><a href="${deep}">Wick & Tallow</a></div>`,
      [`via Wick & Tallow ${deep}`],
    ],
    [
      'a list under a heading',
      `<h4>Sources</h4><ul><li><a href="${deep}">Wick & Tallow</a></li></ul>`,
      [`source Wick & Tallow ${deep}`],
    ],
    [
      'the title of a piece, and who had it',
      `<p><b>Source:</b> “The lamp is sold,” <a href="${deep}">Wick & Tallow</a></p>`,
      [`source Wick & Tallow ${deep}`],
    ],
    ['the last words', '<p>The lamp is to be sold, and its stand with it. — The Harbour Wire</p>', []],
    [
      'not the story’s own outlet',
      '<p>Its keeper told The Pier Post that the lamp would be sold by the end of the year, and its stand with it.</p>',
      [],
    ],
    [
      'no other page of the site',
      '<p>According to <a href="/stage/the-wick">The Wick</a>, the lamp was sold last year, and its stand was sold with it.</p>',
      [],
    ],
  ]
  for (const [what, passage, expected] of cases)
    it(what, () => assert.deepEqual(creditsOf(passage), expected))
})

describe('credits of a byline', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Par Ada Finch avec Agence Ponant', ['source Agence Ponant null']],
    ['Von Ada Finch mit Material von dpa', ['source dpa null']],
    ['By Ada Finch with Bo Lund', []],
  ]
  for (const [byline, credits] of cases)
    it(byline, () => {
      const html = `<body><main><h1>The lamp</h1><p>${byline}</p>${filler}</main></body>`
      const { story } = extract(html, { url: 'https://pierpost.example/stage/the-lamp' })
      assert.deepEqual(
        story?.credits.map(({ how, name, url }) => `${how} ${name} ${url}`),
        credits,
      )
    })
})

it('the last words of a story may name whose it is', () => {
  const last = '<p>The lamp is to be sold, and its stand with it. — The Harbour Wire</p>'
  const { story } = extract(`<body><main><h1>The lamp</h1>${filler}${last}</main></body>`)
  assert.deepEqual(story?.credits, [{ name: 'Harbour Wire', url: null, how: 'source' }])
})

it('a story may begin with the agency that it is from, but on the agency’s own pages', () => {
  const first = '<p>PORT ELLERY (Harbour Wire) – The lamp is to be sold, and its stand with it, in May.</p>'
  const read = (outlet: string) =>
    extract(
      `<head><meta property="og:site_name" content="${outlet}"></head><main><h1>The lamp</h1>${first}${filler}</main>`,
    ).story?.credits
  assert.deepEqual(read('The Pier Post'), [{ name: 'Harbour Wire', url: null, how: 'source' }])
  assert.deepEqual(read('Harbour Wire News'), [])
})
