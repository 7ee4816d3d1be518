/**
 * Records stories, settles claims, merges names and takes decisions back, without end, and says so after each: one line
 * an acknowledged thing. Killed from outside. Arguments: ledger, seed.
 */
import { openLedger } from '../../src/ledger/index.ts'
import { character, claim, inventedStory, person, title, words } from '../../src/ledger/invented-story.ts'
import { randomFrom } from '../random.ts'

const [, , path = '', seed = '1'] = process.argv
const random = randomFrom(Number(seed))
const below = (n: number) => Math.floor(random() * n)
const by = { by: 'Nora Pell', why: 'For the test.' }
const firstNames = ['Ana', 'Anna', 'Bo', 'Dana', 'Reyes']
const surnames = ['Reyes', 'Lund', 'Whitt', 'Marsh']

const ledger = await openLedger(path)
const say = (kind: string, what: string) => process.stdout.write(`${kind} ${what}\n`)

async function tell(n: number): Promise<void> {
  const work = title(`Title ${below(6)}`)
  const who = person(`${firstNames[below(5)]} ${surnames[below(4)]}`)
  const cast = claim(work, 'cast member', who, { character: character(`Part ${below(8)}`) })
  const told = inventedStory({
    outlet: `Outlet ${below(5)}`,
    headline: `Story ${seed} ${n}`,
    published: `2024-03-0${1 + below(9)}`,
    reports: [
      { claim: cast },
      { claim: claim(work, 'status', words(below(2) === 0 ? 'filming' : 'wrapped')) },
    ],
  })
  say('story', (await ledger.record(told)).storyId)
}

async function settle(): Promise<void> {
  const { items } = await ledger.listChanges({ limit: 50 })
  const change = items[below(items.length)]
  if (!change) return
  const { verdict } = await ledger.settle(change.claimId, {
    verdict: below(2) === 0 ? 'true' : 'false',
    by: `Nora Pell ${below(1e6)}`,
  })
  say('entry', String(verdict.entry))
}

/** Two people are one; half of the time it is taken back at once. */
async function merge(): Promise<void> {
  const { items } = await ledger.listEntities({ type: 'person', limit: 50 })
  const [a, b] = [items[below(items.length)], items[below(items.length)]]
  if (!a || !b || a.id === b.id) return
  const { decision } = await ledger.merge(a.id, b.id, by)
  say('entry', String(decision.entry))
  if (below(2) === 0) say('entry', String((await ledger.undo(decision.entry, by)).entry))
}

for (let n = 0; ; n++) {
  const what = below(10)
  if (what < 7) await tell(n)
  else if (what < 9) await settle()
  else await merge()
}
