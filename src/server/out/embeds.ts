import { z } from 'zod'
import { claimEmbed, dossierEmbed } from '../../web/index.ts'
import { loadAssets } from '../assets.ts'
import { type DocumentContent, defineDocument } from '../document.ts'
import { id } from '../input.ts'
import { NotFound } from '../problems.ts'

const { stylesheet } = loadAssets()

const page = (markup: unknown): DocumentContent => ({
  type: 'text/html; charset=utf-8',
  body: String(markup),
})

/** `/embed/claims/ID`: a claim for somebody else's page. */
export const claimFrame = defineDocument({
  input: z.object({ id }),
  async make(ledger, { id }, { origin }) {
    const view = await ledger.findClaim(id)
    if (!view) throw new NotFound(`No claim has the address “${id}”.`)
    return page(claimEmbed(view, { stylesheet: stylesheet.path, origin }))
  },
})

/** `/embed/dossiers/ID`: a dossier in short. */
export const dossierFrame = defineDocument({
  input: z.object({ id }),
  async make(ledger, { id }, { origin }) {
    const dossier = await ledger.findDossier(id)
    if (!dossier) throw new NotFound(`No dossier has the address “${id}”.`)
    return page(dossierEmbed(dossier, { stylesheet: stylesheet.path, origin }))
  },
})
