import ipaddr from 'ipaddr.js'
import { Problem } from '../../problem.ts'
import { hostOf, portOf } from './host.ts'
import { isWithin } from './public-address.ts'

type Ip = ReturnType<typeof ipaddr.parse>

type Entry = {
  readonly port: number | null
  readonly range: readonly [Ip, number] | null
  readonly name: string | null
}

/**
 * Hosts of one's own network that may be fetched all the same: a name, a name with a wildcard before it, an IP address
 * or a range of them, each with a port or for every port.
 */
export type AllowList = readonly Entry[]

export const nothingAllowed: AllowList = []

const name = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/

/** "wiki.lan", "*.lan", "10.0.0.0/8", "127.0.0.1:8080", "[::1]:8080" → the list. Throws a Problem for anything else. */
export function parseAllowList(texts: readonly string[]): AllowList {
  const all = texts.flatMap((text) => text.split(/[\s,]+/)).filter((text) => text !== '')
  return all.map(parseEntry)
}

/** One host as an address names it, at its port. */
export function allowHost(url: URL): AllowList {
  const host = hostOf(url)
  const range = parseRange(host)
  return [{ port: portOf(url), range, name: range === null ? host.toLowerCase().replace(/\.$/, '') : null }]
}

function parseEntry(text: string): Entry {
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(text)
  const withPort = /^([^:]+):(\d+)$/.exec(text)
  const [, host = text, digits] = bracketed ?? withPort ?? []
  const port = digits === undefined ? null : Number(digits)
  const range = parseRange(host)
  const lower = host.toLowerCase()
  if (port !== null && (port < 1 || port > 65_535)) throw wrongEntry(text)
  if (range === null && !name.test(lower)) throw wrongEntry(text)
  return { port, range, name: range === null ? lower : null }
}

function parseRange(host: string): readonly [Ip, number] | null {
  if (ipaddr.isValidCIDR(host)) return ipaddr.parseCIDR(host)
  // Short forms such as "127.1" are left to addresses, where they are refused as written.
  if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return null
  const ip = ipaddr.parse(host)
  return [ip, ip.kind() === 'ipv4' ? 32 : 128]
}

function wrongEntry(text: string): Problem {
  return new Problem(
    'wrong-usage',
    `"${text}" is not a host that can be allowed: a name, "*.name", an IP address or a range such as 10.0.0.0/8 is expected, with a port such as :8080 or without.`,
  )
}

/** Whether a host is allowed by name, whatever it resolves to. */
export function allowsName(list: AllowList, host: string, port: number): boolean {
  const plain = host.toLowerCase().replace(/\.$/, '')
  return list.some(
    (entry) =>
      entry.name !== null &&
      (entry.port === null || entry.port === port) &&
      (entry.name.startsWith('*.') ? plain.endsWith(entry.name.slice(1)) : plain === entry.name),
  )
}

/** Whether an IP address is allowed. */
export function allowsIp(list: AllowList, address: string, port: number): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  return list.some(
    (entry) =>
      entry.range !== null && (entry.port === null || entry.port === port) && isWithin(ip, entry.range),
  )
}
