import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFolder, runHearsay } from './run-hearsay.ts'

const { folder, put } = makeFolder()
const run = (...args: readonly string[]) => runHearsay(folder, ['import', ...args])

put(
  'rumours.csv',
  `\uFEFFMy rumour tracker;;;;;\r
Date;Who;Title;Rumour;Outcome;Link\r
13/05/2024;Harbor Watch;Copper Lane;Renewed for a second season;Correct;https://x.example/1\r
14/05/2024;Slate Wire;Low Tide;"Ana Reyes is in talks to\r
play Mira Vance in Low Tide";debunked;\r
15/05/2024;Harbor Watch;Low Tide;Theo Brandt won’t return for season 3.;partly;\r
;Harbor Watch;Low Tide;Low Tide is cancelled;;\r
16/05/2024;Harbor Watch;;I had soup for lunch;;\r
`,
)

test('a sheet is looked at, brought in once, and taken back', async () => {
  const db = ['--db', 'one.db']
  const looked = await run('rumours.csv', '--dry-run', '--json', ...db)
  const rows = looked.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    rows.map(({ line, published, refused, unclear, claims }) => [
      line,
      published ?? refused,
      unclear?.length,
      claims?.[0]?.verdict,
    ]),
    [
      [3, '2024-05-13', 0, 'true'],
      [4, '2024-05-14', 0, 'false'],
      [6, '2024-05-15', 1, null],
      [7, 'it has no date: --published gives one to such rows.', undefined, undefined],
      [8, 'no claim could be read in "I had soup for lunch".', undefined, undefined],
    ],
  )
  assert.match(looked.stderr, /rumours\.csv, line 7 is left out: it has no date/)
  assert.match(looked.stderr, /line 6: "partly" is no outcome that is known/)
  assert.equal(looked.code, 1)

  const asked = await run('rumours.csv', ...db)
  assert.equal(asked.code, 1)
  assert.match(
    asked.stderr,
    /3 rows to be recorded, 2 with a verdict, 1 unclear, 2 rows left out\. Nothing was changed/,
  )
  assert.match((await run('--list', ...db)).stderr, /There is no database/)

  const brought = await run('rumours.csv', '--yes', '--words', 'partly=changed', ...db)
  const [, id = ''] =
    /3 rows recorded, 3 verdicts given\. "hearsay import --undo (rumours-[0-9a-f]{8})"/.exec(
      brought.stdout,
    ) ?? []
  assert.notEqual(id, '', brought.stdout)
  const again = await run('rumours.csv', '--yes', ...db)
  assert.equal(again.stdout, '3 on record already.\n')
  assert.match((await run('--list', ...db)).stdout, new RegExp(`^${id}: 3 rows, 3 verdicts, 0 roles`))

  const dossier = () => runHearsay(folder, ['dossier', 'Copper Lane', ...db])
  const { stdout } = await dossier()
  assert.match(stdout, /2024-05-13 Harbor Watch, stated: “Renewed for a second season”/)
  assert.match(stdout, /settled true/)
  const back = await run('--undo', id, '--by', 'nora', '--why', 'The wrong sheet.', ...db)
  assert.equal(back.stdout, 'Taken back: 3 rows, 3 verdicts, 0 roles. All of it stays in the log.\n')
  assert.doesNotMatch((await dossier()).stdout, /Renewed/)
  assert.match((await run('--undo', id, ...db)).stderr, /Nothing that the import .* stands any more/)
  const checked = await runHearsay(folder, ['check', ...db])
  assert.equal(checked.code, 0, checked.stdout)
})

test('a list of who is what sets roles, and says which ranks it does not know', async () => {
  put('tiers.tsv', 'Source\tTier\nHarbor Watch\tS\nSlate Wire\tinsider\nslate wire\ttrade\n')
  const db = ['--db', 'tiers.db']
  const first = await run('tiers.tsv', '--yes', ...db)
  assert.match(first.stderr, /line 2 is left out: "S" is no role.*--words "S=trade"/)
  assert.match(first.stderr, /line 4 is left out: line 3 says that it is insider/)
  const second = await run('tiers.tsv', '--yes', '--words', 'S=trade', ...db)
  assert.match(second.stdout, /^1 role given, 1 on record already\./)
  const roles = async () => JSON.parse((await runHearsay(folder, ['outlets', '--json', ...db])).stdout)
  const names = (list: { name: string; role: string | null }[]) => list.map(({ name, role }) => [name, role])
  assert.deepEqual(names(await roles()), [
    ['Harbor Watch', 'trade'],
    ['Slate Wire', 'insider'],
  ])
  const [, id = ''] = /--undo (tiers-[0-9a-f]+)/.exec(second.stdout) ?? []
  await run('--undo', id, ...db)
  assert.deepEqual(names(await roles()), [
    ['Harbor Watch', null],
    ['Slate Wire', null],
  ])
})

test('what is wrong with a sheet is said, and nothing is changed', async () => {
  put('other.csv', 'A,B\n1,2\n')
  put('quote.csv', 'Rumour,Source\n"Low Tide is back,Harbor Watch\n')
  put('empty.csv', '')
  const table: readonly (readonly [readonly string[], RegExp, number])[] = [
    [['other.csv'], /has the columns "A", "B"\. A column of claims was expected.*--map "claim=Rumour/, 1],
    [['other.csv', '--map', 'claim=C'], /--map names "C", which it has not/, 1],
    [['other.csv', '--map', 'rumour=A'], /--map names claim, source.*not "rumour"/, 2],
    [['other.csv', '--map', 'A'], /--map takes pairs such as claim=Rumour/, 2],
    [['other.csv', '--words', 'maybe=perhaps'], /--words says that a word means true, false/, 2],
    [['rumours.csv', '--dates', 'backwards'], /--dates takes day-first or month-first/, 2],
    [['quote.csv'], /quote\.csv, line 2: a quote is opened and never closed/, 1],
    [['empty.csv'], /empty\.csv is empty/, 1],
    [['missing.csv'], /missing\.csv/, 1],
    [[], /Name an OPML list or a sheet/, 2],
  ]
  for (const [args, says, code] of table) {
    const ended = await run(...args, '--db', 'none.db')
    assert.match(ended.stderr, says)
    assert.equal(ended.code, code, args.join(' '))
  }
  assert.match((await run('--list', '--db', 'none.db')).stderr, /There is no database/)
})
