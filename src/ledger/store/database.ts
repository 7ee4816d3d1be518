import { accessSync, constants, existsSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { Problem } from '../../problem.ts'
import { asProblem } from './database-problem.ts'
import { migrate, newest } from './migrate.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** One connection. Statements are prepared once, by their text. All methods throw Problems. */
export type Database = {
  readonly path: string
  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[]
  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined
  /** Runs a change; returns the rows changed and the key of the last one inserted. */
  run(sql: string, ...values: readonly SQLInputValue[]): { readonly changes: number; readonly key: number }
  /**
   * All of `work` or nothing. Takes the write lock at once, so that what it read still holds when it writes. Within another
   * one, its own part is all or nothing, and the outer one may go on without it.
   */
  write<T>(work: () => T): T
  /**
   * As `write`, for work of many parts that hardly ever fail. To take back one part alone, SQLite puts aside every page that it
   * changes, a thousand writes a story: nothing is put aside, and where a part does fail, `work` is done again with that.
   */
  writeParts<T>(work: () => T): T
  /** Several questions to one state of the record, whatever others write meanwhile. */
  read<T>(work: () => T): T
  close(): void
}

/** Has another program changed the tables since this one opened them? */
export function isNewerThanProgram(db: Database): boolean {
  return Number(db.get('PRAGMA user_version')?.user_version) > newest
}

/** How long a second process waits for the first one's transaction; one story takes milliseconds. */
const busyTimeoutMs = 10_000

/** Opens or creates the database, checks that it is ours, and brings it to the present version. */
export function openDatabase(path: string): Database {
  try {
    refuseReadOnly(path)
    const sqlite = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: busyTimeoutMs })
    try {
      migrate(sqlite, path)
      // WAL lets readers go on while a story is written; FULL means that what was acknowledged survives a power cut.
      const mode = sqlite.prepare('PRAGMA journal_mode').get()?.journal_mode
      if (mode === 'delete') sqlite.exec('PRAGMA journal_mode = WAL')
      sqlite.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -16000')
      return wrap(sqlite, path)
    } catch (error) {
      sqlite.close()
      throw error
    }
  } catch (error) {
    throw asProblem(error, path)
  }
}

function refuseReadOnly(path: string): void {
  if (path === ':memory:' || !existsSync(path)) return
  try {
    accessSync(path, constants.W_OK)
  } catch (cause) {
    throw new Problem('ledger-read-only', `The ledger ${path} is read-only: Hearsay needs to write it.`, {
      cause,
    })
  }
}

const partFailed = new Error('a part failed, and with it the whole')

function wrap(sqlite: DatabaseSync, path: string): Database {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = sqlite.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw asProblem(error, path)
    }
  }
  const transaction = <T>(begin: string, work: () => T): T =>
    guarded(() => {
      prepare(begin).run()
      try {
        const result = work()
        prepare('COMMIT').run()
        return result
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
        throw error
      }
    })
  /** Whether a part failed that was not told apart; null where parts are. */
  let hasFailed: boolean | null = null
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      hasFailed = true
      throw error
    }
  }
  /** A part of a transaction. */
  const part = <T>(work: () => T): T => {
    if (hasFailed !== null) return attempt(work)
    sqlite.exec('SAVEPOINT part')
    try {
      const result = work()
      sqlite.exec('RELEASE part')
      return result
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK TO part; RELEASE part')
      throw error
    }
  }
  const write = <T>(work: () => T): T =>
    sqlite.isTransaction ? guarded(() => part(work)) : transaction('BEGIN IMMEDIATE', work)
  const writeParts = <T>(work: () => T): T => {
    if (sqlite.isTransaction) return write(work)
    hasFailed = false
    try {
      return write(() => {
        const result = work()
        if (hasFailed) throw partFailed
        return result
      })
    } catch (error) {
      if (error !== partFailed) throw error
    } finally {
      hasFailed = null
    }
    return write(work)
  }
  return {
    path,
    all: (sql, ...values) => guarded(() => prepare(sql).all(...values)),
    get: (sql, ...values) => guarded(() => prepare(sql).get(...values)),
    run: (sql, ...values) =>
      guarded(() => {
        const { changes, lastInsertRowid } = prepare(sql).run(...values)
        return { changes: Number(changes), key: Number(lastInsertRowid) }
      }),
    write,
    writeParts,
    read: (work) => (sqlite.isTransaction ? work() : transaction('BEGIN', work)),
    close: () => sqlite.close(),
  }
}
