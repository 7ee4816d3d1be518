/** The exit code of a program ended by Ctrl-C. */
export const interruptedExit = 130

/** Aborted by the first Ctrl-C, so that the story in hand is finished; the second one ends the program at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
