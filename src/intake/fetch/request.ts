import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { AllowList } from './allow-list.ts'
import type { Connections } from './connections.ts'
import type { Guard } from './guard.ts'
import { portOf } from './host.ts'
import type { FetchLimits } from './limits.ts'
import { toFetchProblem } from './network-errors.ts'
import { type Resolve, safeLookup } from './safe-lookup.ts'

export type RequestContext = {
  /** What the caller asked for, for messages. */
  readonly asked: string
  readonly limits: FetchLimits
  readonly allow: AllowList
  readonly resolve: Resolve
  readonly connections: Connections | null
  readonly guard: Guard
  /** Sent by POST; null for a GET. */
  readonly form: string | null
}

/** One request to one checked address → its answer, headers read and body not. */
export async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  context: RequestContext,
): Promise<IncomingMessage> {
  context.guard.expect('first byte')
  try {
    const answer = await sendOnce(url, headers, context)
    context.guard.expect('next byte')
    return answer
  } catch (error) {
    if (context.guard.signal.aborted) throw context.guard.signal.reason
    throw toFetchProblem(context.asked, error)
  }
}

/** A kept connection may have been closed by the server as we wrote; that says nothing about the server. */
async function sendOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  context: RequestContext,
): Promise<IncomingMessage> {
  const first = send(url, headers, context, context.connections)
  try {
    return await first.answer
  } catch (error) {
    if (!first.wasReused() || context.guard.signal.aborted) throw error
    return send(url, headers, context, null).answer
  }
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  context: RequestContext,
  connections: Connections | null,
): { readonly answer: Promise<IncomingMessage>; readonly wasReused: () => boolean } {
  const secure = url.protocol === 'https:'
  const start = secure ? requestHttps : requestHttp
  const sent = start(url, {
    method: context.form === null ? 'GET' : 'POST',
    headers,
    agent: (secure ? connections?.https : connections?.http) ?? false,
    lookup: safeLookup(context.asked, portOf(url), context.resolve, context.allow),
    maxHeaderSize: context.limits.headerBytes,
    signal: context.guard.signal,
    // Said, so that no variable of the environment can switch either off.
    rejectUnauthorized: true,
    insecureHTTPParser: false,
  })
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('response', resolve)
    sent.on('error', reject)
    // A server that switches protocols was not asked to.
    sent.on('upgrade', (_, socket) => {
      socket.destroy()
      reject(new Error('it switched to another protocol'))
    })
  })
  sent.end(context.form ?? undefined)
  return { answer, wasReused: () => sent.reusedSocket }
}
