import { createInterface } from 'node:readline/promises'
import type { Ledger, TakenDown } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { mediaFolderOf, sweepMedia } from '../../publish/index.ts'
import { deciderOf } from '../decider.ts'
import { count, print } from '../output.ts'
import { tellRebuild } from '../tell-rebuild.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly yes?: true
  readonly db: string
  readonly reason: string
  readonly by?: string
}

/** `hearsay takedown`: removes a story's text and quotes for good, and leaves a marked gap. */
export async function takedown(story: string, options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    if (!options.yes) await ask(ledger, story)
    const taking = { by: deciderOf(options.by), reason: options.reason }
    const photos = await ledger.listPhotoKeys()
    const done = await ledger.takeDown(story, taking, tellRebuild(options.db, process.stderr))
    await sweepMedia(ledger, mediaFolderOf(options.db), new Date().toISOString(), photos)
    await print(options.json ? JSON.stringify(done) : describe(done, options.db))
  })
}

/** What cannot be undone is asked about; where nobody can answer, it has to be said beforehand. */
async function ask(ledger: Ledger, story: string): Promise<void> {
  const view = await ledger.findStory(story)
  const what = view
    ? `“${view.headline ?? story}” (${[view.outlet, view.publishedAt.slice(0, 10), count(view.claims, 'claim')].filter(Boolean).join(', ')})`
    : story
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new Problem(
      'wrong-usage',
      `A takedown cannot be undone: nothing brings ${what} back. Give --yes where nobody can be asked.`,
    )
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    console.error(
      `This removes ${what} from the record for good, with its text, its quotes and all that rests on them.`,
    )
    const answer = await terminal.question('It cannot be undone. Take it down? [y/N] ')
    if (!/^y(es)?$/i.test(answer.trim())) throw new Problem('not-taken-down', 'Nothing was taken down.')
  } finally {
    terminal.close()
  }
}

function describe({ gap, claims, gone, verdicts, isOverwritten }: TakenDown, db: string): string {
  const of = gap.outlet === null ? '' : ` of ${gap.outlet}`
  return [
    `Taken down for good: a story${of}, ${gap.publishedAt.slice(0, 10)} (entry ${gap.entry}). Its gap is ${gap.storyId}.`,
    `  ${count(claims, 'claim')} it made: ${gone} nobody else had made and are gone, ${claims - gone} stand without it`,
    ...(verdicts.length > 0
      ? [
          `  verdicts that rest on it still stand: entries ${verdicts.join(', ')}; “hearsay undo” takes one back`,
        ]
      : []),
    isOverwritten
      ? `  ${db} was written anew, so that nothing of it is left in the file. Backups made before hold it: take it down in each with --db.`
      : `  Somebody is reading ${db} just now: what was deleted leaves the file when it is opened next. Backups made before hold it, too.`,
  ].join('\n')
}
