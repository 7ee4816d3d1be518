import type { SourceClaim } from './claim-table.ts'
import type { FusedSource, FusedValue, Fusion, SettledObject } from './fuse-claims.ts'
import { sameValue } from './same-value.ts'
import type { StatementRecords } from './statement-records.ts'
import { makeStatement, type Side, type Statement, sideOf, yesOrNo } from './statements.ts'
import { weighStatements } from './weigh-statements.ts'

/**
 * Claims with sides, or with verdicts of "true" and "false" → how likely each is true. An object whose values are
 * "true" and "false" is one statement; of any other object each value is one.
 */
export function fuseStatements(claims: readonly SourceClaim[], verdicts: readonly SettledObject[]): Fusion {
  const settled = Map.groupBy(verdicts, ({ object }) => object)
  const statements = [...Map.groupBy(claims, ({ object }) => object)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([object, rows]) => statementsOf(object, rows, settled.get(object) ?? []))
  const { probabilities, records } = weighStatements(statements.map(({ statement }) => statement))
  const values = statements.flatMap(({ statement, isYesOrNo }, index) =>
    list(statement, isYesOrNo, probabilities[index] ?? 0),
  )
  return { values: chooseWithin(values), sources: listSources(claims, records) }
}

type Told = { readonly statement: Statement; readonly isYesOrNo: boolean }

function statementsOf(
  object: string,
  rows: readonly SourceClaim[],
  verdicts: readonly SettledObject[],
): readonly Told[] {
  if (rows.every(({ value }) => yesOrNo(value) !== null)) {
    const verdict = verdicts[0] === undefined ? null : yesOrNo(verdicts[0].truth)
    const reports = rows.map((row) => toReport(row, sideOfAnswer(row)))
    return [{ statement: makeStatement(object, 'true', inOrder(reports), verdict), isYesOrNo: true }]
  }
  return [...Map.groupBy(rows, ({ value }) => sameValue(value))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, same]) => {
      const reports = same.map((row) => toReport(row, sideOf(row.stance)))
      const value = same.map((row) => row.value).sort()[0] ?? key
      return {
        statement: makeStatement(object, value, inOrder(reports), verdictOn(key, verdicts)),
        isYesOrNo: false,
      }
    })
}

/** Who says "false", and who is against, both deny; nobody who is against says "true" by saying "false". */
function sideOfAnswer({ value, stance }: SourceClaim): Side {
  const side = sideOf(stance)
  return side === 'for' && yesOrNo(value) === false ? 'against' : side
}

function toReport({ source, time }: SourceClaim, side: Side) {
  const at = time === undefined || time === null || time.trim() === '' ? Number.NaN : Date.parse(time)
  return { source, side, time: Number.isNaN(at) ? null : at }
}

/** Rows in any order give the same sums to the last digit. */
function inOrder(reports: readonly ReturnType<typeof toReport>[]) {
  return reports.toSorted(
    (a, b) =>
      (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
      a.side.localeCompare(b.side) ||
      (a.time ?? 0) - (b.time ?? 0),
  )
}

/** A verdict names the true value, or says of all that is claimed that it is true or false. */
function verdictOn(key: string, verdicts: readonly SettledObject[]): boolean | null {
  if (verdicts.length === 0) return null
  const answers = verdicts.map(({ truth }) => yesOrNo(truth))
  if (answers.every((answer) => answer !== null)) return answers[0] ?? null
  return verdicts.some(({ truth }) => sameValue(truth) === key)
}

function list({ object, value }: Statement, isYesOrNo: boolean, probability: number): FusedValue[] {
  const yes = { object, value, probability, chosen: probability >= 0.5 }
  return isYesOrNo
    ? [yes, { object, value: 'false', probability: 1 - probability, chosen: probability < 0.5 }]
    : [yes]
}

/** Of several values of one object at most one is chosen: the likeliest. */
function chooseWithin(values: readonly FusedValue[]): readonly FusedValue[] {
  return [...Map.groupBy(values, ({ object }) => object).values()].flatMap((rivals) => {
    const best = rivals.reduce((one, other) => (other.probability > one.probability ? other : one))
    return rivals.map((value) => (value === best ? value : { ...value, chosen: false }))
  })
}

function listSources(claims: readonly SourceClaim[], records: StatementRecords): FusedSource[] {
  return [...Map.groupBy(claims, ({ source }) => source)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, rows]) => ({ source, claims: rows.length, accuracy: records.accuracyOf(source) }))
}
