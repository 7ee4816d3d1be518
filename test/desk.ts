import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { type MediaFolder, mediaFolderOf } from '../src/publish/index.ts'

// Stories with photos for tests: files in a folder of their own, and a record beside them.

/** A folder to write stories in, with a record that knows whose site it is. */
export type Desk = {
  readonly folder: string
  readonly ledger: Ledger
  readonly media: MediaFolder
  put(name: string, content: string | Uint8Array): Promise<string>
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-desk-'))
  const db = join(folder, 'hearsay.db')
  const ledger = await openLedger(db)
  await ledger.recordOutlet({
    name: 'The Felt Ledger',
    domain: 'feltledger.example',
    role: 'press',
    own: true,
  })
  return {
    folder,
    ledger,
    media: mediaFolderOf(db),
    async put(name, content) {
      await writeFile(join(folder, name), content)
      return join(folder, name)
    },
    async close() {
      await ledger.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A plain picture, `left` half of it red, so that its way up can be told. */
export function picture(width = 640, height = 480): Sharp {
  const red = `<rect width="${width / 2}" height="${height}" fill="#c00"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#06c"/>${red}</svg>`
  return sharp(Buffer.from(svg))
}

export const aboutPhoto = 'credit: Northlight Pictures, rights: Press photo, alt: A pier at night'

export type Told = {
  readonly headline?: string
  readonly fields?: string
  readonly sources?: string
  readonly photos?: string
  readonly text?: string
}

/** A story's Markdown; every part of it may be replaced. */
export function storyFile({
  headline = 'Ana Reyes Leads “Copper Lane”',
  fields = 'published: 2026-05-14T09:30:00+01:00',
  sources = 'sources:\n  - name: Northlight Press Room\n    url: https://press.northlight.example/1',
  photos = '',
  text = 'Ana Reyes stars as Mira Holt in *Copper Lane*. The series premieres on Netflix on November 20, 2026.',
}: Told = {}): string {
  const lines = [`headline: ${headline}`, 'byline: Nora Pell', 'section: TV news', fields, sources, photos]
  return `---\n${lines.filter((line) => line !== '').join('\n')}\n---\n\n${text}\n`
}
