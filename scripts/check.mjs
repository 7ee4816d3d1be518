// `npm run check`: all that can be told without running the program. Goes on after a failure, to show everything.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

install()
const bin = (name, file) => join(root, 'node_modules', name, 'bin', file)
const colors = process.stdout.isTTY ? [] : ['--colors=off']
const steps = [
  ['format and lint', [bin('@biomejs/biome', 'biome'), 'ci', '--diagnostic-level=warn', ...colors, '.']],
  ['types', [bin('typescript', 'tsc'), '--noEmit']],
  ['boundaries and docs', ['--test', '--test-reporter=spec', 'test/boundaries.test.ts', 'test/docs.test.ts']],
]
for (const [name, args] of steps) {
  console.log(`— ${name}`)
  const done = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) process.exitCode = 1
}
