/** When a feed's next reading was planned: what a clock planned that has been set back since is due at once. Decision 0115. */
export const whenReadingsWerePlanned = `
ALTER TABLE feeds ADD COLUMN planned_at INTEGER NOT NULL DEFAULT 0;
`
