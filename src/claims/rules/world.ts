import type { Entity } from '../claim.ts'
import { inverseKind } from '../lexicon/kinship.ts'
import type { Mention } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const character = (mention: Mention): Entity => as('character', mention)
const isCharacter = (mention: Mention | null): mention is Mention =>
  mention !== null && (mention.type === 'character' || mention.type === 'name' || mention.type === 'title')

/** "X's KIN Y": Y is X's kin, so the subject is X (MODEL.md, "Relationship"). A protégé is told from the mentor's side. */
function related(owner: Mention | null, kin: string | null, other: Mention | null): Draft | null {
  if (!isCharacter(owner) || !isCharacter(other) || kin === null || owner.name === other.name) return null
  const turned = kin === 'protégé'
  return {
    subject: character(turned ? other : owner),
    property: 'relationship',
    value: character(turned ? owner : other),
    qualifiers: { kind: turned ? (inverseKind[kin] ?? kin) : kin },
  }
}

export const kinship: Rule = {
  id: 'kinship',
  says: "Y is X's brother; X's wife Y; Y, the mother of X; X and Y are married; their son Z.",
  over: 'phrase',
  cues: [
    "{character:owner} 's (own|late|estranged|younger|older|elder|little|big|long-lost|former|new|one-time|old|dead|twin|baby)? {kin} ,? (⟨|—)? {character:other}",
    "{part:other} ,? (⟨|—)? (<be>|who_is)? {character:owner} 's (own|late|estranged|younger|older|elder|little|big|long-lost|former|new|old|dead)? {kin}",
    '{part:other} ,? (<be>|who_is|also)? (the|a)? (also|now|secretly|briefly|late|estranged|younger|older|elder|long-lost|former|own)? {kin} (of|to) {character:owner}',
    '{character:owner} , (whose|who_has_a) .. {kin} (,|<be>)? {character:other}',
    '(their|his|her) (own|late|estranged|younger|older|elder|little|big|long-lost|former|dead|only|eldest|young)? {kin} ,? {character:other}',
  ],
  claims: (found) => {
    const owner = found.mention('owner') ?? subjectCharacter(found)
    return [related(owner, found.kin(), found.mention('other'))]
  },
  examples: [
    {
      text: "In Night Ferry, Tom Weld plays Mira's brother Holt.",
      yields: ['Night Ferry · cast member · Tom Weld (Holt)', 'Mira · relationship · Holt [sibling]'],
    },
    { text: "Cork's sister city is Cologne.", yields: [] },
  ],
}

/** The first character named in the sentence: whom "his" and "her" most likely mean. */
function subjectCharacter(found: Found): Mention | null {
  for (const item of found.sentence.items)
    if (item.kind === 'mention' && item.mention.type === 'character') return item.mention
  return null
}

export const married: Rule = {
  id: 'married',
  says: 'X and Y are married; X marries Y; X is engaged to Y; X and Y are siblings.',
  over: 'clause',
  cues: [
    '{parts:pair} .. <married|marry:*>',
    '{parts:pair} .. <be|get> (now|secretly|briefly|happily|also)? (married|siblings|brothers|sisters|twins|friends|best_friends|rivals|enemies|lovers|cousins|engaged|<marry:*>|{kin})',
    '{character:owner} .. <marry|wed|divorce|date|romance|befriend|love|betray|mentor|train> (the)? .. {character:other}',
    '{character:owner} .. <marry|married|engage|engaged:pn> to (the)? .. {character:other}',
    '{character:owner} <be> .. (married|engaged) to (the)? .. {character:other}',
  ],
  claims: (found) => {
    const pair = found.mentions('pair').filter((mention) => mention.type !== 'person')
    const [one, two] = pair.some((mention) => mention.type === 'character') ? pair : []
    const words = found.words('whole')
    const kind = /sibling|brother|sister|twin/.test(words)
      ? 'sibling'
      : /friend/.test(words)
        ? 'friend'
        : /rival|enem|betray/.test(words)
          ? 'enemy'
          : /engage|date|romance|lover|love/.test(words)
            ? 'partner'
            : /divorce/.test(words)
              ? 'ex'
              : /cousin/.test(words)
                ? 'relative'
                : /mentor|train/.test(words)
                  ? 'mentor'
                  : 'spouse'
    if (one !== undefined && two !== undefined) return [related(one, kind, two)]
    const owner = found.mention('owner')
    const other = found.mention('other')
    return [kind === 'mentor' ? related(other, kind, owner) : related(owner, kind, other)]
  },
  examples: [
    {
      text: 'In the comics, Mira Holt and Captain Dunn are married. Tom Weld plays Captain Dunn in Night Ferry.',
      yields: [
        'Mira Holt · relationship · Captain Dunn [spouse]',
        'Night Ferry · cast member · Tom Weld (Captain Dunn)',
      ],
    },
    { text: 'The two ideas are married in the script.', yields: [] },
  ],
}

export const alias: Rule = {
  id: 'alias',
  says: 'X (AKA Y), X, better known as Y, X a.k.a. the Y.',
  over: 'phrase',
  cues: [
    '{character} (,|⟨)? (aka|a.k.a.|a.k.a|alias|also_known_as|better_known_as|otherwise_known_as|(also|better|otherwise|who_is_known) <know:*> as) (the)? {part:other}',
    '{character} , (becomes|became|later_became|who_became|who_later_became|<become:*>) (later)? (the)? .. (villain|hero|superhero|vigilante) {part:other}',
    '{character} .. <become> (the)? .. (villain|hero|superhero|vigilante|antihero|supervillain) {part:other}',
  ],
  claims: (found) => {
    const subject = found.mention('character')
    const other = found.mention('other')
    if (subject === null || other === null || subject.name === other.name) return []
    return [
      {
        subject: character(subject),
        property: 'alias',
        value: { type: 'text', text: other.text.replace(/^the /i, '') },
      },
    ]
  },
  examples: [
    {
      text: 'Tom Weld plays Abel Dunn (AKA the Harbormaster) in Night Ferry.',
      yields: ['Night Ferry · cast member · Tom Weld (Abel Dunn)', 'Abel Dunn · alias · Harbormaster'],
    },
    { text: 'Petra Vane (aka my hero) spoke.', yields: [] },
  ],
}

/** Nouns for what a character does for a living or is in the story. */
const callings =
  /\b(?:(?:private |police |homicide |courtroom |sketch |harbor |circuit |loan |high school |school |forensic |defen[cs]e |crime |drug |rookie |retired |disgraced |former |ex-|undercover |small-town |country |assistant |district )*(?:detective|investigator|journalist|reporter|lawyer|attorney|prosecutor|judge|doctor|surgeon|nurse|paramedic|teacher|schoolteacher|professor|scientist|physicist|biologist|archaeologist|engineer|pilot|captain|sailor|smuggler|fisherman|soldier|marine|sniper|spy|agent|assassin|hitman|mercenary|bounty hunter|cop|officer|sheriff|constable|inspector|firefighter|chef|cook|baker|barmaid|bartender|waitress|waiter|singer|musician|dancer|actor|actress|artist|painter|writer|novelist|poet|playwright|editor|librarian|archivist|historian|priest|nun|pastor|vicar|bishop|monk|witch|wizard|sorcerer|vampire|werewolf|android|thief|con artist|con man|hacker|gangster|mobster|crime boss|drug dealer|loan shark|banker|accountant|broker|businessman|businesswoman|ceo|billionaire|politician|senator|mayor|president|diplomat|ambassador|queen|king|prince|princess|duke|farmer|rancher|cowboy|mechanic|carpenter|electrician|plumber|miner|truck driver|driver|astronaut|explorer|cartographer|botanist|veterinarian|vet|psychologist|psychiatrist|therapist|social worker|coach|boxer|wrestler|athlete|student|intern|superhero|vigilante|villain|butler|maid|nanny|governess|hangman|executioner|undertaker|coroner|pathologist|lighthouse keeper|keeper|clockmaker|watchmaker|seamstress|tailor|milliner|apprentice|magician|ghost hunter|exorcist|medium|psychic|fixer|lobbyist|publicist|photographer|filmmaker|director|producer|comedian|model|influencer|podcaster|trucker|courier|postman|stationmaster|conductor|engineer|translator|interpreter|professor|academic|linguist|pickpocket|forger|burglar|safecracker|warlord|general|colonel|commander|admiral|lieutenant|sergeant|private eye|gumshoe|sleuth|sketch artist|harbor pilot|ferryman|shipwright|pirate|knight|samurai|ronin|ninja|barista|gardener|florist|heiress|socialite|debutante|orphan|drifter|outlaw|bandit|gunslinger|bodyguard|security guard|prison guard|warden|convict|inmate|fugitive))\b/

export const occupation: Rule = {
  id: 'occupation',
  says: 'X, a harbor pilot who…; X is a courtroom sketch artist; uses her skills to become a private detective; detective X.',
  over: 'clause',
  cues: [
    '{character} (,|<be>|—|⟨) (now|also|really|secretly)? (a|an|the|now_a|one)? (.. )(.. )? (,|who|in|with|at|from|—|⟩|of|on|and|working|whose|that)',
    '{character} .. <become|work|be> (as)? (a|an|the) .. ..',
  ],
  claims: (found) => {
    const subject = found.mention('character')
    if (subject === null) return []
    const words = found.words('whole').replace(/[^\p{L}\s'-]/gu, ' ')
    const match = callings.exec(words)
    if (match === null) return []
    return [{ subject: character(subject), property: 'occupation', value: { type: 'text', text: match[0] } }]
  },
  examples: [
    {
      text: 'Tom Weld plays Abel Dunn, a disgraced harbor pilot who returns home, in Night Ferry.',
      yields: [
        'Night Ferry · cast member · Tom Weld (Abel Dunn)',
        'Abel Dunn · occupation · disgraced harbor pilot',
      ],
    },
    { text: 'Petra Vane is a director.', yields: [] },
  ],
}

export const setting: Rule = {
  id: 'setting',
  says: "Z is set in Cork; the 1970s-set drama; a detective in Hell's Kitchen; takes place in 1690s Cornwall.",
  over: 'clause',
  cues: [
    '({title}|{kind}|{season})? ,? .. <set|unfold|locate:pn> (largely|mostly|partly|primarily|mainly)? (in|on|during|against|around|aboard) (the|a|an)? (small|fictional|remote|rural|present-day|modern-day|near-future|alternate|seaside|coastal|post-war|postwar|wartime|town_of|village_of|city_of|fictional_town_of)? ({date:era} (and)?)? (the|{place:place2})? ({place}|{name:place})?',
    '({title}|story|action|series) .. <take|unfold|return|travel|move> (place|back)? (in|to|on) (the)? ({date:era})? {place}',
    '{character} .. <work|live|hide|reside:*> in (the)? {place}',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    const place = found.mention('place')
    const era = found.items('era')[0]
    const words = [era?.kind === 'date' ? era.date.text.replace(/^the /, '') : null, place?.text ?? null]
      .filter((part) => part !== null)
      .join(' ')
    if (words === '') return []
    return [{ subject: title, property: 'setting', value: { type: 'text', text: words } }]
  },
  examples: [
    { text: 'Night Ferry is set in Galway.', yields: ['Night Ferry · setting · Galway'] },
    {
      text: 'Night Ferry is set to open on May 3, 2024.',
      yields: ['Night Ferry · release date · 2024-05-03'],
    },
  ],
}

export const ability: Rule = {
  id: 'ability',
  says: 'X can turn drawings into reality; X has the power to fly.',
  over: 'clause',
  cues: ['{character} .. (can|is_able_to|<have|possess|gain> (the)? (power|ability|powers) (to|of))'],
  claims: (found) => {
    const subject = found.mention('character')
    if (subject === null) return []
    const source = found.sentence.passage.source
    const first = found.items('character')[0]
    if (first === undefined) return []
    const rest = source.slice(first.end, found.sentence.end)
    const match =
      /^.{0,60}?\b(?:can(?! be| not|not|'t)|able to|power to|ability to|power of|powers of)\s+([^,.;—()]{4,70})/.exec(
        rest,
      )
    if (match?.[1] === undefined) return []
    return [
      { subject: character(subject), property: 'ability', value: { type: 'text', text: match[1].trim() } },
    ]
  },
  examples: [
    {
      text: 'In the comics, Mira Holt has the power to stop rain. Ana Reyes plays Mira Holt in Night Ferry.',
      yields: ['Mira Holt · ability · stop rain', 'Night Ferry · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'Petra Vane can sing.', yields: [] },
  ],
}

export const appears: Rule = {
  id: 'appears',
  says: "Y will appear in Z, Y won't show up in season one, Y is in the film.",
  over: 'clause',
  cues: [
    '{character} .. <appear|debut|show|feature|return|turn> (up)? (in|on)? ({title}|{season} (of {title})?)',
    '{character} <be> in ({title}|the_show|the_film|the_movie|the_series)',
  ],
  claims: (found) => {
    const subject = found.mention('character')
    const title = found.title()
    if (subject?.type !== 'character' || title === null || subject.name === title.name) return []
    const season = found.season()
    return [
      {
        subject: character(subject),
        property: 'appears in',
        value: title,
        qualifiers: season === null ? {} : { season: season.season },
      },
    ]
  },
  examples: [
    {
      text: "Tom Weld plays Holt in Night Ferry. Holt won't show up in season two.",
      yields: ['Night Ferry · cast member · Tom Weld (Holt)', 'Holt · appears in · Night Ferry'],
    },
    { text: 'Rain will appear in May.', yields: [] },
  ],
}
