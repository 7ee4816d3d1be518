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
  'alike_names',
  'parts',
  'title_ties',
  'former_claims',
  'undos',
  'verdicts',
  'outcomes',
  'dossier_claims',
  'shown_reports',
  'voices',
  'voice_counts',
  'standing_spans',
  'standings',
  'report_spans',
  'slot_gaps',
  'slots',
  'reports',
  'claim_entities',
  'claims',
  'entity_titles',
  'entity_names',
  'entities',
  'held',
  'own_photos',
  'credits',
  'story_versions',
  'stories',
  'sources',
  'outlet_names',
  'outlets',
  'search_words',
] as const

/** What texts and names are found by: which word stands in which. */
export const wordIndexes = ['name_search', 'text_search'] as const

export function clearProjections(db: Database): void {
  for (const index of wordIndexes) db.run(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`)
  for (const table of projections) db.run(`DELETE FROM ${table}`)
  db.run("DELETE FROM chores WHERE chore = 'rebuild'")
}

/** Is there work left to do since the tables were changed? */
export function hasChore(db: Database, chore: 'rebuild' | 'write-anew'): boolean {
  return db.get('SELECT 1 AS left FROM chores WHERE chore = ?', chore) !== undefined
}

/** Every word of an index with the number of each text that holds it: what two indexes are compared by. */
export function openWords(
  db: Database,
  schema: 'main' | 'other',
  index: (typeof wordIndexes)[number],
): string {
  const table = `${schema}_${index}_words`
  db.run(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table} USING fts5vocab('${schema}', '${index}', 'instance')`,
  )
  return `temp.${table}`
}
