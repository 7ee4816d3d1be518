import { type Pattern, type Test, testOf } from './cue-pattern.ts'

/** What a program's steps do. Each is followed by what it takes, a number each. */
export const step = {
  /** test: the token passes. */
  token: 0,
  /** test, least, most: as many as pass, then fewer. */
  most: 1,
  /** test, least, most: as few as will do, then more. */
  fewest: 2,
  /** test, holds, end: looks at the token without taking it; `end` is 1 where none may be left. */
  ahead: 3,
  /** place: goes on behind this step, and there where that fails. */
  fork: 4,
  /** place: goes on there. */
  jump: 5,
  /** register: keeps where the token stands. */
  keep: 6,
  /** register: counts from 0. */
  count: 7,
  /** register, most, place: counts one more; goes on there where that fails or was the last. */
  again: 8,
  done: 9,
} as const

/** A cue as steps of a small machine. Capture `i` is kept in registers 2i and 2i + 1, counters behind them. */
export type Program = {
  readonly steps: readonly number[]
  readonly tests: readonly Test[]
  /** What the first token must pass; null where there need be none. */
  readonly first: Test | null
  readonly captures: readonly string[]
  readonly registers: number
}

/** Writes a pattern down as steps. */
export function programOf(pattern: Pattern): Program {
  const steps: number[] = []
  const tests = new Map<Test, number>()
  const captures = capturesOf(pattern)
  let registers = captures.length * 2

  const testNumber = (test: Test) => {
    const number = tests.get(test) ?? tests.size
    tests.set(test, number)
    return number
  }

  function writeRepeat({ of, least, most, lazy }: Extract<Pattern, { kind: 'repeat' }>): void {
    if (of.kind === 'token') {
      steps.push(lazy ? step.fewest : step.most, testNumber(of.test), least, most)
      return
    }
    for (let i = 0; i < least; i++) write(of)
    const single = most - least === 1
    const register = single ? -1 : registers++
    if (!single) steps.push(step.count, register)
    const from = steps.length
    if (single) steps.push(step.fork, 0)
    else steps.push(step.again, register, most - least, 0)
    const exit = steps.length - 1
    write(of)
    if (!single) steps.push(step.jump, from)
    steps[exit] = steps.length
  }

  function writeEither(ways: readonly Pattern[]): void {
    const ends: number[] = []
    for (const way of ways.slice(0, -1)) {
      steps.push(step.fork, 0)
      const next = steps.length - 1
      write(way)
      steps.push(step.jump, 0)
      ends.push(steps.length - 1)
      steps[next] = steps.length
    }
    for (const way of ways.slice(-1)) write(way)
    for (const end of ends) steps[end] = steps.length
  }

  function write(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'token':
        steps.push(step.token, testNumber(pattern.test))
        break
      case 'before':
        steps.push(step.ahead, testNumber(pattern.test), pattern.holds ? 1 : 0, pattern.end ? 1 : 0)
        break
      case 'all':
        pattern.of.forEach(write)
        break
      case 'either':
        writeEither(pattern.of)
        break
      case 'repeat':
        writeRepeat(pattern)
        break
      case 'capture': {
        const register = captures.indexOf(pattern.name) * 2
        steps.push(step.keep, register)
        write(pattern.of)
        steps.push(step.keep, register + 1)
        break
      }
      default: {
        pattern satisfies never
      }
    }
  }

  write(pattern)
  steps.push(step.done)
  return { steps, tests: [...tests.keys()], first: firstOf(pattern).test, captures, registers }
}

function capturesOf(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'capture':
      return [pattern.name, ...capturesOf(pattern.of)]
    case 'all':
    case 'either':
      return pattern.of.flatMap(capturesOf)
    case 'repeat':
      return capturesOf(pattern.of)
    default:
      return []
  }
}

/** What a pattern may begin with, and whether it may take no token at all. */
function firstOf(pattern: Pattern): { readonly test: Test | null; readonly empty: boolean } {
  switch (pattern.kind) {
    case 'token':
      return { test: pattern.test, empty: false }
    case 'before':
      return { test: null, empty: true }
    case 'capture':
      return firstOf(pattern.of)
    case 'repeat': {
      const { test, empty } = firstOf(pattern.of)
      return { test, empty: empty || pattern.least === 0 }
    }
    case 'either': {
      const ways = pattern.of.map(firstOf)
      return { test: anyOf(ways.map(({ test }) => test)), empty: ways.some(({ empty }) => empty) }
    }
    case 'all': {
      const parts = pattern.of.map(firstOf)
      const sure = parts.findIndex(({ empty }) => !empty)
      if (sure < 0) return { test: null, empty: true }
      return { test: anyOf(parts.slice(0, sure + 1).map(({ test }) => test)), empty: false }
    }
    default: {
      const never: never = pattern
      return never
    }
  }
}

function anyOf(tests: readonly (Test | null)[]): Test | null {
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  if (tests.includes(null)) return null
  return testOf(
    tests.flatMap((test) => [...(test?.ids ?? [])]),
    tests.reduce((sum, test) => sum | (test?.traits ?? 0), 0),
  )
}
