import type { Counted, Ledger } from '../ledger/index.ts'
import { type StepName, steps } from './queue/work-events.ts'

/** From a story that is known to a page that takes the longest that a fetch may; in seconds. */
export const stepBoundsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

/** What is counted, by name: a step's times by bound ("fetch 0.1", "fetch more"), their sum, readings by how they ended. */
export const figureNames = {
  step: (step: StepName, bound: number | 'more') => `step ${step} ${bound}`,
  stepSeconds: (step: StepName) => `step ${step} seconds`,
  reading: (state: ReadingState) => `reading ${state}`,
  newItems: 'new items',
}
export const readingStates = ['changed', 'unchanged', 'failed', 'put-off', 'ended', 'told'] as const
export type ReadingState = (typeof readingStates)[number]
export const stepNames = steps

/** Figures that several processes add to are kept in the record, a few at a time. */
export type FiguresKeeper = {
  readonly onStep: (step: StepName, ms: number) => void
  readonly onReading: (state: ReadingState, fresh: number) => void
  /** Adds what is left, and ends. */
  readonly close: () => Promise<void>
}

/** Prometheus asks every 15 seconds or so; a write costs a wait for the disk. */
const everyMs = 10_000

/** Counts a watch's work, and adds it to the record now and then. What a crash takes with it are seconds of counting. */
export function keepFigures(ledger: Pick<Ledger, 'addFigures'>): FiguresKeeper {
  let counted = new Map<string, number>()
  const add = (what: string, n: number) => counted.set(what, (counted.get(what) ?? 0) + n)
  const flush = async (): Promise<void> => {
    if (counted.size === 0) return
    const taken: Counted = counted
    counted = new Map()
    try {
      await ledger.addFigures(taken)
    } catch {
      // A full disk, or a record held by another for long: nothing to stop for. They are added with the next ones.
      for (const [what, n] of taken) add(what, n)
    }
  }
  const timer = setInterval(() => void flush(), everyMs)
  timer.unref()
  return {
    onStep: (step, ms) => {
      const seconds = ms / 1000
      add(figureNames.step(step, stepBoundsSeconds.find((bound) => seconds <= bound) ?? 'more'), 1)
      add(figureNames.stepSeconds(step), seconds)
    },
    onReading: (state, fresh) => {
      add(figureNames.reading(state), 1)
      if (fresh > 0) add(figureNames.newItems, fresh)
    },
    close: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
