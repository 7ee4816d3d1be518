import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCsv } from './parse-csv.ts'

const cases: readonly (readonly [name: string, text: string, lines: readonly number[], cells: string[][]])[] =
  [
    [
      'plain lines',
      'a,b\n1,2\n',
      [1, 2],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line break at the end',
      'a,b\n1,',
      [1, 2],
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'Windows line ends and a byte order mark',
      '\uFEFFa,b\r\n1,2\r\n',
      [1, 2],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes',
      '"a, b","say ""yes"""\nx,y',
      [1, 2],
      [
        ['a, b', 'say "yes"'],
        ['x', 'y'],
      ],
    ],
    [
      'a line break in a cell',
      'a,"1\n2",b\r\nx,y,z',
      [1, 3],
      [
        ['a', '1\n2', 'b'],
        ['x', 'y', 'z'],
      ],
    ],
    ['empty lines', '\na\n\nb\n', [2, 4], [['a'], ['b']]],
    ['nothing', '', [], []],
    ['an empty cell in quotes at the end', 'a,""', [1], [['a', '']]],
    ['a quote after a comma at the end', '"a",', [1], [['a', '']]],
  ]
for (const [name, text, lines, cells] of cases) {
  test(`reads ${name}`, () => {
    const records = parseCsv(text)
    assert.deepEqual(
      records.map((record) => record.cells),
      cells,
    )
    assert.deepEqual(
      records.map(({ line }) => line),
      lines,
    )
  })
}

test('a quote that is never closed is named with its line', () => {
  assert.throws(() => parseCsv('a,b\n1,"2\n3,4'), { code: 'bad-csv', message: /^line 2: a quote is opened/ })
})

test('what follows a closing quote is named with its line', () => {
  assert.throws(() => parseCsv('a,b\n"1"x,2'), { code: 'bad-csv', message: /^line 2: .*not "x"/ })
})

test('whatever is written with quotes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ') })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), (table) => {
      const text = table.map((row) => row.map(quote).join(',')).join('\n')
      assert.deepEqual(
        parseCsv(text).map(({ cells }) => cells),
        table,
      )
    }),
  )
})
