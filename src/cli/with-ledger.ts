import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Ledger, Rebuilding } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { tellRebuild } from './tell-rebuild.ts'

/** Opens the record, made where it is missing, and closes it whatever happens. */
export async function withLedger<T>(
  path: string,
  use: (ledger: Ledger) => Promise<T>,
  heard: Rebuilding = tellRebuild(path, process.stderr),
): Promise<T> {
  // Where the folder cannot be made, opening the file says so.
  await mkdir(dirname(path), { recursive: true }).catch(() => {})
  const { openLedger } = await import('../ledger/index.ts')
  const ledger = await openLedger(path, heard)
  try {
    // Stories that were held come out on time, whether or not a server runs.
    await ledger.releaseDue(new Date().toISOString())
    return await use(ledger)
  } finally {
    await ledger.close()
  }
}

/** For questions, which must not leave an empty database behind where a path is mistyped. */
export async function withExistingLedger<T>(
  path: string,
  use: (ledger: Ledger) => Promise<T>,
  heard?: Rebuilding,
): Promise<T> {
  if (existsSync(path)) return withLedger(path, use, heard)
  throw new Problem(
    'no-database',
    `There is no database ${path} yet: "hearsay read" makes one, --db names another.`,
  )
}
