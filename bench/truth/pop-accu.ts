import { expectMaximise } from './expect-maximise.ts'
import { type Numbered, shares, sum } from './numbered.ts'

/** PopAccu (Dong, Saha and Srivastava, VLDB 2013): errors fall on wrong values by their popularity. No copies. */
export function popAccu(numbered: Numbered): number[][] {
  return expectMaximise(numbered, ({ values }, accuracy) => {
    const all = sum(values.map(({ by }) => by.length))
    const right = values.map(({ by }) => sum(by.map((s) => Math.log(accuracy[s] ?? 0.5))))
    const wrong = values.map(({ by }) => sum(by.map((s) => Math.log(1 - (accuracy[s] ?? 0.5)))))
    const popularity = values.map(({ by }) => by.length * Math.log(by.length))
    return shares(
      values.map(({ by }, v) => {
        const others = all - by.length
        const errors = sum(wrong) - (wrong[v] ?? 0) + sum(popularity) - (popularity[v] ?? 0)
        return (right[v] ?? 0) + errors - (others > 0 ? others * Math.log(others) : 0)
      }),
    )
  })
}
