import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keepRunning } from './keep-running.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-keep-'))
after(() => rmSync(folder, { recursive: true }))

/** A program in a file of its own that writes down what it does, and where to read that. */
function program(name: string, body: string) {
  const notes = join(folder, `${name}.txt`)
  const file = join(folder, `${name}.mjs`)
  writeFileSync(notes, '')
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs'\nconst note = (word) => appendFileSync(${JSON.stringify(notes)}, word + '\\n')\n${body}`,
  )
  const noted = () => readFileSync(notes, 'utf8').split('\n').slice(0, -1)
  return {
    args: [file],
    noted,
    /** Until it has written this down. */
    async has(word: string): Promise<void> {
      const changes = watch(notes)
      while (!noted().includes(word)) await once(changes, 'change')
      changes.close()
    },
  }
}

test('what ends is started again, and said so, until it is stopped', async () => {
  const failing = program('failing', "note('began'); process.exitCode = 3")
  const said: string[] = []
  let heard = () => {}
  const thrice = new Promise<void>((resolve) => {
    heard = resolve
  })
  const kept = keepRunning({
    args: failing.args,
    name: 'The watch',
    say: (sentence) => said.push(sentence) === 3 && heard(),
    delays: { firstMs: 1, mostMs: 2_000 },
  })
  await thrice
  await kept.stop()
  assert.equal(failing.noted().length, 3)
  assert.equal(said[0], 'The watch ended with exit code 3; it is started again in 1 second.')
})

test('waits grow, up to a bound', async () => {
  const failing = program('slower', 'process.exitCode = 1')
  const said: string[] = []
  let heard = () => {}
  const enough = new Promise<void>((resolve) => {
    heard = resolve
  })
  const kept = keepRunning({
    args: failing.args,
    name: 'It',
    say: (sentence) => said.push(sentence) === 2 && heard(),
    delays: { firstMs: 900, mostMs: 1_200 },
  })
  await enough
  await kept.stop()
  assert.deepEqual(
    said.map((sentence) => /in (\d+ seconds?)/.exec(sentence)?.[1]),
    ['1 second', '2 seconds'],
  )
})

test('it is stopped by its channel, and finishes what it has in hand', async () => {
  const busy = program(
    'busy',
    "note('began'); const work = setInterval(() => {}, 1000); process.once('disconnect', () => setTimeout(() => { note('finished'); clearInterval(work) }, 50))",
  )
  const kept = keepRunning({ args: busy.args, name: 'It', say: assert.fail })
  await busy.has('began')
  await kept.stop()
  assert.deepEqual(busy.noted(), ['began', 'finished'])
})

test('what does not stop when asked to is ended', async () => {
  const deaf = program('deaf', "setInterval(() => {}, 1000); note('began')")
  const kept = keepRunning({ args: deaf.args, name: 'It', say: assert.fail, delays: { patienceMs: 1 } })
  await deaf.has('began')
  await Promise.all([kept.stop(), kept.stop()])
})

test('a program that is put behind others, and its threads, yield to them', async (t) => {
  const note = "note(String(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)))))"
  const worker = `import { readlinkSync } from 'node:fs'; import { getPriority } from 'node:os'; import { parentPort } from 'node:worker_threads'; parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))))`
  if (process.platform !== 'linux') return t.skip('threads have ranks of their own on Linux alone')
  const behind = program(
    'behind',
    `import { readlinkSync } from 'node:fs'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
await new Promise((resolve) => setTimeout(resolve, 20))
${note}
new Worker(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(worker)}))).on('message', (rank) => {
  note('thread ' + rank)
  process.disconnect()
})`,
  )
  const kept = keepRunning({ args: behind.args, name: 'The watch', say: () => {}, behind: true })
  t.after(() => kept.stop())
  const rank = Math.min(19, getPriority() + 10)
  await behind.has(`thread ${rank}`)
  assert.deepEqual(behind.noted().slice(0, 2), [`${rank}`, `thread ${rank}`])
})
