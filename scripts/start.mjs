// `npm start`: installs what is missing, fills a database from the demo newsroom, serves it.
// What follows the command goes to `hearsay serve`: npm start -- --port 8080
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

const interrupted = 130
const db = join('data', 'demo.db')

install()
await hearsay(['outlets', 'demo/outlets.json', '--db', db], 'ignore')
// Pages on record already are skipped, so that every start after the first is quick.
const code = await hearsay(['read', 'demo/pages', '--db', db], 'ignore')
// The demo's own newsroom publishes; what is out already, just as it is, stays as it is.
const own = readdirSync(join(root, 'demo', 'own')).filter((name) => name.endsWith('.md'))
if (code === 0) {
  await hearsay(['outlets', 'demo/own/outlet.json', '--db', db], 'ignore')
  await hearsay(['publish', ...own.map((name) => join('demo', 'own', name)), '--db', db], 'ignore')
}
// What the newsroom's own official stories settle is settled by rule, so that its sources have records.
if (code === 0) await hearsay(['settle', '--auto', '--db', db], 'ignore')
process.exitCode =
  code === interrupted ? code : await hearsay(['serve', '--db', db, ...process.argv.slice(2)], 'inherit')

/** Runs one command to its end. Ctrl-C reaches it from the terminal, so here it only must not end us first. */
function hearsay(args, stdout) {
  const child = spawn(node, [join('src', 'cli', 'main.ts'), ...args], {
    cwd: root,
    stdio: ['inherit', stdout, 'inherit'],
  })
  const forward = (signal) => child.kill(signal)
  const wait = () => {}
  process.on('SIGTERM', forward).on('SIGINT', wait)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', wait)
      resolve(code ?? (signal === 'SIGINT' ? interrupted : 1))
    })
  })
}
