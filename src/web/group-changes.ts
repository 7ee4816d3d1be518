import type { Change, Property } from '../server/contract/index.ts'
import { dayOf } from './dates.ts'

/** What one day changed about one title; `subject` is null for claims about nothing in particular. */
export type ChangesOfSubject = {
  readonly subject: Change['subject']
  /** What is new, or stands otherwise than before; the weightiest first. */
  readonly news: readonly Change[]
  /** Claims already on record that another source bears out. */
  readonly repeated: readonly Change[]
  readonly statements: readonly Change[]
}

export type DayOfChanges = { readonly day: string; readonly groups: readonly ChangesOfSubject[] }

/** Days newest first, as the changes come; within a day, subjects in the order in which they first come, those with news first. */
export function groupChanges(changes: readonly Change[]): readonly DayOfChanges[] {
  return [...Map.groupBy(changes, (change) => dayOf(change.at))].map(([day, ofDay]) => ({
    day,
    groups: [...Map.groupBy(ofDay, (change) => change.subject?.id ?? null).values()]
      .map(divide)
      .toSorted((a, b) => Number(b.news.length > 0) - Number(a.news.length > 0)),
  }))
}

function divide(changes: readonly Change[]): ChangesOfSubject {
  const [statements, claims] = [changes.filter(isStatement), changes.filter((change) => !isStatement(change))]
  return {
    subject: changes[0]?.subject ?? null,
    news: claims.filter(({ kind }) => kind !== 'new source').toSorted(byWeight),
    repeated: claims.filter(({ kind }) => kind === 'new source'),
    statements,
  }
}

const isStatement = ({ property }: Change): boolean => property === 'statement'

/** What readers ask first: is it coming, when, where, with whom; the rest as it comes. */
const firstAsked: readonly Property[] = [
  'status',
  'release date',
  'platform',
  'cast member',
  'follows',
  'title',
]

function placeOf({ property }: Change): number {
  const place = firstAsked.indexOf(property)
  return place === -1 ? firstAsked.length : place
}

/** What overturns the record goes before what adds to it. */
function byWeight(a: Change, b: Change): number {
  return Number(a.kind === 'new claim') - Number(b.kind === 'new claim') || placeOf(a) - placeOf(b)
}
