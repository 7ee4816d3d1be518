import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = ['The lamp was lit on Friday', 'Its keeper is Ada Finch', 'The harbour was quiet'].map(
  (opening) =>
    `${opening}, and everybody who had come to see it stayed until the lamp went out again at noon.`,
)
const [first, second, third] = told.map((text) => `<p>${text}</p>`)

/** What a story's text has beside its paragraphs, with a box in its middle or below it. */
function besides(box: string, below = '', title = '<h1>The lamp of the old pier</h1>') {
  const html = `<title>The lamp of the old pier</title><body><main>${title}<div class="txt">${first}${second}${box}${third}</div>${below}</main></body>`
  const { story } = extract(html, { url: 'https://pierpost.example/stage/the-lamp-of-the-old-pier' })
  return (story?.text ?? '').split('\n\n').filter((text) => !told.includes(text))
}

describe('what stands among the paragraphs', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a quotation in an aside is pulled out',
      '<aside class="pq"><blockquote>I have never seen a lamp so sad</blockquote><footer>Ada Finch</footer></aside>',
      [],
    ],
    [
      'a quotation after a colon is the text’s',
      '<p>She wrote in a letter that was pinned to the door of the office:</p><blockquote><div>The doctor says six months. I say: the lamp lives.</div></blockquote>',
      [
        'She wrote in a letter that was pinned to the door of the office:',
        'The doctor says six months. I say: the lamp lives.',
      ],
    ],
    [
      'a quotation under a mark of its own, whose sentences the text has, and who said it',
      '<p>“I have never lit a lamp,” said Ada Finch, who keeps the only one that the harbour has left. “They all light me.”</p><div><div>“</div><p>I have never lit a lamp. They all light me.</p><p>— Ada Finch, keeper</p></div>',
      [
        '“I have never lit a lamp,” said Ada Finch, who keeps the only one that the harbour has left. “They all light me.”',
      ],
    ],
    [
      'points that a program drew from the story',
      '<aside><h2>Key Points</h2><span>AI-assisted summary</span><ul><li>The lamp was lit on a Friday at noon.</li><li>Its keeper has been told.</li></ul></aside>',
      [],
    ],
    [
      'a line on who took the pictures',
      '<div><h3>About the Photographer</h3><p>Theo Brand is a sophomore from Duluth. He takes pictures of things just after they have happened.</p></div>',
      [],
    ],
    [
      'a list that leads down this page and on to the next',
      '<div><b>Jump to</b><ol><li><a href="#e3">Deborah</a></li><li><a href="#e2">Clementine</a></li><li><a href="/stage/the-lamp-of-the-old-pier/2/#e1">The winner</a></li></ol></div>',
      [],
    ],
    [
      'a request to follow',
      '<p>Don’t miss the lamp by following us on <a href="https://facebook.com/pier">Facebook</a> and <a href="https://x.com/pier">X</a>.</p>',
      [],
    ],
    [
      'a box for accounts',
      '<div class="promo-reg"><p>Register free for a month of the Pier Post, with the lamps and a diary that has been wrong twice.</p><a href="/register">Register now</a></div>',
      [],
    ],
    [
      'who said what was pulled out, without a dash',
      '<p>“Lamps are weather,” she says, and closes the window on the last one of the evening, which is green.</p><figure><blockquote><p>Lamps are weather, she says, and closes the window.</p><cite>Ada Finch</cite></blockquote></figure>',
      [
        '“Lamps are weather,” she says, and closes the window on the last one of the evening, which is green.',
      ],
    ],
    ['a line drawn with letters’ keys', '<p>___</p>', []],
    [
      'a guide that unfolds',
      '<div><details><summary>Quick Guide<h3>Where to see the lamp</h3></summary><p>It hangs each October in the fishing hall, where there is tea for all who come by boat.</p></details></div>',
      [],
    ],
    [
      'an answer that unfolds stays',
      '<details><summary><h4>Spoiler: does the lamp go out?</h4></summary><p>In the last hour, at low tide. It took nine weeks, and you could hear people breathe out.</p></details>',
      [
        'Spoiler: does the lamp go out?',
        'In the last hour, at low tide. It took nine weeks, and you could hear people breathe out.',
      ],
    ],
    [
      'a poll',
      '<div class="poll-embed"><p>Would you light it?</p><button>Yes</button><button>No</button></div>',
      [],
    ],
    [
      'a request for money',
      '<div class="callout"><div>The Pier Post is paid for by its readers and nobody else. <a href="#/portal/signup">Join us for five francs a month</a> and we will save you a seat.</div></div>',
      [],
    ],
    [
      'a link to join something else stays',
      '<p>Whoever wants to light it can do so too: the keepers meet on Mondays, and it is easy to <a href="https://lamps.example/join">join their table</a>.</p>',
      [
        'Whoever wants to light it can do so too: the keepers meet on Mondays, and it is easy to join their table.',
      ],
    ],
    [
      'a button in a heading',
      '<h3>What is in the drawers<div class="anchor"><button aria-label="Link">Link</button></div></h3>',
      ['What is in the drawers'],
    ],
    ['who helped', '<p><em>Post staff writer Benita Okafor contributed to this report.</em></p>', []],
    ['who did what', '<p>Reporting: Mara Quill. Editing: Bo Lund. Figures: Tally Wire.</p>', []],
    [
      'a question for the comments',
      '<p>What is your favourite lamp? Let us know in the comments below.</p>',
      [],
    ],
    [
      'a request for tips',
      '<p>Have a news tip? <a href="/tip">Click here</a> and tell us what burns near you.</p>',
      [],
    ],
    [
      'a list of tools',
      '<ul><li><a href="#">Copy Link URL</a><span>Copied!</span></li><li><a href="#e">Email This Link</a></li></ul>',
      [],
    ],
  ]
  for (const [name, box, expected] of cases)
    it(name, () => {
      assert.deepEqual(besides(box), expected)
    })

  it('answers to a topic are its readers’', () => {
    const reply = (text: string) =>
      `<div class="post"><dl><dt>Moss</dt><dd>Posts: 12</dd></dl><h3>Re: The lamp of the old pier</h3><p class="by">by Moss » 05 Aug 2026, 20:31</p><div class="content">${text}</div></div>`
    const answers = [
      'About time! The light in the second winter was the best of the whole run, and you can count the boats in it.',
      'I do not want to be that person, but the lamp went out in the first year, and nobody at the harbour ever says so.',
    ]
    assert.deepEqual(besides('', answers.map(reply).join('')), [])
  })

  it('a list that leads down the page, above the text', () => {
    const points =
      '<ul><li><a href="#a">The lamp won nine prizes</a></li><li><a href="#b">It went out at noon</a></li><li><a href="#c">What everybody wore</a></li></ul>'
    assert.deepEqual(besides('', '', `<h1>The lamp of the old pier</h1>${points}`), [])
  })

  it('paragraphs in a second box of the text, behind an offer', () => {
    const html = `<title>The lamp of the old pier</title><main><h1>The lamp of the old pier</h1><div class="grid"><div class="body__inner">${first}${second}${third}</div></div><div class="recirc"><h2>Most Popular</h2><a href="/stage/nine-capes-are-back-sorry"><h3>Nine Capes Are Back, Sorry</h3></a></div><div class="grid"><div class="body__inner"><p><b>And now?</b> Then I light it first.</p><p>The soup was leek.</p></div></div></main>`
    const { story } = extract(html, { url: 'https://pierpost.example/stage/the-lamp-of-the-old-pier' })
    assert.deepEqual(story?.text.split('\n\n').slice(3), [
      'And now? Then I light it first.',
      'The soup was leek.',
    ])
  })

  it('another column of a layout table', () => {
    const html = `<title>The lamp of the old pier</title><table><tr><td><b>OLDER NEWS</b><br>&#149; <a href="/news/plaque.html">Plaque unveiled, spelled wrong</a><br>&#149; <a href="/news/mould.html">Ninth volume delayed (mould)</a><br></td><td><h2>The lamp of the old pier</h2>${first}${second}${third}</td></tr></table>`
    const { story } = extract(html, { url: 'http://lamps.example/news/lamp.html' })
    assert.deepEqual(story?.text.split('\n\n'), told)
  })
})

it('boxes of a piece of a page, which nothing stands around, are counted to its end', () => {
  const entry =
    '<div class="entry"><h2><a href="/stage/the-other-lamp-of-the-harbour-town">The other lamp of the harbour town</a></h2></div>'
  const text = `<article><h1>The lamp of the old pier</h1>${first}${second}${third}</article>`
  const { story } = extract(`${text}${entry}`, {
    url: 'https://pierpost.example/stage/the-lamp-of-the-old-pier',
  })
  assert.match(story?.text ?? '', /The harbour was quiet/)
})
