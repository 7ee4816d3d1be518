/** Damerau–Levenshtein distance (adjacent letters swapped count once), the measure of a slip of the keyboard. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/**
 * How near a name is to what was asked for: 0 the same, below 1 worth offering. A name that begins with the words
 * asked for, or holds them, is near however long it is; otherwise every third letter may be wrong.
 */
export function distanceOf(asked: string, name: string): number {
  const words = ` ${name} `
  if (words.startsWith(` ${asked}`)) return 0.2
  if (words.includes(` ${asked} `)) return 0.3
  const tolerated = Math.max(1, Math.ceil(asked.length / 3))
  const whole = editDistance(asked, name)
  const part = Math.min(...name.split(' ').map((word) => editDistance(asked, word)))
  return Math.min(whole / (tolerated + 1), 0.3 + part / (tolerated + 1))
}
