import { as, type Rule, seasonOf } from './rule.ts'

/** The label that opens a line → what it says of the works under it. */
const labels: readonly (readonly [label: RegExp, status: string])[] = [
  [/^(?:renewed|picked up|saved|returning)\b/, 'renewed'],
  [/^(?:cancell?ed|axed|not (?:coming back|returning))\b/, 'cancelled'],
  [/^(?:ending|final seasons?)\b/, 'ending'],
  [/^(?:ordered|new (?:series|shows)|greenlit)\b/, 'ordered'],
  [/^(?:delayed|postponed|moved)\b/, 'delayed'],
  [/^(?:revived)\b/, 'revived'],
]

/** A label is short and stands before a colon. */
const maxLabelChars = 30

function statusOf(line: string): string | null {
  const colon = line.indexOf(':')
  if (colon < 0 || colon > maxLabelChars) return null
  const label = line.slice(0, colon).toLowerCase().replace(/^\W+/, '')
  return labels.find(([cue]) => cue.test(label))?.[1] ?? null
}

export const labelledStatus: Rule = {
  id: 'labelled-status',
  says: '"Renewed: Cold Anchor (season 2), The Long Road": a label, and the works under it.',
  over: 'phrase',
  cues: ['{title} (⟨ {season} ⟩)?'],
  claims: (found) => {
    const { passage, start, end } = found.sentence
    const status = statusOf(passage.source.slice(start, end))
    const title = found.mention('title')
    return status === null || title === null || title.anaphor
      ? []
      : [
          {
            subject: as('title', title),
            property: 'status',
            value: { type: 'text', text: status },
            qualifiers: seasonOf(found.season()),
          },
        ]
  },
  examples: [
    {
      text: 'Renewed: Cold Anchor (season 2), The Long Road',
      yields: ['Cold Anchor · status · renewed', 'The Long Road · status · renewed'],
    },
    { text: 'Canceled: The Long Road, after one season', yields: ['The Long Road · status · cancelled'] },
    { text: 'Director: Petra Vane on Copper Lane', yields: [] },
  ],
}
