import type { Reading } from '../../claims/index.ts'
import { type InputOptions, type Place, readStories } from '../../intake/index.ts'
import type { Ledger, Recording, RecordOutcome } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { archivePlaces } from '../archive-places.ts'
import { eachGroup, eachStory, type Handled, type Run } from '../each-story.ts'
import { toJobs } from '../option-values.ts'
import { count, print } from '../output.ts'
import { toAllowList } from '../to-allow-list.ts'
import { toMoment } from '../to-moment.ts'
import { withLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly published?: string
  readonly outlet?: string
  readonly allowHost?: string
  readonly jobs?: string
  readonly again?: true
  readonly wayback?: string
}

type Given = InputOptions & { readonly jobs?: number | undefined }

/** `hearsay read`: puts stories on record, or with `--json` prints what is read from them. */
export async function read(inputs: readonly string[], options: Options): Promise<void> {
  const known = { outlet: options.outlet, published: toMoment('--published', options.published) }
  const jobs = toJobs(options.jobs)
  const given = { known, allow: toAllowList(options.allowHost), jobs, wayback: options.wayback }
  if (options.json) await printReadings(inputs, given)
  else await withLedger(options.db, (ledger) => recordReadings(inputs, given, options.again === true, ledger))
}

async function printReadings(inputs: readonly string[], given: Given): Promise<void> {
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

/** So many stories wait for the disk together. */
const mostPerGroup = 16

async function recordReadings(
  inputs: readonly string[],
  given: Given,
  again: boolean,
  ledger: Ledger,
): Promise<void> {
  const outcomes: Tally = { new: 0, changed: 0, unchanged: 0, claims: 0, conflicts: 0 }
  const places = archivePlaces(ledger, again)
  const run = await eachGroup(
    inputs,
    (options) => readStories(inputs, { ...options, ...given, placeOf: places.of }),
    mostPerGroup,
    async (group, last) => {
      const kept = await recordGroup(group, last, ledger)
      for (const [i, outcome] of kept.entries()) {
        if (outcome instanceof Problem) continue
        add(outcomes, outcome)
        await print(`${group[i]?.input}: ${describe(outcome)}`)
      }
      return kept.map((outcome) => (outcome instanceof Problem ? outcome : null))
    },
  )
  if (!run.interrupted) await places.finish()
  console.error(summarise(outcomes, run, places.resumed()))
}

/** What is read from one group of stories, and how far its archive is behind us, in one transaction. */
async function recordGroup(
  group: readonly Handled<Reading>[],
  { place }: { readonly place?: Place },
  ledger: Ledger,
): Promise<readonly (RecordOutcome | Problem)[]> {
  const readAt = new Date().toISOString()
  const undated = group.map(noDate)
  const recordings = group.filter((_, i) => undated[i] === null).map((one) => toRecording(one, readAt))
  const kept = await ledger.recordAll(recordings, place === undefined ? null : { ...place, readAt })
  const outcomes = kept.values()
  return undated.flatMap((problem) => problem ?? outcomes.next().value ?? [])
}

function toRecording({ input, result }: Handled<Reading>, readAt: string): Recording {
  return { input, readAt, reading: result }
}

/** A report says what was known when; a story without a date cannot be put on record. */
function noDate({ input, result }: Handled<Reading>): Problem | null {
  if (result.story.published !== null) return null
  const says = `${input} does not say when it was published: give --published, such as 2015-08-05.`
  return new Problem('no-date', says)
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

function summarise(tally: Tally, run: Run, resumed: number): string {
  const claims = `${count(tally.claims, 'claim')} new to the record, ${tally.conflicts} of them in conflict`
  const stories = `${tally.new} new, ${tally.changed} changed, ${tally.unchanged} unchanged`
  const passed = run.passed === 0 ? '' : `; ${count(run.passed, 'page')} without a story in English`
  const failed = run.failed === 0 ? '' : `; ${count(run.failed, 'input')} could not be read`
  const from =
    resumed === 0
      ? ''
      : ` Went on after ${count(resumed, 'document')} that were read before; --again reads all.`
  const stopped = run.interrupted ? ' Stopped; the same command goes on from here.' : ''
  return `${count(run.done, 'story', 'stories')} (${stories}): ${claims}${passed}${failed}.${from}${stopped}`
}
