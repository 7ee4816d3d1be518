import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const prose = [
  'The harbour drama Salt Ladder will film its third season on the west coast from May, its producers said on Tuesday, with Ines Quill back as the pilot.',
  'Quill, who spent the winter on stage, said that she had missed the boats. “I even missed the smell of them,” she told reporters at the quay, and laughed.',
  'Eight episodes are planned. The writers have hinted that the lighthouse, which burned down at the end of the second season, will be rebuilt by somebody else.',
  'The first two seasons were watched by four million people, most of whom waited until the last episode had been broadcast before they began with the first.',
]

type Parts = {
  readonly above?: string
  readonly inside?: string
  readonly below?: string
  readonly url?: string
}

/** A story with other things above, between and below its paragraphs. */
function relatedOf({
  above = '',
  inside = '',
  below = '',
  url = 'https://quay.example/tv/salt-ladder-films-in-may',
}: Parts) {
  const [first, second, ...rest] = prose.map((line) => `<p>${line}</p>`)
  const html = `<html><head><title>Salt Ladder films in May</title></head><body>${above}<main><article><h1>Salt Ladder films in May</h1>
    <div class="text">${first}${second}${inside}${rest.join('')}</div></article>${below}</main></body></html>`
  const { story } = extract(html, { url })
  assert.ok(story)
  assert.equal(story.text, prose.join('\n\n'))
  return story.related.map((link) => `${link.text} ${link.url?.replace('https://quay.example', '')}`)
}

const other = '/tv/paper-moths-loses-its-director'
const title = 'Paper Moths loses its director'
const offered = [`${title} ${other}`]

describe('links to other stories', () => {
  const cases: readonly (readonly [string, Parts, readonly string[]])[] = [
    [
      'a short title among longer ones of its box',
      {
        below: `<div class="q2"><p><a href="${other}">${title}</a></p><p><a href="/tv/the-gulls-of-salt-ladder">The gulls of Salt Ladder</a></p><p><a href="/tv/against-all-rope">Against Rope</a></p></div>`,
      },
      [
        ...offered,
        'The gulls of Salt Ladder /tv/the-gulls-of-salt-ladder',
        'Against Rope /tv/against-all-rope',
      ],
    ],
    [
      'files to keep, sections of many words and pages of the house are none',
      {
        above:
          '<ul><li><a href="/tv/">TV</a></li><li><a href="/film/">Film</a></li><li><a href="/the-bold-and-the-wet/">The Bold and the Wet</a></li></ul>',
        below:
          '<div class="q2"><p><a href="/docs/salt-ladder-press-notes.pdf">Salt Ladder: the press notes (PDF)</a></p><p><a href="/fcc">Public file of the harbour station</a></p></div>',
      },
      [],
    ],
    [
      'in a nameless box',
      { below: `<div><b>Elsewhere</b><div><a href="${other}">${title}</a></div></div>` },
      offered,
    ],
    ['in a line with a label', { inside: `<p><b>EARLIER:</b> <a href="${other}">${title}</a></p>` }, offered],
    [
      'in a line with a phrase before it',
      { inside: `<div><span>From our archive</span> <a href="${other}">${title}</a></div>` },
      offered,
    ],
    [
      'in a bulleted passage',
      {
        below: `<td>More on this:<br>• <a href="${other}">${title}</a> (12 May)<br>• <a href="/tv/kettle-bay-is-back-on-air">Kettle Bay is back on air</a></td>`,
      },
      [...offered, 'Kettle Bay is back on air /tv/kettle-bay-is-back-on-air'],
    ],
    [
      'of a card, by its title',
      {
        below: `<section><a href="${other}"><p>Long summary of the other story here.</p><h3>${title}</h3></a></section>`,
      },
      offered,
    ],
    [
      'once, whatever a site counts by',
      {
        below: `<aside><a href="${other}?ref=box1">${title}</a></aside><aside><a href="${other}?ref=box2">${title}</a></aside>`,
      },
      [`${title} ${other}?ref=box1`],
    ],
    [
      'without the label inside the link',
      { below: `<div><a href="${other}">Previous: ${title}</a></div>` },
      offered,
    ],
    [
      'before and after it, even of few words',
      { below: '<nav><a rel="prev" href="/series/kettle-bay">Kettle Bay is back</a></nav>' },
      ['Kettle Bay is back /series/kettle-bay'],
    ],
    [
      'of a script without spaces',
      {
        below: '<div><a href="/tv/88213">「灯台の梯子」第三期の撮影が五月に開始</a></div>',
        url: 'https://quay.example/tv/88301',
      },
      ['「灯台の梯子」第三期の撮影が五月に開始 /tv/88213'],
    ],
    [
      'by a number asked for',
      {
        below: '<div><a href="/show.php?id=771">Paper Moths loses its director</a></div>',
        url: 'https://quay.example/show.php?id=801',
      },
      [`${title} /show.php?id=771`],
    ],
  ]
  for (const [what, parts, expected] of cases)
    it(`are found ${what}`, () => assert.deepEqual(relatedOf(parts), expected))

  const none: readonly (readonly [string, Parts])[] = [
    [
      'a menu',
      {
        above:
          '<nav><a href="/tv/new-this-week">New this week</a><a href="/tv/film-and-stage">Film and stage</a></nav>',
      },
    ],
    [
      'a tag',
      { below: '<div>Tags: <a href="/tag/the-ladder-of-salt-water">The ladder of salt water</a></div>' },
    ],
    ['the writer', { below: '<div><a href="/author/ada-of-the-quay">Ada of the Quay Writes</a></div>' }],
    [
      'another site',
      {
        below:
          '<div><a href="https://soap.example/ten-soaps-that-clean-best">Ten soaps that clean best</a></div>',
      },
    ],
    [
      'the story itself',
      { below: '<div><a href="/tv/salt-ladder-films-in-may#top">Salt Ladder films in May</a></div>' },
    ],
    [
      'its photos',
      {
        below:
          '<div><a href="/tv/salt-ladder-films-in-may/photos">Salt Ladder films in May: all photos</a></div>',
      },
    ],
    [
      'an invitation',
      { below: '<div><a href="/tv/all-the-stories-of-the-week">See all stories of the week</a></div>' },
    ],
    ['the older post', { below: '<nav><a rel="prev" href="/tv/kettle-bay-is-back">Older post</a></nav>' }],
    [
      'a button that leads to several places',
      {
        below:
          '<div><a href="/tv/one-two-three-four">Open this page for more</a></div><div><a href="/tv/five-six-seven-eight">Open this page for more</a></div>',
      },
    ],
    [
      'a reader’s comment',
      { below: `<div class="comments"><p>See <a href="${other}">${title}</a></p></div>` },
    ],
    [
      'a page of many words on a site that dates its stories',
      {
        below: '<div><a href="/cards/best-cards-for-travel">Best Cards for Long Travel</a></div>',
        url: 'https://quay.example/2026/05/02/salt-ladder',
      },
    ],
  ]
  for (const [what, parts] of none) it(`are not ${what}`, () => assert.deepEqual(relatedOf(parts), []))

  it('stay in the text where they stand in running prose', () => {
    const line = `Its rival, which <a href="${other}">lost its director on Monday</a>, will be shot in June.`
    const html = `<body><main><h1>Salt Ladder films in May</h1>${[...prose, line, prose[0]].map((text) => `<p>${text}</p>`).join('')}</main></body>`
    const { story } = extract(html, { url: 'https://quay.example/tv/salt-ladder-films-in-may' })
    assert.deepEqual(story?.related, [])
    assert.match(story?.text ?? '', /lost its director on Monday/)
  })
})
