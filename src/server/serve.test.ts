import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { serve } from './serve.ts'

let folder: string
let ledger: Ledger

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-serve-'))
  ledger = await openLedger(join(folder, 'hearsay.db'))
})
after(async () => {
  await ledger.close()
  await rm(folder, { recursive: true })
})

/** Asks and reads the answer to its end, so that the connection is free again. */
async function statusOf(url: string): Promise<number> {
  const response = await fetch(`${url}/healthz`)
  await response.text()
  return response.status
}

test('it serves on a free port until it is closed, and may be closed twice', async () => {
  const server = await serve({ ledger, port: 0 })
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.equal(await statusOf(server.url), 200)
  await Promise.all([server.close(), server.close()])
  await assert.rejects(statusOf(server.url))
})

test('the address of a server for everybody is one to go to', async () => {
  const server = await serve({ ledger, port: 0, host: '0.0.0.0' })
  assert.match(server.url, /^http:\/\/localhost:\d+$/)
  await server.close()
})

test('a port or host that cannot be had is a problem that says what to do', async () => {
  const first = await serve({ ledger, port: 0 })
  const taken = Number(new URL(first.url).port)
  const cases: readonly (readonly [number, string, string, RegExp])[] = [
    [taken, '127.0.0.1', 'port-in-use', /already in use.*--port/],
    [0, '192.0.2.1', 'unknown-host', /not an address of this machine/],
    [0, 'no-such-machine.invalid', 'unknown-host', /127\.0\.0\.1/],
  ]
  for (const [port, host, code, sentence] of cases) {
    await assert.rejects(serve({ ledger, port, host }), (problem) => {
      assert.ok(problem instanceof Problem)
      assert.equal(problem.code, code)
      assert.match(problem.message, sentence)
      return true
    })
  }
  await first.close()
})

test('a request that is not HTTP as it should be does not stop the server', async () => {
  const server = await serve({ ledger, port: 0 })
  const { port } = new URL(server.url)
  for (const words of [
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'nonsense\r\n\r\n',
    'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n',
  ]) {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(words))
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
    })
    assert.match(answer, /^HTTP\/1\.1 [45]\d\d|^HTTP\/1\.1 200/, words)
  }
  assert.equal(await statusOf(server.url), 200)
  await server.close()
})
