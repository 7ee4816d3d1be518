/** How far reading an archive has come, so that it can be stopped and gone on with. No part of the log. Decision 0077. */
export const theArchives = `
CREATE TABLE archives (
  -- Tells the file by where it is, its size and when it was changed last.
  archive TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  -- Documents behind us, from the beginning.
  documents INTEGER NOT NULL,
  read_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
