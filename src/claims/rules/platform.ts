import { platforms } from '../lexicon/index.ts'
import type { Mention } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const network = /\b(?:tv|channel|network|streaming|plus|now)\b|\+$|^[A-Z]{2,5}\d?$/i

/** Who airs, streams or sells is the platform; whose film it is otherwise is the production company (MODEL.md). */
function home(found: Found, organisation: Mention, airs: boolean): Draft | null {
  const title = found.title()
  if (title === null || organisation.name === title.name) return null
  const known = platforms.has(organisation.name.toLowerCase())
  const platform = airs || known || network.test(organisation.name)
  return {
    subject: title,
    property: platform ? 'platform' : 'production company',
    value: as('organisation', organisation),
  }
}

const each = (found: Found, airs: boolean) =>
  found.mentions('organisation').map((organisation) => home(found, organisation, airs))

export const airsOn: Rule = {
  id: 'airs-on',
  says: 'Z streams on N, Z premieres on N, N airs Z: the platform.',
  over: 'clause',
  cues: [
    "({title}|{title} 's {season}|{season} (of {title})?) .. <premiere|debut|launch|bow|arrive|return|air|stream|drop|land|be|release|broadcast|come|head|play|show|go|revive|pick|renew|order|save|move|sell|set:*> .. (on|to|at|for|via|by|up_at) (the)? {organisation:organisation}",
    '({organisation}|{name:organisation}) .. <renew|cancel|axe|ax|order|air|stream|pick|debut|premiere|launch|release|date|commission|revive|broadcast|carry|acquire|distribute|screen|open|unveil|set|push|delay|book|slate|buy|save|land|nab|greenlight|drop|shuffle|schedule> (up|on|its)? {titles:title}',
    '{title} .. <hit|reach> {organisation}',
    '{season} {organisation} .. <order|commission|renew|greenlight>',
    '{organisation} .. <give|hand> {title} .. (order|renewal|greenlight|{season})',
  ],
  claims: (found) => {
    const titles = found.mentions('title')
    const organisations = found.mentions('organisation')
    return titles.length < 2
      ? each(found, true)
      : titles.flatMap((title) =>
          organisations.map((organisation) => ({
            subject: as('title', title),
            property: 'platform' as const,
            value: as('organisation', organisation),
          })),
        )
  },
  examples: [
    { text: 'Night Ferry streams on Hulu.', yields: ['Night Ferry · platform · Hulu'] },
    { text: 'Night Ferry is based on a novel.', yields: ['Night Ferry · based on · novel'] },
  ],
}

export const ownedWork: Rule = {
  id: 'owned-work',
  says: '"Netflix\'s Night Ferry", "the Hulu drama Night Ferry", "Night Ferry, Amazon\'s upcoming drama".',
  over: 'phrase',
  cues: [
    "{organisation} 's (upcoming|new|hit|forthcoming|live-action|animated|next|long-running|popular|own|planned|latest|big|r-rated|adult)? {title}",
    '{title} ,? (—|⟨)? {kind}',
    '{title:title}',
    '{title} ⟨ {organisation} (,|⟩)',
    '{title} (on|at|for) {organisation}',
  ],
  claims: (found) => {
    const work = found.work('kind') ?? found.work('title')
    const drafts = each(found, false)
    if (work === null) return drafts
    return [
      ...drafts,
      ...work.organisations.map((organisation) =>
        organisation.type === 'name' && !network.test(organisation.name)
          ? null
          : home(found, organisation, false),
      ),
    ]
  },
  examples: [
    {
      text: "Night Ferry, Amazon's upcoming one-hour drama, is set in Cork.",
      yields: ['Night Ferry · platform · Amazon', 'Night Ferry · setting · Cork'],
    },
    { text: 'Netflix shares fell.', yields: [] },
  ],
}

export const producedBy: Rule = {
  id: 'produced-by',
  says: 'Z is produced by Studio, from Studio, hails from Studio.',
  over: 'phrase',
  cues: [
    '({title}|{kind}) .. (<be>)? <produce|co-produce|make|animate|develop:pn> by {organisations:organisation}',
    '{organisation} .. <produce|co-produce|animate> {title}?',
    '{organisation} , (whose|which) .. (studio|<produce>)',
    '({title}|{kind}) .. <hail|come|be> from {organisations:organisation}',
    '{organisation} <be> the studio',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    return found.mentions('organisation').map((organisation) => ({
      subject: title,
      property: 'production company' as const,
      value: as('organisation', organisation),
    }))
  },
  examples: [
    {
      text: 'Night Ferry is produced by Harbor House Pictures.',
      yields: ['Night Ferry · production company · Harbor House Pictures'],
    },
    { text: 'The bread is produced by Harbor House.', yields: [] },
  ],
}
