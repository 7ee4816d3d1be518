import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../server/contract/index.ts'
import { identitySection } from './identity-section.ts'

const card = (id: string, name: string) => ({
  id,
  type: 'person' as const,
  name,
  year: null,
  aliases: [],
  claims: 1,
})
const decision = {
  entry: 58,
  kind: 'same' as const,
  about: { id: 'lou-dahl', type: 'person' as const, name: 'Lou Dahl' },
  other: { id: 'lucy-dahl', type: 'person' as const, name: 'Lucy Dahl' },
  outsideId: null,
  at: '2026-05-14',
  by: 'Nora Pell',
  why: 'One guild card.',
  stands: true,
}
const dossier = (identity: Partial<Dossier['identity']>): Dossier => ({
  entity: card('lucy-dahl', 'Lucy Dahl'),
  asOf: null,
  identity: { held: [], maybe: [], outsideIds: [], decisions: [], ...identity },
  groups: [],
  kinds: [],
  stories: [],
})

test('nothing is said where nothing is known', () => assert.equal(identitySection(dossier({})), ''))

test('what may be the same is linked, with how likely and why', async () => {
  const maybe = [
    {
      entity: card('lucy-dahl', 'Lucy Dahl'),
      other: card('lucie-dahl', 'Lucie Dahl'),
      probability: 0.6,
      rule: 'spelling',
      why: 'two spellings of one name',
    },
  ]
  const shown = String(await identitySection(dossier({ maybe })))
  assert.match(shown, /href="\/dossiers\/lucie-dahl"/)
  assert.match(shown, /60%.*two spellings of one name/s)
})

test('a merge names who decided it, why, and its entry', async () => {
  const held = [
    {
      id: 'lou-dahl',
      name: 'Lou Dahl',
      since: '2026-05-14',
      rule: null,
      why: 'Nora Pell decided it: One guild card.',
      decision,
    },
  ]
  const shown = String(await identitySection(dossier({ held, decisions: [decision] })))
  assert.match(shown, /Nora Pell decided it: One guild card\..*entry 58/s)
  assert.match(shown, /Lou Dahl is Lucy Dahl/)
})
