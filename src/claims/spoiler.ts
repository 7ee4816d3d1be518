import type { Claim } from './claim.ts'

/** What a spoiler gives away: the plot of a work, of one of its seasons where that is said ("2", "next"); null where no work is named. */
export type Spoiler = { readonly work: string | null; readonly season: string | null }

/** What happens to somebody. Premises ("a thief who hears bells", "the series follows …") stand on every poster. */
const plotRules = new Set(['fate', 'told', 'of-the-page'].map((cue) => `statement-plot-${cue}`))

/**
 * Whether a claim tells a plot, and of what. `rules` are those of its reports: which rule read a statement says whether it is
 * talk about a work or what happens in it. Casting, dates and titles are news, never spoilers; so is what holds in the comics
 * alone, which stands on the page for anybody to read, unless it is told as a plot.
 */
export function spoilerOf(
  claim: Pick<Claim, 'subject' | 'property' | 'qualifiers' | 'continuity'>,
  rules: readonly string[],
): Spoiler | null {
  if (!maySpoil(claim)) return null
  if (claim.property === 'statement' && !rules.some((rule) => plotRules.has(rule))) return null
  const { season } = claim.qualifiers
  return {
    work: claim.subject?.type === 'title' ? claim.subject.name : null,
    season: typeof season === 'number' || typeof season === 'string' ? String(season) : null,
  }
}

/** Whether a claim of its kind can tell a plot at all, whatever rule read it. */
export function maySpoil({ property, continuity }: Pick<Claim, 'property' | 'continuity'>): boolean {
  return property === 'statement' || (property === 'relationship' && continuity === 'screen')
}
