import type { Passage } from './sentence.ts'

const roleOf: Readonly<Record<string, string>> = {
  main: 'main',
  starring: 'main',
  regular: 'main',
  regulars: 'main',
  'series regulars': 'main',
  recurring: 'recurring',
  guest: 'guest',
  guests: 'guest',
  'special guest': 'guest',
  supporting: 'supporting',
  voices: 'voice',
  voice: 'voice',
  'voice cast': 'voice',
  cameo: 'cameo',
  cameos: 'cameo',
}

/** "Main", "Recurring cast", "Guest stars:": the standing that a heading gives to the names below it. */
function roleIn(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?:cast(?: members)?|characters|stars|roles|appearances|players)$/, '')
  return roleOf[words] ?? null
}

/** Which standing each list item has by the heading above it. */
export function castHeadings(passages: readonly Passage[]): ReadonlyMap<Passage, string> {
  const roles = new Map<Passage, string>()
  let role: string | null = null
  for (const passage of passages) {
    if (passage.in !== 'text') continue
    if (passage.layout === 'heading') role = roleIn(passage.source.slice(passage.start, passage.end))
    else if (passage.layout !== 'list item' && passage.layout !== 'table row') role = null
    else if (role !== null) roles.set(passage, role)
  }
  return roles
}
