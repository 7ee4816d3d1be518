import type { ByteSource } from './byte-source.ts'
import { type AllowList, allowHost, openPage, refuseStatus } from './fetch/index.ts'

export type FetchPageOptions = {
  readonly signal?: AbortSignal
  /** Hosts of one's own network that may be read. */
  readonly allow?: AllowList
}

/** Address → bytes, fetched safely, redirects followed; a status of 400 or more is a Problem. */
export async function fetchPage(address: string, options: FetchPageOptions = {}): Promise<ByteSource> {
  const page = await openPage(address, options)
  try {
    refuseStatus(address, page, Date.now())
  } catch (problem) {
    page.close()
    throw problem
  }
  return {
    name: address,
    url: page.url,
    contentType: page.headers['content-type'] ?? null,
    chunks: page.body,
    share: page.share,
    close: page.close,
  }
}

/**
 * Who names an address could reach it without us, so its host is allowed as it was named: that name or IP address at that
 * port, and nothing else that it leads to.
 */
export function allowNamed(address: string, allow: AllowList = []): AllowList {
  const url = URL.parse(address)
  return url === null || !/^https?:$/.test(url.protocol) ? allow : [...allow, ...allowHost(url)]
}
