import type { Standing } from '../server/contract/index.ts'

type Spoiler = NonNullable<Standing['spoiler']>

/**
 * What is given away by a claim or by the words that it is quoted with: one sentence may make two claims, of which one tells a
 * plot: “Mira Vance, who drowns, is played by Ana Reyes.”
 */
export function givesAway({ spoiler, reports }: Pick<Standing, 'spoiler' | 'reports'>): Spoiler | null {
  return spoiler ?? reports.map((report) => report.spoiler).find((one) => one !== null) ?? null
}
