import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger, LedgerFigures } from '../../ledger/index.ts'
import { interruption } from '../interrupt.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly live?: true }

const refreshMs = 1_000
/** The pace is told over so many refreshes. */
const spanOfPace = 30

type Moment = { readonly at: number; readonly figures: LedgerFigures }

/** `hearsay status`: what the record holds and what the queue does, at this moment or while it goes on. */
export async function status(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const first = await look(ledger)
    if (options.json) return print(JSON.stringify(toJson(first.figures)))
    if (options.live !== true) return print(show([first]))
    await showLive(ledger, first)
  })
}

async function look(ledger: Ledger): Promise<Moment> {
  const at = Date.now()
  return { at, figures: await ledger.figures(at) }
}

/** Sums since the beginning are for Prometheus, which makes rates of them. */
function toJson({ added: _added, ...figures }: LedgerFigures): object {
  return figures
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
  const { stories, items, waiting, held, feeds, feedsDue } = last.figures
  const lagMs = Math.max(waiting.fetch.lagMs, waiting.read.lagMs)
  const again = waiting.fetch.again + waiting.read.again
  const rows: readonly (readonly [string, string])[] = [
    ['stories on record', `${say(stories)}${pace(first, last, (figures) => figures.stories)}`],
    ['feeds', sayFeeds(feeds, feedsDue)],
    ['waiting to be fetched', say(waiting.fetch.items)],
    ['waiting to be read', say(waiting.read.items)],
    ['in hand', say(held)],
    ['put off after a failure', say(again)],
    ['the latest is late by', lagMs < 1000 ? '–' : `${say(Math.round(lagMs / 1000))} s`],
    ['items recorded', `${say(items.recorded)}${pace(first, last, (figures) => figures.items.recorded)}`],
    ['duplicates', say(items.duplicate)],
    ['refused as off topic', say(items.refused)],
    ['given up', `${say(items.failed)}${items.failed > 0 ? ' (“hearsay queue” says why)' : ''}`],
    ['taken away by outlets', say(items.gone)],
  ]
  return rows.map(([what, says]) => `${what.padEnd(24)} ${says}`).join('\n')
}

const say = (n: number) => n.toLocaleString('en')

/** "12, 1 failing, 2 due now" */
function sayFeeds({ well, failing, ended }: LedgerFigures['feeds'], due: number): string {
  const parts = [
    [failing, 'failing'],
    [ended, 'ended'],
    [due, 'due now'],
  ] as const
  const some = parts.flatMap(([n, what]) => (n > 0 ? [`${say(n)} ${what}`] : []))
  return [say(well + failing + ended), ...some].join(', ')
}

/** " · 38.2/s": over the last half minute; nothing for a single look. */
function pace(first: Moment, last: Moment, of: (figures: LedgerFigures) => number): string {
  const seconds = (last.at - first.at) / 1000
  return seconds < 1 ? '' : ` · ${((of(last.figures) - of(first.figures)) / seconds).toFixed(1)}/s`
}
