import type { ItemOutcome, ListRequest, QueueCounts, QueueItem } from '../../ledger/index.ts'
import { itemOutcomes } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly list?: string
  readonly limit: string
  readonly feed?: string
}

const lists = ['waiting', ...itemOutcomes] as const

/** `hearsay queue`: what waits, what failed and why. */
export async function queue(options: Options): Promise<void> {
  const of = toList(options.list)
  const limit = toLimit(options.limit)
  const feed = options.feed === undefined ? {} : { feedId: options.feed }
  await withExistingLedger(options.db, async ({ queue }) => {
    const counts = await queue.counts()
    const asked: readonly ListRequest['of'][] = of === null ? ['failed'] : [of]
    const items = (await Promise.all(asked.map((one) => queue.list({ of: one, limit, ...feed })))).flat()
    if (options.json) return print(JSON.stringify({ counts, items }))
    if (of === null) await print(showCounts(counts, Date.now()))
    if (items.length > 0) await print(items.map((item) => showItem(item, Date.now())).join('\n'))
    else if (of !== null) await print(`No item is ${of === 'recorded' ? 'on record' : of}.`)
    if (of === null && counts.done.failed > 0)
      await print('“hearsay retry ID” tries one again, “hearsay retry --all” all of them.')
  })
}

function toList(value: string | undefined): ListRequest['of'] | null {
  if (value === undefined) return null
  const found = lists.find((one) => one === value.toLowerCase())
  if (found !== undefined) return found
  throw new Problem('wrong-usage', `--list takes one of ${lists.join(', ')}; not "${value}".`)
}

function toLimit(value: string): number {
  const limit = Number(value)
  if (/^\d+$/.test(value) && limit >= 1 && limit <= 10_000) return limit
  throw new Problem('wrong-usage', `--limit takes a number from 1 to 10000, not "${value}".`)
}

const outcomeWords: Readonly<Record<ItemOutcome, string>> = {
  recorded: 'on record',
  duplicate: 'a story that was there already',
  refused: 'not about film, TV, comics or games',
  failed: 'given up',
  gone: 'taken away by the outlet',
  'taken-down': 'taken down',
}

function showCounts({ waiting, held, delayed, done, oldestSeenAt }: QueueCounts, now: number): string {
  const all = waiting.fetch + waiting.read
  const oldest = oldestSeenAt === null ? '' : `, the oldest for ${showSpan(now - oldestSeenAt)}`
  const lines = [
    `${count(all, 'item')} waiting${oldest}: ${waiting.fetch} to be fetched, ${waiting.read} to be read`,
    `  ${held} in hand, ${delayed} put off after a failure`,
    ...itemOutcomes.map((outcome) => `${String(done[outcome]).padStart(8)}  ${outcomeWords[outcome]}`),
  ]
  return lines.join('\n')
}

function showItem(item: QueueItem, now: number): string {
  const name = item.url ?? item.title ?? 'an item without a name'
  const when =
    item.stage === 'done'
      ? `${showSpan(now - (item.doneAt ?? now))} ago`
      : item.held
        ? 'in hand'
        : item.dueAt <= now
          ? `to ${item.stage}`
          : `to ${item.stage} in ${showSpan(item.dueAt - now)}`
  const attempts = item.attempts > 0 ? `, ${count(item.attempts, 'attempt')}` : ''
  const story = item.storyId === null ? '' : `\n       story ${item.storyId}`
  const why = item.says === null ? '' : `\n       ${item.says}`
  return `${String(item.key).padStart(6)} ${name} (${when}${attempts})${why}${story}`
}

/** "40 s", "12 min", "3 h", "2 days": the largest unit is enough to know. */
function showSpan(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 100) return `${seconds} s`
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}
