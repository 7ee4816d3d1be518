/** What is followed, and how each feed does. Settings and state, no part of the log. Decision 0072. */
export const theFeeds = `
CREATE TABLE feeds (
  feed_id TEXT PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  -- feed; or links: a page whose links of a pattern are the items.
  kind TEXT NOT NULL,
  pattern TEXT,
  title TEXT,
  site TEXT,
  -- A JSON list: folders of OPML are tags.
  tags TEXT NOT NULL,
  outlet TEXT,
  -- Milliseconds since 1970, as all times of this table.
  followed_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- When it was last asked for with success, and when it last had something new.
  read_at INTEGER,
  changed_at INTEGER,
  last_item_at INTEGER,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  -- JSON: items and hours of watching by hour of the day.
  pace TEXT,
  -- In a row.
  failures INTEGER NOT NULL DEFAULT 0,
  code TEXT,
  says TEXT,
  reads INTEGER NOT NULL DEFAULT 0,
  changes INTEGER NOT NULL DEFAULT 0,
  items INTEGER NOT NULL DEFAULT 0,
  -- It was taken away for good: it is not asked for again.
  ended_at INTEGER
) STRICT;
CREATE INDEX feeds_by_due ON feeds (due_at) WHERE ended_at IS NULL;
`
