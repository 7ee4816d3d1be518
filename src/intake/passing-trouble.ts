import { Problem } from '../problem.ts'

const passing: ReadonlySet<string> = new Set(['ledger-busy', 'ledger-disk-full'])

/** Held by another for long, or a full disk: what somebody who works day and night waits out. Null for anything else. */
export function passingTrouble(error: unknown): Problem | null {
  return error instanceof Problem && passing.has(error.code) ? error : null
}
