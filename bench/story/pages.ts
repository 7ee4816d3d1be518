import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One labelled page of a set: its bytes as served, still packed, and what the label says. */
export type LabelledPage = {
  readonly id: string
  readonly url: string | null
  readonly file: string
  readonly body: string
}

/** Where the labelled sets lie, beside the checkout; null where they do not. */
export function findSets(): string | null {
  const folder = new URL('../../../shared/data/story/', import.meta.url).pathname
  return existsSync(folder) ? folder : null
}

export function listPages(folder: string): readonly LabelledPage[] {
  const files = new Set(readdirSync(`${folder}/html`))
  return readFileSync(`${folder}/labels.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledPage => {
      const label: { id: string; url?: string | null; body?: string } = JSON.parse(line)
      return {
        id: label.id,
        url: label.url ?? null,
        file: `${folder}/html/${label.id}.html.gz`,
        body: label.body ?? '',
      }
    })
    .filter((page) => files.has(`${page.id}.html.gz`))
}

export function readPage(page: LabelledPage): Uint8Array {
  return gunzipSync(readFileSync(page.file))
}
