import { FetchProblem } from './fetch-problem.ts'
import type { FetchSafelyOptions } from './fetch-safely.ts'
import { refuseStatus } from './fetch-safely.ts'
import { type OpenPage, openPage } from './open-page.ts'

/** What a server says to a form is a sentence, and of that we pass on the beginning. */
const mostBytes = 64_000
const mostReasonChars = 200

/**
 * Sends a form, under the same checks and limits as any fetch. Any answer but success is a FetchProblem, with what the server
 * says of it.
 */
export async function postSafely(
  address: string,
  form: string,
  options: FetchSafelyOptions = {},
): Promise<void> {
  const limits = { ...options.limits, bodyBytes: mostBytes }
  const page = await openPage(address, { ...options, limits, form })
  try {
    refuseStatus(address, page, (options.now ?? Date.now)())
  } catch (problem) {
    throw problem instanceof FetchProblem ? withReason(problem, await reasonOf(page)) : problem
  } finally {
    page.close()
  }
}

function withReason(problem: FetchProblem, reason: string): FetchProblem {
  if (reason === '') return problem
  const { code, message, status, retryAfterMs } = problem
  const more = status === null ? { retryAfterMs } : { retryAfterMs, status }
  return new FetchProblem(code, `${message.replace(/\.$/, '')}: ${reason}`, { ...more, cause: problem })
}

/** Pages of errors are for browsers; a reason is plain text. */
async function reasonOf({ headers, body }: OpenPage): Promise<string> {
  if (!/^text\/plain/i.test(headers['content-type'] ?? '')) return ''
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    return text.replace(/\s+/g, ' ').trim().slice(0, mostReasonChars)
  } catch {
    return ''
  }
}
