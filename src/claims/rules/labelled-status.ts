import { as, type Rule, seasonOf } from './rule.ts'

/** The label that opens a line → what it says of the works under it. */
const labels: readonly (readonly [label: RegExp, status: string])[] = [
  [/^(?:renewed|renewals|picked up|returning|another (?:year|season|run) for)\b/, 'renewed'],
  [/^(?:cancell?ed|cancell?ations|axed|not (?:coming back|returning))\b/, 'cancelled'],
  [
    /^(?:(?:also )?not (?:coming back|returning|saved|renewed|going forward|picked up)|gone|dropped|dead|killed|dumped)$/,
    'cancelled',
  ],
  [/^(?:ending|final seasons?|final bows?)\b/, 'ending'],
  [/^(?:ordered|new (?:series|shows|commissions?|orders?)|greenlit|picked up to series)\b/, 'ordered'],
  [/^(?:delayed|postponed|moved)\b|^(?:bumped|pushed|held over|slipped)$/, 'delayed'],
  [/^(?:revived)\b|^(?:rescued|resurrected)$/, 'revived'],
  [/^(?:paused|on hold|on hiatus|stalled|halted|suspended|shut down)$/, 'paused'],
  [/^(?:wrapped|in the can|that's a wrap)$/, 'wrapped'],
  [/^(?:shelved|scrapped|on the shelf)$/, 'shelved'],
  [
    /^(?:(?:now |currently |still )?(?:shooting|filming|rolling|before cameras)|in front of the camera)\b/,
    'filming',
  ],
  [/^(?:in (?:early )?development|in the works|being written)$/, 'in development'],
  [/^(?:in post|in post-production|in the edit|cutting)$/, 'post-production'],
  [/^(?:in production)$/, 'in production'],
]

/** A label is short and stands before a colon. */
const maxLabelChars = 30

function statusOf(line: string): string | null {
  const colon = line.indexOf(':')
  if (colon < 0 || colon > maxLabelChars) return null
  const label = line
    .slice(0, colon)
    .toLowerCase()
    .replace(/^\W+|\W+$/g, '')
  return labels.find(([cue]) => cue.test(label))?.[1] ?? null
}

/** "RENEWED" as heading, and below it the entries that it holds for. */
const sectionStatus = (section: string): string | null =>
  labels.find(([cue]) => cue.test(section.toLowerCase().replace(/^\W+|\W+$/g, '')))?.[1] ?? null

export const sectionedStatus: Rule = {
  id: 'sectioned-status',
  says: '"CANCELLED" as heading, "Cold Anchor (Hulu), after one season." below it: the heading holds for the head of each entry.',
  over: 'phrase',
  cues: ['{title} (⟨ .. ⟩)? (—|:|,)? {season}?'],
  claims: (found) => {
    const { section, entry, items } = found.sentence
    const title = found.mention('title')
    const status = section === null ? null : sectionStatus(section)
    if (status === null || title === null || entry === null) return []
    if (title.start > entry.start || title.end < entry.end) return []
    const season =
      found.season() ?? items.flatMap((item) => (item.kind === 'season' ? [item.season] : []))[0] ?? null
    return [
      {
        subject: as('title', title),
        property: 'status',
        value: { type: 'text', text: status },
        qualifiers: status === 'cancelled' ? {} : seasonOf(season),
      },
    ]
  },
  examples: [
    {
      text: 'RENEWED\n\n• Cold Anchor (Netflix) — Season 3.\n\nCANCELLED\n\n• The Long Road (Hulu) — one season.',
      yields: ['Cold Anchor · status · renewed', 'The Long Road · status · cancelled'],
    },
  ],
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
    { text: 'Not saved: The Long Road.', yields: ['The Long Road · status · cancelled'] },
    { text: 'On hold: The Long Road.', yields: ['The Long Road · status · paused'] },
    { text: 'Saved by the bell: The Long Road.', yields: [] },
    { text: 'Canceled: The Long Road, after one season', yields: ['The Long Road · status · cancelled'] },
    { text: 'Director: Petra Vane on Copper Lane', yields: [] },
  ],
}
