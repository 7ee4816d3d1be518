/** The first claims of each label and property are shown, so that a large cast hides no release date; and in which form an entity's own name is written, at hand with the entity: titles are compared by it, hundreds at a time. */
export const theFirstOfEachKind = `
DROP TABLE dossier_claims;
-- The claims of each entity in the order in which they are chosen for its dossier.
CREATE TABLE dossier_claims (
  entity_key INTEGER NOT NULL REFERENCES entities,
  label INTEGER NOT NULL,
  property INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  -- The less probable, the later.
  improbability REAL NOT NULL,
  first_at TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  claim_key INTEGER NOT NULL REFERENCES claims,
  PRIMARY KEY (entity_key, label, property, replaced, improbability, first_at, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_claims_by_claim ON dossier_claims (claim_key);
CREATE INDEX claim_entities_by_claim ON claim_entities (claim_key, entity_key);

ALTER TABLE entities ADD COLUMN written TEXT NOT NULL DEFAULT '';
INSERT OR IGNORE INTO chores (chore) SELECT 'rebuild' FROM entries LIMIT 1;
`
