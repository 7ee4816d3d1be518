import type { IncomingMessage } from 'node:http'
import { parseEncoding, unpack } from './content-encoding.ts'
import { FetchProblem } from './fetch-problem.ts'
import type { Guard } from './guard.ts'
import type { FetchLimits } from './limits.ts'
import { toFetchProblem } from './network-errors.ts'

type Context = { readonly asked: string; readonly limits: FetchLimits; readonly guard: Guard }

type Body = { readonly body: AsyncIterable<Uint8Array>; readonly share: () => number }

/** The body of an answer: unpacked, and cut off with a Problem where it is larger, packed or unpacked, than allowed. */
export function boundedBody(answer: IncomingMessage, context: Context): Body {
  const said = Number(answer.headers['content-length'] ?? 0)
  let taken = 0
  async function* sent(): AsyncGenerator<Uint8Array> {
    if (said > context.limits.sentBytes) throw tooLarge(context, context.limits.sentBytes)
    for await (const chunk of answer) {
      taken += chunk.length
      if (taken > context.limits.sentBytes) throw tooLarge(context, context.limits.sentBytes)
      context.guard.expect('next byte')
      yield chunk
    }
    // What breaks off without an error of its own is no whole page either.
    if (!answer.complete) throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  const share = () => (said === 0 ? 0 : Math.min(1, taken / said))
  return { body: unpacked(sent(), answer, context), share }
}

async function* unpacked(
  sent: AsyncIterable<Uint8Array>,
  answer: IncomingMessage,
  context: Context,
): AsyncGenerator<Uint8Array> {
  const { asked, limits, guard } = context
  const header = answer.headers['content-encoding']
  const layers = parseEncoding(header)
  if (layers === null)
    throw new FetchProblem(
      'broken-encoding',
      `${asked} is packed in a way that was not asked for: ${header}.`,
    )
  let size = 0
  try {
    for await (const chunk of unpack(sent, layers)) {
      size += chunk.length
      if (size > limits.bodyBytes) throw tooLarge(context, limits.bodyBytes)
      yield chunk
    }
  } catch (error) {
    if (guard.signal.aborted) throw guard.signal.reason
    throw isUnpacking(error) ? broken(asked, header, error) : toFetchProblem(asked, error)
  }
}

/** zlib's own errors: Z_DATA_ERROR, Z_BUF_ERROR, ERR__ERROR_FORMAT…, ZSTD_error_… */
function isUnpacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_?_|BR|ZSTD_)/.test(String(error.code))
}

function broken(asked: string, header: string | undefined, cause: unknown): FetchProblem {
  return new FetchProblem('broken-encoding', `${asked} sends ${header} data that is damaged or breaks off.`, {
    cause,
  })
}

function tooLarge({ asked }: Context, bytes: number): FetchProblem {
  const most = bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes} bytes`
  return new FetchProblem('too-large', `${asked} is larger than ${most}, the most that is read of it.`)
}
