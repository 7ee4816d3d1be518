import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** In the order in which they are joined: what comes later may rely on what came before. */
const styleSheets = [
  'tokens.css',
  'page.css',
  'standing.css',
  'tables.css',
  'charts.css',
  'calendar.css',
  'reading.css',
  'print.css',
] as const

/** A file that is served as it is. `path` carries a hash of the content, so browsers may keep it for good. */
export type Asset = { readonly path: string; readonly type: string; readonly body: string }

export type Assets = { readonly stylesheet: Asset; readonly favicon: Asset }

export function loadAssets(): Assets {
  const css = styleSheets.map((name) => readWebFile(`styles/${name}`)).join('\n')
  return {
    stylesheet: hashed('hearsay', 'css', 'text/css; charset=utf-8', css),
    favicon: { path: '/favicon.svg', type: 'image/svg+xml', body: readWebFile('favicon.svg') },
  }
}

function hashed(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  return { path: `/assets/${name}.${hash}.${extension}`, type, body }
}

function readWebFile(name: string): string {
  return readFileSync(new URL(`../web/${name}`, import.meta.url), 'utf8')
}
