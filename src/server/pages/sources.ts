import { z } from 'zod'
import { sourcePage, sourcesPage } from '../../web/index.ts'
import { pageSchema, sourceRowSchema, sourceSchema } from '../contract/index.ts'
import { after, id, limit } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

export const sources = definePage({
  input: z.object({ after, limit }),
  answer: pageSchema(sourceRowSchema),
  async ask(ledger, request) {
    const page = await ledger.listSources(request)
    const records = new Map((await ledger.listRecords()).map((record) => [record.source.id, record]))
    return { ...page, items: page.items.map((card) => ({ ...card, record: records.get(card.id) ?? null })) }
  },
  show: (sources, input) => sourcesPage({ sources, after: input.after }),
})

export const source = definePage({
  input: z.object({ id }),
  answer: sourceSchema,
  async ask(ledger, { id }) {
    const view = await ledger.findSource(id)
    if (!view) throw new NotFound(`No source has the address “${id}”.`)
    return { ...view, trackRecord: await ledger.findRecord(id) }
  },
  show: sourcePage,
})
