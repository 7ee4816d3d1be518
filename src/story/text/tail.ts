import { looksLikeTitle } from '../captions.ts'
import type { Decision, RelatedLink } from '../story.ts'
import type { Line } from './lines.ts'

/** What stands below a plain text's last sentence. */
export type Tail = {
  readonly section: string | null
  readonly related: readonly RelatedLink[]
  readonly rest: readonly Line[]
  readonly decisions: readonly Decision[]
}

/** "More in TV News": the label of a list of other stories, with the section it names. */
const moreIn = /^(?:more|latest|also)\s+(?:in|on|from)\s+(?:the )?(.{2,60}?)(?:\s+news)?[:»›>]*$/i
/** Labels of lists of other stories that name no section. */
const moreLabel =
  /^(?:related(?: (?:stories|articles|posts|news|content|links))?|read (?:more|next|also)|more stories|see also|also read|up next|next story|you (?:may|might) also like|don[’']t miss|recommended(?: for you)?|trending(?: now)?|most (?:read|popular)|latest news|more news)\s*[:»›>]*$/i
/** "Related: Copper Lane Gets a Third Season": label and title in one line. */
const labelled = /^(?:related|read (?:more|next|also)|see also|also read|more|up next)\s*:\s+(\S.{8,200})$/i
/** What newsrooms close a release with. */
const endMark = /^(?:#\s*#\s*#|###|-\s*30\s*-|\*\s*\*\s*\*|ENDS?|-+\s*ends?\s*-+)$/i

/** Takes what is not the story off the end: other stories' teasers, "More in …", end marks. */
export function takeTail(lines: readonly Line[], isCredit: (line: string) => boolean): Tail {
  const labels = lines.flatMap((line, i) => (isLabel(line.text) && isNearEnd(lines, i) ? [i] : []))
  const first = labels[0] ?? lines.length
  const start = findTeaserStart(lines, first, labels.length > 0, isCredit)
  const body = lines.slice(0, start).filter((line) => !endMark.test(line.text))
  const inline = body.flatMap((line) => labelled.exec(line.text)?.[1] ?? [])
  const teasers = titles(lines.slice(start).filter((line) => !isLabel(line.text) && !endMark.test(line.text)))
  const related = [...inline, ...teasers].map((text) => ({ text, url: null }))
  const section = lines.map((line) => readSection(line.text)).find((name) => name !== null) ?? null
  return {
    section: labels.length > 0 ? section : null,
    related,
    rest: body.filter((line) => !labelled.test(line.text)),
    decisions: explain(related, section),
  }
}

function explain(related: readonly RelatedLink[], section: string | null): readonly Decision[] {
  const taken = related.map((link) => ({
    what: 'related',
    rule: "another story's teaser at the end",
    value: link.text,
  }))
  return section === null ? taken : [...taken, { what: 'section', rule: '"More in …"', value: section }]
}

function isLabel(line: string): boolean {
  return line.length <= 80 && (moreLabel.test(line) || (moreIn.test(line) && !/[.!?]$/.test(line)))
}

/** After a label only titles may follow; a label with sentences after it is the story's own heading. */
function isNearEnd(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1).every((line) => isLabel(line.text) || isTeaser(line.text))
}

function readSection(line: string): string | null {
  if (!isLabel(line)) return null
  const name = moreIn.exec(line)?.[1]
  if (name === undefined) return null
  return /\bnews[:»›>]*$/i.test(line) ? `${name} News` : name
}

function isTeaser(line: string): boolean {
  return line.length <= 160 && !/[.:;,]["'”’)]?$/.test(line) && looksLikeTitle(line.replace(/[?!]$/, ''))
}

/** Teasers stand between the last sentence or credit and the end, where a label or a credit line sets them apart. */
function findTeaserStart(
  lines: readonly Line[],
  end: number,
  isLabelled: boolean,
  isCredit: (line: string) => boolean,
): number {
  let start = end
  while (start > 1 && isTeaser(lines[start - 1]?.text ?? '') && !isCredit(lines[start - 1]?.text ?? ''))
    start--
  const afterCredit = isCredit(lines[start - 1]?.text ?? '')
  // Without either, titles at the end may be the story's own list.
  return (isLabelled && lines[start]?.gap !== false) || afterCredit ? start : end
}

/** A teaser's picture line comes before its title and repeats its names; only the title is a link. */
function titles(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && !next.gap && repeats(line.text, next.text) ? [] : [line.text]
  })
}

function repeats(line: string, title: string): boolean {
  const known = title.toLowerCase()
  const words = line.toLowerCase().split(' ')
  return words.filter((word) => known.includes(word)).length >= words.length * 0.6
}
