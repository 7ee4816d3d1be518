/** One value of a slot as its sources had it: log-odds by its strongest voice alone, and what the others add. */
export type Voiced = { readonly first: number; readonly further: number }

/** A slot as it stood before it was settled: each value that was named, and which of them held. */
export type Contest = {
  readonly values: readonly Voiced[]
  /** Its place; null where it was none of these. */
  readonly held: number | null
}

/** What how contests turned out teaches of slots. */
export type SlotLesson = {
  /** What every further rival takes from "none of these", in log-odds. */
  readonly perRival: number
  /** What the words of a further voice for one value are worth, of what they are worth alone. */
  readonly perVoice: number
}

/** Before any verdict: rivals take nothing, and voices that nobody has found to be one are several. */
export const untaught: SlotLesson = { perRival: 0, perVoice: 1 }

/** How far an effect is thought to lie from that, and how far it may go. A further voice never speaks against its value. */
const deviation = { perRival: 1, perVoice: 0.5 }
const bounds = { perRival: [-3, 3], perVoice: [0, 2] } as const
const steps = 25

/**
 * With each value that is named, less is left that nobody has thought of; and sources that say the same may have it from each
 * other without a trace, or would hardly hit on one error by chance. How much, depends on what is rumoured and on who tells it,
 * and is learnt: by likelihood of how slots turned out, drawn towards `untaught`. The likelihood has one top (it is that of a
 * multinomial logit), so Newton's steps find it.
 */
export function fitContests(contests: readonly Contest[]): SlotLesson {
  const told = contests.filter(({ values }) => values.length > 1 || values.some(({ further }) => further > 0))
  let { perRival, perVoice } = untaught
  for (let step = 0; step < steps; step += 1) {
    const slope = { perRival: -perRival, perVoice: untaught.perVoice - perVoice }
    slope.perRival /= deviation.perRival ** 2
    slope.perVoice /= deviation.perVoice ** 2
    let [a, b, c] = [1 / deviation.perRival ** 2, 0, 1 / deviation.perVoice ** 2]
    for (const contest of told) {
      const { rivals, none, mean, variance } = expectedOf(contest, { perRival, perVoice })
      slope.perRival += rivals * (none - Number(contest.held === null))
      slope.perVoice += (contest.values[contest.held ?? -1]?.further ?? 0) - mean
      a += rivals ** 2 * none * (1 - none)
      b += rivals * none * mean
      c += variance
    }
    const whole = a * c - b * b
    perRival = within(bounds.perRival, perRival + (c * slope.perRival - b * slope.perVoice) / whole)
    perVoice = within(bounds.perVoice, perVoice + (a * slope.perVoice - b * slope.perRival) / whole)
  }
  return { perRival: rounded(perRival), perVoice: rounded(perVoice) }
}

/** What the effects lead to expect of a contest: how likely none holds, and what further voices add to the value that does. */
function expectedOf({ values }: Contest, { perRival, perVoice }: SlotLesson) {
  const rivals = values.length - 1
  const logs = [-perRival * rivals, ...values.map(({ first, further }) => first + perVoice * further)]
  const most = Math.max(...logs)
  const masses = logs.map((log) => Math.exp(log - most))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const [none = 0, ...shares] = masses.map((mass) => mass / total)
  const moment = (power: number) =>
    shares.reduce((sum, share, at) => sum + share * (values[at]?.further ?? 0) ** power, 0)
  const mean = moment(1)
  return { rivals, none, mean, variance: moment(2) - mean ** 2 }
}

const within = ([least, most]: readonly [number, number], value: number) =>
  Math.max(least, Math.min(most, value))
const rounded = (value: number) => Math.round(value * 1e4) / 1e4
