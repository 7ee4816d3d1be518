import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from './progress.ts'

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
