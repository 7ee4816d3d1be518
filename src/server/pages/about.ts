import { z } from 'zod'
import { fewestSettled, labels, listCriteria, verdictWords } from '../../ledger/index.ts'
import { aboutPage, correctionsPage, followPage, methodPage } from '../../web/index.ts'
import {
  aboutSchema,
  correctionSchema,
  followSchema,
  type MethodAnswer,
  methodSchema,
  pageSchema,
} from '../contract/index.ts'
import { after, limit, spoilers } from '../input.ts'
import { definePage } from '../page.ts'

const nothing = z.object({})

export const method = definePage({
  input: nothing,
  answer: methodSchema,
  ask: async (): Promise<MethodAnswer> => ({
    labels,
    verdicts: verdictWords,
    fewestSettled,
    criteria: listCriteria(),
  }),
  show: methodPage,
})

export const about = definePage({
  input: nothing,
  answer: aboutSchema,
  ask: async (_ledger, _input, { contact }) => ({ contact }),
  show: aboutPage,
})

export const corrections = definePage({
  input: z.object({ after, limit, spoilers }),
  answer: pageSchema(correctionSchema),
  ask: (ledger, { spoilers: _lifted, ...request }) => ledger.listCorrections(request),
  show: (corrections, { after, spoilers }) => correctionsPage({ corrections, after, lifted: spoilers }),
})

export const follow = definePage({
  input: nothing,
  answer: followSchema,
  ask: async (ledger) => ({ labels, sections: await ledger.listSections() }),
  show: followPage,
})
