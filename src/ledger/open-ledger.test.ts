import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { openLedger } from './index.ts'
import { claim, inventedStory, title, words } from './invented-story.ts'
import { record } from './record.ts'
import { openDatabase } from './store/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const freshPath = () => join(folder, `${++files}.db`)

const numbered = (n: number) =>
  inventedStory({
    outlet: 'Slate Wire',
    headline: `Story ${n}`,
    published: '2024-03-01',
    reports: [{ claim: claim(title(`Title ${n}`), 'status', words('filming')) }],
  })

describe('opening a ledger', () => {
  test('makes it where it is missing, and finds what was recorded', async () => {
    const path = freshPath()
    const first = await openLedger(path)
    await first.record(numbered(1))
    await first.close()
    const second = await openLedger(path)
    assert.equal((await second.listStories()).total, 1)
    await second.close()
  })

  const refused: readonly (readonly [string, string, (path: string) => void])[] = [
    ['a text file', 'ledger-not-a-database', (path) => writeFileSync(path, 'These are notes. '.repeat(100))],
    [
      'another program’s database',
      'ledger-foreign',
      (path) => {
        const other = new DatabaseSync(path)
        other.exec('CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1')
        other.close()
      },
    ],
    [
      'a ledger of a newer version',
      'ledger-newer',
      (path) => {
        openDatabase(path).close()
        const newer = new DatabaseSync(path)
        newer.exec('PRAGMA user_version = 999')
        newer.close()
      },
    ],
  ]
  for (const [what, code, make] of refused)
    test(`${what} is refused and left as it is`, async () => {
      const path = freshPath()
      make(path)
      const before = readFileSync(path)
      await assert.rejects(openLedger(path), { name: 'Problem', code })
      assert.deepEqual(readFileSync(path), before)
    })

  test('a folder that does not exist is a problem', async () => {
    await assert.rejects(openLedger(join(folder, 'nowhere', 'x.db')), { code: 'ledger-cannot-open' })
  })
  test('a folder is a problem', async () => {
    await assert.rejects(openLedger(folder), { code: 'ledger-cannot-open' })
  })
})

/** A program that records `stories` stories on one title and says so after each. Arguments: ledger, outlet. */
function writeWriter(stories: number): string {
  const path = join(folder, `writer-${stories}.ts`)
  const at = (name: string) => new URL(name, import.meta.url).href
  const program = `import { openLedger } from '${at('./index.ts')}'
import { claim, inventedStory, title, words } from '${at('./invented-story.ts')}'
const [, , path, outlet] = process.argv
const ledger = await openLedger(path)
for (let n = 0; n < ${stories}; n++) {
  const reports = [{ claim: claim(title('Copper Lane'), 'status', words('filming')) }]
  const told = { outlet, headline: 'Story ' + n, published: '2024-03-01', reports }
  console.log((await ledger.record(inventedStory(told))).storyId)
}
await ledger.close()
`
  writeFileSync(path, program)
  return path
}

describe('writing', () => {
  test('a full disk is a problem; the story is not half there, and what was there stays', async () => {
    const path = freshPath()
    const db = openDatabase(path)
    record(db, numbered(0))
    const { pages } = db.get('SELECT page_count + 2 AS pages FROM pragma_page_count') ?? {}
    db.run(`PRAGMA max_page_count = ${Number(pages)}`)
    let recorded = 1
    assert.throws(
      () => {
        for (; recorded < 500; recorded++) record(db, numbered(recorded))
      },
      { code: 'ledger-disk-full' },
    )
    db.close()
    const ledger = await openLedger(path)
    assert.equal((await ledger.listStories()).total, recorded)
    assert.equal((await ledger.listEntities()).total, recorded)
    await ledger.close()
  })

  test('a read-only ledger is a problem', () => {
    const db = openDatabase(freshPath())
    db.run('PRAGMA query_only = ON')
    assert.throws(() => record(db, numbered(1)), { code: 'ledger-read-only' })
    db.close()
  })

  test('the log is only added to', () => {
    const db = openDatabase(freshPath())
    record(db, numbered(1))
    assert.throws(() => db.run('DELETE FROM entries'), /only added/)
    assert.throws(() => db.run("UPDATE entries SET body = ''"), /only added/)
    db.close()
  })

  test('processes write the same ledger at once, and each reads what the others wrote', async () => {
    const path = freshPath()
    const ledger = await openLedger(path)
    const writer = writeWriter(20)
    const run = (outlet: string) => promisify(execFile)(process.execPath, [writer, path, outlet])
    await Promise.all([run('Slate Wire'), run('Harbor Post')])
    assert.equal((await ledger.listStories()).total, 40)
    const [standing] = (await ledger.findDossier('copper-lane'))?.groups[0]?.standings ?? []
    assert.equal(standing?.reportCount, 40)
    assert.equal(standing?.independentSources, 2)
    await ledger.close()
  })

  test('what was acknowledged survives a process that is killed, and nothing is half there', async () => {
    const path = freshPath()
    const writer = writeWriter(100_000)
    const acknowledged: string[] = []
    for (const [round, stories] of [3, 11, 30].entries()) {
      const child = spawn(process.execPath, [writer, path, `Outlet ${round}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const said = createInterface({ input: child.stdout })
      let heard = 0
      for await (const id of said) {
        acknowledged.push(id)
        if (++heard === stories) child.kill('SIGKILL')
      }
    }
    const ledger = await openLedger(path)
    for (const id of acknowledged) assert.ok(await ledger.findStory(id), id)
    const before = await ledger.findDossier('copper-lane')
    await ledger.rebuild()
    assert.deepEqual(await ledger.findDossier('copper-lane'), before)
    await ledger.close()
  })
})
