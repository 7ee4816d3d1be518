import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger, QueueCounts } from '../../ledger/index.ts'
import { interruption } from '../interrupt.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly live?: true }

const refreshMs = 1_000
/** The pace is told over so many refreshes. */
const spanOfPace = 30

type Moment = { readonly at: number; readonly counts: QueueCounts; readonly stories: number }

/** `hearsay status`: what the record holds and what the queue does, at this moment or while it goes on. */
export async function status(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const first = await look(ledger)
    if (options.json) return print(JSON.stringify({ stories: first.stories, queue: first.counts }))
    if (options.live !== true) return print(show([first]))
    await showLive(ledger, first)
  })
}

async function look(ledger: Ledger): Promise<Moment> {
  const [counts, { total }] = await Promise.all([ledger.queue.counts(), ledger.listStories({ limit: 1 })])
  return { at: Date.now(), counts, stories: total }
}

/** Until Ctrl-C; drawn in place on a terminal, a block a second elsewhere. */
async function showLive(ledger: Ledger, first: Moment): Promise<void> {
  const signal = interruption()
  const moments = [first]
  while (!signal.aborted) {
    const text = show(moments)
    const clear = process.stdout.isTTY ? '\u001b[H\u001b[J' : ''
    await print(`${clear}${text}`)
    await sleep(refreshMs, undefined, { signal }).catch(() => {})
    moments.push(await look(ledger))
    if (moments.length > spanOfPace) moments.shift()
  }
}

/** Exported for its test. */
export function show(moments: readonly Moment[]): string {
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return ''
  const { counts, stories } = last
  const { waiting, held, delayed, done } = counts
  const lagMs = counts.oldestSeenAt === null ? 0 : last.at - counts.oldestSeenAt
  const rows: readonly (readonly [string, string])[] = [
    ['stories on record', `${stories.toLocaleString('en')}${pace(first, last, ({ stories }) => stories)}`],
    ['waiting to be fetched', waiting.fetch.toLocaleString('en')],
    ['waiting to be read', waiting.read.toLocaleString('en')],
    ['in hand', held.toLocaleString('en')],
    ['put off after a failure', delayed.toLocaleString('en')],
    ['oldest waiting for', lagMs === 0 ? '–' : `${Math.round(lagMs / 1000).toLocaleString('en')} s`],
    [
      'items recorded',
      `${done.recorded.toLocaleString('en')}${pace(first, last, ({ counts }) => counts.done.recorded)}`,
    ],
    ['duplicates', done.duplicate.toLocaleString('en')],
    ['refused as off topic', done.refused.toLocaleString('en')],
    [
      'given up',
      `${done.failed.toLocaleString('en')}${done.failed > 0 ? ' (“hearsay queue” says why)' : ''}`,
    ],
    ['taken away by outlets', done.gone.toLocaleString('en')],
  ]
  return rows.map(([what, says]) => `${what.padEnd(24)} ${says}`).join('\n')
}

/** " · 38.2/s": over the last half minute; nothing for a single look. */
function pace(first: Moment, last: Moment, of: (moment: Moment) => number): string {
  const seconds = (last.at - first.at) / 1000
  return seconds < 1 ? '' : ` · ${((of(last) - of(first)) / seconds).toFixed(1)}/s`
}
