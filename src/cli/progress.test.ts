import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw, pace } from './progress.ts'

const cases: readonly (readonly [done: number, total: number, starts: string])[] = [
  [0, 48, '  0% ░░░░░░░░░░░░░░░░░░░░░░░░ 0/48 x.html'],
  [12.5, 50, ' 25% ██████░░░░░░░░░░░░░░░░░░ 12/50 x.html'],
  [48, 48, '100% ████████████████████████ 48/48 x.html'],
  [0, 0, '100% ████████████████████████ 0/0 x.html'],
]
for (const [done, total, line] of cases) {
  test(`${done} of ${total} is drawn`, () => assert.equal(draw(done, total, 'x.html', 200), line))
}

test('a bar is never wider than the terminal, and shows the end of a long name', () => {
  assert.match(draw(1, 2, 'a/very-long-name.html', 45), / 1\/2 …name\.html$/)
  for (const columns of [20, 36, 37, 38, 60])
    assert.ok(draw(1, 2, 'a/very-long-name.html', columns).length < columns)
})

const paces: readonly (readonly [done: number, documents: number, ms: number, says: string])[] = [
  [0.1, 50, 1_000, ''],
  [0.5, 1_000, 10_000, '100/s, 10 s left, '],
  [0.1, 12, 10_000, '1.2/s, 90 s left, '],
  [0.01, 40, 20_000, '2.0/s, 33 min left, '],
  [0.001, 4_000, 20_000, '200/s, 6 h left, '],
]
for (const [done, documents, ms, says] of paces)
  test(`the pace of a run: ${says || 'nothing yet'}`, () => assert.equal(pace(done, 1, documents, ms), says))
