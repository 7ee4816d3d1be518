/** Work to do: items to be fetched, read and recorded, and what became of them. No part of the log. Decision 0075. */
export const theQueue = `
CREATE TABLE queue_items (
  item_key INTEGER PRIMARY KEY,
  feed_id TEXT,
  url TEXT,
  -- Where the page is fetched from: hosts take turns. Empty where there is nothing to fetch.
  host TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  published TEXT,
  -- What the feed said of it, to notice that it says something else.
  said_hash TEXT NOT NULL,
  -- The next step: fetch, read; or done.
  stage TEXT NOT NULL,
  -- Done: recorded, duplicate, refused, failed, gone or taken-down.
  outcome TEXT,
  -- Milliseconds since 1970, as all times of this table: when the step may be taken, and when that was decided.
  due_at INTEGER NOT NULL,
  planned_at INTEGER NOT NULL,
  -- Who holds it, until due_at.
  holder TEXT,
  attempts INTEGER NOT NULL,
  -- Times it was read to the end; a later one notices corrections and deletions.
  visits INTEGER NOT NULL,
  revisit_at INTEGER,
  code TEXT,
  says TEXT,
  story_id TEXT,
  same_as INTEGER REFERENCES queue_items,
  -- Not to be refused, whatever it is about.
  anyway INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  seen_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT;
CREATE INDEX queue_items_by_host ON queue_items (host, due_at) WHERE stage = 'fetch';
CREATE INDEX queue_items_to_read ON queue_items (due_at) WHERE stage = 'read';
CREATE INDEX queue_items_by_revisit ON queue_items (revisit_at) WHERE revisit_at IS NOT NULL;
CREATE INDEX queue_items_by_outcome ON queue_items (outcome, done_at) WHERE stage = 'done';
CREATE INDEX queue_items_by_story ON queue_items (story_id) WHERE story_id IS NOT NULL;
CREATE INDEX queue_items_by_feed ON queue_items (feed_id, item_key);

-- Hashes of all that an item is known by: its address, the one it leads to, its id in a feed, its wording at an outlet.
CREATE TABLE queue_names (
  name TEXT PRIMARY KEY,
  item_key INTEGER NOT NULL REFERENCES queue_items
) STRICT, WITHOUT ROWID;
CREATE INDEX queue_names_by_item ON queue_names (item_key);

-- What the next step works on: what the feed said, the page that was fetched. Packed; gone when the item is done.
CREATE TABLE queue_contents (
  item_key INTEGER NOT NULL REFERENCES queue_items,
  -- feed or page
  kind TEXT NOT NULL,
  head TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (item_key, kind)
) STRICT;
`
