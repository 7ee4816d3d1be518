import type { HeldItem, Kept } from '../../ledger/index.ts'
import type { Problem } from '../../problem.ts'

/** The steps whose time is told. */
export const steps = ['fetch', 'extract', 'read', 'record'] as const
export type StepName = (typeof steps)[number]

/** What a run tells of itself while it goes. */
export type WorkEvents = {
  readonly onStep: (step: StepName, ms: number) => void
  readonly onKept: (item: HeldItem, kept: Kept) => void
  /** The record cannot be written for the moment; the run waits. */
  readonly onStuck: (problem: Problem) => void
}

export const noEvents: WorkEvents = { onStep: () => {}, onKept: () => {}, onStuck: () => {} }
