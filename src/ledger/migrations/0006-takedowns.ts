/** What was taken down for good. Decision 0041. */
export const theTakedowns = `
-- A story that was: when it came out and where, and who had it taken down, when and why. Nothing of what it said.
CREATE TABLE gaps (
  -- The entry of the log that took it down.
  seq INTEGER PRIMARY KEY REFERENCES entries,
  story_id TEXT NOT NULL UNIQUE,
  -- Hash of what made two readings the same story, so that it is known if it is read again.
  identity_hash TEXT NOT NULL UNIQUE,
  outlet TEXT,
  published_at TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
-- Claims that it voiced, of those that others voiced as well.
CREATE TABLE gap_claims (
  claim_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES gaps,
  PRIMARY KEY (claim_id, seq)
) STRICT, WITHOUT ROWID;

-- Entries stay as they were recorded, but for what a takedown, which is then the last entry, does: it empties the story, and
-- gives decisions that name it, by an id made of its headline, its new id.
DROP TRIGGER entries_are_final;
CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries
WHEN NOT (NEW.seq = OLD.seq AND NEW.kind = OLD.kind AND NEW.recorded_at = OLD.recorded_at
  AND 'takedown' = (SELECT kind FROM entries ORDER BY seq DESC LIMIT 1)
  AND CASE OLD.kind
    WHEN 'story' THEN NEW.body = json_object('takenDown', (SELECT max(seq) FROM entries))
    WHEN 'verdict' THEN json_remove(NEW.body, '$.reportId') = json_remove(OLD.body, '$.reportId')
    WHEN 'split' THEN json_remove(NEW.body, '$.stories') = json_remove(OLD.body, '$.stories')
    ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
`
