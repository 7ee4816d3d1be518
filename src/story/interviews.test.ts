import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const asked = 'Why did you light all the lamps of the street on the very first night?'
const answered =
  'Because we had carried every one of them through the rain, and nobody wanted to carry them back again.'
const again = 'And will there be a second season of the series, as the network has hinted?'
const later = 'There will be one when somebody pays for the lamps, which has not happened so far, I am told.'

function read(inside: string): readonly string[] {
  const html = `<title>Ada Finch on Lantern Row</title><article><h1>Ada Finch on Lantern Row</h1><p>Ada Finch has written ten episodes about a street that the power company forgot, and talked to us at the old pier.</p>${inside}<p>Lantern Row is shown from May, and the lamps may be seen at the old pier on every night but Sunday.</p></article>`
  const { story } = extract(html)
  return story?.blocks.map(({ start, end }) => story.text.slice(start, end)).slice(1, -1) ?? []
}

describe('interviews', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'questions in bold, in paragraphs of their own',
      `<p><strong>${asked}</strong></p><p>${answered}</p><p><strong>${again}</strong></p><p>${later}</p>`,
      [asked, answered, again, later],
    ],
    [
      'terms and descriptions',
      `<dl><dt>${asked}</dt><dd>${answered}</dd><dt>${again}</dt><dd>${later}</dd></dl>`,
      [asked, answered, again, later],
    ],
    [
      'labels that a line break parts',
      `<p>Q: ${asked}<br>A: ${answered}</p><p>Q: ${again}<br>A: ${later}</p>`,
      [`Q: ${asked}`, `A: ${answered}`, `Q: ${again}`, `A: ${later}`],
    ],
    [
      'names that a line break parts',
      `<p>Pier Post: ${asked}<br>Ada Finch: ${answered}<br>Pier Post: ${again}<br>Ada Finch: ${later}</p>`,
      [`Pier Post: ${asked}`, `Ada Finch: ${answered}`, `Pier Post: ${again}`, `Ada Finch: ${later}`],
    ],
    [
      'questions in bold that a line break parts',
      `<p><b>${asked}</b><br>${answered}</p><p><b>${again}</b><br>${later}</p>`,
      [asked, answered, again, later],
    ],
    [
      'a song stays one block',
      '<p>Light the lamps along the pier, and never ask who brought them here,<br>for those who carried them are gone, and still the lamps are burning on.</p>',
      [
        'Light the lamps along the pier, and never ask who brought them here,\nfor those who carried them are gone, and still the lamps are burning on.',
      ],
    ],
    [
      'parts and players stay one block',
      '<p>Lamplighter: Tom Oak, who turned the part down twice before somebody showed him the ladder.<br>Mayor: Bo Lund, who is seen in the last two episodes.</p>',
      [
        'Lamplighter: Tom Oak, who turned the part down twice before somebody showed him the ladder.\nMayor: Bo Lund, who is seen in the last two episodes.',
      ],
    ],
  ]
  for (const [what, html, blocks] of cases) it(what, () => assert.deepEqual(read(html), blocks))
})
