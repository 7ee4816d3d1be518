import { Problem } from '../../problem.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html) that have something to say to a user. */
const meanings: Readonly<Record<number, { readonly code: string; readonly says: (path: string) => string }>> =
  {
    5: {
      code: 'ledger-busy',
      says: (path) =>
        `The ledger ${path} is being written by another process and did not come free. Try again.`,
    },
    8: {
      code: 'ledger-read-only',
      says: (path) => `The ledger ${path} is read-only: Hearsay needs to write it.`,
    },
    10: {
      code: 'ledger-unreadable',
      says: (path) =>
        `The disk failed while reading or writing the ledger ${path}. What was recorded before is safe.`,
    },
    11: {
      code: 'ledger-damaged',
      says: (path) => `The ledger ${path} is damaged. Restore it from a backup.`,
    },
    13: {
      code: 'ledger-disk-full',
      says: (path) =>
        `The disk is full: nothing of this was written to the ledger ${path}, and nothing is lost.`,
    },
    14: {
      code: 'ledger-cannot-open',
      says: (path) =>
        `The ledger ${path} cannot be opened or created. Does its folder exist, and may it be written?`,
    },
    26: {
      code: 'ledger-not-a-database',
      says: (path) => `${path} is not a Hearsay ledger: it is no database. Nothing in it was changed.`,
    },
  }

/** An error of the database as a Problem; other errors are returned as they are. */
export function asProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('errcode' in error)) return error
  // The low byte is the primary code; the rest says more than a user needs.
  const meaning = meanings[Number(error.errcode) & 0xff]
  if (!meaning)
    return new Problem('ledger-failed', `The ledger ${path} failed: ${error.message}.`, { cause: error })
  return new Problem(meaning.code, meaning.says(path), { cause: error })
}
