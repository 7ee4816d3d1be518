/** Sums that watches add to, for /metrics, and how many items are in hand. Decision 0117. */
export const figuresOfIntake = `
CREATE TABLE added_figures (
  what TEXT PRIMARY KEY,
  n REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER queue_items_held AFTER UPDATE OF holder ON queue_items WHEN (OLD.holder IS NULL) <> (NEW.holder IS NULL)
BEGIN
  INSERT INTO kept_counts (what, n) VALUES ('held', iif(NEW.holder IS NULL, -1, 1))
    ON CONFLICT (what) DO UPDATE SET n = n + iif(NEW.holder IS NULL, -1, 1);
END;
CREATE TRIGGER queue_items_held_taken AFTER DELETE ON queue_items WHEN OLD.holder IS NOT NULL
BEGIN
  UPDATE kept_counts SET n = n - 1 WHERE what = 'held';
END;
INSERT INTO kept_counts (what, n) SELECT 'held', count(*) FROM queue_items WHERE holder IS NOT NULL;
`
