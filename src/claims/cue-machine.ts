import { type Needs, needsOf } from './cue-needs.ts'
import type { Pattern, Test } from './cue-pattern.ts'
import { type Program, programOf, step } from './cue-program.ts'
import type { Printed, Range } from './print.ts'

/** Where a cue fits, and where each of its captures does. */
export type Match = Range & { readonly captured: (name: string) => Range | undefined }

/** A cue's steps are written down when a text first meets its needs: most runs never need most cues. */
export type CompiledCue = { readonly needs: Needs; readonly program: () => Program }

export function compileCue(pattern: Pattern): CompiledCue {
  let program: Program | null = null
  return { needs: needsOf(pattern), program: () => (program ??= programOf(pattern)) }
}

/** Where a cue first fits at token `from` or after it; null where it fits nowhere. */
export function findCue(cue: CompiledCue, printed: Printed, from = 0): Match | null {
  const program = cue.program()
  const { captures, first } = program
  for (let at = from; at < printed.ids.length; at++) {
    if (first !== null && !fits(first, printed, at)) continue
    const registers: number[] = []
    for (let i = 0; i < program.registers; i++) registers.push(-1)
    const to = run(program, printed, at, registers)
    if (to < 0) continue
    const captured = (name: string) => {
      const number = captures.indexOf(name) * 2
      const start = registers[number] ?? -1
      return start < 0 ? undefined : { from: start, to: registers[number + 1] ?? start }
    }
    return { from: at, to, captured }
  }
  return null
}

// What a run writes to besides its registers. It is over before the next begins, so that all have the same.
/** Place, token, and length of `changes`, three numbers a fork. */
const forks: number[] = []
/** Register and what it held, two numbers a change. */
const changes: number[] = []

function fits({ ids, only, traits }: Test, printed: Printed, at: number): boolean {
  if (((printed.traits[at] ?? 0) & traits) !== 0) return true
  const id = printed.ids[at] ?? 0
  return id !== 0 && (id === only || (only === 0 && ids.has(id)))
}

/**
 * Runs a program from a token on: the token after its end, or −1. What could have gone on otherwise is kept, with what
 * the registers held before, and taken up where the steps fail, the last first: as a regular expression does, at a
 * hundredth of its memory.
 */
function run({ steps, tests }: Program, printed: Printed, start: number, registers: number[]): number {
  const length = printed.ids.length
  changes.length = 0
  forks.length = 0
  let at = start
  let place = 0
  for (;;) {
    let holds = true
    switch (steps[place]) {
      case step.token: {
        const test = tests[steps[place + 1] ?? 0]
        holds = test !== undefined && at < length && fits(test, printed, at)
        at++
        place += 2
        break
      }
      case step.most: {
        const test = tests[steps[place + 1] ?? 0]
        const least = at + (steps[place + 2] ?? 0)
        const most = Math.min(length, at + (steps[place + 3] ?? 0))
        place += 4
        for (; test !== undefined && at < most && fits(test, printed, at); at++)
          if (at >= least) forks.push(place, at, changes.length)
        holds = at >= least
        break
      }
      case step.fewest: {
        const test = tests[steps[place + 1] ?? 0]
        const first = at + (steps[place + 2] ?? 0)
        const most = Math.min(length, at + (steps[place + 3] ?? 0))
        place += 4
        let end = at
        while (test !== undefined && end < most && fits(test, printed, end)) end++
        for (let other = end; other > first; other--) forks.push(place, other, changes.length)
        holds = end >= first
        at = first
        break
      }
      case step.ahead: {
        const test = tests[steps[place + 1] ?? 0]
        const found = at < length ? test !== undefined && fits(test, printed, at) : steps[place + 3] === 1
        holds = found === (steps[place + 2] === 1)
        place += 4
        break
      }
      case step.fork:
        forks.push(steps[place + 1] ?? 0, at, changes.length)
        place += 2
        break
      case step.jump:
        place = steps[place + 1] ?? 0
        break
      case step.keep:
      case step.count: {
        const register = steps[place + 1] ?? 0
        changes.push(register, registers[register] ?? 0)
        registers[register] = steps[place] === step.keep ? at : 0
        place += 2
        break
      }
      case step.again: {
        const register = steps[place + 1] ?? 0
        const count = registers[register] ?? 0
        const exit = steps[place + 3] ?? 0
        if (count >= (steps[place + 2] ?? 0)) {
          place = exit
          break
        }
        forks.push(exit, at, changes.length)
        changes.push(register, count)
        registers[register] = count + 1
        place += 4
        break
      }
      default:
        return at
    }
    if (holds) continue
    const kept = forks.pop()
    if (kept === undefined) return -1
    at = forks.pop() ?? 0
    place = forks.pop() ?? 0
    while (changes.length > kept) {
      const value = changes.pop() ?? 0
      registers[changes.pop() ?? 0] = value
    }
  }
}
