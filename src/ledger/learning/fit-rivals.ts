/** A slot as it stood before it was settled: the log-odds of each value that was named, and which of them held. */
export type Contest = {
  readonly logOdds: readonly number[]
  /** Its place; null where it was none of these. */
  readonly held: number | null
}

/** How far the effect is thought to lie from none, before any verdict; and how far it may go. */
const deviation = 1
const most = 3
const steps = 25

/**
 * What every further rival takes from "none of these", in log-odds: with each value that is named, less is left that nobody has
 * thought of. How much less depends on what is rumoured, and is learnt: by likelihood of how contested slots turned out, drawn
 * towards nothing. The likelihood has one top, so Newton's steps find it.
 */
export function fitRivals(contests: readonly Contest[]): number {
  const contested = contests
    .filter(({ logOdds }) => logOdds.length > 1)
    .map(({ logOdds, held }) => ({
      rivals: logOdds.length - 1,
      mass: logOdds.reduce((sum, one) => sum + Math.exp(one), 0),
      isNone: held === null,
    }))
  let effect = 0
  for (let step = 0; step < steps; step += 1) {
    let gradient = -effect / deviation ** 2
    let curvature = 1 / deviation ** 2
    for (const { rivals, mass, isNone } of contested) {
      const none = 1 / (1 + mass * Math.exp(effect * rivals))
      gradient += rivals * (none - Number(isNone))
      curvature += rivals ** 2 * none * (1 - none)
    }
    effect = Math.max(-most, Math.min(most, effect + gradient / curvature))
  }
  return Math.round(effect * 1e4) / 1e4
}
