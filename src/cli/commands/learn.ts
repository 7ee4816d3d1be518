import type { Learnt, LessonCard } from '../../ledger/index.ts'
import { deciderOf } from '../decider.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly list?: true; readonly db: string; readonly by?: string }

/** `hearsay learn`: how far each source is to be trusted, from what was settled. */
export async function learn(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    if (options.list) return list(await ledger.listLessons(), options)
    const learnt = await ledger.learn({ by: deciderOf(options.by) })
    if (options.json) return print(JSON.stringify(learnt))
    await print(describe(learnt))
  })
}

async function list(lessons: readonly LessonCard[], { json }: Options): Promise<void> {
  if (json) return print(JSON.stringify(lessons))
  if (lessons.length === 0)
    return print('Nothing was learnt yet: “hearsay learn” does, once claims are settled.')
  for (const { entry, at, by, calls, stands } of lessons)
    await print(
      `${entry}  ${at.slice(0, 10)}  ${count(calls, 'settled call')}, by ${by}${stands ? '' : '; taken back'}`,
    )
}

/** So many of those that differ most from their kind are told. */
const told = 10
/** Less is hardly told from chance. */
const leastTold = 0.05

function describe({ entry, calls, speakers, certainties, sources, rivals, voices }: Learnt): string {
  if (calls === 0) return 'Nothing is settled yet that a source had foretold: every word weighs what it did.'
  const most = Object.entries(sources)
    .filter(([, effect]) => Math.abs(effect) >= leastTold)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, told)
  return [
    `Learnt from ${count(calls, 'settled call')} (entry ${entry}); everything is weighed by that from now on, in log-odds:`,
    `  by who speaks: ${show(Object.entries(speakers))}`,
    `  by how surely: ${show(Object.entries(certainties))}`,
    `  “none of these”, for every further rival: ${signed(-rivals)}`,
    `  a further voice for the same: ${Math.round(100 * voices)}% of what it says alone`,
    ...(most.length > 0 ? [`  sources furthest from their kind: ${show(most)}`] : []),
    `“hearsay undo ${entry}” takes it back.`,
  ].join('\n')
}

const show = (effects: readonly (readonly [string, number])[]) =>
  effects.map(([name, effect]) => `${name} ${signed(effect)}`).join(', ')
const signed = (effect: number) => `${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`
