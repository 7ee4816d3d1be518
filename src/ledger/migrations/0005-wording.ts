/** What stories say in which words, as samples to be compared, and what each step of a trail stands on. Decision 0040. */
export const theWording = `
-- Of the sentence that a report's quote stands in.
ALTER TABLE reports ADD COLUMN wording BLOB;
-- Of the whole text.
ALTER TABLE story_versions ADD COLUMN wording BLOB;
-- What each step of \`trail\` stands on, and where it could not be followed.
ALTER TABLE reports ADD COLUMN way TEXT;
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
