import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const text = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  'Ada Finch stars in the series and will direct the first two episodes, which are filmed at the old pier from May.',
]

function bylineOf(above: string, below = ''): readonly string[] | undefined {
  const html = `<title>Skyline orders Lantern Row</title><article><h1>Skyline orders Lantern Row</h1>${above}
${text.map((line) => `<p>${line}</p>`).join('')}${below}</article>
<div class="comments"><h3>1 comment</h3><p>Posted by <a href="/user/ghost">ghost</a> on 3 May</p></div>`
  return extract(html, { url: 'https://slatewire.example/lantern-row' }).story?.byline
}

describe('a byline in another place or form', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'with who helped',
      '<p class="byline">By Mara Quill and Bo Lund, with additional reporting by Ruth Ellery-Voss</p>',
      '',
      ['Mara Quill', 'Bo Lund', 'Ruth Ellery-Voss'],
    ],
    [
      'in boxes of one kind, with jobs that a style sheet sets apart',
      '<div><div data-testid="byline-contributor-0"><span>Mara Quill</span><span>Culture reporter</span></div><div data-testid="byline-contributor-1"><span>Bo Lund</span><span>Reporting from Sark Minor</span></div></div>',
      '',
      ['Mara Quill', 'Bo Lund'],
    ],
    [
      'signed below the text, with an agency',
      '',
      '<p class="signature">Mara Quill avec Agence Ponant</p>',
      ['Mara Quill'],
    ],
    [
      'in a roll of who did what',
      '<div>by The Culture Desk</div>',
      '<p>Reporting: Mara Quill. Editing: Bo Lund.</p>',
      ['Mara Quill'],
    ],
    [
      'behind a day with a short year',
      '<div>posted 3 Nov 26 by <a href="mailto:m@lamps.example">Mara Quill</a></div>',
      '',
      ['Mara Quill'],
    ],
    ['at the end of a line', '<div>The news from the pier. By Mara Quill</div>', '', ['Mara Quill']],
    [
      'of one name, linked',
      '<p>Posted by <a href="/user:info/wickwire">wickwire</a> on 16 Aug 2026 18:40</p>',
      '',
      ['wickwire'],
    ],
    [
      'in a line about the writer',
      '',
      '<p><em>Mara Quill is a freelance writer based in Hull.</em></p>',
      ['Mara Quill'],
    ],
    ['under the text', '', '<p>— Mara Quill</p>', ['Mara Quill']],
    ['after the day', '<p>May 3, 2026 | Mara Quill | TV</p>', '', ['Mara Quill']],
    [
      'of several names over the day',
      '<div><span>Mara Quill</span>, <span>Tom Weld</span></div><div>3 May 2026</div>',
      '',
      ['Mara Quill', 'Tom Weld'],
    ],
    [
      'with a house after a name',
      '<p>By Mara Quill For The Slate and Tom Weld</p>',
      '',
      ['Mara Quill', 'Tom Weld'],
    ],
    ['of nobody', '<p>By Staff</p>', '', []],
    ['of who only comments', '', '', []],
  ]
  for (const [name, above, below, people] of cases)
    it(name, () => assert.deepEqual(bylineOf(above, below), people))
})
