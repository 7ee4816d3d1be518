import type { EntityType } from '../claims/index.ts'
import type { PageRequest } from './page.ts'

/** `id` is a URL-safe slug, stable once given: "mira-holt", "mira-holt-character". */
export type EntityCard = {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly year: number | null
  readonly aliases: readonly string[]
  readonly claims: number
}

export type EntityRef = { readonly id: string; readonly type: EntityType; readonly name: string }

/** Dossiers by name, or those that changed last first; by name where left out. */
export const entityOrders = ['latest', 'name'] as const

export type EntitiesRequest = PageRequest & {
  readonly type?: EntityType
  readonly order?: (typeof entityOrders)[number]
}
