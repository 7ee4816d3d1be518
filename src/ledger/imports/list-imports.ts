import type { Database } from '../store/database.ts'
import { type ImportMark, listImportMarks } from '../store/imports.ts'
import { listUndosOf } from '../store/verdicts.ts'
import type { ImportCard } from './imports.ts'

/** Every import with what it brought, the last first. */
export function listImports(db: Database): readonly ImportCard[] {
  const byId = Map.groupBy(listImportMarks(db), ({ id }) => id)
  return [...byId].map(([id, marks]) => toCard(db, id, marks)).sort((a, b) => (a.at < b.at ? 1 : -1))
}

function toCard(db: Database, id: string, marks: readonly ImportMark[]): ImportCard {
  const brought = marks.filter(({ isTakenBack }) => !isTakenBack)
  const undos = listUndosOf(
    db,
    brought.filter(({ kind }) => kind === 'verdict').map(({ seq }) => seq),
  )
  const back = [
    ...marks.filter(({ isTakenBack }) => isTakenBack),
    ...undos.map(({ entry, at }) => ({ seq: entry, at })),
  ]
  const last = back.reduce<{ seq: number; at: string } | null>((a, b) => (a && a.seq > b.seq ? a : b), null)
  const again = brought.filter(({ seq }) => last === null || seq > last.seq)
  const standing = again.length > 0 ? again : brought
  const count = (kind: string) => standing.filter((mark) => mark.kind === kind).length
  return {
    id,
    at: standing[0]?.at ?? '',
    stories: count('story'),
    verdicts: count('verdict'),
    roles: count('outlet'),
    takenBackAt: again.length > 0 ? null : (last?.at ?? null),
  }
}
