import { setFlagsFromString } from 'node:v8'

/** A young generation as small as pages need, and a heap that grows in small steps; what is said last holds. Decision 0108. */
export const leanServing = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=50',
  '--invocation-count-for-turbofan=200000',
] as const
/**
 * For months beside others, with reading threads that take the same. Machine code of expressions is a third of what a thread
 * holds, and most are tried a few times a story or never: they get it once they have been tried 200 times. Decision 0125.
 */
export const leanWatching = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=20',
  '--invocation-count-for-turbofan=200000',
  '--regexp-tier-up',
  '--regexp-tier-up-ticks=200',
] as const
/** What glibc reads; others pass it over. */
const allocator = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

/**
 * Puts the same program with less memory in the place of this one, where it was not started so: `bin/hearsay` starts
 * Node for reading, and an installed package cannot say how it is to be started. Process, terminal and arguments stay.
 * Windows has no such call: there what can still be set is set.
 */
export function startLean(flags: readonly string[]): void {
  if (flags.every((flag) => process.execArgv.includes(flag))) return
  if (process.platform === 'win32' || process.execve === undefined)
    for (const flag of flags) setFlagsFromString(flag)
  else {
    const args = [process.execPath, ...process.execArgv, ...flags, ...process.argv.slice(1)]
    process.execve(process.execPath, args, { ...process.env, ...allocator })
  }
}
