/** How far each source's words are to be trusted, learnt from verdicts at a moment. Decision 0042. */
export const theLessons = `
CREATE TABLE lessons (
  -- The entry of the log that asked for it.
  seq INTEGER PRIMARY KEY REFERENCES entries,
  -- The moment from which it counts.
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  calls INTEGER NOT NULL
) STRICT;
CREATE INDEX lessons_by_time ON lessons (at, seq);
-- In log-odds, beyond the first guess: of a kind of speaker, of a certainty, of one source.
CREATE TABLE lesson_effects (
  seq INTEGER NOT NULL REFERENCES lessons,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  effect REAL NOT NULL,
  PRIMARY KEY (seq, kind, name)
) STRICT, WITHOUT ROWID;
`
