import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { toStoryCard } from './stories.ts'

/** Of a story's entities so many count, the rarest first: what everybody writes about tells little. */
const entitiesCounted = 12
/** An entity with more claims than this is left to the claims that the stories share. */
const commonFrom = 2000

/** Other stories, nearest first: by the claims that they share, and by the entities, a rare one counting more. */
export function listNearStories(db: Database, storyKey: number, version: number, limit: number) {
  const rows = db.all(
    `WITH mine (claim_key) AS (SELECT DISTINCT claim_key FROM reports WHERE story_key = ?1 AND version = ?2),
      known (entity_key, n) AS (
        SELECT e.entity_key, (SELECT count(*) FROM (SELECT 1 FROM claim_entities c WHERE c.entity_key = e.entity_key LIMIT ${commonFrom}))
          FROM (SELECT DISTINCT entity_key FROM claim_entities WHERE claim_key IN mine) e),
      rare (entity_key, n) AS (SELECT entity_key, n FROM known WHERE n < ${commonFrom} ORDER BY n, entity_key LIMIT ${entitiesCounted}),
      shared (story_key, claim_key, entity_key, weight) AS (
        SELECT DISTINCT r.story_key, r.claim_key, NULL, 1.0 FROM mine JOIN reports r USING (claim_key)
          WHERE r.visible_until IS NULL AND r.story_key <> ?1
        UNION ALL
        SELECT DISTINCT r.story_key, NULL, e.entity_key, 1.0 / (1 + ln(1 + rare.n)) FROM rare JOIN claim_entities e USING (entity_key)
          JOIN reports r USING (claim_key) WHERE r.visible_until IS NULL AND r.story_key <> ?1)
    SELECT s.id, v.headline, v.outlet, v.url, v.published_at, v.claims, count(shared.claim_key) AS claims_shared,
      json_group_array(shared.entity_key) FILTER (WHERE shared.entity_key IS NOT NULL) AS entities
      FROM shared JOIN stories s USING (story_key) JOIN story_versions v USING (story_key, version)
      WHERE s.withdrawn = 0
      GROUP BY s.story_key ORDER BY sum(shared.weight) DESC, s.published_at DESC, s.story_key DESC LIMIT ?3`,
    storyKey,
    version,
    limit,
  )
  return rows.map((row) => ({
    ...toStoryCard(row),
    claimsShared: number(row, 'claims_shared'),
    entityKeys: numbersOf(text(row, 'entities')),
  }))
}

function numbersOf(json: string): readonly number[] {
  const list: unknown = JSON.parse(json)
  return Array.isArray(list) ? list.filter((key) => typeof key === 'number') : []
}
