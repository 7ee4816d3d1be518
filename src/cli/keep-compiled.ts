import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Keeps what V8 compiles of an installed package for the next time, where a user's programs keep such things: a command then starts
 * a sixth faster. `bin/hearsay` does the same for a checkout, before Node starts. Threads and programs that this one
 * starts go by the variable. `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing; where nothing can be written, nothing is kept. Decision 0126.
 */
export function keepCompiled(): void {
  if (import.meta.filename.endsWith('.ts') || process.env.NODE_COMPILE_CACHE !== undefined) return
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hearsay')
  process.env.NODE_COMPILE_CACHE = folder
  enableCompileCache(folder)
}
