import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'hearsay-package-'))
after(() => rm(folder, { recursive: true }))

/** As elsewhere: the project's folders are not on the path, only a Node that is new enough. */
const outside = {
  cwd: folder,
  env: {
    ...process.env,
    PATH: [
      dirname(process.execPath),
      ...(process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules')),
    ].join(delimiter),
    NODE_PATH: '',
  },
}

before(async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1e8,
  })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  assert.ok(tarball !== undefined, stdout)
  await writeFile(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }')
  await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', `./${tarball}`],
    outside,
  )
  await writeFile(
    join(folder, 'news.txt'),
    'Ana Reyes Joins Copper Lane\n\nAna Reyes will play Mira Vance in the Netflix series Copper Lane.\n',
  )
})

test('the installed package runs as a command', async () => {
  const { stdout } = await run('npx', ['hearsay', '--version'], outside)
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
})

test('the installed package reads a story', async () => {
  const { stdout, stderr } = await run('npx', ['hearsay', 'read', '--json', 'news.txt'], outside)
  assert.doesNotMatch(stderr, /hearsay|Warning/)
  const { input, story, reports } = JSON.parse(stdout)
  assert.equal(input, 'news.txt')
  assert.equal(story.headline, 'Ana Reyes Joins Copper Lane')
  assert.ok(reports.length > 0, 'the rules of language are in the package')
})

test('the installed package puts a story on record and serves it from its own files', async () => {
  await run('npx', ['hearsay', 'read', '--published', '2026-02-03', '--db', 'news.db', 'news.txt'], outside)
  const { stdout } = await run('npx', ['hearsay', 'dossier', '--db', 'news.db', 'Copper Lane'], outside)
  assert.match(stdout, /Ana Reyes/)
})

test('the library has its three doors, with types, and its guide tells the truth', async () => {
  const guide = await readFile(join(root, 'docs/guide/library.md'), 'utf8')
  const example = /```js\n([\s\S]*?)```/.exec(guide)?.[1]
  assert.ok(example !== undefined)
  await writeFile(join(folder, 'example.mjs'), example)
  const { stdout } = await run(process.execPath, ['example.mjs'], outside)
  assert.match(stdout, /^Copper Lane – cast member stated “.*Ana Reyes/m)
  assert.match(stdout, /(confirmed|reported): .*Ana Reyes plays Mira Vance in Copper Lane/)
  const packed = await readdir(join(folder, 'node_modules/hearsay/dist'), { recursive: true })
  for (const door of ['story', 'claims', 'ledger']) assert.ok(packed.includes(join(door, 'index.d.ts')), door)
})

test('the package holds no tests and no sources', async () => {
  const packed = await readdir(join(folder, 'node_modules/hearsay'), { recursive: true })
  assert.deepEqual(
    packed.filter((name) => /\.test\.|(?<!\.d)\.ts$|^(src|test|demo|bench|docs)\b/.test(name)),
    [],
  )
})
