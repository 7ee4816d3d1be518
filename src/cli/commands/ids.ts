import { type Dossier, type OutsideScheme, outsideForms, outsideSchemes } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { deciderOf } from '../decider.ts'
import { describeDecided } from '../describe-decision.ts'
import { findEntityId } from '../find-entity.ts'
import { print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string; readonly why?: string; readonly by?: string }

/** `hearsay ids`: what an entity is called elsewhere. */
export async function ids(name: string, given: readonly string[], options: Options): Promise<void> {
  const outsideIds = given.map(toOutsideId)
  await withExistingLedger(options.db, async (ledger) => {
    const id = await findEntityId(ledger, name)
    const deciding = { by: deciderOf(options.by), why: options.why ?? null }
    const decided = []
    for (const outsideId of outsideIds) decided.push(await ledger.setOutsideId(id, outsideId, deciding))
    const dossier = await ledger.findDossier(id)
    if (options.json) return print(JSON.stringify(dossier?.identity.outsideIds ?? []))
    for (const one of decided) await print(describeDecided(one))
    if (decided.length === 0 && dossier) await print(list(dossier))
  })
}

function toOutsideId(text: string): { readonly scheme: OutsideScheme; readonly value: string | null } {
  const [, name = '', value = ''] = /^([a-z]+):(.*)$/i.exec(text.trim()) ?? []
  const scheme = outsideSchemes.find((known) => known === name.toLowerCase())
  if (scheme) return { scheme, value: value.trim() === '' ? null : value.trim() }
  const forms = outsideSchemes.map((known) => `${known}:${outsideForms[known].example}`)
  throw new Problem('wrong-usage', `"${text}" names no place outside. Expected one of ${forms.join(', ')}.`)
}

function list({ entity, identity }: Dossier): string {
  if (identity.outsideIds.length === 0)
    return `${entity.name} has no id elsewhere yet: "hearsay ids ${entity.id} wikidata:Q…" gives it one.`
  return identity.outsideIds
    .map(({ scheme, value, url, entry }) => `${scheme}:${value}  ${url}  (entry ${entry})`)
    .join('\n')
}
