import type { Candidate } from './candidates.ts'

/** What programs call the moment a story came out, the surer names first. */
const names: readonly string[] = [
  'first_?published(?:_?(?:at|date|time|on))?|(?:date_?|original_?)published(?:_?(?:at|date))?|published?_?(?:at|date|time|on|timestamp)|publication_?(?:date|time)|pub_?date',
  'published|issued|display_?date|posted_?(?:at|on)|release_?date',
]
/** A state holds other stories, too: its own one's date stands near its headline. */
const maxAway = 6000
const maxStateChars = 3_000_000

/** The date in what a framework builds the page from, near the story's headline. */
export function findStateDate(
  states: readonly string[],
  headline: string | null,
): readonly Candidate<string>[] {
  const title = headline === null ? '' : JSON.stringify(headline).slice(1, -1)
  if (title.length < minTitleChars) return []
  for (const state of states) {
    if (state.length > maxStateChars) continue
    for (let at = state.indexOf(title); at !== -1; at = state.indexOf(title, at + title.length)) {
      const around = state.slice(Math.max(0, at - maxAway), at + title.length + maxAway)
      const value = findNearest(around, Math.min(at, maxAway))
      if (value !== null) return [{ rule: 'date in the script’s data', value }]
    }
  }
  return []
}

const minTitleChars = 12

function findNearest(text: string, at: number): string | null {
  for (const name of names) {
    const dates = [
      ...text.matchAll(
        new RegExp(
          String.raw`\\?"(?:${name})\\?"\s*:\s*\\?"?(\d{4}-\d\d-\d\d[T ]?[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|1\d{9}(?:\d{3})?)(?=\\?"|[,}\s])`,
          'gi',
        ),
      ),
    ]
    const [nearest] = dates.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
    if (nearest?.[1] !== undefined) return nearest[1]
  }
  return null
}
