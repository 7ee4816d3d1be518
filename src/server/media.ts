import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.ts'
import { keyOfName, type MediaFolder } from '../publish/media-folder.ts'
import { forever } from './freshness.ts'
import { NotFound } from './problems.ts'

const types: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * A file of a photo. Only of a story that is out: whoever has the original of an embargoed photo could work its address out.
 */
export async function answerMedia(c: Context, media: MediaFolder | null, ledger: Ledger): Promise<Response> {
  const name = c.req.param('file') ?? ''
  const key = keyOfName(name)
  const bytes = key !== null && (await ledger.isPhotoOut(key)) ? await media?.read(name) : null
  if (!bytes) throw new NotFound(`No photo here has the address “${c.req.path}”.`)
  c.header('Cache-Control', forever)
  c.header('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
  return c.body(new Uint8Array(bytes))
}
