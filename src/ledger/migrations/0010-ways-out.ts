/** The calendar asks for release dates by day, and for those without a day by their year; feeds for the newest verdicts and stories. */
export const theWaysOut = `
CREATE INDEX claims_by_release ON claims (value ->> 'edtf') WHERE property = 'release date';
CREATE INDEX claims_by_wide_release ON claims (value ->> 'edtf')
  WHERE property = 'release date' AND value ->> 'edtf' NOT GLOB '????-??-??';
CREATE INDEX outcomes_by_time ON outcomes (at, claim_key);
CREATE INDEX story_versions_by_section ON story_versions (section, published_at, story_key, version);
`
