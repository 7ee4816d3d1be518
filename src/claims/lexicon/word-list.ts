/** A list written one entry a line or separated by "·", as a set of lower-case entries. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[\n·]/)
      .map((entry) => entry.trim().toLowerCase())
      .filter(Boolean),
  )
}
