import { createHash } from 'node:crypto'
import { type CsvRecord, parseCsv } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { type ColumnMap, type Columns, findColumns, type SheetField, sheetFields } from './columns.ts'

/** `rumours`: rows of what somebody said. `tiers`: rows of who is what. */
export type Sheet = {
  readonly name: string
  readonly kind: 'rumours' | 'tiers'
  readonly columns: Columns
  /** Names of columns that nothing is taken from. */
  readonly unused: readonly string[]
  readonly rows: readonly SheetRow[]
  /** The same for the same bytes. */
  readonly id: string
}
/** A row with the line of the file that it begins on; what a field does not say is ''. */
export type SheetRow = { readonly line: number; readonly cells: Readonly<Record<SheetField, string>> }

/** Above their table people write what it is, and when it was made. */
const mostLinesAbove = 10

/** CSV text → rows by their meaning. Throws `bad-csv`, `no-columns`. */
export function openSheet(text: string, name: string, map: ColumnMap): Sheet {
  const records = parse(text, name)
  const head = records
    .slice(0, mostLinesAbove)
    .findIndex(({ cells }) => kindOf(findColumns(cells, map), map) !== null)
  const heads = records[head]?.cells ?? records[0]?.cells ?? []
  const columns = findColumns(heads, map)
  const kind = kindOf(columns, map)
  if (kind === null) throw noColumns(name, heads, map)
  const used = new Set([...columns.values()].map(({ at }) => at))
  return {
    name,
    kind,
    columns,
    unused: heads.map((one) => one.trim()).filter((one, at) => one !== '' && !used.has(at)),
    rows: records.slice(head + 1).flatMap((record) => toRow(record, columns) ?? []),
    id: `${slug(name)}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
  }
}

function parse(text: string, name: string): readonly CsvRecord[] {
  try {
    return parseCsv(text, separatorOf(text))
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, `${name}, ${error.message}`, { cause: error })
    throw error
  }
}

/** Spreadsheets of many countries write semicolons, others tabs: what the first lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const top = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, mostLinesAbove)
    .join('\n')
  const most = [',', ';', '\t'].map((mark) => ({ mark, count: top.split(mark).length }))
  return most.reduce((a, b) => (b.count > a.count ? b : a)).mark
}

function kindOf(columns: Columns, map: ColumnMap): Sheet['kind'] | null {
  if (Object.keys(map).some((field) => !columns.has(field as SheetField))) return null
  if (columns.has('claim')) return 'rumours'
  return columns.has('source') && columns.has('role') ? 'tiers' : null
}

function toRow({ line, cells }: CsvRecord, columns: Columns): SheetRow | null {
  if (cells.every((cell) => cell.trim() === '')) return null
  const fields = Object.keys(sheetFields) as SheetField[]
  const entries = fields.map((field) => [field, cells[columns.get(field)?.at ?? -1]?.trim() ?? ''])
  return { line, cells: Object.fromEntries(entries) }
}

function noColumns(name: string, heads: readonly string[], map: ColumnMap): Problem {
  const there = heads.map((head) => head.trim()).filter((head) => head !== '')
  const listed =
    there.length === 0 ? 'is empty' : `has the columns ${there.map((head) => `"${head}"`).join(', ')}`
  const missing = Object.values(map).filter((column) => !findColumns(heads, { claim: column }).has('claim'))
  const wanted =
    missing.length > 0
      ? `--map names ${missing.map((column) => `"${column}"`).join(', ')}, which it has not.`
      : 'A column of claims was expected, or one of sources beside one of roles or tiers. Say which they are, as in --map "claim=Rumour,source=Who".'
  return new Problem('no-columns', `${name} ${listed}. ${wanted}`)
}

const slug = (name: string) =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30) || 'sheet'
