import type { Address, AddressKind } from './address-kinds.ts'
import { lastKeyOf, listIdsBetween } from './store/addresses.ts'
import type { Database } from './store/database.ts'

/** How many parts of `size` keys a list of addresses has; a part may hold fewer addresses than keys. */
export function countAddressParts(db: Database, kind: AddressKind, size: number): number {
  return Math.ceil(lastKeyOf(db, kind) / size)
}

/** What the record has a page for, part by part, counted from 1. */
export function listAddresses(
  db: Database,
  kind: AddressKind,
  part: number,
  size: number,
): readonly Address[] {
  return listIdsBetween(db, kind, (part - 1) * size, part * size)
}
