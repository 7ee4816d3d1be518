import ipaddr from 'ipaddr.js'
import { type AllowList, allowsIp, allowsName } from './allow-list.ts'
import { FetchProblem } from './fetch-problem.ts'
import { hostOf, portOf } from './host.ts'
import { isPublicAddress } from './public-address.ts'

/** Web servers answer here. Any other port is somebody's mail, database or printer, and is asked only where allowed. */
const webPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** A longer address is no page's; it also bounds what matching it against a hostile robots.txt costs. */
const maxAddressChars = 4_096

/**
 * An address that may be asked: http or https, a web server's port, no credentials and no fragment, and where the host
 * is an IP address a public one. `asked` is what the caller named, for the message.
 */
export function checkAddress(href: string, asked: string, allow: AllowList): URL {
  const url = href.length > maxAddressChars ? null : URL.parse(href)
  if (url === null) throw unsupported(href, asked, 'not a valid address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw unsupported(href, asked, 'not an http or https address')
  url.username = ''
  url.password = ''
  url.hash = ''
  checkHost(url, asked, allow)
  return url
}

function checkHost(url: URL, asked: string, allow: AllowList): void {
  const host = hostOf(url)
  const port = portOf(url)
  if (allowsName(allow, host, port) || allowsIp(allow, host, port)) return
  if (!webPorts.has(port))
    throw unsupported(url.href, asked, `at port ${port}, where no web server is expected`)
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw notPublic(url.href, asked, host)
}

function unsupported(href: string, asked: string, what: string): FetchProblem {
  return new FetchProblem('unsupported-address', `${shorten(asked)} ${subject(href, asked)} ${what}.`)
}

/** The address leads into a private network, where nothing is fetched for strangers. */
export function notPublic(href: string, asked: string, ip: string): FetchProblem {
  return new FetchProblem(
    'refused-address',
    `${shorten(asked)} ${subject(href, asked)} at ${ip}, which is not on the public internet; --allow-host lets hosts of one's own network be read.`,
  )
}

function subject(href: string, asked: string): string {
  const same = URL.parse(asked)?.host === URL.parse(href)?.host
  return same || href === asked ? 'is' : `leads to ${shorten(href)}, which is`
}

/** Addresses can be very long (`data:`), and a message is to be read. */
function shorten(address: string): string {
  return address.length <= 300 ? address : `${address.slice(0, 300)}…`
}
