import { type Database, isNewerThanProgram } from './store/database.ts'
import { hasChore } from './store/projections.ts'

/**
 * Whether answers can be given. `newer`: another program has brought the file to a version that this one does not know.
 * `unbuilt`: what is worked out from the log has yet to be.
 */
export type Readiness = 'ready' | 'unbuilt' | 'newer'

/** Asked of the file itself each time, since other processes may have it open as well. */
export function findReadiness(db: Database): Readiness {
  if (isNewerThanProgram(db)) return 'newer'
  return hasChore(db, 'rebuild') ? 'unbuilt' : 'ready'
}
