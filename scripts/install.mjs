// Installs what is missing, once. Plain JavaScript: it runs on the machine's own Node, 20 or newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** The project's own Node, a dev dependency: the machine's may be older. */
export const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

export function install() {
  if (isInstalled()) return
  console.error('Installing what is missing; this happens once.')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) fail('npm could not install everything; its message is above.')
  if (!existsSync(node))
    fail('npm did not run the install script of "node": try "npm ci --ignore-scripts=false".')
}

/** Whether node_modules holds just what the lock file says. */
function isInstalled() {
  const wanted = readLock('package-lock.json')
  const found = readLock('node_modules/.package-lock.json')
  if (wanted === null || found === null || !existsSync(node)) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      found[path]?.version === entry.version ||
      (entry.optional === true && found[path] === undefined),
  )
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    // Not there, or cut off by an install that was stopped: either way it has to be made anew.
    return null
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1])).href) install()
