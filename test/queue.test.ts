import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLedger } from '../src/ledger/index.ts'
import { makeFolder, runHearsay } from './run-hearsay.ts'

const { folder } = makeFolder()
const hearsay = (...args: string[]) => runHearsay(folder, [...args, '--db', 'queue.db'])

test('the queue says what waits and what failed and why; failed items are put back', async () => {
  const ledger = await openLedger(join(folder, 'queue.db'))
  const item = (n: number) => ({
    feedId: 'slate',
    url: `https://slatewire.example/${n}`,
    guid: null,
    title: `Story ${n}`,
    html: null,
    outlet: null,
    published: null,
  })
  const now = Date.now()
  await ledger.queue.add([item(1), item(2)], now)
  const request = { now, holder: 'a 1 a', limit: 1, leaseMs: 60_000, perHost: 1, busy: new Map() }
  const [held] = await ledger.queue.take(request)
  assert.ok(held)
  const says = 'https://slatewire.example/1 answered 403 Forbidden.'
  await ledger.queue.keep('a 1 a', [{ key: held.key, did: 'fail', code: 'x', says, retryInMs: null }], now)
  await ledger.close()

  const shown = (await hearsay('queue')).stdout
  assert.match(shown, /^1 item waiting, the oldest for .*: 1 to be fetched, 0 to be read\n/)
  assert.match(shown, /1 {2}given up/)
  assert.match(
    shown,
    new RegExp(`${held.key} https://slatewire.example/1 \\(.* ago, 1 attempt\\)\n +${says}`),
  )
  assert.match((await hearsay('queue', '--list', 'waiting')).stdout, /slatewire.example\/2 \(to fetch\)/)
  assert.match((await hearsay('queue', '--list', 'gone')).stdout, /No item is gone\./)
  assert.equal(JSON.parse((await hearsay('queue', '--json')).stdout).counts.done.failed, 1)
  const wrong = [
    [['queue', '--list', 'all'], /--list takes one of waiting, recorded/],
    [['retry'], /or say --all/],
    [['retry', 'x'], /id is a number/],
    [['retry', '1', '--all'], /not both/],
  ] as const
  for (const [args, words] of wrong) {
    const { code, stderr } = await hearsay(...args)
    assert.deepEqual([code, words.test(stderr)], [2, true], stderr)
  }
  assert.match((await hearsay('retry', '99')).stderr, /There is no item 99/)
  assert.match((await hearsay('retry', '--all')).stdout, /^1 item back in the queue/)
  assert.match((await hearsay('retry', '--all')).stdout, /^Nothing was given up/)
  assert.match((await hearsay('queue')).stdout, /^2 items waiting/)
})
