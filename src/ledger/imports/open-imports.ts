import type { Database } from '../store/database.ts'
import type { Imports } from './imports.ts'
import { listImports } from './list-imports.ts'
import { setRole } from './set-role.ts'

const recorder = () => import('../recording.ts')
const now = () => new Date().toISOString()

export function importsOn(db: Database): Imports {
  return {
    addRow: async (row) => (await recorder()).addRow(db, row, now()),
    setRole: async (id, outlet, role) => setRole(db, id, outlet, role, now()),
    list: async () => db.read(() => listImports(db)),
    undo: async (id, undoing) => (await recorder()).undoImport(db, id, undoing, now()),
  }
}
