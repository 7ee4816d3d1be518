import ipaddr from 'ipaddr.js'

type Ip = ReturnType<typeof ipaddr.parse>

/**
 * Addresses that look public and are not: the wire server of one cloud, and the deprecated "IPv4-compatible" form, which
 * some systems still take for the IPv4 address in it.
 */
const refused: readonly (readonly [Ip, number])[] = ['168.63.129.16/32', '::/96'].map((range) =>
  ipaddr.parseCIDR(range),
)

/** Of IPv6 only 2000::/3 has been given out so far; the rest is for special uses or for nobody. */
const givenOut = ipaddr.parseCIDR('2000::/3')

/** Whether an IP address is one on the public internet: no private, local, shared, mapped, tunnelled or reserved one. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const ip = ipaddr.parse(text)
  if (ip.range() !== 'unicast') return false
  if (ip.kind() === 'ipv6' && !isWithin(ip, givenOut)) return false
  return !refused.some((range) => isWithin(ip, range))
}

/** Whether an address lies in a range of its own kind. */
export function isWithin(ip: Ip, range: readonly [Ip, number]): boolean {
  return ip.kind() === range[0].kind() && ip.match(range[0], range[1])
}
