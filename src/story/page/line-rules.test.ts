import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const headline = 'The ferry keeps its bell'
const paragraphs = [
  'The ferry of Lantern Quay keeps its bell, the harbour office said on Sunday, after a year in which three letters were written.',
  'Captain Mira Lund rang it herself on Monday at noon, and the gulls that live on the roof of the office left for an hour.',
  'The bell was cast in 1888 for a ship that never sailed, and has hung over the gangway since the old one was stolen.',
]
type Parts = { readonly above?: string; readonly between?: string; readonly below?: string }

/** What the story's text has beside its paragraphs. */
function textOf({ above = '', between = '', below = '' }: Parts): readonly string[] {
  const [first = '', ...rest] = paragraphs.map((text) => `<p>${text}</p>`)
  const page = `<title>${headline}</title><div><h1>${headline}</h1><div>By Ada Finch</div>${above}<div class="q1">${first}${between}${rest.join('')}${below}</div></div>`
  const { story } = extract(page, { url: 'https://quay.example/2026/05/03/the-ferry-keeps-its-bell' })
  return (story?.text ?? '').split('\n\n').filter((text) => !paragraphs.includes(text))
}

describe('lines that are none of the text by what they are made of', () => {
  const other = '/2026/04/09/the-gulls-have-left'
  const cases: readonly (readonly [string, Parts])[] = [
    ['page numbers', { below: '<p>Page <a href="?page=1">1</a> <b>2</b> <a href="?page=3">3</a></p>' }],
    ['a menu in brackets', { below: '<p>[ <a href="/book">guestbook</a> ] [ <a href="/">home</a> ]</p>' }],
    [
      'a title in brackets that leads to another story',
      { between: `<p>[<a href="${other}">The gulls have left the roof</a>]</p>` },
    ],
    [
      'what is said below every release',
      {
        below:
          '<p><b>About the Quay Office</b><br>The Quay Office keeps bells for people who are still up.</p><p><b>Media Contact:</b><br>Ines Varga<br>press@quay.example</p><p>SOURCE Quay Office</p>',
      },
    ],
    [
      'a list of contents',
      {
        above:
          '<ul><li><a href="#b1">1. Who rang the bell</a></li><li><a href="#b2">2. Who paid for it</a></li></ul>',
        between: '<h2>Who rang the bell</h2>',
        below: `<h2>Who paid for it</h2>`,
      },
    ],
    [
      'the hour and the writer of an entry',
      { between: '<div><time>9.02pm</time><span>Ada Finch</span></div>' },
    ],
    ['a button', { above: '<button>Gift this to somebody</button>' }],
    [
      'who the writer is',
      {
        below:
          '<div class="q9"><p><em>Ada Finch lives on a boat. Her last story for us was about rope.</em></p></div>',
      },
    ],
    [
      'what follows a release’s end mark',
      {
        below:
          '<p>###</p><p><b>About Lantern Quay</b></p><p>Lantern Quay runs two ferries and a crane, and has done so since the spring of 1902.</p>',
      },
    ],
    [
      'scrambled paragraphs behind a wall',
      {
        below:
          '<div><h3>Subscribe to keep reading</h3><p>A pound a week.</p></div><div aria-hidden="true"><p>Hte eblls rwee lal odls ni a hutcnr, dna eht ratse wsa ttha fo na mnsohiper.</p></div>',
      },
    ],
  ]
  for (const [what, parts] of cases)
    it(what, () => {
      const extra = textOf(parts).filter((text) => !/^(?:Who rang the bell|Who paid for it)$/.test(text))
      assert.deepEqual(extra, [])
    })
})

describe('lines that only look like these', () => {
  const cases: readonly (readonly [string, Parts, string])[] = [
    [
      'names that are linked, with commas',
      {
        between:
          '<p>It was rung by <a href="/mira-lund">Mira Lund</a>, <a href="/bo-lund">Bo Lund</a> and a gull that nobody has named.</p>',
      },
      'It was rung by Mira Lund, Bo Lund and a gull that nobody has named.',
    ],
    [
      'two names that are linked, with a bar',
      {
        between:
          '<p><a href="https://bell.example/">The Bell Foundry</a> | <a href="https://rope.example/">Rope and Sons</a></p>',
      },
      'The Bell Foundry | Rope and Sons',
    ],
    [
      'what the writer did in the story',
      {
        below:
          '<p>Ada Finch bought the first ticket, she told the captain, in 1988, and has it still in a drawer at home.</p>',
      },
      'Ada Finch bought the first ticket, she told the captain, in 1988, and has it still in a drawer at home.',
    ],
    [
      'a note on what was amended, in a box of any name',
      {
        below:
          '<div class="q-foot"><p>This article was amended on 4 May 2026. The bell was cast in 1888, not 1898.</p></div>',
      },
      'This article was amended on 4 May 2026. The bell was cast in 1888, not 1898.',
    ],
    [
      'a note to the text, without its number',
      {
        between:
          '<p>The second bell is a fake, and everybody on the quay knows it.<a id="n1" href="#note1">1</a></p>',
        below:
          '<div><a href="#n1">1</a><div><p>The harbour office has asked me to say that it is not.</p></div></div>',
      },
      'The second bell is a fake, and everybody on the quay knows it.\n\nThe harbour office has asked me to say that it is not.',
    ],
    [
      'numbers that a page for print put after links',
      {
        between:
          '<p>Bells of that kind are rare, as <a href="https://bells.example/kinds">a book of bells</a> <span>[1]</span> says on its first page.</p>',
        below: '<div class="links"><p><b>Links</b><br>[1] https://bells.example/kinds</p></div>',
      },
      'Bells of that kind are rare, as a book of bells says on its first page.',
    ],
  ]
  for (const [what, parts, text] of cases) it(what, () => assert.deepEqual(textOf(parts).join('\n\n'), text))
})
