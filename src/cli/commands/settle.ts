import { type Settled, type VerdictWord, verdictWords } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { findClaimId } from '../find-claim.ts'
import { toMoment } from '../option-values.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly report?: string
  readonly page?: string
  readonly why?: string
  readonly by?: string
  readonly at?: string
}

/** `hearsay settle`: how a claim turned out. */
export async function settle(
  claim: string | undefined,
  verdict: string | undefined,
  options: Options,
): Promise<void> {
  if (claim === undefined)
    throw new Problem('wrong-usage', 'Name a claim and a verdict. See "hearsay settle --help".')
  const word = toVerdict(verdict)
  const at = toMoment('--at', options.at)
  await withExistingLedger(options.db, async (ledger) => {
    const settled = await ledger.settle(await findClaimId(ledger, claim), {
      verdict: word,
      by: deciderOf(options.by),
      why: options.why ?? null,
      page: options.page ?? null,
      reportId: options.report ?? null,
      at,
    })
    await print(options.json ? JSON.stringify(settled) : describe(settled))
  })
}

function toVerdict(said: string | undefined): VerdictWord {
  const word = verdictWords.find((known) => known === said?.toLowerCase())
  if (word) return word
  const came = said === undefined ? 'none was given' : `not "${said}"`
  throw new Problem('wrong-usage', `A verdict is one of ${verdictWords.join(', ')}; ${came}.`)
}

/** What a verdict did, in lines. */
export function describe({ verdict, sentence, outcome, supersedes, followed }: Settled): string {
  const { entry, at, by, why } = verdict
  const lines = [
    `${verdict.verdict}: ${sentence} (entry ${entry}, from ${at.slice(0, 10)}, by ${by}${why ? `: ${why}` : ''})`,
  ]
  if (supersedes)
    lines.push(
      `  replaces ${supersedes.verdict} of ${supersedes.at.slice(0, 10)}, by ${supersedes.by} (entry ${supersedes.entry})`,
    )
  if (outcome && outcome.entry !== entry)
    lines.push(
      `  it stands as ${outcome.verdict}: entry ${outcome.entry} counts from ${outcome.at.slice(0, 10)}, which is later`,
    )
  return [...lines, ...followed.map((other) => `  so ${other.outcome.verdict}: ${other.sentence}`)].join('\n')
}
