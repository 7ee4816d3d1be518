import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = ['The lamp was lit on Friday', 'Its keeper is Ada Finch', 'The harbour was quiet'].map(
  (opening) =>
    `${opening}, and everybody who had come to see it stayed until the lamp went out again at noon.`,
)
const line = 'A keeper with nine lamps and one match looks for the tenth on an island that nobody visits.'

/** The text of a story with a box in its middle. */
function read(box: string): string | undefined {
  const [first, ...rest] = told.map((text) => `<p>${text}</p>`)
  const html = `<body><main><h1>The lamp</h1>${first}${box}${rest.join('')}</main></body>`
  return extract(html, { url: 'https://pierpost.example/stage/the-lamp' }).story?.text
}

describe('small boxes between the paragraphs', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    [
      'another story’s summary under its title',
      `<article class="node view-mode-teaser"><h2><a href="/shows/nine-lamps">The Keeper of Nine Lamps</a></h2><p>${line}</p></article>`,
      false,
    ],
    [
      'a card of the story’s own list stays',
      `<div class="card"><h2><a href="/shows/nine-lamps">The Keeper of Nine Lamps</a></h2><p>${line}</p></div>`,
      true,
    ],
    [
      'a teaser that leads to another site stays',
      `<div class="teaser"><h2><a href="https://lamps.example/nine">The Keeper of Nine Lamps</a></h2><p>${line}</p></div>`,
      true,
    ],
    [
      'what a newsletter’s form is for',
      `<div><h3>Get lamp news in your inbox</h3><form><input type="email"></form><p>${line}</p></div>`,
      false,
    ],
    ['a form of another kind leaves its neighbours', `<div><form><input></form><p>${line}</p></div>`, true],
  ]
  for (const [name, box, stays] of cases) it(name, () => assert.equal(read(box)?.includes(line), stays))

  it('a player’s title is none of the text', () => {
    const title = 'Nine lamps: next week’s episodes in 60 seconds'
    const box = `<div><div>Video Unavailable</div><div>Click to play</div><p>${title}</p></div>`
    assert.equal(read(box)?.includes(title), false)
    assert.equal(read(`<p>${line}</p>${box}`)?.includes(line), true)
  })

  it('a pulled quotation leaves out who says it', () => {
    const quote =
      '“For about nine days,” she says, “the soup in the galley had a tide of its own.” Then it stopped.'
    const pulled =
      '<blockquote>“For about nine days, the soup in the galley had a tide of its own.”</blockquote>'
    assert.equal(read(`<p>${quote}</p>${pulled}`)?.match(/For about nine days/g)?.length, 1)
  })
})
