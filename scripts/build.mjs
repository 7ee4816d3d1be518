// `npm run build`: src/**/*.ts → dist/**/*.js with types; everything else in src is copied as it is.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const done = spawnSync(node, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
if (done.status !== 0) process.exit(done.status ?? 1)
cpSync(join(root, 'src'), dist, { recursive: true, filter: (path) => !path.endsWith('.ts') })
chmodSync(join(dist, 'cli', 'main.js'), 0o755)
