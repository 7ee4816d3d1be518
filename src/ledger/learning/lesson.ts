export type Learning = { readonly by: string }

/** What was learnt from `calls` settled calls: log-odds beyond the first guesses, by kind of speaker, certainty and source. */
export type Learnt = {
  readonly entry: number
  readonly calls: number
  readonly speakers: Readonly<Record<string, number>>
  readonly certainties: Readonly<Record<string, number>>
  readonly sources: Readonly<Record<string, number>>
  /** What every further rival takes from "none of these", in log-odds. */
  readonly rivals: number
  /** What the words of a further voice for one value are worth, of what they are worth alone: 1 where nothing was learnt. */
  readonly voices: number
}

/** That something was learnt, by whom and from how many settled calls; `stands` unless it was taken back. */
export type LessonCard = {
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly calls: number
  readonly stands: boolean
}
