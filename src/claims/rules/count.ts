import type { Entity, Qualifiers } from '../claim.ts'
import type { Certainty } from '../report.ts'
import type { Count, Season } from '../sentence.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

function countOf(
  title: Entity | null,
  count: Count | null,
  season: Season | null,
  of: string | null,
  certainty?: Certainty,
): Draft | null {
  if (title === null || count === null) return null
  const kind = of ?? count.of
  const qualifiers: Qualifiers = { of: kind === 'dollars' ? 'dollars box office' : kind, ...seasonOf(season) }
  return {
    subject: title,
    property: 'count',
    value: { type: 'number', number: count.number, unit: count.unit },
    qualifiers,
    ...(certainty === undefined ? {} : { certainty }),
  }
}

const money = /^(?:dollars|pounds|euros|yen|won)$/

const episodic = (found: Found, certainty?: Certainty) => {
  const count = found.count()
  if (count === null || money.test(count.of) || count.of === 'number' || count.of === 'seasons') return []
  return [countOf(found.title(), count, found.season(), null, certainty)]
}

export const episodeCount: Rule = {
  id: 'episode-count',
  says: 'The eight-episode first season; Z runs for six episodes; a six-episode run; ten episodes of Z.',
  over: 'clause',
  cues: [
    "({title}|{title} 's {season}|{season} (of {title})?) .. <be|run|consist|comprise|have|get|contain|span|receive|order|renew|return|revive|feature|include|total|clock|last|order> .. {count}",
    '{count} (run|order|season|{season}|series|drama|comedy|thriller|adaptation|limited_series|miniseries|first|event)',
    '(the)? {season} .. (of|with|,) {count}',
    '({organisation}|{name}) .. <order|commission|renew|revive> .. {count} (of {title})?',
    '{count} (of|for) {title}',
    '{title} .. {count}',
    '{count} .. {season}',
    '<be|<make>> {count}',
  ],
  claims: (found) => episodic(found),
  examples: [
    { text: 'Night Ferry will run for eight episodes.', yields: ['Night Ferry · count · 8 episodes'] },
    { text: 'She watched eight episodes of nothing.', yields: [] },
  ],
}

export const workCount: Rule = {
  id: 'work-count',
  says: '"the 10-episode drama": the count in the phrase itself.',
  over: 'phrase',
  cues: ['{title} ,? (—|⟨)? {kind}', '{title:title}', '{kind}'],
  claims: (found) => {
    const work = found.work('kind') ?? found.work('title')
    if (work === null || work.episodes === null) return []
    if (found.items('title').length === 0 && !work.definite) return []
    return [countOf(found.title(), { number: work.episodes, of: 'episodes', unit: 'episodes' }, null, null)]
  },
  examples: [
    {
      text: 'Ana Reyes stars in Night Ferry, a 10-episode drama.',
      yields: ['Night Ferry · cast member · Ana Reyes', 'Night Ferry · count · 10 episodes'],
    },
    { text: 'A 10-episode drama is a long thing.', yields: [] },
  ],
}

export const boxOffice: Rule = {
  id: 'box-office',
  says: 'Z earned $22.1 million; a $165 million budget; 2.1 million viewers; from 4,012 theaters.',
  over: 'clause',
  cues: [
    '{title} .. <earn|gross|make|open|launch|debut|collect|take|top|cross|pass|pull|score|bow|slip|crater|drop|rake|add|post|haul|hit|fall|finish|generate|surpass|sell|tumble|dip|plunge|slide|ease|rocket|bring> .. (to|with|in|of|for|up)? .. {count:gross}',
    '({title}|{kind}) .. <cost|carry|have|<make:p>> .. {count:budget} (budget|production_budget|price_tag)?',
    '(budget|price_tag|cost) .. (of|at|is|<be>) .. {count:budget}',
    '{count:budget} .. (budget|price_tag|production|<budget>)',
    '({title}|{season} (of {title})?) .. <draw|attract|average|pull|deliver|score|reach|watch|see|have:*> .. {count:viewers}',
    '(viewership|audience|ratings) .. (to|of|at|was|<fall>) .. {count:viewers}',
    '{title} .. with {count:gross} and {count:gross2}',
    '(in|from|at|across) {count:places}',
  ],
  claims: (found) => {
    const title = found.title()
    const gross = found.count('gross')
    const budget = found.count('budget')
    const viewers = found.count('viewers')
    const screens = found.count('places')
    return [
      gross !== null && money.test(gross.of) ? countOf(title, gross, null, 'dollars box office') : null,
      budget !== null && money.test(budget.of) ? countOf(title, budget, null, 'dollars budget') : null,
      viewers !== null &&
      (viewers.of === 'viewers' ||
        (viewers.of === 'number' && /viewer|audience|rating/.test(found.words('whole'))))
        ? countOf(title, viewers, found.season(), 'viewers')
        : null,
      screens !== null && screens.of === 'theaters' ? countOf(title, screens, null, 'theaters') : null,
    ]
  },
  examples: [
    {
      text: 'Night Ferry earned $22.1 million from 3,200 theaters.',
      yields: ['Night Ferry · count · 22100000 dollars box office', 'Night Ferry · count · 3200 theaters'],
    },
    { text: 'The house sold for $2 million.', yields: [] },
  ],
}
