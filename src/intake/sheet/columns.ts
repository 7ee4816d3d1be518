import { Problem } from '../../problem.ts'

/** What a column of a sheet may hold, and the names that people give such columns, the surest first. */
export const sheetFields = {
  claim: [
    'claim',
    'rumour',
    'rumor',
    'leak',
    'scoop',
    'prediction',
    'rumour text',
    'rumor text',
    'claim text',
    'what was said',
    'statement',
    'quote',
    'report',
    'details',
    'description',
    'info',
    'text',
    'what',
  ],
  source: [
    'source',
    'outlet',
    'scooper',
    'leaker',
    'insider',
    'who',
    'who said it',
    'site',
    'publication',
    'reporter',
    'account',
    'channel',
    'author',
    'name',
  ],
  date: [
    'date',
    'date reported',
    'reported',
    'reported on',
    'published',
    'date published',
    'posted',
    'date posted',
    'said on',
    'day',
    'when',
    'timestamp',
  ],
  title: [
    'title',
    'project',
    'show',
    'series',
    'film',
    'movie',
    'film or series',
    'movie show',
    'game',
    'work',
    'property',
    'subject',
    'franchise',
  ],
  outcome: [
    'outcome',
    'verdict',
    'result',
    'status',
    'came true',
    'correct',
    'accurate',
    'accuracy',
    'resolution',
    'true or false',
    'true false',
    'debunked',
  ],
  settled: [
    'settled',
    'settled on',
    'date settled',
    'resolved',
    'resolved on',
    'date resolved',
    'outcome date',
    'date of outcome',
    'confirmed on',
    'debunked on',
  ],
  why: ['why', 'reason', 'notes', 'note', 'comments', 'comment', 'remarks', 'explanation'],
  proof: ['proof', 'proof link', 'settled by', 'confirmed by', 'debunked by', 'confirmation', 'outcome link'],
  link: [
    'link',
    'url',
    'address',
    'source link',
    'source url',
    'link to source',
    'permalink',
    'href',
    'web address',
  ],
  role: ['role', 'tier', 'rank', 'grade', 'rating', 'reliability', 'kind', 'type', 'category'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type SheetField = keyof typeof sheetFields

/** Where each field stands, counted from 0, with the name that its column has. */
export type Columns = ReadonlyMap<SheetField, { readonly at: number; readonly name: string }>
/** `--map claim=Rumour,source=Who`. */
export type ColumnMap = Readonly<Partial<Record<SheetField, string>>>

const fields = Object.keys(sheetFields) as readonly SheetField[]

export function parseColumnMap(text: string | undefined): ColumnMap {
  return Object.fromEntries(
    parsePairs('--map', text, 'claim=Rumour,source=Who').map(([name, column]) => [toField(name), column]),
  )
}

/** "a=b,c=d" as pairs; a comma within a name is written "\,". */
export function parsePairs(
  option: string,
  text: string | undefined,
  example: string,
): readonly (readonly [string, string])[] {
  const parts = (text ?? '').split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim())
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, value] = /^([^=]*[^=\s])\s*=\s*(.+)$/s.exec(part) ?? []
      if (name === undefined || value === undefined)
        throw new Problem('wrong-usage', `${option} takes pairs such as ${example}, not "${part}".`)
      return [name.trim(), value.trim()] as const
    })
}

function toField(name: string): SheetField {
  const field = fields.find((one) => one === name.toLowerCase())
  if (field) return field
  throw new Problem('wrong-usage', `--map names ${fields.join(', ')}; not "${name}".`)
}

/** Which column holds what, by the names in the first line; `map` goes before. */
export function findColumns(heads: readonly string[], map: ColumnMap): Columns {
  const plain = heads.map(plainName)
  const mapped = new Set(Object.values(map).map(plainName))
  const find = (field: SheetField): number => {
    const said = map[field]
    if (said !== undefined) return plain.indexOf(plainName(said))
    const names: readonly string[] = sheetFields[field]
    const known = names.find((name) => plain.includes(name) && !mapped.has(name))
    return known === undefined ? -1 : plain.indexOf(known)
  }
  const found = new Map<SheetField, { at: number; name: string }>()
  const taken = new Set<number>()
  // What is mapped goes first: a column holds one thing.
  const order = fields.toSorted((a, b) => Number(map[b] !== undefined) - Number(map[a] !== undefined))
  for (const field of order) {
    const at = find(field)
    if (at < 0 || taken.has(at)) continue
    taken.add(at)
    found.set(field, { at, name: heads[at]?.trim() ?? '' })
  }
  return found
}

/** "Source / Outlet:" and "source outlet" are one. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
