import { readFile } from 'node:fs/promises'
import { fileProblem, readOpml } from '../../intake/index.ts'
import type { Followed, NewFeed } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { decode } from '../../story/index.ts'
import { toTags } from '../option-values.ts'
import { count, print } from '../output.ts'
import { withLedger } from '../with-ledger.ts'
import { importSheet, type SheetOptions } from './import-sheet.ts'
import { listImports, undoImport } from './imports.ts'

type Options = SheetOptions & {
  readonly tag?: string
  readonly list?: true
  readonly undo?: string
  readonly why?: string
}

/** `hearsay import`: the feeds of an OPML list, or the rows of a sheet; what sheets brought is listed and taken back. */
export async function importFile(file: string | undefined, options: Options): Promise<void> {
  if (options.undo !== undefined) return undoImport(options.undo, options)
  if (options.list) return listImports(options)
  if (file === undefined)
    throw new Problem('wrong-usage', 'Name an OPML list or a sheet. See "hearsay import --help".')
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw fileProblem(file, cause)
  })
  const text = decode(bytes, null)
  if (isSheet(file, text)) await importSheet(text, file, options)
  else await importFeeds(text, file, options)
}

/** By its name, else by its first character: lists of feeds are XML. */
function isSheet(file: string, text: string): boolean {
  if (/\.(csv|tsv|tab)$/i.test(file)) return true
  return !/\.(opml|xml)$/i.test(file) && !text.trimStart().startsWith('<')
}

/** All feeds in one transaction, so that an error leaves none of them half-done. */
async function importFeeds(text: string, file: string, options: Options): Promise<void> {
  const { feeds, skipped } = readOpml(text, file)
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
