import { as, type Draft, type Found, type Rule } from './rule.ts'

const owner = "(the)? ({organisation} 's|{organisation}|its|his|her)?"

/** A person and the works they are known for; what the story is about is no news of their past. */
function works(found: Found): readonly Draft[] {
  const person = found.mention('person')
  if (person === null) return []
  return found
    .mentions('works')
    .filter((work) => work.name !== found.sentence.focus?.name && !work.anaphor && work.name !== person.name)
    .map((work) => ({
      subject: as('person', person),
      property: 'notable work' as const,
      value: as('title', work),
      continuity: 'screen' as const,
      certainty: 'stated' as const,
    }))
}

export const knownFor: Rule = {
  id: 'known-for',
  says: '"Ana Reyes (Copper Lane)", "best known for Copper Lane", "Copper Lane alum Ana Reyes", "late of Copper Lane".',
  over: 'phrase',
  cues: [
    '{person} ⟨ {titles:works}',
    '⟨ {person} , {titles:works} ⟩',
    '{person} ⟨ .. (of|for|from|in) .. {titles:works}',
    `{person} (, (the|an|a) ..)? ,? (who_is|who|<be>)? (best|perhaps_best)? (known|<know:*>) (for|from|as) .. (on|in|from|of)? ${owner} {titles:works}`,
    `{person} (, (the|an|a) ..)? ,? (who_is|who)? (best|perhaps_best)? (known|<know:*>) (for|as) .. {character} (on|in|from) ${owner} {titles:works}`,
    '{title:works} (alum|alums|vet|veteran|breakout|breakout_star|grad|graduate) ,? {person}',
    `{person} ,? (fresh_off|fresh_from|late_of|hot_off|of|star_of|the_star_of|veteran_of|recently_seen_in|last_seen_in|whose_credits_include|whose_credits <include>|seen_most_recently_in|most_recently_seen_in|<fresh:*> off) .. ${owner} {titles:works}`,
    `{person} ,? (who)? .. <win:*> .. (for) ${owner} {titles:works}`,
    `{person} , (the)? (man|woman|people|duo|team|filmmaker|{job}) (behind|of) .. ${owner} {titles:works}`,
    'from {title:works} {job} {person}',
    `{person} , <fresh:*> off ~ (for|in|on) .. ${owner} .. {titles:works}`,
    '{person} , .. (nominated|winner|emmy-nominated|oscar-nominated|bafta-nominated|tony-nominated|<nominate:pn>) for .. {titles:works}',
    `{person} , (of|<come:g> off|off|fresh_off|hot_off) .. ${owner} .. {titles:works}`,
    '{person} , whose .. (debut|feature|film|last_film|first_film|previous_film|series|breakthrough) ,? {titles:works}',
    '{person} , whose .. {titles:works} (<be|win|premiere|bow|open|run|air|gross|debut:d>)',
    '{person} , who <make|direct|write|create|do:d> {titles:works}',
    '(an)? actor whose credits include {titles:works}',
  ],
  claims: works,
  examples: [
    {
      text: 'The film Cold Crossing is new. Ana Reyes, coming off Cold Crossing, will star in Copper Lane.',
      yields: ['Ana Reyes · notable work · Cold Crossing'],
    },
    {
      text: 'The film Cold Crossing is new. Ana Reyes (Cold Crossing) will star in Copper Lane.',
      yields: ['Ana Reyes · notable work · Cold Crossing'],
    },
    { text: 'Ana Reyes (pictured) waved.', yields: [] },
  ],
}

/** "last starred in", "previously wrote": the past of somebody, told in passing. */
const past = /\b(?:last|recently|previously|earlier|most recently|once|also)\b/

export const lastSeenIn: Rule = {
  id: 'last-seen-in',
  says: 'X, who last starred in Z; X was most recently seen in Z; X previously wrote Z.',
  over: 'clause',
  cues: [
    `{person} .. <star|appear|see|feature|play:*> .. (in|on) ${owner} {titles:works}`,
    `{person} .. <write|direct|create|make|pen|helm:d> ${owner} {titles:works}`,
  ],
  claims: (found) => (past.test(`${found.words('whole')} ${found.text('verb')}`) ? works(found) : []),
  examples: [
    {
      text: 'The film Cold Crossing is new. Ana Reyes, who last starred in Cold Crossing, joins Copper Lane.',
      yields: ['Ana Reyes · notable work · Cold Crossing'],
    },
    { text: 'Ana Reyes stars in Copper Lane.', yields: [] },
  ],
}
