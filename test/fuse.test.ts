import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFolder, runHearsay } from './run-hearsay.ts'

const { folder, put } = makeFolder()
const fuse = (...args: string[]) => runHearsay(folder, ['fuse', ...args])

const claims = put(
  'claims.csv',
  'source,object,value,note\nSlate Wire,Copper Lane,Ana Reyes,\nReel Post,Copper Lane,"Reyes, Ana",x\nFan Den,Copper Lane,Dana Whitt,\n',
)

const wrong: readonly (readonly [name: string, args: readonly string[], code: number, says: RegExp])[] = [
  ['a file that is not there', ['none.csv'], 1, /^hearsay: none\.csv does not exist\./],
  ['an empty file', [put('empty.csv', '')], 1, /empty\.csv is empty; the columns source, object, value/],
  [
    'a header alone',
    [put('head.csv', 'source,object,value\n')],
    1,
    /head\.csv has the names of its columns and no row/,
  ],
  [
    'a missing column',
    [put('short.csv', 'source,object\na,b\n')],
    1,
    /short\.csv has no column "value": its first line must name source, object, value, and names source, object\./,
  ],
  [
    'a row with too few cells',
    [put('cut.csv', 'source,object,value\na,b,c\na,b\n')],
    1,
    /cut\.csv, line 3: 3 cells expected, 2 found/,
  ],
  [
    'an empty value',
    [put('hole.csv', 'source,object,value\na,b,\n')],
    1,
    /hole\.csv, line 2: the column "value" is empty/,
  ],
  [
    'a quote that is never closed',
    [put('quote.csv', 'source,object,value\na,b,"c\n')],
    1,
    /quote\.csv, line 2: a quote is opened and never closed/,
  ],
  ['verdicts without truths', [claims, '--verdicts', claims], 1, /claims\.csv has no column "truth"/],
  ['an unknown option', [claims, '--multy'], 2, /unknown option '--multy'[\s\S]*Did you mean --multi/],
]
for (const [name, args, code, says] of wrong) {
  test(`${name} is told in a sentence`, async () => {
    const result = await fuse(...args)
    assert.deepEqual([result.code, result.stdout], [code, ''])
    assert.match(result.stderr, says)
  })
}

test('a table lists every value with its probability, likeliest chosen, then the sources', async () => {
  const { code, stdout } = await fuse(claims, '--sources')
  const lines = stdout.trim().split('\n')
  assert.equal(code, 0)
  assert.match(lines[0] ?? '', /^object +value +probability +chosen$/)
  assert.match(lines[1] ?? '', /^Copper Lane +Ana Reyes +0\.\d{3} +chosen$/)
  assert.deepEqual(
    lines.slice(-3).map((line) => line.split('  ')[0]),
    ['Fan Den', 'Reel Post', 'Slate Wire'],
  )
})

test('with --json each value is a line, and each source', async () => {
  const { stdout } = await fuse(claims, '--json', '--sources')
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(Object.keys(rows[0]), ['object', 'value', 'probability', 'chosen'])
  assert.deepEqual(Object.keys(rows.at(-1)), ['source', 'claims', 'accuracy'])
  assert.equal(rows.length, 6)
})

test('rumours are judged by verdicts on others', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const against = i % 2 === 0 ? [`Slate Wire,rumour ${i},true,against,2026-02-0${1 + (i % 9)}`] : []
    return [`Fan Den,rumour ${i},true,for,2026-01-10`, `Buzz Den,rumour ${i},true,observing,`, ...against]
  }).flat()
  const file = put('rumours.csv', ['source,object,value,stance,time', ...rows].join('\n'))
  const truths = Array.from({ length: 10 }, (_, i) => `rumour ${i},${i % 2 === 1}`)
  const verdicts = put('settled.csv', ['object,truth', ...truths].join('\n'))
  const { stdout } = await fuse(file, '--verdicts', verdicts, '--json')
  const values = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const chosen = (object: string) => values.find((value) => value.object === object && value.chosen)?.value
  assert.deepEqual([chosen('rumour 10'), chosen('rumour 11')], ['false', 'true'])
})
