import { z } from 'zod'
import { dossierPath, searchPage } from '../../web/index.ts'
import { searchSchema } from '../contract/index.ts'
import { name } from '../input.ts'
import { definePage } from '../page.ts'

export const search = definePage({
  input: z.object({ q: name }),
  answer: searchSchema,
  async ask(ledger, { q }) {
    const found = q ? await ledger.findEntities(q) : { matches: [], nearest: [] }
    return { name: q, ...found }
  },
  show: searchPage,
  // One dossier of that very name is what Enter asked for.
  redirect: ({ matches: [first, second] }) => (first && !second ? dossierPath(first.id) : null),
})
