import { setImmediate } from 'node:timers/promises'
import { countInputs, type InputOptions, type Outcome } from '../intake/index.ts'
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
  for await (const outcome of list({ signal })) {
    progress.clear()
    if ('problem' in outcome) {
      failed++
      console.error(`hearsay: ${outcome.problem.message}`)
    } else {
      await handle(outcome.result, outcome.input)
      done++
    }
    progress.update(outcome.done, outcome.input)
    // Reading is work without pauses: without one, Ctrl-C would not be heard before the end.
    await setImmediate()
  }
  progress.clear()
  if (failed > 0) process.exitCode = 1
  if (signal.aborted) process.exitCode = interruptedExit
  return { done, failed, interrupted: signal.aborted }
}
