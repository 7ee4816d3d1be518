import { type Proposal, type Settled, type VerdictWord, verdictWords } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { findClaimId } from '../find-claim.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly report?: string
  readonly page?: string
  readonly why?: string
  readonly by?: string
  readonly at?: string
  readonly proposals?: true
  readonly auto?: true
  readonly asOf?: string
}

/** `hearsay settle`: how a claim turned out. */
export async function settle(
  claim: string | undefined,
  verdict: string | undefined,
  options: Options,
): Promise<void> {
  if (options.proposals) return showProposals(options)
  if (options.auto) return settleByRules(options)
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

async function showProposals(options: Options): Promise<void> {
  const asOf = toMoment('--as-of', options.asOf)
  await withExistingLedger(options.db, async (ledger) => {
    const proposals = await ledger.listProposals({ asOf })
    if (options.json) return print(JSON.stringify(proposals))
    if (proposals.length === 0) return print('The rules find nothing to settle.')
    for (const proposal of proposals) await print(showProposal(proposal))
    const safe = proposals.filter((proposal) => proposal.safe).length
    await print(
      `\n${count(proposals.length, 'proposal')}, ${safe} by rules that are safe: "hearsay settle --auto" applies those.`,
    )
  })
}

function showProposal({ claimId, sentence, verdict, at, rule, safe, why, reportId }: Proposal): string {
  const by = `${rule}${safe ? ', safe' : ''}`
  return `${claimId.slice(0, 10)} ${verdict}: ${sentence}\n    ${why} (${by}; report ${reportId}; from ${at.slice(0, 10)})`
}

/** Who decides where nobody was asked. */
const byRule = 'Hearsay, by rule'

async function settleByRules(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const settled = await ledger.settleByRules(options.by?.trim() || byRule)
    if (options.json) return print(JSON.stringify(settled))
    for (const one of settled) await print(describe(one))
    await print(
      settled.length === 0
        ? 'The safe rules find nothing to settle.'
        : `\n${count(settled.length, 'verdict')} given.`,
    )
  })
}
