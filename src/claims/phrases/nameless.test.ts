import { ok } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { read } from '../index.ts'

const said = (text: string): readonly string[] => {
  const { story } = fromText(text, { published: '2024-03-01', outlet: 'Reel Post' })
  return story === null
    ? []
    : read(story).reports.flatMap(({ claim: { subject, property, value } }) =>
        'name' in value ? [`${subject?.name} · ${property} · ${value.name}`] : [],
      )
}

const lead = 'The drama series “Copper Lane” is about a harbor.'

test('what is said of a work before the story names it is said of its name', () => {
  const found = said(
    `${lead}\n\nA prequel to “Copper Lane” will be directed by Tom Weld.\n\nThe prequel, “Harbor of Salt,” is on Hulu.`,
  )
  ok(found.includes('Harbor of Salt · crew member · Tom Weld'), found.join('\n'))
  const called = said(
    `${lead}\n\nHulu has ordered a “Copper Lane” spin-off. The spin-off is called “Grey Water.”`,
  )
  ok(called.includes('Grey Water · platform · Hulu'), called.join('\n'))
})

test('where two works of one kind follow one, what is said of neither by name stays so', () => {
  const found = said(
    `${lead}\n\nThe “Copper Lane” spin-off “Harbor of Salt” and the “Copper Lane” spin-off “Grey Water” are on Hulu.\n\nA spin-off of “Copper Lane” will be directed by Tom Weld.`,
  )
  ok(!found.some((line) => /^(?:Harbor of Salt|Grey Water) · crew/.test(line)), found.join('\n'))
})

for (const { fact, text, holds } of [
  {
    fact: 'the only title with the first one before its colon is the sequel that is spoken of',
    text: '“Grey Water” Sequel Finds Its Villain\n\nOtis Hale has the part.\n\n“Grey Water: The Flood” is directed by Petra Vane. A trailer of “Grey Water: The Flood” is out.',
    holds: 'Grey Water: The Flood · follows · Grey Water',
  },
  {
    fact: 'a work that is said to be a spin-off of a thriller is the one that the headline speaks of',
    text: '“Grey Water” Spinoff Ordered at Hulu\n\nHulu has ordered “The Ferryman,” a spinoff of the 2020 thriller, the network said.\n\n“Grey Water” starred Otis Hale.',
    holds: 'The Ferryman · follows · Grey Water',
  },
  {
    fact: 'a hit may stand before the title that a spin-off is of',
    text: 'ITV Orders Spin-Off of “The Lockes of Cork”\n\nITV has picked up “Locke & Sons,” a spin-off of its daytime hit “The Lockes of Cork,” for the spring.',
    holds: 'Locke & Sons · follows · The Lockes of Cork',
  },
])
  test(fact, () => {
    const found = said(text)
    ok(found.includes(holds), found.join('\n'))
    ok(!found.some((line) => line.startsWith('Untitled')), found.join('\n'))
  })

test('of two titles with the first one before their colon neither is the sequel', () => {
  const found = said(
    `“Copper Lane: Salt” and “Copper Lane: Ashes” are on Hulu. ${lead}\n\nA sequel to “Copper Lane” will be directed by Tom Weld.`,
  )
  ok(!found.some((line) => /^Copper Lane: .* · crew/.test(line)), found.join('\n'))
})
