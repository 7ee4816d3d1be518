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
