import { expectMaximise } from './expect-maximise.ts'
import { type Numbered, shares, sum } from './numbered.ts'

/** Dawid and Skene (1979) with one accuracy a source: errors fall evenly on the other values that are claimed. */
export function dawidSkene(numbered: Numbered): number[][] {
  return expectMaximise(numbered, ({ values }, accuracy) => {
    const others = Math.max(1, values.length - 1)
    const right = values.map(({ by }) => sum(by.map((s) => Math.log(accuracy[s] ?? 0.5))))
    const wrong = values.map(({ by }) => sum(by.map((s) => Math.log((1 - (accuracy[s] ?? 0.5)) / others))))
    const all = sum(wrong)
    return shares(values.map((_, v) => (right[v] ?? 0) + all - (wrong[v] ?? 0)))
  })
}
