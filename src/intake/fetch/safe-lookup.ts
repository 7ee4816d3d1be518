import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { notPublic } from './address.ts'
import { type AllowList, allowsIp, allowsName } from './allow-list.ts'
import { isPublicAddress } from './public-address.ts'

export type Resolved = { readonly address: string; readonly family: number }

/** A host's name → its addresses. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>

export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true })

/**
 * Looks a host up for a connection, which is then made to the very address that was checked here: a second look-up,
 * which a hostile name server could answer otherwise, never happens. One address that is not public refuses the host.
 */
export function safeLookup(asked: string, port: number, resolve: Resolve, allow: AllowList): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (all) => {
        const bad = allowsName(allow, host, port)
          ? undefined
          : all.find(({ address }) => !isPublicAddress(address) && !allowsIp(allow, address, port))
        const [first] = all
        if (bad !== undefined) callback(notPublic(`http://${host}`, asked, bad.address), '', 4)
        else if (first === undefined) callback(noSuchHost(host), '', 4)
        else if (options.all === true) callback(null, [...all])
        else callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, '', 4),
    )
  }
}

function noSuchHost(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' })
}
