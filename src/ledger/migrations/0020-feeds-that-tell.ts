/** Hubs that tell of a feed's news as it comes (WebSub), and what they told and nobody has read yet. Decision 0116. */
export const feedsThatTell = `
CREATE TABLE feed_subscriptions (
  -- The end of the address that the hub calls: who knows it may speak, and what it says is signed with the secret.
  token TEXT PRIMARY KEY,
  feed_id TEXT NOT NULL,
  hub TEXT NOT NULL,
  -- The feed's address as the hub knows it.
  topic TEXT NOT NULL,
  callback TEXT NOT NULL,
  secret TEXT NOT NULL,
  -- asked, on, refused or leaving
  state TEXT NOT NULL,
  -- Milliseconds since 1970, as all times: when the hub is to be asked (again), and when that was decided.
  due_at INTEGER NOT NULL,
  planned_at INTEGER NOT NULL,
  lease_until INTEGER,
  told_at INTEGER,
  -- Questions in a row that came to nothing.
  failures INTEGER NOT NULL DEFAULT 0,
  code TEXT,
  says TEXT
) STRICT;
CREATE INDEX feed_subscriptions_by_feed ON feed_subscriptions (feed_id);
CREATE INDEX feed_subscriptions_by_due ON feed_subscriptions (due_at);

CREATE TABLE feed_tidings (
  tidings_key INTEGER PRIMARY KEY,
  feed_id TEXT NOT NULL,
  content_type TEXT,
  body BLOB NOT NULL,
  told_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feed_tidings_by_feed ON feed_tidings (feed_id, tidings_key);
`
