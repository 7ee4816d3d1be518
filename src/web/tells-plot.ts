import type { Standing } from '../server/contract/index.ts'

type Spoiler = NonNullable<Standing['spoiler']>

/** Whether a claim gives away a plot: it is not told where nobody asked for it, as in cards and in other people's pages. */
export function tellsPlot({ spoiler }: Pick<Standing, 'spoiler'>): boolean {
  return spoiler !== null
}

/** What a claim is called where nobody asked for its plot: in titles, addresses, feeds and cards. */
export function claimTitle({ sentence, spoiler }: Pick<Standing, 'sentence' | 'spoiler'>): string {
  return spoiler === null ? sentence : plotClaimAbout(spoiler)
}

/** "A plot claim about Copper Lane, season 2": what a claim that tells a plot is called, without telling it. */
function plotClaimAbout(spoiler: Spoiler): string {
  return spoiler.work === null ? 'A plot claim' : `A plot claim about ${scopeWords(spoiler)}`
}

/** What a veil hides, by scope; `null` where no work is named. */
export type Scope = { readonly work: string | null; readonly season: string | number | null }

/** "Copper Lane, season 2". */
export function scopeWords({ work, season }: Scope): string {
  const part = season === null ? '' : /^\d+$/.test(String(season)) ? `season ${season}` : `${season} season`
  return [work ?? 'the plot', part].filter(Boolean).join(', ')
}
