/** The exit code of a program ended by Ctrl-C. */
export const interruptedExit = 130

/**
 * Aborted by the first Ctrl-C or SIGTERM, so that what is in hand is finished; the second one ends the program at once. Also
 * aborted when the program that this one works for is no more, or lets go of it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  const abort = () => {
    // From now on both do what they do anyway, which is to end the program.
    process.off('SIGINT', abort).off('SIGTERM', abort)
    controller.abort()
  }
  process.on('SIGINT', abort).on('SIGTERM', abort)
  if (worksForAnother()) {
    process.once('disconnect', () => controller.abort())
    // Listening for the end of the other must not keep this one alive.
    process.channel?.unref()
  }
  return controller.signal
}

/** Whether another Hearsay started this one and keeps it running. */
export function worksForAnother(): boolean {
  return process.connected === true
}
