import type { Spoiler } from '../claims/index.ts'
import { spoilersOf } from './spoilers-of.ts'
import type { Database } from './store/database.ts'
import { listTellingQuotes } from './store/spoilers.ts'

/** Words of a story. */
export type Told = { readonly storyKey: number; readonly quote: string }

/**
 * What quotes give away, by whatever else the same words say: “Mira Vance, who drowns, is played by Ana Reyes” is quoted for a
 * casting, and tells a plot. A quote that holds a telling one, or stands in it, tells as much.
 */
export function spoiltQuotes(db: Database, told: readonly Told[]): (told: Told) => Spoiler | null {
  const telling = listTellingQuotes(db, [...new Set(told.map(({ storyKey }) => storyKey))])
  if (telling.length === 0) return () => null
  const spoilers = spoilersOf(
    db,
    telling.map(({ claimKey }) => claimKey),
  )
  const byStory = Map.groupBy(telling, ({ storyKey }) => storyKey)
  return ({ storyKey, quote }) => {
    const same = byStory
      .get(storyKey)
      ?.filter((one) => one.quote.includes(quote) || quote.includes(one.quote))
    return same?.map(({ claimId }) => spoilers.get(claimId)).find((one) => one !== undefined) ?? null
  }
}
