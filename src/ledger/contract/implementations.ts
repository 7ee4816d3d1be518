import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../index.ts'

/** A way to keep the record. A second one, such as PostgreSQL, is one more line here. */
export type Implementation = { readonly name: string; readonly open: (folder: string) => Promise<Ledger> }

const freshPath = (folder: string) => join(folder, `${randomUUID()}.db`)

export const implementations: readonly Implementation[] = [
  { name: 'SQLite in memory', open: () => openLedger(':memory:') },
  { name: 'SQLite in a file', open: (folder) => openLedger(freshPath(folder)) },
  {
    name: 'SQLite in a file that is opened anew for every question',
    open: async (folder) => reopening(freshPath(folder)),
  },
]

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'hearsay-contract-'))

/** Asks every question through a connection of its own: nothing may be kept but in the file. */
async function reopening(path: string): Promise<Ledger> {
  const shape = await openLedger(path)
  const ask =
    (steps: readonly string[]) =>
    async (...values: readonly unknown[]) => {
      if (steps.join('.') === 'close') return shape.close()
      const ledger = await openLedger(path)
      try {
        return await call(ledger, steps, values)
      } finally {
        await ledger.close()
      }
    }
  return eachMethod(shape, ask)
}

/** An object like this one, at every depth, with its methods made by `make` from the way that leads to them. */
export function eachMethod<T extends object>(
  like: T,
  make: (steps: readonly string[]) => (...values: readonly unknown[]) => unknown,
  way: readonly string[] = [],
): T {
  const handler: ProxyHandler<T> = {
    get(target, key) {
      const value = Reflect.get(target, key)
      const steps = [...way, String(key)]
      if (typeof value === 'function') return make(steps)
      return typeof value === 'object' && value !== null ? eachMethod(value, make, steps) : value
    },
  }
  return new Proxy(like, handler)
}

/** Calls the method that a way leads to. */
export function call(from: object, steps: readonly string[], values: readonly unknown[]): unknown {
  const owner = steps.slice(0, -1).reduce((at: object, step) => Reflect.get(at, step), from)
  return Reflect.apply(Reflect.get(owner, steps.at(-1) ?? ''), owner, values)
}

/** Every method there is, as "search" or "queue.add". */
export function methodsOf(from: object, before = ''): readonly string[] {
  return Object.entries(from).flatMap(([name, value]) => {
    if (typeof value === 'function') return [`${before}${name}`]
    return typeof value === 'object' && value !== null ? methodsOf(value, `${before}${name}.`) : []
  })
}
