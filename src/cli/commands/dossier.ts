import { createInterface } from 'node:readline/promises'
import type { Dossier, EntityCard, Ledger, ReportView, Standing } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { toMoment } from '../option-values.ts'
import { count, print } from '../output.ts'
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

/** An id is exact, so it goes before names: it is what the list of choices asks for. */
async function findByIdOrName(ledger: Ledger, name: string, asOf: string | null): Promise<Dossier> {
  const byId = await ledger.findDossier(name, { asOf })
  if (byId !== null) return byId
  const { matches, nearest } = await ledger.findEntities(name)
  const card = matches.length > 1 ? await choose(name, matches) : matches[0]
  if (card === undefined) throw unknownName(name, nearest)
  const byName = await ledger.findDossier(card.id, { asOf })
  if (byName === null)
    throw new Problem('unknown-entity', `Nothing was on record about ${show(card)} as of ${asOf}.`)
  return byName
}

function unknownName(name: string, nearest: readonly EntityCard[]): Problem {
  const offer = nearest.length === 0 ? '' : ` Did you mean ${nearest.map(show).join(', or ')}?`
  return new Problem('unknown-entity', `Nothing on record is called "${name}".${offer}`)
}

async function choose(name: string, cards: readonly EntityCard[]): Promise<EntityCard | undefined> {
  const what = `"${name}" may be any of these:`
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    const choices = cards.map((card) => `  ${card.id}  ${show(card)}`)
    throw new Problem('ambiguous-name', [what, ...choices, 'Give the id in place of the name.'].join('\n'))
  }
  console.error([what, ...cards.map((card, i) => `  ${i + 1}  ${show(card)}`)].join('\n'))
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    for (;;) {
      const card = cards[Number(await terminal.question(`Which one, 1 to ${cards.length}? `)) - 1]
      if (card !== undefined) return card
    }
  } finally {
    terminal.close()
  }
}

function show({ name, type, year, claims, aliases }: EntityCard): string {
  const about = [type, year, count(claims, 'claim'), ...aliases.slice(0, 3).map((alias) => `also ${alias}`)]
  return `${name} (${about.filter((part) => part !== null).join(', ')})`
}

function toText({ entity, asOf, groups, stories }: Dossier): string {
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
  return [title, ...aliases, size, ...shown].join('\n')
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
