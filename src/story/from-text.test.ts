import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromText } from './from-text.ts'
import type { Story } from './story.ts'

function storyOf(text: string): Story {
  const { story } = fromText(text)
  assert.ok(story)
  return story
}

function kindsOf(story: Story): readonly string[] {
  return story.blocks.map(({ kind, start, end }) => `${kind}: ${story.text.slice(start, end)}`)
}

const gallery = `First 'Harbor Lights' Photos Show Juno Vance as Nell Quill

Nell Quill Harbor Lights Header

Skyline has released the first images from its drama Harbor Lights.

You can check out the photos below:

Nell Quill on the Pier in Harbor Lights
Nell Quill Harbor Lights Set Photo

Nell Quill Harbor Lights Set Photo 2

These photos probably come from the second episode. The series arrives this fall.

Source: The Lamp Room

Baking Duel Host Dee Marlow
Baking Duel's Dee Marlow Signs On for Two More Years

More in TV News`

describe('a gallery post copied as text', () => {
  const story = storyOf(gallery)

  it('has its first line as headline', () => {
    assert.equal(story.headline, "First 'Harbor Lights' Photos Show Juno Vance as Nell Quill")
  })

  it('has the lines of its pictures as captions, in order', () => {
    assert.deepEqual(
      story.photos.map(({ caption }) => caption),
      [
        'Nell Quill Harbor Lights Header',
        'Nell Quill on the Pier in Harbor Lights',
        'Nell Quill Harbor Lights Set Photo',
        'Nell Quill Harbor Lights Set Photo 2',
      ],
    )
  })

  it('keeps sentences, and only sentences, as text', () => {
    assert.equal(
      story.text,
      [
        'Skyline has released the first images from its drama Harbor Lights.',
        'You can check out the photos below:',
        'These photos probably come from the second episode. The series arrives this fall.',
      ].join('\n\n'),
    )
  })

  it('knows its source, its section and the story it offers', () => {
    assert.deepEqual(story.credits, [{ name: 'The Lamp Room', url: null, how: 'source' }])
    assert.equal(story.section, 'TV News')
    assert.deepEqual(story.related, [
      { text: "Baking Duel's Dee Marlow Signs On for Two More Years", url: null },
    ])
  })
})

describe('what stays in the text', () => {
  const cases: readonly {
    readonly what: string
    readonly text: string
    readonly kinds: readonly string[]
  }[] = [
    {
      what: 'a cast list without bullets, after a colon',
      text: 'Lantern Row Gets a Cast\n\nThe cast includes:\n\nAda Finch as Wren\nTom Oak as Sexton (replacing Bo Lund)\n\nIt airs in May.',
      kinds: [
        'paragraph: The cast includes:',
        'list item: Ada Finch as Wren',
        'list item: Tom Oak as Sexton (replacing Bo Lund)',
        'paragraph: It airs in May.',
      ],
    },
    {
      what: 'bullets under subheads',
      text: 'Lantern Row (series)\n\nCast\n\nMain\n• Ada Finch as Wren\n• Tom Oak as Sexton\n\nRelease\nIt opened in May.',
      kinds: [
        'heading: Cast',
        'heading: Main',
        'list item: Ada Finch as Wren',
        'list item: Tom Oak as Sexton',
        'heading: Release',
        'paragraph: It opened in May.',
      ],
    },
    {
      what: 'a live blog with its times',
      text: 'LIVE: The Lantern Row panel\n\n4:02 p.m. Doors open\n\n4:05 p.m. The cast walks on. Season 3 is a go.',
      kinds: ['paragraph: 4:02 p.m. Doors open', 'paragraph: 4:05 p.m. The cast walks on. Season 3 is a go.'],
    },
    {
      what: 'questions and answers, a line each',
      text: 'Ada Finch on Lantern Row\n\nQ: Is she dead?\nA: No idea.\n\nQ: Is she back?\nA: Ask me in May.',
      kinds: [
        'paragraph: Q: Is she dead?',
        'paragraph: A: No idea.',
        'paragraph: Q: Is she back?',
        'paragraph: A: Ask me in May.',
      ],
    },
    {
      what: 'the notice above a press release, but not the end mark below',
      text: 'FOR IMMEDIATE RELEASE\n\nSKYLINE ORDERS LANTERN ROW\n\nSkyline today ordered LANTERN ROW.\n\n# # #',
      kinds: ['heading: FOR IMMEDIATE RELEASE', 'paragraph: Skyline today ordered LANTERN ROW.'],
    },
    {
      what: 'a calendar of days',
      text: 'What to Watch\n\nMONDAY\n\nFen (Skyline): It is back.\n\nTUESDAY\n\nLantern Row (Pier): It ends.',
      kinds: [
        'heading: MONDAY',
        'paragraph: Fen (Skyline): It is back.',
        'heading: TUESDAY',
        'paragraph: Lantern Row (Pier): It ends.',
      ],
    },
  ]
  for (const { what, text, kinds } of cases) {
    it(what, () => assert.deepEqual(kindsOf(storyOf(text)), kinds))
  }
})

describe('the top of a text', () => {
  const cases: readonly {
    readonly what: string
    readonly text: string
    readonly expected: Partial<Story>
  }[] = [
    {
      what: 'a line without a full stop between headline and text is the dek',
      text: 'Skyline Orders Lantern Row\n\nThe novel has been in development since the spring of last year\n\nSkyline has ordered Lantern Row straight to series, it said on Monday.',
      expected: {
        headline: 'Skyline Orders Lantern Row',
        dek: 'The novel has been in development since the spring of last year',
      },
    },
    {
      what: 'a byline with a job and a date is people and a day',
      text: 'Skyline Orders Lantern Row\n\nBy Ada Finch and Tom Oak, TV Critic | March 3, 2025\n\nSkyline has ordered Lantern Row.',
      expected: {
        byline: ['Ada Finch', 'Tom Oak'],
        published: '2025-03-03',
        text: 'Skyline has ordered Lantern Row.',
      },
    },
    {
      what: 'a sentence is no headline',
      text: 'Skyline has ordered Lantern Row.\n\nIt airs in May.',
      expected: { headline: null, text: 'Skyline has ordered Lantern Row.\n\nIt airs in May.' },
    },
    {
      what: 'a Markdown heading loses its marks',
      text: '# Skyline Orders Lantern Row\n\nSkyline has ordered *Lantern Row*.',
      expected: { headline: 'Skyline Orders Lantern Row', text: 'Skyline has ordered *Lantern Row*.' },
    },
  ]
  for (const { what, text, expected } of cases) {
    it(what, () => {
      const story = storyOf(text)
      assert.deepEqual({ ...story, ...expected }, story)
    })
  }
})

describe('spans', () => {
  it('name the words inside typed emphasis and quotation marks', () => {
    const story = storyOf(
      'Oak returns\n\nShe calls *Lantern Row* “a long goodbye” and **that** is that. Don’t ask.',
    )
    assert.deepEqual(
      story.spans.map(({ kind, start, end }) => `${kind}: ${story.text.slice(start, end)}`),
      ['italic: Lantern Row', 'quotation: a long goodbye', 'bold: that'],
    )
  })
})

describe('what is no story', () => {
  for (const [what, text] of [
    ['nothing', ' \n\n '],
    ['binary data', '\u0000\u0001\u0002PK\u0003\u0004\u0000\u0000'],
  ] as const) {
    it(`${what} is said to be none`, () => {
      const extraction = fromText(text)
      assert.equal(extraction.story, null)
      assert.match('reason' in extraction ? extraction.reason : '', /\.$/)
    })
  }
})

describe('captions with their credits in a copied text', () => {
  const story = storyOf(`Skyline Orders Lantern Row

Ada Finch and Tom Oak on the first day of filming
Courtesy of Skyline

Skyline has ordered Lantern Row straight to series, the network said on Monday.

Bo Lund at a writers’ panel in Galway in the spring of last year
Photo: Kit Moss

Filming is set to begin in the spring. It will go on for as long as there is oil in the lamps.

The lamps were lit on Friday. Everybody clapped.
Kit Moss/Reuters

Filming will take four months, and the network plans to air the series in the fall.`)

  it('are one photo each, sentence or not', () => {
    assert.deepEqual(
      story.photos.map(({ caption, credit }) => [caption, credit]),
      [
        ['Ada Finch and Tom Oak on the first day of filming', 'Courtesy of Skyline'],
        ['Bo Lund at a writers’ panel in Galway in the spring of last year', 'Kit Moss'],
        ['The lamps were lit on Friday. Everybody clapped.', 'Kit Moss/Reuters'],
      ],
    )
  })

  it('leave the paragraphs in the text', () => {
    assert.deepEqual(
      story.text.split('\n\n').map((paragraph) => paragraph.slice(0, 12)),
      ['Skyline has ', 'Filming is s', 'Filming will'],
    )
  })

  it('in one line, but not where a site names itself', () => {
    const { photos, text } = storyOf(`Skyline Orders Lantern Row

Ada Finch climbs one of the ladders. (Photo: Kit Moss/Skyline)

Skyline has ordered Lantern Row straight to series, the network said on Monday. Finch will also produce.

The Pier Post is edited in Galway. © 2026 Pier Media.`)
    assert.deepEqual(
      photos.map(({ caption, credit }) => [caption, credit]),
      [['Ada Finch climbs one of the ladders.', 'Kit Moss/Skyline']],
    )
    assert.match(text, /edited in Galway/)
  })

  it('a paragraph right before a credit after a blank line stays', () => {
    const { text, photos } = storyOf(`Skyline Orders Lantern Row

Skyline has ordered Lantern Row straight to series, the network said on Monday.

Photo: Kit Moss

Filming is set to begin in the spring. It will go on for as long as there is oil in the lamps.`)
    assert.match(text, /^Skyline has ordered/)
    assert.deepEqual(
      photos.map(({ caption, credit }) => [caption, credit]),
      [[null, 'Kit Moss']],
    )
  })
})
