import type { Dossier, Identity, Ledger, ReportView, Standing } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { findEntityId } from '../find-entity.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly asOf?: string }

/** `hearsay dossier`: all that is on record about one entity, as of any moment. */
export async function dossier(name: string, options: Options): Promise<void> {
  const asOf = toMoment('--as-of', options.asOf)
  await withExistingLedger(options.db, async (ledger) => {
    const found = await findByIdOrName(ledger, name, asOf)
    await print(options.json ? JSON.stringify(found) : toText(found))
  })
}

async function findByIdOrName(ledger: Ledger, name: string, asOf: string | null): Promise<Dossier> {
  const id = await findEntityId(ledger, name)
  const found = await ledger.findDossier(id, { asOf, standings: null, reports: null })
  if (found !== null) return found
  throw new Problem('unknown-entity', `Nothing was on record about "${name}" as of ${asOf}.`)
}

function toText({ entity, asOf, identity, groups, stories }: Dossier): string {
  const standings = groups.flatMap((group) => group.standings)
  const title = `${entity.name} (${entity.type})${asOf === null ? '' : `, as of ${asOf}`}`
  const aliases = entity.aliases.length === 0 ? [] : [`Also: ${entity.aliases.join(', ')}`]
  if (standings.length === 0) return `${title}\nNothing about it was on record by then.`
  const size = `${count(standings.length, 'claim')} from ${count(stories.length, 'story', 'stories')}`
  const shown = groups
    .filter((group) => group.standings.length > 0)
    .flatMap(({ label, standings }) => [
      '',
      label.toUpperCase(),
      ...statementsLast(standings).map(showStanding),
    ])
  return [title, ...aliases, ...showIdentity(identity), size, ...shown].join('\n')
}

/** Who it is: what else is held for it, what may be, and what it is called elsewhere. */
function showIdentity({ held, maybe, outsideIds }: Identity): readonly string[] {
  const ids = [...new Set(outsideIds.map(({ scheme, value }) => `${scheme}:${value}`))]
  return [
    ...(ids.length === 0 ? [] : [`Elsewhere: ${ids.join(', ')}`]),
    ...held.map(({ id, name, why, decision }) => {
      const entry = decision ? `; entry ${decision.entry}` : ''
      return `Held for one: ${name} (${id}; ${why}${entry})`
    }),
    ...maybe.map(({ other, probability, why }) => {
      return `May be the same: ${other.name} (${other.id}), ${Math.round(probability * 100)}%: ${why}`
    }),
  ]
}

const isStatement = ({ claim }: Standing): boolean => claim.property === 'statement'

/** Plot and talk must not bury the facts. */
function statementsLast(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => Number(isStatement(a)) - Number(isStatement(b)))
}

function showStanding(standing: Standing): string {
  const { reports, independentSources } = standing
  const parts = [
    // A question has no probability, and a statement that is denied says "not" itself.
    ...(isStatement(standing) ? [] : [showProbability(standing.probability)]),
    count(reports.length, 'report'),
    count(independentSources, 'independent source'),
    ...showOutcome(standing),
    ...showSuccession(standing),
    `claim ${standing.claimId.slice(0, shownIdChars)}`,
  ]
  return [`  ${standing.sentence}`, `    ${parts.join(' · ')}`, ...reports.map(showReport)].join('\n')
}

/** Of sixteen; enough to be the only one among millions. */
const shownIdChars = 10

function showOutcome({ outcome }: Standing): readonly string[] {
  return outcome ? [`settled ${outcome.verdict} on ${outcome.at.slice(0, 10)}`] : []
}

/** The ends are never shown as certain. */
function showProbability(probability: number): string {
  if (probability < 0.01) return 'under 1%'
  return probability > 0.99 ? 'over 99%' : `${Math.round(probability * 100)}%`
}

function showSuccession({ claim, label, rivals, supersededBy }: Standing): readonly string[] {
  if (supersededBy === null) return []
  const isReplaced = label === 'denied' || claim.property === 'status' || rivals.includes(supersededBy)
  return [isReplaced ? 'replaced by a later value' : 'said more precisely since']
}

function showReport({ publishedAt, outlet, certainty, source, echo, quote }: ReportView): string {
  const from = source.name === outlet || outlet === null ? source.name : `${outlet}, from ${source.name}`
  return `    ${publishedAt.slice(0, 10)} ${from}${echo ? ' (echo)' : ''}, ${certainty}: “${quote.replace(/\s+/g, ' ')}”`
}
