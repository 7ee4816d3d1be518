import { wordsOf } from '../search/words-of.ts'
import { number } from './columns.ts'
import type { Database } from './database.ts'
import { putWords } from './search-words.ts'

/** What a text is: a report's quote, a story version's headline, an entity's name. */
export type TextKind = 'quote' | 'headline' | 'name'

// A text's number is its kind, its day and its key, from the highest bits down: texts of one kind stand together, in order of
// time. 31 bits for the key, 18 for the day (358 years to either side of 1970), 2 for the kind: 51 of the 53 that a number has.
const kinds: Readonly<Record<TextKind, number>> = { quote: 0, headline: 1, name: 2 }
const keySpan = 2 ** 31
const daySpan = 2 ** 18
const dayMs = 86_400_000

/** The number that a text stands under. */
export function textKey(kind: TextKind, day: number, key: number): number {
  const within = Math.min(daySpan - 1, Math.max(0, day + daySpan / 2))
  return (kinds[kind] * daySpan + within) * keySpan + key
}

const keyOf = (textKey: number) => textKey % keySpan

/** The first day that a moment of moment.ts can mean. */
export const firstDay = (moment: string) => Math.floor(Date.parse(moment) / dayMs)

/** The last day that a bound of moment.ts takes in: "2024~" is all of 2024. */
function lastDay(bound: string): number {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(bound) ?? []
  if (day !== undefined) return firstDay(`${year}-${month}-${day}`)
  const next = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month))
  return next / dayMs - 1
}

/** Makes a text findable by its words, from the moment it was said. */
export function putText(db: Database, kind: TextKind, key: number, at: string | null, body: string): void {
  const words = [...new Set(wordsOf(body).map(({ word }) => word))]
  if (words.length === 0) return
  const sql = 'INSERT INTO text_search (rowid, words) VALUES (CAST(? AS INTEGER), ?)'
  db.run(sql, textKey(kind, at === null ? 0 : firstDay(at), key), words.join(' '))
  putWords(db, words)
}

/** Writes the index of texts in one part, after many have been added. */
export function joinTextIndex(db: Database): void {
  db.run("INSERT INTO text_search (text_search) VALUES ('optimize')")
}

/** Where to look: a span of time, as moment.ts gives it, and before which text. */
export type TextRange = {
  readonly from: string | null
  readonly until: string | null
  readonly before: number | null
}
/** A text that was found: `at` is where to go on after it, `key` its report, its story's entry, or its name. */
export type TextAt = { readonly at: number; readonly key: number }

/** Texts that match, those of the newest days first. `match` is in the language of FTS5. */
export function listTexts(
  db: Database,
  kind: TextKind,
  match: string,
  { from, until, before }: TextRange,
  limit: number,
): readonly TextAt[] {
  const first = textKey(kind, from === null ? -daySpan : firstDay(from), 0)
  const last = textKey(kind, until === null ? daySpan : lastDay(until), keySpan - 1)
  const rows = db.all(
    `SELECT rowid AS at FROM text_search WHERE text_search MATCH ?1
        AND rowid BETWEEN CAST(?2 AS INTEGER) AND CAST(?3 AS INTEGER) ORDER BY rowid DESC LIMIT ?4`,
    match,
    first,
    before === null ? last : Math.min(last, before - 1),
    limit,
  )
  return rows.map((row) => ({ at: number(row, 'at'), key: keyOf(number(row, 'at')) }))
}
