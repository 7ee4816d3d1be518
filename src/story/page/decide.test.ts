import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const prose = [
  'The ferry between the two islands will run again from the first of June, the harbour office said, after a winter in which it lay in the yard with a hole in its side.',
  'Its captain, Ines Quill, has had the old bell put back. “I would not sail without it,” she said on Monday, and rang it for the reporters, twice, so that all of them could hear.',
  'The crossing takes forty minutes and costs four pounds, as it did before. Bicycles go for nothing, and dogs too, if they can be persuaded to sit down beside their owners.',
  'A second boat has been ordered from a yard in the north, which hopes to deliver it in two years. Nobody at the harbour office would say what it will be called, or by whom.',
]
const paragraphs = prose.map((text) => `<p>${text}</p>`)

type Parts = { readonly between?: string; readonly below?: string; readonly after?: string }

/** What a story's text holds beside its paragraphs, with things between them, below them, and after the story. */
function textOf({ between = '', below = '', after = '' }: Parts): readonly string[] {
  const [first, second, ...rest] = paragraphs
  const html = `<head><title>The ferry is back</title><meta name="author" content="Ada Finch"></head><body><main><article><h1>The ferry is back</h1>
    <div class="text">${first}${second}${between}${rest.join('')}${below}</div></article>${after}</main></body>`
  const { story } = extract(html, { url: 'https://quay.example/2026/05/02/the-ferry-is-back' })
  return story?.text.split('\n\n').filter((block) => !prose.includes(block)) ?? ['no story']
}

const rows = [
  ['Boat', 'Year', 'Seats'],
  ['Maid of Salt', '1961', '40'],
  ['Old Tam', '1988', '120'],
  ['Skerry', '2004', '12'],
]
const table = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const reader =
  '<p>I was on it last summer, and it rained, and the bell was rung, and I would go again at once.</p>'

describe('what belongs to a story by its place', () => {
  const cases: readonly (readonly [string, Parts, readonly string[]])[] = [
    ['a table of figures between paragraphs', { between: table }, rows.map((cells) => cells.join(' | '))],
    [
      'a subhead between paragraphs',
      { between: '<h2>Who may ring the bell</h2>' },
      ['Who may ring the bell'],
    ],
    [
      'an update below',
      { below: '<p><b>UPDATE 5/3:</b> The harbour office rang to say that it’s five pounds.</p>' },
      ['UPDATE 5/3: The harbour office rang to say that it’s five pounds.'],
    ],
    [
      'a heading that quotes the text',
      { between: '<h2>“I would not sail without it”</h2>' },
      ['“I would not sail without it”'],
    ],
  ]
  for (const [what, parts, expected] of cases) it(what, () => assert.deepEqual(textOf(parts), expected))
})

describe('what is none of a story’s text by its place', () => {
  const cases: readonly (readonly [string, Parts])[] = [
    ['readers’ comments', { after: `<section><h3>2 comments</h3>${reader}${reader}</section>` }],
    [
      'readers’ comments under a label in bold',
      { after: `<div><b>Reader comments</b><br>${reader}${reader}</div>` },
    ],
    [
      'an offer where a gate stands',
      {
        after:
          '<div><h3>Subscribe to keep reading</h3><p>All stories of the quay for a pound a week, with the tide table and the crossword, and a boat on a mug for those who stay.</p><ul><li>Tide: a pound a week</li></ul></div>',
      },
    ],
    [
      'another story below',
      {
        after: `<article><h1><a href="/2026/05/01/the-lamp-is-sold">The lamp is sold</a></h1><div class="text">${paragraphs.join('').replaceAll('ferry', 'lamp')}</div></article>`,
      },
    ],
    ['a pulled quotation', { between: '<aside>“I would not sail without it”</aside>' }],
    ['a button at every entry', { between: '<button>Copy this entry</button>'.repeat(3) }],
    ['the time of an entry', { between: '<div>3:04 PM CDT</div>' }],
    ['the writer', { below: '<p>Ada Finch covers the harbour. She can be reached at the quay.</p>' }],
    [
      'a tag',
      { below: '<ul><li><a href="/tag/ferry">Ferry</a></li><li><a href="/tag/bells">Bells</a></li></ul>' },
    ],
  ]
  for (const [what, parts] of cases) it(what, () => assert.deepEqual(textOf(parts), []))

  it('unless it says more than that', () => {
    const below =
      '<p>Ada Finch bought the first ticket, she told the captain, in 1988, and has it still in a drawer at home.</p>'
    assert.equal(textOf({ below }).length, 1)
    const between = '<h2>Comments of the harbour office</h2>'
    assert.deepEqual(textOf({ between }), ['Comments of the harbour office'])
  })
})
