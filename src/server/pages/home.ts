import { z } from 'zod'
import { homePage } from '../../web/index.ts'
import { changeSchema, pageSchema } from '../contract/index.ts'
import { after, limit } from '../input.ts'
import { definePage } from '../page.ts'

export const home = definePage({
  input: z.object({ after, limit }),
  answer: pageSchema(changeSchema),
  ask: (ledger, request) => ledger.listChanges(request),
  show: (changes, input) => homePage({ changes, after: input.after }),
})
