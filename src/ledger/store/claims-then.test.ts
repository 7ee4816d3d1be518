import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { character, claim, date, inventedStory, person, title } from '../invented-story.ts'
import { record } from '../record.ts'
import { number } from './columns.ts'
import { openDatabase } from './database.ts'
import { countClaimsUpTo } from './search.ts'

const lane = title('Copper Lane')
const claims = [
  claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }),
  claim(lane, 'cast member', person('Ana Reyes')),
  claim(lane, 'release date', date('2024-10-04')),
  claim(title('Low Tide'), 'release date', date('2025')),
]
const day = fc.integer({ min: 1, max: 8 }).map((n) => `2024-03-0${n}`)
const story = fc.record({
  page: fc.nat(2),
  day,
  corrected: fc.option(day),
  picked: fc.array(fc.constantFrom(...claims), { maxLength: 3 }),
})

test('what an entity was named in by a day is counted without reading what was said of it', () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 8 }), day, (stories, by) => {
      const db = openDatabase(':memory:')
      for (const { page, day, corrected, picked } of stories)
        record(
          db,
          inventedStory({
            url: `https://slatewire.example/${page}`,
            outlet: 'Slate Wire',
            headline: `Page ${page}`,
            published: day,
            modified: corrected,
            text: `On ${day} ${picked.length} things are said, and ${corrected ?? 'nothing'} is corrected.`,
            reports: picked.map((one) => ({ claim: one })),
          }),
        )
      const keys = db.all('SELECT entity_key FROM entities').map((row) => number(row, 'entity_key'))
      const read = `SELECT count(DISTINCT e.claim_key) AS n FROM claim_entities e JOIN reports r USING (claim_key)
        WHERE e.entity_key = ?1 AND r.visible_from <= ?2 AND (r.visible_until IS NULL OR r.visible_until > ?2)`
      const expected = keys.map((key) => [key, number(db.get(read, key, `${by}~`) ?? {}, 'n')])
      assert.deepEqual([...countClaimsUpTo(db, keys, `${by}~`)], expected)
      db.close()
    }),
    { numRuns: 80 },
  )
})
