import type { DayOrder } from './dates.ts'
import { findDayOrder } from './dates.ts'
import type { Sheet } from './open-sheet.ts'
import { type PlannedRow, type PlanOptions, planRow } from './plan-row.ts'

/** What is to be done row by row; `dates`: how dates like 3/4/2024 are read, where the caller says it. */
export function* planSheet(
  sheet: Sheet,
  options: Omit<PlanOptions, 'dayOrder'> & { readonly dates: DayOrder | null },
): Generator<PlannedRow> {
  const dayOrder =
    options.dates ?? findDayOrder(sheet.rows.flatMap(({ cells }) => [cells.date, cells.settled]))
  const seen = new Map<string, { readonly line: number; readonly says: string }>()
  for (const row of sheet.rows) {
    const planned = planRow(sheet, row, { ...options, dayOrder })
    yield 'refused' in planned ? planned : withoutDouble(planned, seen)
  }
}

/** A row that stands there twice is brought once, and so is an outlet that is given two roles: with the first of them. */
function withoutDouble(
  planned: Exclude<PlannedRow, { refused: string }>,
  seen: Map<string, { readonly line: number; readonly says: string }>,
): PlannedRow {
  const { line } = planned
  const [key, says] =
    'role' in planned ? [planned.outlet.toLowerCase(), planned.role] : [planned.row.row, planned.row.row]
  const before = seen.get(key)
  if (before === undefined) {
    seen.set(key, { line, says })
    return planned
  }
  const what =
    before.says === says
      ? `it says the same as line ${before.line}.`
      : `line ${before.line} says that it is ${before.says}.`
  return { line, refused: what }
}
