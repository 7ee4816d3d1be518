import { as, type Draft, type Found, type Rule } from './rule.ts'

const work = '({title}|{season} (of {title})?)'
const itself =
  '({title}|{season} (of {title})?|it|this_one|the_finale|the_premiere|the_sequel|the_pilot|the_cast|the_trailer)'
const absent =
  /(?:^| )(?:no|without|minus|sans|absent|missing|nowhere|left out|cut|cut\/\S+|drop\/\S+|omit\/\S+|remove\/\S+|axe\/\S+|scrap\/\S+|excise\/\S+) /

/** Where a performer is named, the news is a casting. Who speaks of the character may be named. */
const isCasting = (found: Found) =>
  found.sentence.items.some(
    (item) => item.kind === 'mention' && item.mention.type === 'person' && !item.mention.anaphor,
  ) &&
  !/\b(?:says?|said|tells?|told|teases?|teased|confirm(?:s|ed)?|hint(?:s|ed)?)\b/.test(sentenceText(found))

const sentenceText = ({ sentence }: Found) => sentence.passage.source.slice(sentence.start, sentence.end)

const isAbsent = (found: Found) => absent.test(` ${found.words('whole')} `)

/** That somebody appears is news when it is ahead, in doubt or denied; that they appeared, only of a work by name. */
function isNews(found: Found): boolean {
  const verb = found.verb()
  if (found.has('title') || found.sentence.question || verb === null || isAbsent(found)) return true
  if (verb.passive && verb.lemma === 'confirm') return true
  return verb.negated || verb.tense === 'future' || verb.certainty !== null
}

function appearing(found: Found): readonly Draft[] {
  const title = found.title()
  if (title === null || isCasting(found) || !isNews(found)) return []
  const season = found.season()
  return found.mentions('character').flatMap((subject) =>
    subject.type !== 'character' || subject.name === title.name
      ? []
      : [
          {
            subject: as('character', subject),
            property: 'appears in' as const,
            value: title,
            qualifiers: season === null ? {} : { season: season.season },
            ...(isAbsent(found) || found.verb()?.negated === true ? { certainty: 'denied' as const } : {}),
          },
        ],
  )
}

export const appears: Rule = {
  id: 'appears',
  says: "Y will appear in Z, Y won't show up in season one, Y is in the film, Z introduces Y, no Y in Z.",
  over: 'clause',
  cues: [
    `{character} .. <appear|debut|show|feature|turn|pop|return|resurface|surface|figure|cameo|come:fdgi> (up|back|next)? (in|on|for|to) ,? ${work}`,
    `{character} .. <be> (also|actually|even|still|definitely|only|back)? (in|on|part_of|absent_from|missing_from|left_out_of|nowhere_to_be_seen_in|nowhere_in) ${itself}`,
    '{character} <be> in the (show|film|movie|series)',
    `{character} .. <make> (a|an|his|her|its|their) .. (appearance|debut|entrance|return|bow|comeback|cameo|{role}) (in|on) ${work}`,
    `{character} .. <confirm|set|plan|slate:pn> (for|to_return_in) ${work}`,
    `{character} .. <cut|drop|omit|remove|axe|scrap|excise:p> (out)? (from|of) ${itself}`,
    '{title} .. <introduce|feature|bring|include|resurrect|welcome|debut:fdg> (back|in)? (the)? ... {characters:character}',
    `{character} .. <glimpse|see|spot|tease|introduce:p> ~ (in|on|at|during) ... {title}`,
    '{title} .. <star|feature|follow:g> ... {characters:character}',
    `(no|without|minus|sans) {character} (in|for|on) ${work}`,
    '{character} .. <mention:p> in ,? but .. <appear> in ,? {title}',
  ],
  claims: appearing,
  examples: [
    {
      text: "Tom Weld plays Captain Dunn in Copper Lane. Captain Dunn won't show up in season two.",
      yields: ['Captain Dunn · appears in · Copper Lane'],
    },
    { text: 'Rain will appear in May.', yields: [] },
  ],
}
