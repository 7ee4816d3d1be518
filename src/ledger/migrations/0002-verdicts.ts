/** How claims turned out. `entries` holds every verdict and every undo; these tables are worked out from it. */
export const theVerdicts = `
CREATE TABLE verdicts (
  -- The entry of the log that gave it.
  seq INTEGER PRIMARY KEY REFERENCES entries,
  -- By id, not by key: a verdict outlives the merging of its claim with another, and waits for a claim that is not read yet.
  claim_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  -- The moment from which it counts; when it was written down is the entry's.
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT,
  report_id TEXT,
  page TEXT,
  rule TEXT
) STRICT;
CREATE INDEX verdicts_by_claim ON verdicts (claim_id);
CREATE INDEX verdicts_by_time ON verdicts (at);

-- Takes back an entry from a moment on: a verdict, or another undo.
CREATE TABLE undos (
  seq INTEGER PRIMARY KEY REFERENCES entries,
  target INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX undos_by_target ON undos (target);

-- How claims have turned out by now: by a verdict of their own, or by one on another value of their slot.
CREATE TABLE outcomes (
  claim_key INTEGER PRIMARY KEY REFERENCES claims,
  verdict TEXT NOT NULL,
  at TEXT NOT NULL,
  seq INTEGER NOT NULL,
  because TEXT
) STRICT;
`
