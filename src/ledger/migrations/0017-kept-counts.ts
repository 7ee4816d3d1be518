const itemKind = (row: string) =>
  `CASE ${row}.stage WHEN 'done' THEN 'done ' || coalesce(${row}.outcome, '')
    ELSE ${row}.stage || CASE WHEN ${row}.attempts > 0 THEN ' again' ELSE '' END END`

const feedKind = (row: string) =>
  `CASE WHEN ${row}.ended_at IS NOT NULL THEN 'feeds ended' WHEN ${row}.failures > 0 THEN 'feeds failing'
    ELSE 'feeds well' END`

const storyKind = (row: string) => `CASE ${row}.withdrawn WHEN 0 THEN 'stories' ELSE 'stories withdrawn' END`

/** Counts the rows of a table by kind, whoever changes them. `columns` are those that the kind depends on. */
function counted(table: string, columns: string, kind: (row: string) => string): string {
  const add = `INSERT INTO kept_counts (what, n) VALUES (${kind('NEW')}, 1) ON CONFLICT (what) DO UPDATE SET n = n + 1;`
  const take = `UPDATE kept_counts SET n = n - 1 WHERE what = ${kind('OLD')};`
  return `
CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${add} END;
CREATE TRIGGER ${table}_taken AFTER DELETE ON ${table} BEGIN ${take} END;
CREATE TRIGGER ${table}_moved AFTER UPDATE OF ${columns} ON ${table} WHEN ${kind('OLD')} IS NOT ${kind('NEW')}
  BEGIN ${take} ${add} END;
INSERT INTO kept_counts (what, n) SELECT ${kind(table)}, count(*) FROM ${table} GROUP BY 1;
`
}

/** How many there are of what a server is watched by, kept rather than counted: it is asked every few seconds. Decision 0078. */
export const theKeptCounts = `
CREATE TABLE kept_counts (
  what TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
${counted('queue_items', 'stage, outcome, attempts', itemKind)}
${counted('feeds', 'ended_at, failures', feedKind)}
${counted('stories', 'withdrawn', storyKind)}
-- A statement with triggers looks for rows that refer to what it inserts.
CREATE INDEX queue_items_by_double ON queue_items (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX own_photos_by_story ON own_photos (story_key);
-- Which page has waited longest, of all hosts.
CREATE INDEX queue_items_to_fetch ON queue_items (due_at) WHERE stage = 'fetch';
`
