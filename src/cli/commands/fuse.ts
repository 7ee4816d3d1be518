import { readFile } from 'node:fs/promises'
import {
  type CsvRecord,
  type FusedSource,
  type FusedValue,
  fuseClaims,
  type HierarchyNode,
  parseCsv,
  type SettledObject,
  type SourceClaim,
} from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { count, print } from '../output.ts'

type Options = {
  readonly hierarchy?: string
  readonly multi?: true
  readonly verdicts?: string
  readonly sources?: true
  readonly json?: true
}

/** Below so many claims an answer comes before a sentence about it could be read. */
const worthSaying = 100_000

/** `hearsay fuse`: how likely each value of a file of claims is true. */
export async function fuse(file: string, options: Options): Promise<void> {
  const claims = await readClaims(file)
  const hierarchy = options.hierarchy === undefined ? undefined : await readHierarchy(options.hierarchy)
  const verdicts = options.verdicts === undefined ? undefined : await readVerdicts(options.verdicts)
  if (claims.length >= worthSaying) console.error(`Weighing ${count(claims.length, 'claim')} …`)
  const { values, sources } = fuseClaims({
    claims,
    ...(hierarchy && { hierarchy }),
    ...(verdicts && { verdicts }),
    several: options.multi === true,
  })
  await (options.json ? printJson(values) : printTable(values))
  if (options.sources) await (options.json ? printJson(sources) : printSources(sources))
}

async function readClaims(file: string): Promise<SourceClaim[]> {
  const rows = await readTable(file, ['source', 'object', 'value'])
  return rows.map((row) => {
    const claim = { source: row('source'), object: row('object'), value: row('value') }
    return { ...claim, time: row('time'), stance: row('stance') }
  })
}

async function readHierarchy(file: string): Promise<HierarchyNode[]> {
  const rows = await readTable(file, ['id', 'name', 'parent'])
  return rows.map((row) => ({ id: row('id'), name: row('name'), parent: row('parent') }))
}

async function readVerdicts(file: string): Promise<SettledObject[]> {
  const rows = await readTable(file, ['object', 'truth'])
  return rows.map((row) => ({ object: row('object'), truth: row('truth') }))
}

/** A row, as a question: what does it say in this column? Nothing where the file has no such column. */
type Row = (column: string) => string

/** Rows of a file with these columns, in any order, among any others. */
async function readTable(file: string, needed: readonly string[]): Promise<Row[]> {
  const [header, ...records] = parse(await readText(file), file)
  if (header === undefined)
    throw new Problem('empty-file', `${file} is empty; the columns ${needed.join(', ')} are expected.`)
  const names = header.cells.map((name) => name.trim().toLowerCase())
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Problem(
      'missing-column',
      `${file} has no column ${missing.map((name) => `"${name}"`).join(', ')}: its first line must name ${needed.join(', ')}, and names ${names.join(', ')}.`,
    )
  if (records.length === 0)
    throw new Problem('empty-file', `${file} has the names of its columns and no row below them.`)
  const places = new Map(names.map((name, index) => [name, index]))
  for (const record of records) checkRow(record, names, needed, places, file)
  return records.map(
    ({ cells }) =>
      (column) =>
        cells[places.get(column) ?? -1] ?? '',
  )
}

function checkRow(
  { line, cells }: CsvRecord,
  names: readonly string[],
  needed: readonly string[],
  places: ReadonlyMap<string, number>,
  file: string,
): void {
  if (cells.length !== names.length)
    throw new Problem(
      'bad-csv',
      `${file}, line ${line}: ${count(names.length, 'cell')} expected, ${cells.length} found. Put quotes around a cell that holds a comma.`,
    )
  for (const name of needed)
    if (name !== 'parent' && (cells[places.get(name) ?? -1] ?? '').trim() === '')
      throw new Problem('bad-csv', `${file}, line ${line}: the column "${name}" is empty.`)
}

function parse(text: string, file: string): CsvRecord[] {
  try {
    return parseCsv(text)
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    throw new Problem(cause.code, `${file}, ${cause.message}`, { cause })
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new Problem('no-such-file', `${file} ${missing ? 'does not exist' : 'cannot be read'}.`, { cause })
  })
}

/** Many short lines: written a thousand at a time. */
async function printJson(rows: readonly (FusedValue | FusedSource)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 1000)
    await print(
      rows
        .slice(i, i + 1000)
        .map((row) => JSON.stringify(row))
        .join('\n'),
    )
}

async function printTable(values: readonly FusedValue[]): Promise<void> {
  const widths = [
    widest(
      'object',
      values.map(({ object }) => object),
    ),
    widest(
      'value',
      values.map(({ value }) => value),
    ),
  ]
  await printRow(['object', 'value', 'probability', 'chosen'], widths)
  for (const { object, value, probability, chosen } of values)
    await printRow([object, value, probability.toFixed(3), chosen ? 'chosen' : ''], widths)
}

async function printSources(sources: readonly FusedSource[]): Promise<void> {
  const widths = [
    widest(
      'source',
      sources.map(({ source }) => source),
    ),
    'accuracy'.length,
  ]
  await print('')
  await printRow(['source', 'accuracy', 'claims'], widths)
  for (const { source, accuracy, claims } of sources)
    await printRow([source, accuracy === null ? '–' : accuracy.toFixed(3), String(claims)], widths)
}

const widestColumn = 40
const widest = (head: string, cells: readonly string[]): number =>
  cells.reduce((most, cell) => Math.min(widestColumn, Math.max(most, cell.length)), head.length)

function printRow(cells: readonly string[], widths: readonly number[]): Promise<void> {
  const padded = cells.map((cell, i) => (i < cells.length - 1 ? cell.padEnd(widths[i] ?? 11) : cell))
  return print(padded.join('  ').trimEnd())
}
