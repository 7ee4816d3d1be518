import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { describeDecided } from '../describe-decision.ts'
import { findEntityId } from '../find-entity.ts'
import { print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly why?: string
  readonly by?: string
  readonly at?: string
  readonly story?: readonly string[]
  readonly title?: readonly string[]
  readonly as?: string
  readonly year?: string
}

/** `hearsay split`: what was held for one entity is two. */
export async function split(name: string, other: string | undefined, options: Options): Promise<void> {
  const at = toMoment('--at', options.at)
  const [stories, titles] = [options.story ?? [], options.title ?? []]
  const isPart = stories.length > 0 || titles.length > 0
  if (isPart === (other !== undefined))
    throw new Problem(
      'wrong-usage',
      'Name either a second entity, or stories (--story) or titles (--title) in which the name means another. See "hearsay split --help".',
    )
  const year = toYear(options.year)
  await withExistingLedger(options.db, async (ledger) => {
    const id = await findEntityId(ledger, name)
    const deciding = { by: deciderOf(options.by), why: options.why ?? null, at }
    const among: string[] = []
    for (const title of titles) among.push(await findEntityId(ledger, title))
    const splitting =
      other === undefined
        ? { stories, titles: among, name: options.as ?? null, year }
        : { other: await findEntityId(ledger, other) }
    const decided = await ledger.split(id, splitting, deciding)
    await print(options.json ? JSON.stringify(decided) : describeDecided(decided))
  })
}

function toYear(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^(18|19|20)\d\d$/.test(text)) return Number(text)
  throw new Problem('wrong-usage', `--year takes the year of a work, such as 1971, not "${text}".`)
}
