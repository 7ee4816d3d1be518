import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import type { WriteStream } from 'node:tty'
import { tellRebuild } from './tell-rebuild.ts'

/** A stream that is no terminal, or that says it is one. */
function written(isTTY: boolean, steps: readonly number[], total: number, patienceMs = 0): readonly string[] {
  const stream = new PassThrough()
  const terminal = Object.assign(stream, { isTTY, columns: 80 }) as unknown as WriteStream
  const tell = tellRebuild('news.db', terminal, patienceMs)
  for (const done of steps) tell(done, total)
  return String(stream.read() ?? '').split('\n')
}

test('a log is told once that it goes on, and each tenth of the way', () => {
  const [head, ...lines] = written(false, [0, 200, 400, 600, 1_200, 2_000], 2_000)
  assert.match(head ?? '', /^news\.db is worked out anew from 2,000 entries of its log/)
  assert.deepEqual(
    lines.filter((line) => line !== ''),
    ['10', '20', '30', '60', '100'].map((share) => `${share}% of news.db is worked out anew`),
  )
})

test('what is soon done is not told', () => {
  for (const isTTY of [true, false]) assert.deepEqual(written(isTTY, [0, 10, 20], 20, 60_000), [''])
})

test('a terminal has a bar, which is gone in the end', () => {
  const lines = written(true, [0, 500, 1_000], 1_000)
  assert.equal(lines.length, 2)
  assert.match(lines[1] ?? '', / {2}0% ░+ 0\/1000 entries/u)
  assert.ok(lines[1]?.endsWith('\r\u001b[K'), 'the line is cleared')
})
