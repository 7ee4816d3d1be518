import type { ClaimView, Gap, ReportView, Step, VerdictView, Way } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { findClaimId } from '../find-claim.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly asOf?: string }

/** `hearsay trace`: from every report of a claim back to who had it first. */
export async function trace(claim: string, options: Options): Promise<void> {
  const asOf = toMoment('--as-of', options.asOf)
  await withExistingLedger(options.db, async (ledger) => {
    const view = await ledger.findClaim(await findClaimId(ledger, claim), { asOf })
    if (!view) throw new Problem('unknown-claim', `Nobody had made that claim by ${asOf ?? 'now'}.`)
    await print(options.json ? JSON.stringify(view) : toText(view))
  })
}

function toText({ standing, criterion, verdicts, gaps }: ClaimView): string {
  const { sentence, outcome, reports } = standing
  const voices = [...Map.groupBy(reports, (report) => report.source.id).values()]
  return [
    sentence,
    `What settles it: ${criterion.settles}${criterion.by ? `, by ${criterion.by}` : ''}.`,
    ...(outcome
      ? [
          `Settled: ${outcome.verdict} since ${outcome.at.slice(0, 10)}${outcome.because ? `, by the verdict on claim ${outcome.because.slice(0, 10)}` : ''}.`,
        ]
      : []),
    ...verdicts.map(showVerdict),
    `${count(reports.length, 'report')} from ${count(voices.length, 'source')}:`,
    ...voices.flatMap(showVoice),
    ...gaps.map(showGap),
  ].join('\n')
}

function showVerdict({ entry, verdict, at, by, why, stands, undone }: VerdictView): string {
  const state = stands ? '' : undone ? `, taken back by ${undone.by}` : ', replaced'
  return `  verdict ${verdict} from ${at.slice(0, 10)}, by ${by} (entry ${entry}${state})${why ? `: ${why}` : ''}`
}

function showGap({ outlet, publishedAt, at, by, reason }: Gap): string {
  return `\n  ${publishedAt.slice(0, 10)} ${outlet ?? 'an unnamed outlet'}: taken down on ${at.slice(0, 10)} by ${by}: ${reason}`
}

/** A source's own words first, then who passed them on. */
function showVoice(reports: readonly ReportView[]): readonly string[] {
  const [first] = reports
  if (!first) return []
  const own = reports.filter((report) => !report.echo)
  const echoes = reports.filter((report) => report.echo)
  return [
    '',
    first.source.name,
    ...own.map((report) => showReport(report, '')),
    ...echoes.map((report) => showReport(report, '↳ ')),
  ]
}

function showReport(
  { id, publishedAt, outlet, certainty, quote, trail, way: standsOn, url }: ReportView,
  mark: string,
): string {
  const way =
    trail.length > 1
      ? ` (${trail.map((name, at) => showStep(name, standsOn.steps[at - 1])).join(' → ')})`
      : ''
  const where = url === null ? '' : `\n      ${url}`
  return `  ${mark}${publishedAt.slice(0, 10)} ${outlet ?? 'an unnamed outlet'}${way}, ${certainty}: “${quote.replace(/\s+/g, ' ')}”${where}${notes(standsOn)}\n      report ${id}`
}

/** Credits and attributions stand in the story; that it is made in another's words has to be told. */
function showStep(name: string, step: Step | undefined): string {
  if (step?.how !== 'wording') return name
  return `${name}, uncredited: ${Math.round((step.share ?? 0) * 100)}% in its words`
}

function notes({ circular, deadEnds }: Way): string {
  return [
    ...(circular ? ['\n      the credits lead in a circle; this is the earliest story in it'] : []),
    ...deadEnds.map((outlet) => `\n      it credits ${outlet}, whose story does not say this`),
  ].join('')
}
