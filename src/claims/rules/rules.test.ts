import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../../story/index.ts'
import type { Claim, Qualifiers, Value } from '../claim.ts'
import { read } from '../read.ts'
import { rules } from './index.ts'

const value = (it: Value): string => {
  switch (it.type) {
    case 'date':
      return it.edtf
    case 'number':
      return `${it.number} ${it.unit}`
    case 'text':
      return it.text
    default:
      return it.name
  }
}

/** "(Mira) [cameo]": entities in parentheses, then what the claim is of its kind; when and how much is left out. */
function qualifiers(held: Qualifiers): string {
  const entities = Object.values(held).flatMap((of) => (typeof of === 'object' ? [` (${of.name})`] : []))
  const kinds = ['role', 'job', 'kind'].flatMap((key) => (held[key] === undefined ? [] : [` [${held[key]}]`]))
  return [...entities, ...kinds].join('')
}

const formatted = ({ subject, property, value: of, qualifiers: held }: Claim) =>
  `${subject?.name ?? 'nothing'} · ${property} · ${value(of)}${qualifiers(held)}`

const propertyOf = (line: string) => line.split(' · ')[1] ?? ''

/** What every story says before the example, so that its names are known as in a story of more than one sentence. */
const lead = 'The drama series "Copper Lane" is about a harbor.\n\n'

function claimsOf(text: string, properties: ReadonlySet<string>): readonly string[] {
  const { story } = fromText(lead + text, { published: '2020-01-10' })
  if (story === null) return []
  const from = story.text.indexOf(text)
  const found = read(story).reports.flatMap((report) => (report.start < from ? [] : [report.claim]))
  return [...new Set(found.filter((claim) => properties.has(claim.property)).map(formatted))].sort()
}

describe('every rule grants what its examples say, and refuses what they refuse', () => {
  for (const rule of rules) {
    const properties = new Set(rule.examples.flatMap((example) => example.yields.map(propertyOf)))
    for (const { text, yields } of rule.examples)
      test(`${rule.id}: ${text}`, () => {
        deepEqual(claimsOf(text, properties), [...yields].sort())
      })
  }
})
