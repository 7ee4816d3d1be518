import type { Database } from './database.ts'

/** Everything that is worked out from the log, those that refer to others first. */
export const projections = [
  'lesson_effects',
  'lessons',
  'gap_claims',
  'gaps',
  'split_stories',
  'split_titles',
  'decisions',
  'joins',
  'name_keys',
  'parts',
  'title_ties',
  'former_claims',
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
  db.run("DELETE FROM chores WHERE chore = 'rebuild'")
}

/** Is there work left to do since the tables were changed? */
export function hasChore(db: Database, chore: 'rebuild' | 'write-anew'): boolean {
  return db.get('SELECT 1 AS left FROM chores WHERE chore = ?', chore) !== undefined
}
