import { setImmediate } from 'node:timers/promises'
import { countInputs, type InputOptions, type Outcome } from '../intake/index.ts'
import { Problem } from '../problem.ts'
import { inGroups } from './in-groups.ts'
import { interruptedExit, interruption } from './interrupt.ts'
import { type Progress, startProgress } from './progress.ts'

/** How a run went. `passed`: pages of archives that hold no story, or none in English. */
export type Run = {
  readonly done: number
  readonly failed: number
  readonly passed: number
  readonly interrupted: boolean
}

/** A story's result, or what is wrong with it; `place` is where its archive is behind us. */
export type Handled<T> = Extract<Outcome<T>, { result: T }>

/** The Problems of a group's stories, in their order; null where all is well. Throws what ends the run. */
export type HandleGroup<T> = (
  group: readonly Handled<T>[],
  last: Outcome<T>,
) => Promise<readonly (Problem | null)[]>

/**
 * Hands every story's result on, one at a time, with a bar on a terminal. What is wrong with an input is printed, and
 * the next one follows; Ctrl-C ends the run after the story in hand. Sets the exit code.
 */
export function eachStory<T>(
  inputs: readonly string[],
  list: (options: InputOptions) => AsyncGenerator<Outcome<T>>,
  handle: (result: T, input: string) => Promise<void>,
): Promise<Run> {
  return eachGroup(inputs, list, 1, async (group) =>
    Promise.all(group.map(({ result, input }) => attempt(handle, result, input))),
  )
}

/** The same in groups of what is ready, `most` at a time. */
export async function eachGroup<T>(
  inputs: readonly string[],
  list: (options: InputOptions) => AsyncGenerator<Outcome<T>>,
  most: number,
  handle: HandleGroup<T>,
): Promise<Run> {
  const signal = interruption()
  const progress = startProgress(process.stderr.isTTY ? await countInputs(inputs) : 0, process.stderr)
  const run = { done: 0, failed: 0, passed: 0 }
  try {
    for await (const group of inGroups(list({ signal }), most)) {
      const last = group.at(-1)
      if (last === undefined) continue
      progress.clear()
      const good = group.flatMap((outcome) => ('problem' in outcome ? [] : [outcome]))
      const problems = await handle(good, last)
      for (const outcome of group)
        tell(
          run,
          outcome,
          'problem' in outcome ? outcome.problem : (problems[good.indexOf(outcome)] ?? null),
          progress,
        )
      progress.update(last.done, last.input)
      // Reading is work without pauses: without one, Ctrl-C would not be heard before the end.
      await setImmediate()
    }
  } finally {
    progress.clear()
  }
  if (run.failed > 0) process.exitCode = 1
  if (signal.aborted) process.exitCode = interruptedExit
  return { ...run, interrupted: signal.aborted }
}

/** Front pages, sections and pages in other languages are half of a crawl, and no fault of anybody's. */
const passedOver: ReadonlySet<string> = new Set(['no-story', 'wrong-language'])

function tell<T>(
  run: { done: number; failed: number; passed: number },
  outcome: Outcome<T>,
  problem: Problem | null,
  progress: Progress,
): void {
  if (problem === null) run.done++
  else if (outcome.inCrawl === true && passedOver.has(problem.code)) run.passed++
  else {
    run.failed++
    progress.clear()
    console.error(`hearsay: ${problem.message}`)
  }
}

/** What is wrong with one story is its own; what the record cannot do, such as write to a full disk, ends the run. */
async function attempt<T>(
  handle: (result: T, input: string) => Promise<void>,
  result: T,
  input: string,
): Promise<Problem | null> {
  try {
    await handle(result, input)
    return null
  } catch (error) {
    if (error instanceof Problem && !error.code.startsWith('ledger-')) return error
    throw error
  }
}
