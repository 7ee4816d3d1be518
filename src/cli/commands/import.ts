import { readFile } from 'node:fs/promises'
import { fileProblem, readOpml } from '../../intake/index.ts'
import type { Followed, NewFeed } from '../../ledger/index.ts'
import { decode } from '../../story/index.ts'
import { toTags } from '../option-values.ts'
import { count, print } from '../output.ts'
import { withLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly json?: true; readonly tag?: string; readonly dryRun?: true }

/** `hearsay import`: all feeds of a list in one transaction, so that an error leaves none of them half-done. */
export async function importFile(file: string, options: Options): Promise<void> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw fileProblem(file, cause)
  })
  const { feeds, skipped } = readOpml(decode(bytes, null), file)
  const more = toTags(options.tag)
  const tagged = feeds.map((feed) => ({ ...feed, tags: [...new Set([...feed.tags, ...more])] }))
  for (const what of skipped) console.error(`hearsay: ${file}: ${what}`)
  if (skipped.length > 0) process.exitCode = 1
  if (options.dryRun) return printPlan(tagged, options)
  await withLedger(options.db, async (ledger) => {
    const states = await ledger.feeds.follow(tagged, Date.now())
    for (const [i, feed] of tagged.entries())
      if (options.json) await print(JSON.stringify({ followed: states[i], ...feed }))
    if (!options.json) await print(summarise(states))
  })
}

async function printPlan(feeds: readonly NewFeed[], options: Options): Promise<void> {
  for (const feed of feeds) await print(options.json ? JSON.stringify(feed) : describe(feed))
  if (!options.json) await print(`${count(feeds.length, 'feed')} would be followed; nothing was changed.`)
}

function describe({ title, url, tags }: NewFeed): string {
  return `${title ?? url}${tags.length === 0 ? '' : ` [${tags.join(', ')}]`}\n  ${url}`
}

function summarise(states: readonly Followed[]): string {
  const of = (state: Followed) => states.filter((one) => one === state).length
  const known = of('known') + of('changed')
  return `${count(of('new'), 'feed')} followed${known === 0 ? '' : `, ${known} followed already`}. "hearsay watch" reads them.`
}
