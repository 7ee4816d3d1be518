import type { Claim, Entity, Property, Qualifiers, Report, Value } from '../claims/index.ts'
import { type Credit, emptyStory } from '../story/index.ts'
import type { Recording } from './recorded.ts'

// Stories for tests and measurements: invented titles, people and outlets, written where they are needed.

export const title = (name: string): Entity => ({ type: 'title', name })
export const person = (name: string): Entity => ({ type: 'person', name })
export const character = (name: string): Entity => ({ type: 'character', name })
export const organisation = (name: string): Entity => ({ type: 'organisation', name })
export const words = (text: string): Value => ({ type: 'text', text })
export const date = (edtf: string): Value => ({ type: 'date', edtf, text: edtf })

export function claim(
  subject: Entity | null,
  property: Property,
  value: Value,
  qualifiers: Qualifiers = {},
  continuity: Claim['continuity'] = 'screen',
): Claim {
  return { subject, property, value, qualifiers, continuity }
}

export type InventedReport = Pick<Report, 'claim'> & Partial<Omit<Report, 'claim'>>
export type InventedStory = {
  readonly outlet?: string | null
  readonly headline?: string | null
  readonly url?: string | null
  readonly published?: string | null
  readonly modified?: string | null
  readonly readAt?: string
  readonly input?: string
  readonly text?: string
  readonly credits?: readonly Credit[]
  readonly reports?: readonly InventedReport[]
}

/** Said in words that all use, so that nobody is found to have them from another. */
const text = 'They said so in May, and say so now.'

/** A story that voices these reports, each with the whole text as its quote. */
export function inventedStory(told: InventedStory): Recording {
  const said = told.text ?? text
  const reports = (told.reports ?? []).map((report) => ({
    certainty: 'stated' as const,
    attribution: { type: 'none' as const, name: null },
    evidence: [],
    quote: said,
    start: 0,
    end: said.length,
    rules: ['invented'],
    ...report,
  }))
  const story = {
    ...emptyStory,
    url: told.url ?? null,
    outlet: told.outlet ?? null,
    headline: told.headline ?? null,
    published: told.published ?? null,
    modified: told.modified ?? null,
    text: said,
    credits: told.credits ?? [],
  }
  return {
    input: told.input ?? 'story.html',
    readAt: told.readAt ?? '2024-05-01T00:00:00Z',
    reading: { story, reports },
  }
}
