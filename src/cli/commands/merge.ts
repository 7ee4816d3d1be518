import type { MaybeSame } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { describeDecided } from '../describe-decision.ts'
import { findEntityId } from '../find-entity.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly why?: string
  readonly by?: string
  readonly at?: string
  readonly proposals?: true
}

/** `hearsay merge`: two names are one entity's; or which may be. */
export async function merge(
  from: string | undefined,
  into: string | undefined,
  options: Options,
): Promise<void> {
  if (options.proposals) return showProposals(options)
  if (from === undefined || into === undefined)
    throw new Problem(
      'wrong-usage',
      'Name two entities: the second keeps its name. See "hearsay merge --help".',
    )
  const at = toMoment('--at', options.at)
  await withExistingLedger(options.db, async (ledger) => {
    const deciding = { by: deciderOf(options.by), why: options.why ?? null, at }
    const [fromId, intoId] = [await findEntityId(ledger, from), await findEntityId(ledger, into)]
    const decided = await ledger.merge(fromId, intoId, deciding)
    await print(options.json ? JSON.stringify(decided) : describeDecided(decided))
  })
}

async function showProposals(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const links = await ledger.listMaybeSame()
    if (options.json) return print(JSON.stringify(links))
    if (links.length === 0) return print('No two entities on record look like one.')
    for (const link of links) await print(showLink(link))
    await print(
      `\n${count(links.length, 'pair')}. "hearsay merge" says that two are one, "hearsay split" that they are not.`,
    )
  })
}

function showLink({ entity, other, probability, why }: MaybeSame): string {
  const percent = `${Math.round(probability * 100)}%`.padStart(4)
  return `${percent}  ${entity.id} (${entity.name}, ${entity.type}) may be ${other.id} (${other.name}): ${why}`
}
