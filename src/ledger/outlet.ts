/** Who publishes stories. `official` speaks for itself; `trade` is checked; `insider` lives on unnamed sources. */
export const outletRoles = ['official', 'trade', 'press', 'fan', 'insider'] as const

export type OutletRole = (typeof outletRoles)[number]

/** `role` is null until somebody says it. `domain` without "www.". */
export type Outlet = {
  readonly name: string
  readonly domain: string | null
  readonly role: OutletRole | null
  /** Whether it is the newsroom whose site this is, which `hearsay publish` writes for. */
  readonly own?: true
}
