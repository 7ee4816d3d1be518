import type { OutletRole } from '../outlet.ts'
import type { Recording, RecordOutcome } from '../recorded.ts'
import type { Undoing } from '../verdicts/settling.ts'
import type { VerdictWord } from '../verdicts/verdict.ts'

/** A row of a sheet as a story, with how its claims turned out. `row` tells it again, whatever line it stands on. */
export type ImportedRow = {
  readonly importId: string
  readonly row: string
  readonly recording: Recording
  /** `report` counts the reports of the reading, from 0. */
  readonly verdicts: readonly { readonly report: number; readonly verdict: VerdictWord }[]
  readonly settling: {
    readonly by: string
    readonly why: string | null
    readonly at: string | null
    readonly page: string | null
  }
}

/** What a row did. `contradicted`: claims on which somebody decided otherwise; what was decided stays. */
export type RowOutcome = {
  readonly story: RecordOutcome
  readonly verdicts: number
  readonly contradicted: readonly {
    readonly claimId: string
    readonly verdict: VerdictWord
    readonly by: string
  }[]
}

/** What one import brought; brought again after it was taken back, what that brought. `takenBackAt`: when it was taken back last, null where it stands. */
export type ImportCard = {
  readonly id: string
  readonly at: string
  readonly stories: number
  readonly verdicts: number
  readonly roles: number
  readonly takenBackAt: string | null
}

/** What taking an import back did; `kept`: of its stories and roles, those that something later stands in place of. */
export type ImportUndone = {
  readonly id: string
  readonly stories: number
  readonly verdicts: number
  readonly roles: number
  readonly kept: number
}

/** Sheets that were brought in, row by row. */
export type Imports = {
  /** A story and its verdicts, in one transaction. Brought again, it changes nothing. Problems: those of `record` and `settle`. */
  addRow(row: ImportedRow): Promise<RowOutcome>
  /** The role of an outlet, by name; false where it had that role. */
  setRole(importId: string, outlet: string, role: OutletRole): Promise<boolean>
  /** All there were, the last first. */
  list(): Promise<readonly ImportCard[]>
  /**
   * Takes back what an import brought, in one transaction: verdicts, stories, roles. All of it stays in the log, and
   * questions as of before find it. Problems: `unknown-import`, `already-undone`.
   */
  undo(importId: string, undoing: Pick<Undoing, 'by' | 'why'>): Promise<ImportUndone>
}
