import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { mark } from './mark.ts'
import { namedTypes, type Typer } from './mentions/typer.ts'

/** What the sentence that begins with `words` is about. */
const stories: readonly {
  readonly fact: string
  readonly text: string
  readonly words: string
  readonly about: string | null
}[] = [
  {
    fact: 'the story a work was made from does not take the focus',
    text: '‘Copper Lane’ Casts Ana Reyes\n\nAna Reyes will star in the drama Copper Lane.\n\nIn the series, a riff on the short story “Drywash,” Reyes plays a ranger. Filming begins in May.',
    words: 'Filming begins',
    about: 'Copper Lane',
  },
  {
    fact: 'what somebody did before, told between commas, does not take the focus',
    text: '‘Copper Lane’ Finds Its Director\n\nNetflix has ordered the drama Copper Lane.\n\nPetra Vane, an editor on the short film “Cold Crossing,” directs. Filming begins in May.',
    words: 'Filming begins',
    about: 'Copper Lane',
  },
  {
    fact: 'what somebody won a prize for does not take the focus, whosever it is',
    text: '‘Copper Lane’ Adds One\n\nNetflix has ordered the drama Copper Lane.\n\nPetra Vane, a prize winner for Hulu’s “Cold Crossing,” plays a nun. Filming begins in May.',
    words: 'Filming begins',
    about: 'Copper Lane',
  },
  {
    fact: 'what somebody was last seen in does not take the focus',
    text: 'Roads Shut for Drama\n\nThe drama “Copper Lane” is filming here.\n\nPetra Vane, last seen as the vicar’s wife in “Cold Crossing,” is in town. Lorries came in May.',
    words: 'Lorries came',
    about: 'Copper Lane',
  },
  {
    fact: 'an episode does not take the focus from its series',
    text: '‘Copper Lane’ Recap\n\nThis week on the drama Copper Lane: a kiss.\n\n“Black Ice” (S5E11) was written by Tom Weld. Fox has picked up a sixth season.',
    words: 'Fox has',
    about: 'Copper Lane',
  },
  {
    fact: 'a story about one title goes home to it with a new paragraph',
    text: '‘Copper Lane’ Renewed\n\nNetflix has renewed the drama Copper Lane. Copper Lane stars Ana Reyes.\n\nThe thriller Cold Crossing opens in May.\n\nFilming begins in Cork.',
    words: 'Filming begins',
    about: 'Copper Lane',
  },
  {
    fact: 'the maker of a work in the headline speaks about that work',
    text: '‘Copper Lane’ creator Tom Weld answers your questions\n\nWe asked for questions. Filming begins in May, he says, and the thriller Low Tide is done.',
    words: 'We asked',
    about: 'Copper Lane',
  },
  {
    fact: 'an item of a roundup is about its one title from its first word on',
    text: 'Castings: ‘Copper Lane’, ‘Cold Crossing’, more\n\n★ Ana Reyes joins the drama Copper Lane.\n\n★ Mira Holt gets the part. She leads the thriller Cold Crossing.',
    words: 'Mira Holt gets',
    about: 'Cold Crossing',
  },
  {
    fact: 'of an item of a roundup that names no title nothing is presumed',
    text: 'Castings: ‘Copper Lane’, ‘Cold Crossing’, more\n\n★ Ana Reyes joins the drama Copper Lane.\n\n★ Mira Holt leads the thriller Cold Crossing.\n\n★ Tom Weld is back.',
    words: 'Tom Weld is',
    about: null,
  },
  {
    fact: 'a podcast whose headline names one of its parts is not about that one throughout',
    text: 'Ep. 12: The ‘Copper Lane’ Question\n\nNotes.\n\n02:10 — The drama COPPER LANE. It is on Hulu.\n\n09:45 — The thriller COLD CROSSING is done.\n\n12:30 — The comedy TIN GULL is not.\n\n28:15 — The goose. Director Mira Holt laughs.',
    words: 'Director Mira Holt',
    about: null,
  },
  {
    fact: 'under headings that are titles one that shows none is about something else',
    text: 'Solicits: ‘Copper Lane’ Is Back\n\n## Copper Lane\n\nThe drama Copper Lane is back.\n\n## Cold Crossing\n\nThe thriller Cold Crossing is new.\n\n## The rest\n\nDirector Mira Holt laughs.',
    words: 'Director Mira Holt',
    about: null,
  },
  {
    fact: 'the work that a clause with "whose" names does not take the focus',
    text: '‘Copper Lane’ Casts Ana Reyes\n\nAna Reyes will star in the drama Copper Lane, from director Mira Holt.\n\nHolt, whose debut, the thriller Low Tide, opened in May, replaces Tom Weld. Weld stays as a producer.',
    words: 'Weld stays',
    about: 'Copper Lane',
  },
  {
    fact: 'a new work that a sentence names is what the next one is about',
    text: '‘Copper Lane’ creator Tom Weld answers your questions\n\nTom Weld is writing a movie for Focus called Cold Crossing. Ana Reyes is directing.',
    words: 'Ana Reyes is',
    about: 'Cold Crossing',
  },
  {
    fact: 'the work of the company behind a work does not take its focus',
    text: '‘Copper Lane’ Casts Ana Reyes\n\nAna Reyes will star in the drama Copper Lane. Harrow Nine, the company behind the thriller Low Tide, produces. Filming begins in May.',
    words: 'Filming begins',
    about: 'Copper Lane',
  },
  {
    fact: 'a work that is presented with what it is is what follows is about',
    text: '‘Copper Lane’ in Town\n\nThe drama Copper Lane is shooting here. Mira Holt makes her debut in Cold Crossing, a Hulu movie. Ana Reyes directs.',
    words: 'Ana Reyes directs',
    about: 'Cold Crossing',
  },
  {
    fact: 'a work of the past does not take the focus by being presented',
    text: '‘Copper Lane’ in Town\n\nThe drama Copper Lane is shooting here. Mira Holt made her debut in Cold Crossing, a Hulu movie. Ana Reyes directs.',
    words: 'Ana Reyes directs',
    about: 'Copper Lane',
  },
  {
    fact: 'in a story of many titles a paragraph without one goes on about what the one before began with',
    text: 'Overnights\n\nThe drama ‘Copper Lane’ won its slot. The quiz ‘Low Tide’ was second.\n\nIts star Tom Weld was not surprised.\n\nThe comedy ‘Cold Crossing’ is back. The thriller ‘Tin Gull’ follows, and the film ‘Harrow Up’ is on Hulu.',
    words: 'Its star',
    about: 'Copper Lane',
  },
  {
    fact: 'where somebody is known from does not take the focus',
    text: '‘Copper Lane’ Casts Ana Reyes\n\nThe drama Copper Lane is shooting here. Ana Reyes, of Hulu’s thriller ‘Low Tide’, leads. Filming ends in May.',
    words: 'Filming ends',
    about: 'Copper Lane',
  },
  {
    fact: 'a line of a catalogue has what stands below it',
    text: 'September Solicits\n\nOur notes are in brackets.\n\nCOPPER GIRL #1 (OF 6)\nWritten by Ana Reyes.\n40 pages. On sale in May.\n\nGULL KNIGHT VOL 3: HOME GN\nWritten by Tom Weld.\n184 pages. On sale in June.',
    words: '184 pages',
    about: 'Gull Knight',
  },
]

for (const { fact, text, words, about } of stories)
  test(fact, () => {
    const { story } = fromText(text, { published: '2021-03-01' })
    assert.ok(story)
    const found = mark(story).sentences.find(
      ({ passage, start }) =>
        passage.source.startsWith(words, start) || passage.source.startsWith(`★ ${words}`, start),
    )
    assert.ok(found, 'no such sentence')
    assert.equal(found.focus?.name ?? null, about)
  })

/** Every name is a title: Copper Lane surely, any other as likely as said. */
const typerOfTitles = (likelihood: number): Typer => ({
  rowOf: () => -1,
  likelihoodsOf: ({ use }) => {
    const title = use.text === 'Copper Lane' ? 1 : likelihood
    return namedTypes.map((type) => (type === 'title' ? title : type === 'name' ? 1 - title : 0))
  },
})

for (const { likelihood, about } of [
  { likelihood: 0.99, about: 'Saltmere Sound' },
  { likelihood: 0.8, about: 'Copper Lane' },
])
  test(`a name that is a title with ${likelihood} takes the focus ${about === 'Copper Lane' ? 'from none' : 'to itself'}`, () => {
    const { story } = fromText(
      'Copper Lane returns in May. Copper Lane was filmed here, and Copper Lane is back. Saltmere Sound paid for it. Filming ends in June.',
    )
    assert.ok(story)
    const last = mark(story, { types: typerOfTitles(likelihood) }).sentences.at(-1)
    assert.equal(last?.focus?.name, about)
  })
