import { type Numbered, sum } from './numbered.ts'

/** The share of an object's sources that say each value. */
export function vote({ objects }: Numbered): number[][] {
  return objects.map(({ values }) => {
    const all = sum(values.map(({ by }) => by.length))
    return values.map(({ by }) => by.length / all)
  })
}

/** Where several values may be true, each is held by the share of those who speak of the object that name it. */
export function voteOnEach({ objects }: Numbered): number[][] {
  return objects.map(({ values }) => {
    const speakers = new Set(values.flatMap(({ by }) => by)).size
    return values.map(({ by }) => by.length / speakers)
  })
}
