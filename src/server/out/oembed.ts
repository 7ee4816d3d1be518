import { z } from 'zod'
import type { Ledger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { claimTitle, embedFrame, formatEntity, embedSizes as sizes } from '../../web/index.ts'
import { defineDocument } from '../document.ts'
import { NotFound } from '../problems.ts'

/** A consumer may ask for less than the kind comes out, but no less than this. */
const narrowest = 240
const lowest = 120

/** So long a consumer may keep the answer, in seconds; a standing changes with the news of the day. */
const keepSeconds = 3600

const size = (name: string) =>
  z.coerce
    .number({ error: `The parameter “${name}” must be a number of pixels.` })
    .int(`The parameter “${name}” must be a whole number of pixels.`)
    .min(1, `The parameter “${name}” must be at least 1.`)
    .optional()

/** `/oembed?url=…`: how a claim or a dossier is embedded (oembed.com). */
export const oembed = defineDocument({
  input: z.object({
    url: z.string({ error: 'The parameter “url” must name a claim or a dossier of this site.' }),
    format: z.string().optional(),
    maxwidth: size('maxwidth'),
    maxheight: size('maxheight'),
  }),
  async make(ledger, { url, format = 'json', maxwidth, maxheight }, { origin }) {
    if (format !== 'json')
      throw new Problem('not-implemented', `oEmbed is answered here as JSON alone, not as ${format}.`)
    const found = await find(ledger, url, origin)
    const { kind, id, title } = found
    const width = Math.max(narrowest, Math.min(sizes[kind].width, maxwidth ?? sizes[kind].width))
    const height = Math.max(lowest, Math.min(sizes[kind].height, maxheight ?? sizes[kind].height))
    const path = encodeURIComponent(id)
    const answer = {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'Hearsay',
      provider_url: `${origin}/`,
      cache_age: keepSeconds,
      ...thumbnail(`${origin}/${kind}/${path}/card.png`, maxwidth, maxheight),
      html: embedFrame({ origin, kind, id, title, width, height }),
      width,
      height,
    }
    return {
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(answer),
      headers: { 'Access-Control-Allow-Origin': '*' },
    }
  },
})

/** A picture larger than was asked for must not be offered (2.3.4.1 of the specification). */
function thumbnail(url: string, maxwidth = 1200, maxheight = 630): object {
  if (maxwidth < 1200 || maxheight < 630) return {}
  return { thumbnail_url: url, thumbnail_width: 1200, thumbnail_height: 630 }
}

type Embedded = { readonly kind: keyof typeof sizes; readonly id: string; readonly title: string }

async function find(ledger: Ledger, url: string, origin: string): Promise<Embedded> {
  const { kind, id } = addressed(url, origin)
  if (kind === 'claims') {
    const view = await ledger.findClaim(id)
    if (view) return { kind, id, title: claimTitle(view.standing) }
  } else {
    const dossier = await ledger.findDossier(id)
    if (dossier) return { kind, id, title: formatEntity(dossier.entity) }
  }
  throw new NotFound(`Nothing on record has the address “${url}”.`)
}

function addressed(url: string, origin: string): Pick<Embedded, 'kind' | 'id'> {
  const parsed = URL.parse(url)
  const [, kind, id] = /^\/(claims|dossiers)\/([^/]+)$/.exec(parsed?.pathname ?? '') ?? []
  if (parsed?.origin !== origin || (kind !== 'claims' && kind !== 'dossiers') || id === undefined)
    throw new NotFound(`“${url}” is not the address of a claim or a dossier of this site.`)
  return { kind, id: decode(id) }
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
