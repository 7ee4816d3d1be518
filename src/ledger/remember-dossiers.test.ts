import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDossier } from './find-dossier.ts'
import { claim, inventedStory, title, words } from './invented-story.ts'
import { record } from './record.ts'
import { rememberDossiers } from './remember-dossiers.ts'
import { openDatabase } from './store/database.ts'

test('a large dossier is kept until the record changes, and is what it would be without', () => {
  const db = openDatabase(':memory:')
  const tell = (n: number) =>
    record(
      db,
      inventedStory({
        outlet: 'Slate Wire',
        headline: `Story ${n}`,
        published: '2024-03-01',
        reports: Array.from({ length: 50 }, (_, i) => ({
          claim: claim(title('Copper Lane'), 'statement', words(`It was told ${n} times and ${i} more.`)),
        })),
      }),
    )
  for (let n = 0; n < 5; n += 1) tell(n)
  const dossiers = rememberDossiers(db)
  const first = dossiers('copper-lane', {})
  assert.deepEqual(first, findDossier(db, 'copper-lane', {}))
  assert.equal(dossiers('copper-lane', {}), first)
  assert.notEqual(dossiers('copper-lane', { asOf: '2024-04-01' }), first)
  tell(9)
  assert.deepEqual(dossiers('copper-lane', {}), findDossier(db, 'copper-lane', {}))
  assert.equal(dossiers('nowhere', {}), null)
})
