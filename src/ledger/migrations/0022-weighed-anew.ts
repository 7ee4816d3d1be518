/** Sentences are compared word by word, and lessons say what further voices are worth: what was kept is worked out anew. */
export const weighedAnew = `
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
