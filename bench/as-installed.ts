/**
 * Puts the compiled program (`npm run build`) in the place of its sources: what is measured is what users install. Sources
 * take 40 MB more to begin with, since Node strips their types by a compiler of its own.
 *
 *     node --import ./bench/as-installed.ts bench/intake.ts
 */
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const [src = '', dist = ''] = ['src', 'dist'].map((name) => `${pathToFileURL(join(root, name)).href}/`)
if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist yet: "npm run build" makes it.')

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (!found.url.startsWith(src)) return found
    return { ...found, url: found.url.replace(src, dist).replace(/\.ts$/, '.js'), format: 'module' }
  },
})
