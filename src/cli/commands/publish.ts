import { setImmediate } from 'node:timers/promises'
import type { Ledger, Published } from '../../ledger/index.ts'
import { sentence } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { mediaFolderOf, type Prepared, prepareStory, publishStory } from '../../publish/index.ts'
import { deciderOf } from '../decider.ts'
import { interruptedExit, interruption } from '../interrupt.ts'
import { count, print } from '../output.ts'
import { startProgress } from '../progress.ts'
import { withLedger } from '../with-ledger.ts'

type Options = {
  readonly dryRun?: true
  readonly json?: true
  readonly db: string
  readonly correction?: string
  readonly by?: string
}

/** `hearsay publish`: checks stories of one's own, makes their photos, puts them on record. Each goes out by itself. */
export async function publish(files: readonly string[], options: Options): Promise<void> {
  await withLedger(options.db, async (ledger) => {
    const signal = interruption()
    for (const file of files) {
      if (signal.aborted) break
      await attempt(() => publishOne(ledger, file, options))
      // Publishing is work without pauses: without one, Ctrl-C would not be heard before the end.
      await setImmediate()
    }
    if (signal.aborted) process.exitCode = interruptedExit
  })
}

/** What is wrong with one story is its own; what the record cannot do ends the run. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.code.startsWith('ledger-')) throw error
    console.error(`hearsay: ${error.message}`)
    process.exitCode = 1
  }
}

async function publishOne(ledger: Ledger, file: string, options: Options): Promise<void> {
  const settings = {
    by: deciderOf(options.by),
    correction: options.correction?.trim() || null,
    now: new Date().toISOString(),
  }
  const prepared = await prepareStory(ledger, file, settings)
  for (const note of prepared.notes) console.error(`note: ${file}: ${note}`)
  if (options.dryRun) await tellPrepared(prepared, options)
  else await tellPublished(await publishWithBar(ledger, prepared, settings, options.db), options)
}

type Settings = { readonly by: string; readonly correction: string | null; readonly now: string }

async function publishWithBar(
  ledger: Ledger,
  prepared: Prepared,
  settings: Settings,
  db: string,
): Promise<Published> {
  const progress = startProgress(process.stderr.isTTY ? prepared.photos.length : 0, process.stderr)
  try {
    const onProgress = (done: number, all: number, file: string) =>
      progress.update(all === 0 ? 0 : (done / all) * prepared.photos.length, file)
    return await publishStory(ledger, mediaFolderOf(db), prepared, { ...settings, onProgress })
  } finally {
    progress.clear()
  }
}

async function tellPrepared({ reading, own, photos }: Prepared, { json }: Options): Promise<void> {
  const { story, reports } = reading
  const claims = [...new Set(reports.map(({ claim }) => sentence(claim)))]
  if (json)
    return print(JSON.stringify({ story: { ...story, blocks: undefined, spans: undefined }, own, reports }))
  await print(`${story.headline} (${story.section}), ${whenOf(story.published ?? '')}: nothing was written.`)
  for (const { file, original } of photos)
    await print(`  photo  ${file}, ${original.width} × ${original.height}`)
  for (const claim of claims) await print(`  claim  ${claim}`)
  if (claims.length === 0) await print('  It makes no claim that Hearsay can read.')
}

async function tellPublished(published: Published, { json }: Options): Promise<void> {
  if (json) return print(JSON.stringify(published))
  const { storyId, state, version, claims, publishedAt } = published
  const fresh = claims.filter(({ state }) => state !== 'known').length
  if (state === 'unchanged') return print(`${storyId} is published already, just as it is.`)
  if (state === 'held')
    return print(`Held until ${whenOf(publishedAt)}: neither the story nor its claims can be found before.`)
  const what = state === 'new' ? 'Published' : `Published anew, version ${version}`
  await print(`${what}: /stories/${storyId}, ${count(claims.length, 'claim')}, ${fresh} new to the record.`)
}

/** "2026-05-14 08:30 UTC" */
const whenOf = (iso: string) => `${iso.slice(0, 10)}${iso.includes('T') ? ` ${iso.slice(11, 16)} UTC` : ''}`
