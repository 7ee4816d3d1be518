import { z } from 'zod'
import { dossiersPage } from '../../web/index.ts'
import { entityCardSchema, pageSchema } from '../contract/index.ts'
import { after, entityType, limit } from '../input.ts'
import { definePage } from '../page.ts'

export const dossiers = definePage({
  input: z.object({ type: entityType, after, limit }),
  answer: pageSchema(entityCardSchema),
  ask: (ledger, { type, ...request }) => ledger.listEntities(type ? { ...request, type } : request),
  show: (entities, { type, after }) => dossiersPage({ entities, type, after }),
})
