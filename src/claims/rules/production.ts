import { homeOf, isNetwork, isStudio } from './platform.ts'
import type { Draft, Found, Rule } from './rule.ts'

/** "Is made by Jetty Road": the grammar says that the name is a company's. */
const byMaking = (found: Found) =>
  /^(?:make|animate|co-produce|finance|co-finance|back|option)$/.test(found.verb()?.lemma ?? '') &&
  found.verb()?.passive === true

function makers(found: Found): readonly (Draft | null)[] {
  const title = found.title()
  return ['maker', 'second']
    .flatMap((slot) => found.mentions(slot))
    .filter(
      (mention) =>
        mention.type === 'organisation' ||
        (mention.type === 'name' && (isStudio(mention.name) || byMaking(found))),
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
    '{title} ~ <make|animate|option|finance|co-finance|co-produce:p> ~ by {name:maker}',
    '{title} ~ <option:p> ~ by {organisations:maker}',
    '{organisations:maker} ~ <option> ({title}|the {kind})',
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
    '(a|an|the) {organisations:maker} (production|co-production|coproduction)',
    '{title} (—|,|:) {kind} , {organisation:studio}',
    '(<direct|write|produce|adapt|helm|script|create|develop|rewrite:*>|debut) ({title}|{kind}|on_{title}|it)? for {organisations:studio}',
    '(<direct|animate|produce|make|shoot:*>|in_production) ({title}|{kind}|it)? at {organisations:studio}',
    '(through|via|under|with) (his|her|their|its|the) .. {organisation:studio} (banner|label|shingle|company|imprint)?',
    '{organisation:studio} (banner|shingle)',
    'from (the)? {job}? {persons} (and|,|&) (the)? {organisation:studio}',
    '<produce|co-produce|animate|finance:g> (is|are|<be>)? {organisations:studio}',
    '(company|outfit|label|studio) ,? {organisation:studio}',
    '(in_association_with|in_partnership_with|in_collaboration_with|in_cooperation_with) {organisations:studio}',
    "(its|whose|their|the_show's|the_series') (makers|maker|backers|producers|producer|financiers|animators|studio|{job:role}) ,? (the)? ({organisation:studio}|{name:studio}) (,|.|<any>)",
    '(the|its) (studio|animation_studio|production_company|producer) (<be>|,|:) {organisations:studio}',
    '{organisations:studio} <be> (also)? behind ({title}|{kind})',
    '(production_companies|producers|production) (<be|include>|:|are|is|include|by) (the)? {organisations:studio}',
    '{organisations:studio} (are|is|serve|<serve|act:*>) (as)? (the|a)? (lead)? (studio|studios|production_company|producers|co-producers|{job:role})',
    "{person} 's (production)? (company|banner|shingle|outfit|label) ,? {organisation:studio}",
  ],
  claims: (found) => {
    if (found.has('studio'))
      return found
        .mentions('studio')
        .filter(({ name }) => isStudio(name) || !isNetwork(name))
        .map((mention) => homeOf(found, found.title(), mention, 'production company'))
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
    {
      text: 'Petra Vane directs for Harbor House Pictures and Vane Street Films.',
      yields: [
        'Copper Lane · production company · Harbor House Pictures',
        'Copper Lane · production company · Vane Street Films',
      ],
    },
    {
      text: 'From writer Petra Vane and Lionsgate Television, the series opens in May.',
      yields: ['Copper Lane · production company · Lionsgate Television'],
    },
    {
      text: 'Petra Vane produces through her company, Vane Street Films.',
      yields: ['Copper Lane · production company · Vane Street Films'],
    },
    { text: 'Ana Reyes has left her agency, Vane Street Talent.', yields: [] },
    { text: 'A letter from Harbor House Pictures came.', yields: [] },
  ],
}
