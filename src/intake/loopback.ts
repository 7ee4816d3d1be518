import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { after } from 'node:test'

/** A real server for one file of tests, on a free port of 127.0.0.1; it ends with them. */
export type Loopback = {
  readonly host: string
  readonly origin: string
  readonly requests: readonly string[]
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Answers by path; what has no answer is 404. */
export function serveAnswers(answers: Readonly<Record<string, Answer>>): Promise<Loopback> {
  return serveLoopback((request, response) => {
    const answer = answers[request.url ?? ''] ?? answers['*']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
}

export async function serveLoopback(listener: RequestListener): Promise<Loopback> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { ...placeOf(server.address()), requests }
}

/** For what no HTTP server would send: `write` has the bare connection, after the first bytes of a request have come. */
export async function serveBytes(write: (socket: Socket) => void): Promise<Loopback> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => write(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { ...placeOf(server.address()), requests: [] }
}

function placeOf(address: unknown): { host: string; origin: string } {
  const port = typeof address === 'object' && address !== null && 'port' in address ? address.port : ''
  const host = `127.0.0.1:${port}`
  return { host, origin: `http://${host}` }
}
