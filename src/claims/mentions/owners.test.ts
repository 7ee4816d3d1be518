import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { withoutOwner } from './owners.ts'

for (const [name, own] of [
  ["Netflix's Slack Water", 'Slack Water'],
  ['FX on Hulu’s The Long Weir', 'The Long Weir'],
  ["Ulla Ostrander's Nine Herons", 'Nine Herons'],
  ["Sheriff Sal's Longest Day", "Sheriff Sal's Longest Day"],
  ["Mrs Ostrander's Bees", "Mrs Ostrander's Bees"],
  ["Nana Rosa's Kitchen", "Nana Rosa's Kitchen"],
  ["Heron's Rest", "Heron's Rest"],
  ["Ulla Ostrander's mother", "Ulla Ostrander's mother"],
] as const)
  test(`the work of ${name} is called ${own}`, () => equal(withoutOwner(name), own))
