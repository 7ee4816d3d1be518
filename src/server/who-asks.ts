import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/** The address at the other end of the connection; null where there is none. */
export function socketAddress(c: Context): string | null {
  const address: unknown = c.env?.incoming?.socket?.remoteAddress
  return typeof address === 'string' ? address : null
}

/** Whether an address is one of the machine itself. */
export function isThisMachine(address: string | null): boolean {
  return address !== null && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}
