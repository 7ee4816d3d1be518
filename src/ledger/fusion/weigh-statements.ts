import { fitLogistic, probabilityOf } from './logistic.ts'
import { learnStatementRecords, type StatementRecords } from './statement-records.ts'
import type { Side, Statement } from './statements.ts'

/**
 * What speaks for and against a statement, each with the weight it has before any verdict, in log-odds. A repetition
 * adds little, a denial takes much: in settled rumours, one denial means "false" four times out of five, however many
 * repeat it. The last word weighs more than the first. Verdicts move the weights.
 */
const features: readonly {
  readonly before: number
  readonly of: (statement: Statement, records: StatementRecords, except: Statement | null) => number
}[] = [
  { before: 0, of: () => 1 },
  { before: 0.4, of: (statement) => logCount(statement, 'for') },
  { before: -0.4, of: (statement) => logCount(statement, 'against') },
  { before: 0, of: (statement) => logCount(statement, 'aside') },
  { before: 0.4, of: (statement) => any(statement, 'for') },
  { before: -1.5, of: (statement) => any(statement, 'against') },
  { before: 1, of: sumOfRecords },
  { before: 0, of: (statement) => wordAt(statement, Math.min) },
  { before: 0.4, of: (statement) => wordAt(statement, Math.max) },
]

/** Each weight is held to its first as by two verdicts; the first, how many are true at all, is free. */
const held = 2
const free = 0.01

/** Probability of each statement; learnt from the verdicts among them, never from agreement. */
export function weighStatements(statements: readonly Statement[]): {
  readonly probabilities: readonly number[]
  readonly records: StatementRecords
} {
  const settled = statements.filter((statement) => statement.verdict !== null)
  const records = learnStatementRecords(settled)
  const weights = fitLogistic(
    settled.map((statement) => features.map(({ of }) => of(statement, records, statement))),
    settled.map((statement) => statement.verdict === true),
    features.map(({ before }) => before),
    features.map((_, k) => (k === 0 ? free : held)),
  )
  const weigh = (statement: Statement) =>
    probabilityOf(
      features.map(({ of }) => of(statement, records, null)),
      weights,
    )
  return {
    probabilities: statements.map((statement) =>
      statement.verdict === null ? weigh(statement) : statement.verdict ? 1 : 0,
    ),
    records,
  }
}

const count = ({ reports }: Statement, side: Side): number =>
  reports.filter((report) => report.side === side).length
const logCount = (statement: Statement, side: Side): number => Math.log1p(count(statement, side))
const any = (statement: Statement, side: Side): number => (count(statement, side) > 0 ? 1 : 0)

function sumOfRecords(statement: Statement, records: StatementRecords, except: Statement | null): number {
  const each = (side: Side) =>
    [...statement.sourcesOf(side)].reduce((sum, source) => sum + records.logOdds(source, side, except), 0)
  return each('for') + each('against') + each('aside')
}

/** Who had the first or the last word: 1 where those of that moment are for it, -1 where against. */
function wordAt({ reports }: Statement, choose: (...times: number[]) => number): number {
  const dated = reports.flatMap(({ side, time }) => (time === null ? [] : [{ side, time }]))
  if (dated.length === 0) return 0
  const moment = dated.reduce((best, { time }) => choose(best, time), dated[0]?.time ?? 0)
  const then = dated.filter(({ time }) => time === moment)
  const sum = then.reduce((total, { side }) => total + (side === 'for' ? 1 : side === 'against' ? -1 : 0), 0)
  return sum / then.length
}
