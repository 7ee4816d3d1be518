import type { Standing } from '../server/contract/index.ts'

/** Whether a claim gives away a plot: it is not told where nobody asked for it, as in cards and in other people's pages. */
export function tellsPlot({ spoiler }: Pick<Standing, 'spoiler'>): boolean {
  return spoiler !== null
}

/** What a claim is called where nobody asked for it. */
export function claimTitle(standing: Pick<Standing, 'claim' | 'sentence' | 'spoiler'>): string {
  if (!tellsPlot(standing)) return standing.sentence
  return standing.claim.subject
    ? `A claim about the plot of ${standing.claim.subject.name}`
    : 'A claim about a plot'
}
