import type { Standing } from '../server/contract/index.ts'

type Spoiler = NonNullable<Standing['spoiler']>

/** Gives what a claim spoils, or what the words that it is quoted with do. */
export type SpoilerOf = (standing: Standing) => Spoiler | null

/**
 * One sentence may make two claims, of which one tells a plot: “Mira Vance, who drowns, is played by Ana Reyes.” The words are
 * the same, so whoever is quoted for the one gives away the other. By all the claims that a page has.
 */
export function spoilersAmong(standings: readonly Standing[]): SpoilerOf {
  const spoilt = new Map(
    standings.flatMap(({ spoiler, reports }) =>
      spoiler === null ? [] : reports.map((report) => [keyOf(report), spoiler] as const),
    ),
  )
  return ({ spoiler, reports }) =>
    spoiler ?? reports.map((report) => spoilt.get(keyOf(report))).find((one) => one !== undefined) ?? null
}

const keyOf = ({ storyId, quote }: Standing['reports'][number]): string => `${storyId} ${quote}`
