/** The log, and the projections that are worked out from it. Only `entries` is the record; all else can be rebuilt. */
export const theRecord = `
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
-- What was recorded stays as it was recorded. A takedown, which must be able to blank a body, will come with its own rule.
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;

CREATE TABLE outlets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  domain TEXT,
  role TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outlets_by_domain ON outlets (domain);
-- The names an outlet goes by, in the form that sourceIdOf gives them.
CREATE TABLE outlet_names (
  name_id TEXT PRIMARY KEY,
  outlet_id TEXT NOT NULL REFERENCES outlets
) STRICT, WITHOUT ROWID;

CREATE TABLE stories (
  story_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL UNIQUE,
  address TEXT,
  published_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_address ON stories (address);
CREATE INDEX stories_by_time ON stories (published_at, story_key);

CREATE TABLE story_versions (
  story_key INTEGER NOT NULL REFERENCES stories,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES entries,
  content_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  outlet_id TEXT,
  outlet TEXT,
  url TEXT,
  headline TEXT,
  byline TEXT NOT NULL,
  section TEXT,
  published_at TEXT NOT NULL,
  read_at TEXT NOT NULL,
  visible_from TEXT NOT NULL,
  visible_until TEXT,
  credits TEXT NOT NULL,
  photos TEXT NOT NULL,
  related TEXT NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (story_key, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_versions_by_content ON story_versions (content_hash);

CREATE TABLE credits (
  story_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  source_id TEXT NOT NULL,
  how TEXT NOT NULL,
  domain TEXT,
  address TEXT,
  PRIMARY KEY (story_key, version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX credits_by_address ON credits (address) WHERE address IS NOT NULL;
CREATE INDEX credits_by_source ON credits (source_id);
CREATE INDEX credits_by_domain ON credits (domain) WHERE domain IS NOT NULL;

CREATE TABLE entities (
  entity_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  year INTEGER,
  sort_name TEXT NOT NULL,
  -- Where the id leads once the entity turned out to be another one under an alias.
  merged_into INTEGER REFERENCES entities
) STRICT;
CREATE INDEX entities_by_name ON entities (sort_name, entity_key);

-- Every form a name was met in, from when on, and by which rule it was taken for this entity's.
CREATE TABLE entity_names (
  name_key INTEGER PRIMARY KEY,
  entity_key INTEGER NOT NULL REFERENCES entities,
  name TEXT NOT NULL,
  plain TEXT NOT NULL,
  rule TEXT NOT NULL,
  since TEXT NOT NULL,
  UNIQUE (entity_key, name)
) STRICT;
CREATE INDEX entity_names_by_plain ON entity_names (plain, entity_key);
CREATE VIRTUAL TABLE name_search USING fts5 (plain, tokenize = 'trigram', content = '');

-- Which people and characters belong to which title: where short names and single names mean somebody.
CREATE TABLE entity_titles (
  title_key INTEGER NOT NULL REFERENCES entities,
  entity_key INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (title_key, entity_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_titles_by_entity ON entity_titles (entity_key, title_key);

CREATE TABLE claims (
  claim_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slot_id TEXT NOT NULL,
  subject TEXT,
  property TEXT NOT NULL,
  value TEXT NOT NULL,
  value_entity TEXT,
  qualifiers TEXT NOT NULL,
  continuity TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_slot ON claims (slot_id);
CREATE INDEX claims_by_subject ON claims (subject, property);

CREATE TABLE claim_entities (
  entity_key INTEGER NOT NULL REFERENCES entities,
  claim_key INTEGER NOT NULL REFERENCES claims,
  PRIMARY KEY (entity_key, claim_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  report_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_key INTEGER NOT NULL REFERENCES claims,
  story_key INTEGER NOT NULL,
  version INTEGER NOT NULL,
  said_at TEXT NOT NULL,
  visible_from TEXT NOT NULL,
  visible_until TEXT,
  outlet_id TEXT,
  certainty TEXT NOT NULL,
  attribution_type TEXT NOT NULL,
  attribution_name TEXT,
  evidence TEXT NOT NULL,
  quote TEXT NOT NULL,
  part TEXT NOT NULL,
  rules TEXT NOT NULL,
  details TEXT NOT NULL,
  -- Worked out from all reports of the slot, for the present.
  source_id TEXT,
  trail TEXT,
  echo INTEGER,
  change TEXT,
  log_odds REAL,
  why TEXT,
  FOREIGN KEY (story_key, version) REFERENCES story_versions
) STRICT;
CREATE INDEX reports_by_claim ON reports (claim_key);
CREATE INDEX reports_by_story ON reports (story_key, version);
CREATE INDEX reports_by_outlet ON reports (outlet_id, said_at) WHERE visible_until IS NULL;
CREATE INDEX reports_by_source ON reports (source_id, said_at) WHERE visible_until IS NULL;
CREATE INDEX reports_by_change ON reports (said_at, report_key) WHERE change IS NOT NULL AND visible_until IS NULL;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  reports INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_by_reports ON sources (reports, id);

CREATE TABLE standings (
  claim_key INTEGER PRIMARY KEY REFERENCES claims,
  label TEXT NOT NULL,
  probability REAL NOT NULL,
  independent_sources INTEGER NOT NULL,
  superseded_by TEXT,
  rivals TEXT NOT NULL,
  implied TEXT NOT NULL
) STRICT;
`
