import { z } from 'zod'
import { properties } from '../../claims/vocabulary.ts'
import { type Ledger, recordOrderNames, recordOrders, type TrackRecord } from '../../ledger/index.ts'
import { sourcePage, sourcesPage } from '../../web/index.ts'
import { type SourcesQuery, sourceKinds, sourceSchema, sourcesSchema } from '../contract/index.ts'
import { after, asof, id, limit, name, oneOfOrNull, spoilers } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

const sourcesInput = z.object({
  asof,
  q: name,
  kind: oneOfOrNull('kind', sourceKinds),
  property: oneOfOrNull('property', properties),
  about: name,
  sort: oneOfOrNull('sort', recordOrderNames),
  after,
  limit,
})

/** Everybody's record, sorted and narrowed down. All records are kept in memory between writes, so a page costs a sort. */
export const sources = definePage({
  input: sourcesInput,
  answer: sourcesSchema,
  async ask(ledger, { asof, about: named, property, limit, after, ...query }) {
    const { about, nearest } = named === '' ? { about: null, nearest: [] } : await findAbout(ledger, named)
    if (named !== '' && about === null) return { asOf: asof, about, nearest, items: [], total: 0, next: null }
    const records = await ledger.listRecords({ asOf: asof, property, about: about?.id ?? null })
    const found = records.filter(matches(query)).toSorted(recordOrders[query.sort ?? 'settled'])
    const start = 1 + found.findIndex(({ source }) => source.id === after)
    const items = found.slice(start, start + limit).map((record) => ({ ...record.source, record }))
    const next = start + limit < found.length ? (items.at(-1)?.id ?? null) : null
    return { asOf: asof, about, nearest, items, total: found.length, next }
  },
  show: (sources, query) => sourcesPage({ sources, query }),
})

function matches({ q, kind }: Pick<SourcesQuery, 'q' | 'kind'>): (record: TrackRecord) => boolean {
  const wanted = q.toLowerCase()
  return ({ source }) => source.name.toLowerCase().includes(wanted) && (kind === null || source.kind === kind)
}

/** An entity by its id or by its name; where there is none, the nearest names. */
async function findAbout(ledger: Ledger, named: string) {
  const byName = await ledger.findEntities(named)
  const byId = await ledger.findEntities(named.replaceAll('-', ' '))
  const about = byId.matches.find((card) => card.id === named) ?? byName.matches[0] ?? null
  return { about, nearest: byName.nearest }
}

export const source = definePage({
  input: z.object({ id, asof, spoilers }),
  answer: sourceSchema,
  async ask(ledger, { id, asof }) {
    const view = await ledger.findSource(id)
    if (!view) throw new NotFound(`No source has the address “${id}”.`)
    return { ...view, asOf: asof, trackRecord: await ledger.findRecord(id, { asOf: asof }) }
  },
  show: (view, { spoilers }) => sourcePage(view, spoilers),
})
