/** A name may come to an entity by several rules, and by each from its own time on: a nickname first, a new title later. */
export const theNamesByRule = `
DROP TABLE entity_names;
CREATE TABLE entity_names (
  name_key INTEGER PRIMARY KEY,
  entity_key INTEGER NOT NULL REFERENCES entities,
  name TEXT NOT NULL,
  plain TEXT NOT NULL,
  rule TEXT NOT NULL,
  since TEXT NOT NULL,
  UNIQUE (entity_key, name, rule)
) STRICT;
CREATE INDEX entity_names_by_plain ON entity_names (plain, entity_key);
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
