import { castingOf, titleAround } from './cast.ts'
import { readCastList } from './cast-list.ts'
import type { Draft, Found, Rule } from './rule.ts'

/** Words before the match that leave it at the head of a line: a bullet, "Also", "And". */
const atHead = (found: Found) =>
  /^(?:[^ \p{L}\d\ue000-\ueeff]+ )*(?:(?:also|and|plus|now|but) )?$/u.test(found.before)

const going = /^(?:leave|exit|depart|go|quit|drop|miss|skip|lose|bow)$/
const gone = /^ (?:out|gone|leaving|exiting|departing|exits|departures|dead|minus|without) /

/** What an introduction says of the standing of those it introduces. */
function roleIn(found: Found): string | undefined {
  const words = ` ${found.words('whole')} `
  if (/ (?:voices?|vocal) /.test(words) || found.role() === 'voice') return 'voice'
  if (/ guest(?:s|-star|-stars)? |guest(?:-star)?\//.test(words)) return 'guest'
  if (/ recurring |recur\//.test(words)) return 'recurring'
  if (/ cameos? |cameo\//.test(words)) return 'cameo'
  const role = found.items('whole').find((item) => item.kind === 'role')
  return role?.kind === 'role'
    ? role.role
    : / (?:two |three |four )?(?:leads|lead\/\S+ of) /.test(words)
      ? 'lead'
      : undefined
}

/** "The cast: A broke her arm": one name is no list. */
const label = /^(?:cast|ensemble|cast_members|castmates|voice cast) (?:\S+ )*[:—]$/

function listed(found: Found): readonly (Draft | null)[] {
  const rest = found.rest()
  const title = titleAround(found, rest[0])
  if (title === null) return []
  const { passage } = found.sentence
  const verb = found.verb()
  const denied =
    verb?.negated === true || going.test(verb?.lemma ?? '') || gone.test(` ${found.words('whole')} `)
  const role = roleIn(found)
  const list = readCastList(rest, passage.source)
  // Who is joined in a writers' room writes.
  if (/\broom (?:.* )?by$/.test(found.words('whole'))) return []
  if (list.length < 2 && label.test(found.words('whole'))) return []
  return list.map(({ person, part, role: own }) =>
    castingOf(title, person, {
      character: part,
      role: own ?? role,
      season: found.season(),
      certainty: denied ? 'denied' : undefined,
    }),
  )
}

const company =
  '(cast|ensemble|cast_members|castmates|cast_list|lineup|line-up|call_sheet|players|co-stars|faces)'

export const castIntroduced: Rule = {
  id: 'cast-introduced',
  says: 'Starring A as Y, B and C; the cast includes A; rounding out the cast are A and B; guest stars include A.',
  over: 'phrase',
  hedged: true,
  cues: [
    '(<star|co-star|feature:g>|starring|co-starring|featuring) (:|newcomers)?',
    '({title}|{kind}|dub|version|adaptation|production) .. (<star|co-star|feature:fd>|stars|co-stars|features|star)',
    '<find|get|cast|land|meet|welcome|reveal|announce|unveil:*> (its|their|your|the|our|a)? (new)? {role} (:|—)',
    `${company} .. (<include|feature|comprise|boast|consist|count|number|add>|includes|features|boasts) (also)? (of|among_its_number)?`,
    '<join|return|reprise|star|round|lead|complete|fill|head|topline|appear|recur|guest|come|leave|exit|depart|feature|lend:g> ~ <be|include> (also)?',
    '{role} (stars|players|performers|spots|<star>)? ~ <include|feature|be> (also)?',
    '{title} (⟨ ~ ⟩)? , {kind} (from ~)? ,? with',
    '<join|flank:pn> ~ by (newcomers)?',
    '(cast|stars|ensemble|cast_members|castmates|voice_cast) (of {title})? (:|—)',
    '(<go:pn>|gone|missing|absent|out) from ~ <be>',
    '{title} .. <reunite|pair|unite|bring:fdg> (together|back|with)?',
  ],
  claims: listed,
  examples: [
    {
      text: 'Rounding out the ensemble of Copper Lane are Ana Reyes, newcomer Tom Weld and, in her first role in years, Joan Marsh.',
      yields: [
        'Copper Lane · cast member · Ana Reyes',
        'Copper Lane · cast member · Joan Marsh',
        'Copper Lane · cast member · Tom Weld',
      ],
    },
    {
      text: 'Guest stars this season include Tom Weld and Joan Marsh.',
      yields: [
        'Copper Lane · cast member · Joan Marsh [guest]',
        'Copper Lane · cast member · Tom Weld [guest]',
      ],
    },
    { text: 'Joining the protest was Mayor Ana Reyes of Cork.', yields: [] },
  ],
}

export const castLabelled: Rule = {
  id: 'cast-labelled',
  says: '"Returning: A, B", "Set to star: A", "Also aboard: A as Y", "Out: A": a label before a list of performers.',
  over: 'phrase',
  hedged: true,
  cues: [
    '<join|return|star|cast|set|add|book|tap|sign|come|promote|up|leave|exit|depart|go|stay|reprise|recur|guest|confirm|attach|hire|bump|board:*> ~ (:|—)',
    '(set|confirmed|new|back|aboard|on_board|in|out|gone|off|attached|starring|stars|with|leads|voices|players|upped) .. (<star:i>|to_the_cast|for_season_..)? (:|—)',
    `(the|its)? (full|main|voice|guest|recurring|supporting|returning|new)? (cast|stars|ensemble|{role}) .. (of {title})? (:|—)`,
    '<cast|set|confirm|announce|tap:*> as (the|its)? .. <lead|star> ~ (:|—)',
    '(back|aboard|on_board|onboard|also_back|in|out|gone) .. <be>',
  ],
  claims: (found) => (atHead(found) ? listed(found) : []),
  examples: [
    {
      text: 'Also boarding, in a guest role: theatre actor Tom Weld, in his first film job, as the hangman.',
      yields: ['Copper Lane · cast member · Tom Weld (hangman) [guest]'],
    },
    {
      text: 'Returning: Ana Reyes and Tom Weld.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'Not returning: Joan Marsh.', yields: ['Copper Lane · cast member · Joan Marsh'] },
    { text: 'In the studio: a quarrel.', yields: [] },
  ],
}
