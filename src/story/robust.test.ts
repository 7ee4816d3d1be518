import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decode } from './decode.ts'
import { extract } from './extract.ts'
import { fromText } from './from-text.ts'
import type { Extraction } from './story.ts'

const sentence = 'Skyline has ordered a second season of Lantern Row, the network said on Monday.'
const pieces = [
  '<!doctype html>',
  '<html lang="en">',
  '<head>',
  '<title>Skyline Orders Lantern Row</title>',
  '</head>',
  '<body class="single">',
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<a href="/x">',
  '</a>',
  '<ul>',
  '<li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<h1>',
  '</h1>',
  '<figure>',
  '<figcaption>',
  '</figure>',
  '<img src="/a.jpg" alt="Ada Finch">',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<style>',
  '<svg>',
  '</svg>',
  '<select>',
  '<option>',
  '<textarea>',
  '<noscript>',
  '<template>',
  '&amp;',
  '&#x1F600;',
  '&bogus;',
  '<',
  '>',
  '"',
  '<x-card>',
  '</x-card>',
  '<p class="',
  '</br>',
  '</p></div></div>',
  '\u0000',
  '\ud800',
  sentence,
  `${sentence} ${sentence}`,
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Skyline Orders","author":[{"name":"Ada Finch"},null,3]}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":["Article"],"author":{"@id":"#a"},"image":[{"url":5}]},',
  '<time datetime="2026-99-99">',
  '“',
  '‘',
  'Source: ',
]

/** What must hold of every story, whatever the page. */
function check({ story }: Extraction): void {
  if (story === null) return
  let end = 0
  for (const block of story.blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= story.text.length)
    end = block.end
  }
  for (const span of story.spans) {
    assert.ok(span.start >= 0 && span.end > span.start && span.end <= story.text.length, JSON.stringify(span))
    assert.equal(span.kind === 'link', span.url !== undefined)
  }
  assert.equal(story.blocks.map(({ start, end: to }) => story.text.slice(start, to)).join('\n\n'), story.text)
}

describe('whatever comes in', () => {
  it('a page of shuffled markup is read without a throw, and its spans stand in its text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) =>
        check(extract(parts.join(''))),
      ),
      { numRuns: 1500 },
    )
  })

  it('a page cut anywhere is read without a throw', () => {
    const page = pieces.join(' ').repeat(3)
    fc.assert(
      fc.property(fc.nat(page.length), (at) => check(extract(page.slice(0, at)))),
      { numRuns: 200 },
    )
  })

  it('any bytes decode, and any text is read as page and as text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom('text/html; charset=shift_jis', 'charset=utf-16', 'charset=')),
        (bytes, type) => {
          const text = decode(bytes, type)
          check(extract(text))
          check(fromText(text))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('lines of a text in any order are read without a throw', () => {
    const lines = [
      'Skyline Orders Lantern Row',
      sentence,
      '',
      '',
      'Source: Lamp Room',
      'See the photos below:',
      'Ada Finch Set Photo 2',
      '• Ada Finch as Wren',
      'More in TV News',
      'By Ada Finch',
      '# # #',
      '*Lantern* _Row_',
      'Q: Who?',
      '> quoted',
      '![a](b.jpg "c")',
      '| a | b |',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (parts) =>
        check(fromText(parts.join('\n'))),
      ),
      { numRuns: 1000 },
    )
  })
})

describe('large pages', () => {
  const sentences = [
    'Skyline has ordered a second season of Lantern Row, the network said in a statement on Monday.',
    'Ada Finch will return as Wren, the lamplighter who sees the dead, together with most of the cast.',
    'The first season, which ended in March, was seen by some four million people a week, Skyline said.',
    'Bo Lund wrote the pilot from his own play and will stay on as showrunner for the new episodes.',
    'Cameras are due to roll in Galway in the spring, and the network hopes to be back in the fall.',
  ]
  const story = `<article><h1>Skyline Orders Lantern Row</h1>${sentences.map((words) => `<p>${words}</p>`).join('')}</article>`
  const cases: readonly (readonly [string, string])[] = [
    ['10,000 nested boxes', `${'<div>'.repeat(10_000)}${story}${'</div>'.repeat(10_000)}`],
    ['10,000 nested inline elements', `${'<b>'.repeat(10_000)}${story}`],
    ['100,000 elements before it', `${'<div><i></i></div>'.repeat(50_000)}${story}`],
    ['100,000 CDATA sections that do not end', `${'<![CDATA[>'.repeat(100_000)}${story}`],
    ['100,000 scripts in capitals', `${'<SCRIPT></SCRIPT>'.repeat(100_000)}${story}`],
    ['100,000 drawings without content', `${'<svg/>'.repeat(100_000)}${story}`],
    ['a megabyte of attribute', `<div class="${'a-b '.repeat(250_000)}">${story}</div>`],
    ['a megabyte of white space', `${' \n'.repeat(500_000)}${story}`],
  ]
  for (const [what, html] of cases) {
    it(`${what} do not hide the story`, () => {
      const { story: found } = extract(html)
      assert.equal(found?.headline, 'Skyline Orders Lantern Row')
      assert.equal(found?.text, sentences.join('\n\n'))
    })
  }
  it('a megabyte in one line is read', () =>
    check(extract(`<p>${'Ada Finch said “no” & '.repeat(45_000)}</p>`)))
})
