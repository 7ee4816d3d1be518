import { Problem } from '../../problem.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string }

/** `hearsay check`: does the record keep its laws? */
export async function check(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const laws = await ledger.check()
    const broken = laws.filter((law) => !law.holds)
    if (options.json) await print(JSON.stringify(laws))
    else
      for (const { holds, says, faults } of laws)
        await print(
          [`${holds ? 'holds ' : 'BROKEN'}  ${says}`, ...faults.map((fault) => `        ${fault}`)].join(
            '\n',
          ),
        )
    if (broken.length > 0)
      throw new Problem(
        'law-broken',
        `${options.db} breaks ${broken.length} of ${laws.length} laws. The log is kept as it was; make a backup before anything else.`,
      )
  })
}
