import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another extractor from npm: its module in bench/peers, and the packages that do the work. */
export type Peer = { readonly module: string; readonly packages: readonly string[] }

const folder = join(import.meta.dirname, '..', 'peers')

const peers: readonly Peer[] = [
  { module: 'readability.mjs', packages: ['@mozilla/readability', 'linkedom'] },
  { module: 'defuddle.mjs', packages: ['defuddle', 'linkedom'] },
  { module: 'mercury-parser.mjs', packages: ['@jocmp/mercury-parser'] },
  { module: 'article-extractor.mjs', packages: ['@extractus/article-extractor'] },
].map(({ module, packages }) => ({ module: join(folder, module), packages }))

/** What other benchmarks check and compare with. */
const tools = ['acorn', 'recheck', 'parse5', 'minhash']

/** The peers, and the tools beside them, installed if need be into bench/peers; null where they cannot be. Hearsay itself needs none of them. */
export function installPeers(): readonly Peer[] | null {
  if (!isInstalled())
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  return isInstalled() ? peers : null
}

function isInstalled(): boolean {
  return (
    tools.every((name) => existsSync(manifestOf(name))) &&
    peers.every(({ packages }) => packages.every((name) => existsSync(manifestOf(name))))
  )
}

/** "defuddle 0.19.4 + linkedom 0.18.15" */
export function nameOf({ packages }: Peer): string {
  return packages
    .map((name) => {
      const { version }: { version: string } = JSON.parse(readFileSync(manifestOf(name), 'utf8'))
      return `${name} ${version}`
    })
    .join(' + ')
}

function manifestOf(name: string): string {
  return join(folder, 'node_modules', name, 'package.json')
}
