import { setFlagsFromString } from 'node:v8'

/**
 * Settings of the heap for a program that runs for months beside others: it grows in small steps and keeps little room for what is
 * short-lived. `hearsay read` ends soon and takes the room (decision 0006). Measured in decision 0118.
 */
const leanHeap = ['--semi-space-growth-factor=1', '--heap-growing-percent=40'] as const

/** To be called before threads are started: they take what holds then. */
export function keepMemorySmall(): void {
  for (const flag of leanHeap) setFlagsFromString(flag)
}
