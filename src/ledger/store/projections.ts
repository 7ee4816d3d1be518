import type { Database } from './database.ts'

/** Everything that is worked out from the log, those that refer to others first. */
export const projections = [
  'undos',
  'verdicts',
  'outcomes',
  'standings',
  'reports',
  'claim_entities',
  'claims',
  'entity_titles',
  'entity_names',
  'entities',
  'credits',
  'story_versions',
  'stories',
  'sources',
  'outlet_names',
  'outlets',
] as const

export function clearProjections(db: Database): void {
  db.run("INSERT INTO name_search (name_search) VALUES ('delete-all')")
  for (const table of projections) db.run(`DELETE FROM ${table}`)
}
