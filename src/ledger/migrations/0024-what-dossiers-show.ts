/** What a dossier shows, at hand in few places of the file: decisions 0121 and 0122. */
export const whatDossiersShow = `
-- The first and the last reports of each claim, with what weighing made of them and the cards of their stories.
CREATE TABLE shown_reports (
  claim_key INTEGER PRIMARY KEY REFERENCES claims,
  reports TEXT NOT NULL
) STRICT;
-- Whether a report's words may tell a plot.
ALTER TABLE reports ADD COLUMN tells INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reports_that_tell ON reports (story_key) WHERE tells = 1;
-- What a line over time is drawn from, and past dossiers are chosen by, without all that standings hold beside.
CREATE INDEX standing_turns ON standing_spans (claim_key, since, until, label, probability, superseded_by, first_at);
-- Entities of one type whose names are alike whatever ties them, each pair both ways.
CREATE TABLE alike_names (
  entity_key INTEGER NOT NULL REFERENCES entities,
  other_key INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (entity_key, other_key)
) STRICT, WITHOUT ROWID;
-- Claims that were voiced by what was corrected or withdrawn since: of all others the first report tells from when on they are known.
CREATE INDEX reports_closed ON reports (claim_key) WHERE visible_until IS NOT NULL;
-- A word is looked up in every part that the index is written in: two of a size are made one.
INSERT INTO text_search (text_search, rank) VALUES ('automerge', 2);
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
