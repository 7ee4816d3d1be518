/** Stories of the newsroom's own: which they are, their photos, and those that wait for their moment. Decision 0080. */
export const theOwnStories = `
ALTER TABLE outlets ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story_versions ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
-- Of the present version: it has a page that says so, and stands in no list.
ALTER TABLE stories ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

CREATE TABLE own_photos (
  key TEXT NOT NULL,
  story_key INTEGER NOT NULL REFERENCES stories,
  version INTEGER NOT NULL,
  PRIMARY KEY (key, story_key, version)
) STRICT, WITHOUT ROWID;

-- Nothing of a story that is held stands in any other table: before its moment no question can find it.
CREATE TABLE held (
  slug TEXT PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES entries,
  due_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX held_by_time ON held (due_at);

-- As before, and what a held story says goes with the story that is taken down.
DROP TRIGGER entries_are_final;
CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries
WHEN NOT (NEW.seq = OLD.seq AND NEW.kind = OLD.kind AND NEW.recorded_at = OLD.recorded_at
  AND 'takedown' = (SELECT kind FROM entries ORDER BY seq DESC LIMIT 1)
  AND CASE OLD.kind
    WHEN 'story' THEN NEW.body = json_object('takenDown', (SELECT max(seq) FROM entries))
    WHEN 'held' THEN NEW.body = json_object('takenDown', (SELECT max(seq) FROM entries))
    WHEN 'verdict' THEN json_remove(NEW.body, '$.reportId') = json_remove(OLD.body, '$.reportId')
    WHEN 'split' THEN json_remove(NEW.body, '$.stories') = json_remove(OLD.body, '$.stories')
    ELSE 0 END)
BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
`
