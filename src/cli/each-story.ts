import { setImmediate } from 'node:timers/promises'
import { countInputs, type InputOptions, type Outcome } from '../intake/index.ts'
import { Problem } from '../problem.ts'
import { interruptedExit, interruption } from './interrupt.ts'
import { startProgress } from './progress.ts'

/** How a run went. */
export type Run = { readonly done: number; readonly failed: number; readonly interrupted: boolean }

/**
 * Hands every story's result on, one at a time, with a bar on a terminal. What is wrong with an input is printed, and
 * the next one follows; Ctrl-C ends the run after the story in hand. Sets the exit code.
 */
export async function eachStory<T>(
  inputs: readonly string[],
  list: (options: InputOptions) => AsyncGenerator<Outcome<T>>,
  handle: (result: T, input: string) => Promise<void>,
): Promise<Run> {
  const signal = interruption()
  const progress = startProgress(process.stderr.isTTY ? await countInputs(inputs) : 0, process.stderr)
  let done = 0
  let failed = 0
  try {
    for await (const outcome of list({ signal })) {
      progress.clear()
      const problem =
        'problem' in outcome ? outcome.problem : await attempt(handle, outcome.result, outcome.input)
      if (problem === null) done++
      else {
        failed++
        console.error(`hearsay: ${problem.message}`)
      }
      progress.update(outcome.done, outcome.input)
      // Reading is work without pauses: without one, Ctrl-C would not be heard before the end.
      await setImmediate()
    }
  } finally {
    progress.clear()
  }
  if (failed > 0) process.exitCode = 1
  if (signal.aborted) process.exitCode = interruptedExit
  return { done, failed, interrupted: signal.aborted }
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
