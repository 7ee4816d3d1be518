/** A young generation as small as pages need, and a heap that grows in small steps; what is said last holds. Decision 0108. */
const flags = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=50',
  '--invocation-count-for-turbofan=200000',
]
/** What glibc reads; others pass it over. */
const allocator = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

/**
 * Puts the same program with less memory in the place of this one, where it was not started so: `bin/hearsay` starts
 * Node for reading, and an installed package cannot say how it is to be started. Process, terminal and arguments stay. Windows has no such call, and goes on as it is.
 */
export function startLean(): void {
  const isLean = flags.every((flag) => process.execArgv.includes(flag))
  if (isLean || process.platform === 'win32' || process.execve === undefined) return
  const args = [process.execPath, ...process.execArgv, ...flags, ...process.argv.slice(1)]
  process.execve(process.execPath, args, { ...process.env, ...allocator })
}
