import { homeOf, isNetwork, isStudio } from './platform.ts'
import type { Draft, Found, Rule } from './rule.ts'

function makers(found: Found): readonly (Draft | null)[] {
  const title = found.title()
  return ['maker', 'second']
    .flatMap((slot) => found.mentions(slot))
    .filter(
      (mention) => mention.type === 'organisation' || (mention.type === 'name' && isStudio(mention.name)),
    )
    .map((mention) => homeOf(found, title, mention, 'production company'))
}

const work = '({title}|{title} {season}|{season} (of {title})?|{kind})'

export const producedBy: Rule = {
  id: 'produced-by',
  says: 'Z is produced by A in association with B; A, which makes the show; A and B are the production companies.',
  over: 'clause',
  cues: [
    '(co-production|coproduction|collaboration|joint_venture) (between|of|from) {organisations:maker}',
    `${work} ~ <produce|co-produce|make|animate|develop|finance|back|co-finance:pn> ~ by {organisations:maker} (in (association|partnership|collaboration) with {organisations:second})?`,
    '<produce|co-produce|animate:n> by {organisations:maker} (in (association|partnership|collaboration) with {organisations:second})?',
    '{organisations:maker} ~ <produce|co-produce|animate|finance|co-finance> ({title}|with {organisations:second})?',
    '{organisations:maker} <make|finance|back> {title}',
    '(co-produces|produces|<produce|co-produce>) with {organisations:maker}',
    `${work} ~ <hail> from {organisations:maker}`,
    '{organisations:maker} <be> the (studio|studios|producer|producers|production_company|production_companies|production_house|{job})',
    '(production_company|production_companies|production_house|production_outfit|studio|animation_studio|{job}) {organisation:maker}',
    '<co-produce:*> (for|between|of) .. {organisations:maker} and {organisation:second}',
    '(rights|option) ~ <option|buy|acquire|snap|land:pn> ~ by {organisations:maker}',
    "{organisations:maker} 's .. (slate|credits|lineup|line-up) <include> {title}",
  ],
  claims: (found) => {
    const jobs = found.jobs()
    if (jobs.length > 0 && !jobs.includes('producer')) return []
    if (found.after.startsWith('by ')) return []
    return makers(found)
  },
  examples: [
    {
      text: 'Copper Lane is produced by Harbor House Pictures.',
      yields: ['Copper Lane · production company · Harbor House Pictures'],
    },
    {
      text: 'Harbor House Pictures, which makes the series, had no comment.',
      yields: ['Copper Lane · production company · Harbor House Pictures'],
    },
    { text: 'The bread is produced by hand.', yields: [] },
  ],
}

export const fromCompany: Rule = {
  id: 'from-company',
  says: '"Z, the thriller from X and A", "the comedy from A", "executive producers are X and Y for A".',
  over: 'phrase',
  cues: [
    `{title} (,|<be>)? (—)? {kind}? (,)? (for {organisation})? from (the)? {organisations:maker}`,
    `{title} ,? {kind}? (,)? from {job}? {person} and {organisations:maker}`,
    '{kind} from (the)? {organisations:maker}',
    '{job} (<be>)? ~ for {organisation:maker}',
    '{job} {person} of {organisation:maker}',
    '<order:*> ~ from {organisation:maker}',
  ],
  claims: (found) => {
    const jobs = found.jobs()
    if (jobs.length > 0 && !/producer/.test(jobs.join(' ')) && !found.has('person')) return []
    if (found.work()?.definite === false && !found.has('title')) return []
    return makers(found).map((draft) =>
      draft !== null && 'name' in draft.value && isNetwork(draft.value.name) && !isStudio(draft.value.name)
        ? jobs.length > 0
          ? null
          : { ...draft, property: 'platform' as const }
        : draft,
    )
  },
  examples: [
    {
      text: 'Copper Lane, a thriller from Harbor House Pictures, opens soon.',
      yields: ['Copper Lane · production company · Harbor House Pictures'],
    },
    { text: 'A letter from Harbor House Pictures came.', yields: [] },
  ],
}
