import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot, and Ada Finch will direct two.',
  'The crew begins at the harbour in March, when the lamps of Pier Street are taken down for the winter, and no boat will be moved.',
  'The second block follows in May, with a night shoot on the breakwater that the insurers have looked at twice, and Finch once.',
]
const [first, second, third] = told.map((text) => `<p>${text}</p>`)

function read(inside: string, after = '') {
  const page = `<title>Skyline orders Lantern Row</title><main><article><h1>Skyline orders Lantern Row</h1>${first}${inside}${second}${third}</article></main>${after}`
  const { story } = extract(page, { url: 'https://pierpost.example/tv/2026/05/lantern-row' })
  return story?.photos.map(({ caption, credit }) => [caption, credit])
}

const state = (data: unknown) => `<script type="application/json">${JSON.stringify(data)}</script>`
const picture = '<div><img src="/media/holt-on-the-ferry.jpg" width="1200" height="800" alt=""></div>'
const words = { caption: 'Holt waits for the <i>Marigold</i>.', credit: 'Ana Reyes/Skyline' }

describe('captions that only data holds', () => {
  const cases: readonly (readonly [string, string, string, readonly (readonly (string | null)[])[]])[] = [
    [
      'in the framework’s state, in the object that names the file',
      picture,
      state({ story: { lead: { url: 'https://cdn.pierpost.example/holt-on-the-ferry.jpg', ...words } } }),
      [['Holt waits for the Marigold.', 'Ana Reyes/Skyline']],
    ],
    [
      'not those of another picture',
      picture,
      state({
        lead: { url: '/media/holt-on-the-ferry.jpg', alt: '' },
        more: [{ src: '/media/lamps-of-pier-street.jpg', ...words }],
      }),
      [[null, null]],
    ],
    [
      'not over what the page shows',
      picture.replace('</div>', '<p class="caption">The ferry, late.</p></div>'),
      state({ lead: { url: '/media/holt-on-the-ferry.jpg', ...words } }),
      [['The ferry, late.', null]],
    ],
    [
      'in an attribute of the picture',
      `<div><img src="/media/holt-on-the-ferry.jpg" width="1200" height="800" alt="" data-attrs="{&quot;caption&quot;:&quot;Holt waits. (Photo: Ana Reyes)&quot;}"></div>`,
      '',
      [['Holt waits.', 'Ana Reyes']],
    ],
    [
      'broken data says nothing',
      picture,
      '<script type="application/json">{"url":"/media/holt-on-the-ferry.jpg","caption":"Holt \\u12</script>',
      [[null, null]],
    ],
  ]
  for (const [name, inside, after, expected] of cases)
    it(name, () => {
      assert.deepEqual(read(inside, after), expected)
    })
})
