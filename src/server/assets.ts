import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Island, Script } from '../web/index.ts'

/** In the order in which they are joined: what comes later may rely on what came before. */
const styleSheets = [
  'tokens.css',
  'page.css',
  'standing.css',
  'tables.css',
  'charts.css',
  'front.css',
  'calendar.css',
  'reading.css',
  'story.css',
  'print.css',
] as const

/** A file that is served as it is. `path` carries a hash of the content, so browsers may keep it for good. */
export type Asset = { readonly path: string; readonly type: string; readonly body: string }

export type Assets = {
  readonly stylesheet: Asset
  readonly favicon: Asset
  /** A page's scripts, by island. */
  readonly scripts: Readonly<Record<Island, Script>>
  /** All that is served under a hashed address. */
  readonly hashed: readonly Asset[]
}

export function loadAssets(): Assets {
  const css = styleSheets.map((name) => readWebFile(`styles/${name}`)).join('\n')
  const stylesheet = hashed('hearsay', 'css', style, css)
  const gallery = hashed('gallery', 'js', script, readWebFile('islands/gallery.js'))
  const lightbox = hashed(
    'lightbox',
    'js',
    script,
    withoutMap(readPackageFile('photoswipe', 'photoswipe.esm.min.js')),
  )
  const styles = hashed(
    'lightbox',
    'css',
    style,
    readPackageFile('photoswipe', 'photoswipe.css') + readWebFile('styles/lightbox.css'),
  )
  const search = hashed('search', 'js', script, readWebFile('islands/search.js'))
  const copy = hashed('copy', 'js', script, readWebFile('islands/copy.js'))
  return {
    stylesheet,
    favicon: { path: '/favicon.svg', type: 'image/svg+xml', body: readWebFile('favicon.svg') },
    scripts: {
      gallery: { src: gallery.path, needs: { lightbox: lightbox.path, styles: styles.path } },
      search: { src: search.path, needs: {} },
      copy: { src: copy.path, needs: {} },
    },
    hashed: [stylesheet, gallery, lightbox, styles, search, copy],
  }
}

const style = 'text/css; charset=utf-8'
const script = 'text/javascript; charset=utf-8'

/** What a package publishes for browsers, as it is: nothing is bundled. */
function readPackageFile(name: string, file: string): string {
  return readFileSync(new URL(file, import.meta.resolve(name)), 'utf8')
}

/** The map of the source is not served. */
const withoutMap = (source: string) => source.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n')

function hashed(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  return { path: `/assets/${name}.${hash}.${extension}`, type, body }
}

function readWebFile(name: string): string {
  return readFileSync(new URL(`../web/${name}`, import.meta.url), 'utf8')
}
