import { properties } from '../claims/vocabulary.ts'
import type { Ledger, RecordRequest } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { findEntityId } from './find-entity.ts'
import { toMoment } from './to-moment.ts'

/** The options that say whose calls count. */
export type RecordOptions = {
  readonly property?: string
  readonly year?: string
  readonly about?: string
  readonly asOf?: string
}

export function toRecordRequest({ property, year, asOf }: RecordOptions): RecordRequest {
  const known = properties.find((one) => one === property?.trim().toLowerCase())
  if (property !== undefined && known === undefined)
    throw new Problem('wrong-usage', `--property takes one of ${properties.join(', ')}; not "${property}".`)
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new Problem('wrong-usage', `--year takes a year such as 2026, not "${year}".`)
  return { property: known ?? null, year: year ?? null, asOf: toMoment('--as-of', asOf) }
}

/** The request, about the entity that `--about` names. */
export async function withAbout(
  ledger: Ledger,
  request: RecordRequest,
  { about }: RecordOptions,
): Promise<RecordRequest> {
  return about === undefined ? request : { ...request, about: await findEntityId(ledger, about) }
}
