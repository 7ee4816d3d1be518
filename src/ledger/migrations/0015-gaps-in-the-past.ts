/** What is told of a time before others leaves a gap in what is kept of its slot, from then to the last moment, and no more. Decision 0061. */
export const theGapsInThePast = `
DROP TABLE slots;
-- The last moment at which anything in a slot changed.
CREATE TABLE slots (slot_id TEXT PRIMARY KEY, latest TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Spans of time of which what is kept of a slot is not right: it is worked out when it is asked for.
CREATE TABLE slot_gaps (
  slot_id TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (slot_id, since)
) STRICT, WITHOUT ROWID;
-- The first and the last reports that stand at present, told by an index alone.
CREATE INDEX reports_of_present ON reports (claim_key, said_at, id) WHERE visible_until IS NULL;
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
