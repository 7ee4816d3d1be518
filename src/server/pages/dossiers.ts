import { z } from 'zod'
import { entityOrders } from '../../ledger/index.ts'
import { dossiersPage } from '../../web/index.ts'
import { entityCardSchema, pageSchema } from '../contract/index.ts'
import { after, entityType, limit, oneOfOrNull } from '../input.ts'
import { definePage } from '../page.ts'

export const dossiers = definePage({
  input: z.object({ type: entityType, sort: oneOfOrNull('sort', entityOrders), after, limit }),
  answer: pageSchema(entityCardSchema),
  // Who comes by wants to know what is new; who looks for a name has the search, and the alphabet beside.
  ask: (ledger, { type, sort, ...request }) =>
    ledger.listEntities({ ...request, order: sort ?? 'latest', ...(type ? { type } : {}) }),
  show: (entities, { type, sort, after }) => dossiersPage({ entities, type, order: sort ?? 'latest', after }),
})
