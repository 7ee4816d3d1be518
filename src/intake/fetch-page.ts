import { Problem } from '../problem.ts'
import type { ByteSource } from './byte-source.ts'

/** From the first byte sent to the last byte read; a newsroom's page that takes longer is not coming. */
const timeoutMs = 30_000
/** Browsers stop at 20; real sites need three or four (http → https → www → canonical). */
const maxRedirects = 10

const headers = {
  'user-agent': 'Hearsay (reads film, TV and comics news)',
  accept:
    'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5',
  'accept-language': 'en',
}

/** Address → bytes, redirects followed. Only http and https, at every hop; a status of 400 or more is a Problem. */
export async function fetchPage(
  address: string,
  options: { signal?: AbortSignal } = {},
): Promise<ByteSource> {
  const closing = new AbortController()
  const signal = AbortSignal.any([
    AbortSignal.timeout(timeoutMs),
    closing.signal,
    ...(options.signal === undefined ? [] : [options.signal]),
  ])
  let url = parseAddress(address, address)
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const response = await request(address, url, signal)
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null)
      return toSource(address, url, response, () => closing.abort())
    await response.body?.cancel()
    url = parseAddress(URL.parse(location, url.href)?.href ?? location, address)
  }
  throw new Problem('unreachable', `${address} redirects more than ${maxRedirects} times.`)
}

function parseAddress(href: string, address: string): URL {
  const url = URL.parse(href)
  if (url === null) throw new Problem('unsupported-address', `${address} is not a valid address.`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const what = href === address ? 'is' : `leads to ${href},`
    throw new Problem('unsupported-address', `${address} ${what} not an http or https address.`)
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

async function request(address: string, url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers, redirect: 'manual', signal })
  } catch (cause) {
    throw unreachable(address, cause)
  }
}

function toSource(address: string, url: URL, response: Response, close: () => void): ByteSource {
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim()
    close()
    throw new Problem('unreachable', `${address} answered ${status}.`)
  }
  const total = Number(response.headers.get('content-length') ?? 0)
  let taken = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of response.body ?? []) {
        taken += chunk.length
        yield chunk
      }
    } catch (cause) {
      throw unreachable(address, cause)
    }
  }
  return {
    name: address,
    url: url.href,
    contentType: response.headers.get('content-type'),
    chunks: chunks(),
    share: () => (total === 0 ? 0 : Math.min(1, taken / total)),
    close,
  }
}

const networkErrors: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be reached: no such host',
  EAI_AGAIN: 'cannot be reached: its host name could not be looked up',
  ECONNREFUSED: 'cannot be reached: the host refuses the connection',
  ECONNRESET: 'cannot be read: the host broke off the connection',
  UND_ERR_SOCKET: 'cannot be read: the host broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'cannot be reached: the host does not answer',
  EHOSTUNREACH: 'cannot be reached: there is no way to its host',
  ENETUNREACH: 'cannot be reached: there is no network',
}

function unreachable(address: string, error: unknown): Problem {
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  if (timedOut)
    return new Problem('unreachable', `${address} took longer than ${timeoutMs / 1000} seconds.`, {
      cause: error,
    })
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  const reason = inner instanceof Error ? inner.message : String(inner)
  return new Problem('unreachable', `${address} ${networkErrors[code] ?? `cannot be read: ${reason}`}.`, {
    cause: error,
  })
}
