/** What is searched by its words: quotes, headlines and names. Decision 0060. */
export const theSearch = `
-- One row a text, under a number made of its kind, its day and its key (store/search.ts), so that the newest are found first and
-- a span of days is a range. Words come in as search/words-of.ts gives them: nothing is left to the tokenizer but the spaces.
CREATE VIRTUAL TABLE text_search USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2 3 4');
INSERT INTO text_search (text_search, rank) VALUES ('secure-delete', 1);
-- Every word of any of them, to find what a mistyped one was meant to be.
CREATE TABLE search_words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- A headline is found by the entry of the log that brought it.
CREATE UNIQUE INDEX story_versions_by_entry ON story_versions (seq);
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
