/** Where claims stood and stand, with what a list of them is ordered by, so that neither today's nor a past day's dossier is worked out when it is asked for. Decision 0061. */
export const standingsOverTime = `
DROP TABLE standings;
CREATE TABLE standings (
  claim_key INTEGER PRIMARY KEY REFERENCES claims,
  -- From which moment on it has stood so.
  since TEXT NOT NULL,
  label TEXT NOT NULL,
  probability REAL NOT NULL,
  independent_sources INTEGER NOT NULL,
  superseded_by TEXT,
  rivals TEXT NOT NULL,
  implied TEXT NOT NULL,
  -- Of its reports: the first, the last, how many, and what they add to the claim.
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  reports INTEGER NOT NULL,
  details TEXT NOT NULL
) STRICT;
-- How it stood before: the same, until another moment, with how it had turned out.
CREATE TABLE standing_spans (
  claim_key INTEGER NOT NULL REFERENCES claims,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  label TEXT NOT NULL,
  probability REAL NOT NULL,
  independent_sources INTEGER NOT NULL,
  superseded_by TEXT,
  rivals TEXT NOT NULL,
  implied TEXT NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  reports INTEGER NOT NULL,
  details TEXT NOT NULL,
  outcome TEXT,
  PRIMARY KEY (claim_key, since)
) STRICT, WITHOUT ROWID;

-- From which moment on what was worked out for a report has been so, and how it was before.
ALTER TABLE reports ADD COLUMN weighed_since TEXT;
CREATE TABLE report_spans (
  report_key INTEGER NOT NULL REFERENCES reports,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  source_id TEXT NOT NULL,
  trail TEXT NOT NULL,
  way TEXT NOT NULL,
  echo INTEGER NOT NULL,
  log_odds REAL NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (report_key, since)
) STRICT, WITHOUT ROWID;

-- The last moment at which anything in a slot changed, and from which moment on all that is kept of it is right: what is told
-- of a time before others goes back further than that, and is worked out when it is asked for.
CREATE TABLE slots (
  slot_id TEXT PRIMARY KEY,
  latest TEXT NOT NULL,
  steady_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX slots_by_steadiness ON slots (steady_from) WHERE steady_from <> '';

-- The claims of each entity in the order of its dossier.
CREATE TABLE dossier_claims (
  entity_key INTEGER NOT NULL REFERENCES entities,
  label INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  property INTEGER NOT NULL,
  -- The less probable, the later.
  improbability REAL NOT NULL,
  first_at TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  claim_key INTEGER NOT NULL REFERENCES claims,
  PRIMARY KEY (entity_key, label, replaced, property, improbability, first_at, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_claims_by_claim ON dossier_claims (claim_key);

-- The first and the last reports of a claim without the others.
DROP INDEX reports_by_claim;
CREATE INDEX reports_by_claim ON reports (claim_key, said_at, id);
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
