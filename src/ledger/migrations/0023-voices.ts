/** What was worked out anew for each page and each story, and is kept: how much each source says (decision 0106), and whose words a report has. */
export const theVoices = `
-- Who says what of each claim at present, and how many claims those are.
CREATE TABLE voices (
  claim_key INTEGER NOT NULL REFERENCES claims,
  source_id TEXT NOT NULL,
  -- Of its own it speaks 'for' the claim or 'against' it, was 'first' to speak of it, or as an outlet is an 'echo' of others.
  part TEXT NOT NULL,
  PRIMARY KEY (claim_key, source_id, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE voice_counts (
  source_id TEXT NOT NULL,
  part TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (source_id, part)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER voices_added AFTER INSERT ON voices BEGIN
  INSERT INTO voice_counts (source_id, part, n) VALUES (NEW.source_id, NEW.part, 1)
    ON CONFLICT (source_id, part) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER voices_taken AFTER DELETE ON voices BEGIN
  UPDATE voice_counts SET n = n - 1 WHERE source_id = OLD.source_id AND part = OLD.part;
  DELETE FROM voice_counts WHERE source_id = OLD.source_id AND part = OLD.part AND n = 0;
END;
-- The quote word by word; whose words it has, and of which reports before it that was told (wording/keep-reused.ts). Decision 0107.
ALTER TABLE reports ADD COLUMN words BLOB NOT NULL DEFAULT x'';
ALTER TABLE reports ADD COLUMN reused TEXT;
ALTER TABLE reports ADD COLUMN reused_among INTEGER;
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
