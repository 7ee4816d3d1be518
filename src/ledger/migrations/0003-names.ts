/**
 * Names in two layers: an entity as its name makes it, which depends on stories alone, and which of these are held for
 * one. Only the second layer is ever decided, changed and taken back. Decision 0030 says why.
 */
export const theNames = `
-- What identifies an entity by its name: type, plain name, year, and for single names the title they belong to.
ALTER TABLE entities ADD COLUMN node TEXT NOT NULL DEFAULT '';
ALTER TABLE entities ADD COLUMN plain TEXT NOT NULL DEFAULT '';
ALTER TABLE entities ADD COLUMN since TEXT NOT NULL DEFAULT '';
-- As what its names count with the entity that it is merged into.
ALTER TABLE entities ADD COLUMN merged_as TEXT;
CREATE INDEX entities_by_node ON entities (node);
CREATE INDEX entities_by_merged ON entities (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE entity_titles ADD COLUMN since TEXT NOT NULL DEFAULT '';

-- Who played which part in which title, from when on it was said.
CREATE TABLE parts (
  title_key INTEGER NOT NULL REFERENCES entities,
  person_key INTEGER NOT NULL REFERENCES entities,
  character_key INTEGER NOT NULL REFERENCES entities,
  since TEXT NOT NULL,
  PRIMARY KEY (title_key, person_key, character_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX parts_by_person ON parts (person_key);
CREATE INDEX parts_by_character ON parts (character_key);

-- Titles that are said to belong together.
CREATE TABLE title_ties (
  title_key INTEGER NOT NULL REFERENCES entities,
  other_key INTEGER NOT NULL REFERENCES entities,
  property TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (title_key, other_key, property)
) STRICT, WITHOUT ROWID;
CREATE INDEX title_ties_by_other ON title_ties (other_key);

-- By which names that may be one find each other.
CREATE TABLE name_keys (
  key TEXT NOT NULL,
  entity_key INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (key, entity_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_keys_by_entity ON name_keys (entity_key);

-- Which entities rules hold for one, in which span of time.
CREATE TABLE joins (
  from_key INTEGER NOT NULL REFERENCES entities,
  into_key INTEGER NOT NULL REFERENCES entities,
  rule TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (from_key, into_key, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX joins_by_into ON joins (into_key);
CREATE INDEX joins_by_since ON joins (since);
CREATE INDEX joins_by_until ON joins (until) WHERE until IS NOT NULL;

-- What people decided: that two are one, that they are not, that a part of one is another, what it is called elsewhere.
CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY REFERENCES entries,
  kind TEXT NOT NULL,
  a_key INTEGER NOT NULL REFERENCES entities,
  b_key INTEGER REFERENCES entities,
  scheme TEXT,
  value TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT,
  -- Whether it stands at present: it may have been taken back.
  stands INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_a ON decisions (a_key);
CREATE INDEX decisions_by_b ON decisions (b_key) WHERE b_key IS NOT NULL;
CREATE INDEX decisions_by_value ON decisions (scheme, value) WHERE scheme IS NOT NULL;
-- Of an entity that was split: the stories in which its name means the part, and the titles that say so in stories to come.
CREATE TABLE split_stories (
  seq INTEGER NOT NULL REFERENCES decisions,
  entity_key INTEGER NOT NULL REFERENCES entities,
  story_key INTEGER NOT NULL,
  PRIMARY KEY (entity_key, story_key, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE split_titles (
  seq INTEGER NOT NULL REFERENCES decisions,
  entity_key INTEGER NOT NULL REFERENCES entities,
  title_key INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (entity_key, title_key, seq)
) STRICT, WITHOUT ROWID;

-- A report's claim in the names of its story, where others stand for them at present.
ALTER TABLE reports ADD COLUMN spoken TEXT;
-- The claim that a verdict was given on, in the names of its stories.
ALTER TABLE verdicts ADD COLUMN spoken TEXT;
ALTER TABLE verdicts ADD COLUMN story_key INTEGER;
-- Ids of claims that were given before their entities turned out to be others.
CREATE TABLE former_claims (
  id TEXT PRIMARY KEY,
  spoken TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Work that is left to do once the tables are made: what is worked out from the log is worked out anew.
CREATE TABLE IF NOT EXISTS chores (chore TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
