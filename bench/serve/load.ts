import { connect, type Socket } from 'node:net'

const connections = 16

export type Answer = { readonly head: string; readonly body: Buffer }
export type Load = {
  readonly requests: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
}

/** One request on a connection that stays open; the answer must say its length. */
function exchange(socket: Socket, path: string, packed: boolean): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0)
    let end = -1
    let length = 0
    const onData = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk])
      if (end === -1) {
        end = got.indexOf('\r\n\r\n')
        if (end === -1) return
        length = Number(
          /content-length: (\d+)/i.exec(got.subarray(0, end).toString('latin1'))?.[1] ?? Number.NaN,
        )
      }
      if (Number.isNaN(length)) return done(() => reject(new Error(`${path}: an answer without a length`)))
      if (got.length >= end + 4 + length)
        done(() => resolve({ head: got.subarray(0, end).toString('latin1'), body: got.subarray(end + 4) }))
    }
    const onEnd = () => done(() => reject(new Error(`${path}: the connection ended`)))
    const done = (then: () => void) => {
      socket.off('data', onData).off('close', onEnd)
      then()
    }
    socket.on('data', onData).on('close', onEnd)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${packed ? 'Accept-Encoding: gzip\r\n' : ''}\r\n`,
    )
  })
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.setNoDelay())).on('error', reject)
  })

export async function ask(port: number, path: string, packed: boolean): Promise<Answer> {
  const socket = await open(port)
  try {
    return await exchange(socket, path, packed)
  } finally {
    socket.destroy()
  }
}

/** So many seconds of requests, one after the other on each connection; `address` of the n-th. Any answer but 200 ends it. */
export async function load(plan: {
  readonly port: number
  readonly seconds: number
  readonly address: (n: number) => string
}): Promise<Load> {
  const times: number[] = []
  let asked = 0
  const start = performance.now()
  const until = start + plan.seconds * 1000
  const worker = async () => {
    const socket = await open(plan.port)
    while (performance.now() < until) {
      const path = plan.address(asked++)
      const from = performance.now()
      const { head } = await exchange(socket, path, true)
      if (!head.startsWith('HTTP/1.1 200')) throw new Error(`${path}: ${head.split('\r\n')[0]}`)
      times.push(performance.now() - from)
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const tookMs = performance.now() - start
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    requests: times.length,
    perSecond: (times.length / tookMs) * 1000,
    medianMs: at(0.5),
    p99Ms: at(0.99),
  }
}
