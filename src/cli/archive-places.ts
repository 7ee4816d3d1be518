import type { Ledger } from '../ledger/index.ts'

/** Where reading of archives was stopped, and goes on. */
export type ArchivePlaces = {
  /** How many documents of an archive are behind us. */
  readonly of: (archive: string) => Promise<number>
  /** How many were passed over in this run. */
  readonly resumed: () => number
  /** All was read to its end: the next time it is read from its beginning. */
  readonly finish: () => Promise<void>
}

/** `again`: archives that were begun are read from their beginning. */
export function archivePlaces(ledger: Ledger, again: boolean): ArchivePlaces {
  const begun = new Set<string>()
  let resumed = 0
  return {
    of: async (archive) => {
      begun.add(archive)
      const place = again ? null : await ledger.findPlace(archive)
      resumed += place?.documents ?? 0
      return place?.documents ?? 0
    },
    resumed: () => resumed,
    finish: async () => {
      for (const archive of begun) await ledger.dropPlace(archive)
    },
  }
}
