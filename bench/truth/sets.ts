import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from '../../src/ledger/index.ts'

export const folder = join(process.env.HEARSAY_SHARED ?? '../shared', 'data/truth')
export const hasSets = (): boolean => existsSync(folder)

export type Row = Readonly<Record<string, string>>

/** The rows of one file of a set, by the names of its columns. */
export function loadRows(set: string, file: string): Row[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, set, `${file}.csv`), 'utf8')).map(
    ({ cells }) => cells,
  )
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

export type Claim = { readonly source: string; readonly object: string; readonly value: string }

export const loadClaims = (set: string): Claim[] =>
  loadRows(set, 'claims').map(({ source = '', object = '', value = '' }) => ({ source, object, value }))

/** True values by object. */
export function loadTruth(set: string): Map<string, Set<string>> {
  const rows = loadRows(set, 'truth')
  return new Map(
    [...Map.groupBy(rows, ({ object = '' }) => object)].map(([object, some]) => [
      object,
      new Set(some.map(({ truth = '' }) => truth)),
    ]),
  )
}
