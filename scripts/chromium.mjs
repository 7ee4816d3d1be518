// The browser that the browser tests drive.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** CHROMIUM_PATH, else the first Chromium or Chrome that is installed; null where there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return (
    [process.env.CHROMIUM_PATH ?? '', ...candidates, ...elsewhere].find(
      (path) => path !== '' && existsSync(path),
    ) ?? null
  )
}

/** On Debian as root Chromium is one package away; elsewhere it is for the user to install. */
export function installChromium() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null
  console.error('Installing Chromium for the browser tests; this happens once.')
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  apt('update')
  apt('install', '--no-install-recommends', 'chromium')
  return findChromium()
}
