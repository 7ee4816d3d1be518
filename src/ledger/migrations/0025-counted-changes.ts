const told = (row: string) => `${row}.change IS NOT NULL AND ${row}.visible_until IS NULL`
const add = (n: string) =>
  `INSERT INTO kept_counts (what, n) VALUES ('changes', ${n}) ON CONFLICT (what) DO UPDATE SET n = n + excluded.n;`

/** How many changes are told of, kept rather than counted: the front page says it, and is made anew with each story. Decision 0140. */
export const theCountedChanges = `
CREATE TRIGGER reports_told AFTER UPDATE OF change, visible_until ON reports WHEN (${told('OLD')}) <> (${told('NEW')})
  BEGIN ${add(`CASE WHEN ${told('NEW')} THEN 1 ELSE -1 END`)} END;
CREATE TRIGGER reports_untold AFTER DELETE ON reports WHEN ${told('OLD')}
  BEGIN ${add('-1')} END;
INSERT INTO kept_counts (what, n) SELECT 'changes', count(*) FROM reports r WHERE ${told('r')};
`
