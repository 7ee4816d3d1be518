import { isPhotoCredit } from '../captions.ts'

/** One line of a plain text. `gap` is true where a blank line (or the text's start) comes before it. */
export type Line = { readonly text: string; readonly gap: boolean }

/** Plain text → lines without their outer spaces. Lines that a mail program or an editor broke are whole again. */
export function splitLines(text: string): readonly Line[] {
  const groups = text
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .split(/\n[ \t\u00a0]*\n\s*/)
    .map((group) =>
      group
        .split('\n')
        .map(tidy)
        .filter((line) => line !== ''),
    )
    .filter((group) => group.length > 0)
  return groups.flatMap((group) => unwrap(group).map((line, i) => ({ text: line, gap: i === 0 })))
}

function tidy(line: string): string {
  return line.replace(/[ \t\u00a0]+/g, ' ').trim()
}

/** A line of this length or more was broken because it was full, not because a thought ended. */
const fullLineChars = 55
const widestChars = 100

/** Joins a paragraph's lines where all but the last are full and some end in the middle of a sentence. */
function unwrap(lines: readonly string[]): readonly string[] {
  const inner = lines.slice(0, -1)
  const full = inner.every((line) => line.length >= fullLineChars && line.length <= widestChars)
  const broken = inner.some((line) => /[\p{Ll},]$/u.test(line))
  const listed = lines.slice(1).some((line) => bullet.test(line) || startsCredit(line) || label.test(line))
  return inner.length > 0 && full && broken && !listed ? [lines.join(' ')] : lines
}

/** "Answer: It's back", "Where: Hulu": lines with labels stand apart. */
const label = /^\p{Lu}\p{L}{0,14}: /u

/** A picture's credit below its caption. */
function startsCredit(line: string): boolean {
  return /^[\p{Lu}(©]/u.test(line) && isPhotoCredit(line)
}

/** What people put before a list item. Numbers stay in the text: they can be ranks. */
export const bullet = /^(?:[•●▪‣◦·*–—-]|\d{1,3}[.)])\s+(?=\S)/

/** The sign alone, without ranks. */
export const bulletSign = /^[•●▪‣◦·*–—-]\s+/
