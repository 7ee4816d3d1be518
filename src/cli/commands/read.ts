import type { Reading } from '../../claims/index.ts'
import {
  type Document,
  forEachDocument,
  type InputOptions,
  readStories,
  readStory,
} from '../../intake/index.ts'
import type { Ledger, RecordOutcome } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { eachStory, type Run } from '../each-story.ts'
import { toAllowList, toMoment } from '../option-values.ts'
import { count, print } from '../output.ts'
import { withLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly published?: string
  readonly outlet?: string
  readonly allowHost?: string
}

/** `hearsay read`: puts stories on record, or with `--json` prints what is read from them. */
export async function read(inputs: readonly string[], options: Options): Promise<void> {
  const known = { outlet: options.outlet, published: toMoment('--published', options.published) }
  const given = { known, allow: toAllowList(options.allowHost) }
  if (options.json) await printReadings(inputs, given)
  else await withLedger(options.db, (ledger) => recordReadings(inputs, given, ledger))
}

async function printReadings(inputs: readonly string[], given: InputOptions): Promise<void> {
  await eachStory(
    inputs,
    (options) => readStories(inputs, { ...options, ...given }),
    ({ story, reports }, input) => {
      // Blocks and spans serve the rules; `hearsay extract` prints what MODEL.md does not name.
      const {
        blocks: _blocks,
        spans: _spans,
        tags: _tags,
        embeds: _embeds,
        continues: _continues,
        partial: _partial,
        ...rest
      } = story
      return print(JSON.stringify({ input, story: rest, reports }))
    },
  )
}

async function recordReadings(inputs: readonly string[], given: InputOptions, ledger: Ledger): Promise<void> {
  const outcomes: Tally = { new: 0, changed: 0, unchanged: 0, claims: 0, conflicts: 0 }
  const run = await eachStory(
    inputs,
    (options) => forEachDocument(inputs, readDatedStory, { ...options, ...given }),
    async (reading, input) => {
      const outcome = await ledger.record({ input, reading, readAt: new Date().toISOString() })
      add(outcomes, outcome)
      await print(`${input}: ${describe(outcome)}`)
    },
  )
  console.error(summarise(outcomes, run))
}

/** A report says what was known when; a story without a date cannot be put on record. */
function readDatedStory(document: Document): Reading {
  const reading = readStory(document)
  if (reading.story.published !== null) return reading
  throw new Problem(
    'no-date',
    `${document.input} does not say when it was published: give --published, such as 2015-08-05.`,
  )
}

/** What a run changed on the record. */
type Tally = { new: number; changed: number; unchanged: number; claims: number; conflicts: number }

function add(tally: Tally, outcome: RecordOutcome): void {
  tally[outcome.state]++
  tally.claims += outcome.claims.filter((claim) => claim.state !== 'known').length
  tally.conflicts += outcome.claims.filter((claim) => claim.state === 'conflicts').length
}

/** One line: what is new, what was known, what conflicts. */
function describe(outcome: RecordOutcome): string {
  if (outcome.state === 'unchanged') return 'on record already, unchanged'
  const of = (state: string) => outcome.claims.filter((claim) => claim.state === state)
  const conflicts = of('conflicts')
  const sentences = conflicts.map((claim) => claim.sentence).join(' ')
  const parts = [
    outcome.state === 'new' ? 'new story' : `changed story, version ${outcome.version}`,
    count(of('new').length, 'new claim'),
    `${of('known').length} known`,
    `${conflicts.length} in conflict${conflicts.length === 0 ? '' : `: ${sentences}`}`,
  ]
  return parts.join(', ')
}

function summarise(tally: Tally, run: Run): string {
  const claims = `${count(tally.claims, 'claim')} new to the record, ${tally.conflicts} of them in conflict`
  const stories = `${tally.new} new, ${tally.changed} changed, ${tally.unchanged} unchanged`
  const failed = run.failed === 0 ? '' : `; ${count(run.failed, 'input')} could not be read`
  const stopped = run.interrupted ? ' Stopped; the same command goes on from here.' : ''
  return `${count(run.done, 'story', 'stories')} (${stories}): ${claims}${failed}.${stopped}`
}
