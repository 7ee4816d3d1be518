import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

type Boundary = {
  /** Folders whose index.ts may be imported. */
  readonly folders: readonly string[]
  /** npm packages that may be imported. */
  readonly packages: readonly string[]
  /** What else comes from outside: Node's own modules, and whether they may be used at all; a list, where only these. */
  readonly node: boolean | readonly string[]
}

/** story ← claims ← ledger ← intake ← publish ← server ← cli: the walls of the house, in one table. */
const boundaries: Readonly<Record<string, Boundary>> = {
  story: { folders: [], packages: ['htmlparser2', 'domhandler', 'marked'], node: ['node:buffer'] },
  claims: { folders: ['story'], packages: [], node: false },
  ledger: { folders: ['story', 'claims'], packages: ['zod'], node: true },
  intake: {
    folders: ['story', 'claims', 'ledger'],
    packages: ['htmlparser2', 'domhandler', 'zod', 'ipaddr.js', 'robots-parser', 'tar-stream', 'yauzl'],
    node: true,
  },
  publish: {
    folders: ['story', 'claims', 'ledger', 'intake'],
    packages: ['htmlparser2', 'sharp', 'yaml', 'zod'],
    node: true,
  },
  web: { folders: [], packages: ['hono', 'd3-scale'], node: false },
  server: {
    folders: ['story', 'claims', 'ledger', 'intake', 'publish', 'web'],
    packages: ['hono', '@hono/node-server', 'photoswipe', 'zod', 'pino', 'lru-cache', 'ipaddr.js', 'sharp'],
    node: true,
  },
  cli: {
    folders: ['story', 'claims', 'ledger', 'intake', 'publish', 'server'],
    packages: ['commander', 'zod', 'pino'],
    node: true,
  },
}

/** Doors beside a folder's index.ts, for whoever needs a few words of it and not all that hangs on them. Decision 0105. */
const sideDoors = [
  'claims/vocabulary.ts',
  'claims/wording.ts',
  'intake/keep-figures.ts',
  'intake/moment.ts',
  'intake/watching.ts',
  'intake/websub/signature.ts',
  'publish/media-folder.ts',
  'server/hub-path.ts',
  'server/site-address.ts',
  'story/decode.ts',
]

/** Exceptions that STYLE and the layout name themselves: shared by all, types only, or one place for one thing. */
const sharedByAll = 'problem.ts'
const typesForWeb = 'server/contract/index.ts'
const sqlFolders = ['ledger/store/', 'ledger/migrations/']

type Import = {
  readonly file: string
  readonly folder: string
  readonly from: string
  readonly typesOnly: boolean
  /** Loaded when it is asked for. */
  readonly isLazy: boolean
}

const src = join(import.meta.dirname, '..', 'src')
const files = globSync('**/*.ts', { cwd: src }).map((file) => file.replaceAll('\\', '/'))
const isTest = (file: string): boolean => file.endsWith('.test.ts')
const imports = files.flatMap(listImports)

function listImports(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  const folder = file.split('/')[0] ?? ''
  const written = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(written)].map(([, type, from, lazy]) => ({
    file,
    folder,
    from: from ?? lazy ?? '',
    typesOnly: type !== undefined,
    isLazy: lazy !== undefined,
  }))
}

/** Where a relative import leads, from src on; null for packages. */
function target({ file, from }: Import): string | null {
  return from.startsWith('.') ? relative(src, join(src, dirname(file), from)).replaceAll('\\', '/') : null
}

function show(broken: readonly Import[]): string[] {
  return broken.map(({ file, from }) => `${file} imports ${from}`)
}

test('every folder of src has its row, and every row its folder', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  assert.deepEqual([...folders].toSorted(), Object.keys(boundaries).toSorted())
  assert.ok(imports.length > files.length, 'imports are found')
})

test('a folder imports only from the folders before it, and only their index.ts', () => {
  const broken = imports.filter((found) => {
    const path = target(found)
    if (path === null || path === sharedByAll || path.startsWith(`${found.folder}/`)) return false
    if (found.folder === 'web' && path === typesForWeb) return !found.typesOnly
    const [folder, ...rest] = path.split('/')
    const isDoor = rest.join('/') === 'index.ts' || sideDoors.includes(path)
    return !(boundaries[found.folder]?.folders.includes(folder ?? '') && isDoor)
  })
  assert.deepEqual(show(broken), [])
})

/** What is loaded with a file. */
function listReached(start: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const follow = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const found of imports.filter((one) => one.file === file && !one.typesOnly && !one.isLazy)) {
      const path = target(found)
      if (path !== null) follow(path)
    }
  }
  follow(start)
  return reached
}

const readers = ['story/index.ts', 'story/extract.ts', 'intake/index.ts', 'claims/index.ts', 'claims/read.ts']
type Lean = readonly [start: string, way: readonly string[], never: readonly string[]]
const lean: readonly Lean[] = [
  [
    'cli/commands/serve.ts',
    ['server/app.ts', 'ledger/open-ledger.ts'],
    [...readers, 'story/', 'claims/wording.ts'],
  ],
  [
    'cli/commands/watch.ts',
    ['intake/queue/carry-item.ts', 'intake/feeds/read-followed.ts'],
    [...readers, 'server/app.ts'],
  ],
  [
    'intake/work/reader-thread.ts',
    ['story/extract.ts', 'claims/read.ts'],
    ['ledger/', 'intake/fetch/', 'intake/archives/', 'intake/feeds/', 'intake/queue/'],
  ],
]
for (const [start, way, never] of lean)
  test(`${start} loads nothing that it leaves to others`, () => {
    const reached = listReached(start)
    for (const path of way) assert.ok(reached.has(path), `the way to ${path} is followed`)
    assert.deepEqual(
      [...reached].filter((path) => never.some((start) => path.startsWith(start))),
      [],
    )
  })

test('a folder uses only the npm packages of its row', () => {
  const broken = imports.filter((found) => {
    if (target(found) !== null || found.from.startsWith('node:') || isTest(found.file)) return false
    const name = found.from.split('/', found.from.startsWith('@') ? 2 : 1).join('/')
    return !boundaries[found.folder]?.packages.includes(name)
  })
  assert.deepEqual(show(broken), [])
})

test('every npm package that is used is declared, and every declared one is used', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(src, '..', 'package.json'), 'utf8'),
  )
  const allowed = new Set(Object.values(boundaries).flatMap((row) => row.packages))
  assert.deepEqual(Object.keys(dependencies).toSorted(), [...allowed].toSorted())
})

test('pure folders reach for no module of Node but for bytes, no clock, no network, no chance', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bprocess\.|\bMath\.random\(|\bperformance\./
  const pure = files.filter((file) => !isTest(file) && boundaries[file.split('/')[0] ?? '']?.node !== true)
  const bytesOnly = ({ folder, from }: Import) => [boundaries[folder]?.node].flat().includes(from)
  const nodeImports = imports.filter(
    (found) => pure.includes(found.file) && found.from.startsWith('node:') && !bytesOnly(found),
  )
  assert.deepEqual(show(nodeImports), [])
  assert.deepEqual(
    pure.filter((file) => impure.test(readFileSync(join(src, file), 'utf8'))),
    [],
  )
})

test('the database is spoken to in ledger/store alone', () => {
  const broken = imports.filter(
    ({ file, from, typesOnly }) =>
      from === 'node:sqlite' &&
      !typesOnly &&
      !isTest(file) &&
      !sqlFolders.some((folder) => file.startsWith(folder)),
  )
  assert.deepEqual(show(broken), [])
})

test('files are named for what is in them', () => {
  const nothing = /(^|\/)(utils?|helpers?|common|types|misc|shared)\.ts$/
  assert.deepEqual(
    files.filter((file) => nothing.test(file)),
    [],
  )
  assert.deepEqual(
    files.filter((file) => !/^[a-z0-9/.-]+$/.test(file)),
    [],
  )
})
