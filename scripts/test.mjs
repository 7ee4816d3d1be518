// `npm test`: installs what the tests need and runs them all; `npm test -- FILE…` runs some.
import { spawnSync } from 'node:child_process'
import { findChromium, installChromium } from './chromium.mjs'
import { install, node, root } from './install.mjs'

install()
const chromium = findChromium() ?? installChromium()
if (chromium === null) {
  console.error(
    'No Chromium here, so the browser tests are skipped; install chromium or set CHROMIUM_PATH to run them.',
  )
}
const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['src', 'test', 'demo', 'bench'].map((folder) => `${folder}/**/*.test.ts`)
const done = spawnSync(node, ['--test', '--test-reporter=spec', ...files], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) },
})
process.exitCode = done.status ?? 1
