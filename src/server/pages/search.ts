import { z } from 'zod'
import { type Ledger, labels, searchKinds } from '../../ledger/index.ts'
import { dossierPath, searchPage } from '../../web/index.ts'
import { type SearchAnswer, searchSchema } from '../contract/index.ts'
import { after, entityType, name, oneOfOrNull, optionalId } from '../input.ts'
import { definePage } from '../page.ts'

/** So many of each kind at first; of one kind alone, more. */
const [fewShown, manyShown] = [8, 30]
/** So many names of what is talked about. */
const recentShown = 8

const input = z.object({
  q: name,
  kind: oneOfOrNull('kind', searchKinds),
  type: entityType,
  label: oneOfOrNull('label', labels),
  from: optionalId,
  until: optionalId,
  after,
  /** Set by the form of this page: its reader wants the list, not the one dossier of that name. */
  list: oneOfOrNull('list', ['1']),
})

export const search = definePage({
  input,
  answer: searchSchema,
  async ask(ledger, { after, list: _list, ...query }): Promise<SearchAnswer> {
    const { q, kind, type, label, from, until } = query
    if (q === '') return { query, matches: [], nearest: [], found: null, recent: await listRecent(ledger) }
    const { matches, nearest } = await ledger.findEntities(q)
    const limit = kind === null ? fewShown : manyShown
    const found = await ledger.search(q, { kind, type, label, from, until, limit, after: kind && after })
    return { query, matches, nearest, found, recent: [] }
  },
  show: searchPage,
  // One dossier of that very name is what Enter asked for.
  redirect({ matches: [first, second], query }, { list }) {
    const isPlain = !list && !query.kind && !query.type && !query.label && !query.from && !query.until
    return isPlain && first && !second ? dossierPath(first.id) : null
  },
})

/** What the newest changes are about. */
async function listRecent(ledger: Ledger): Promise<SearchAnswer['recent']> {
  const { items } = await ledger.listChanges({ limit: 100 })
  const subjects = new Map(items.flatMap(({ subject }) => (subject ? [[subject.id, subject] as const] : [])))
  return [...subjects.values()].slice(0, recentShown)
}
