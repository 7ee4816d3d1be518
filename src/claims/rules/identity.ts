import type { Mention } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const aliasOf = (subject: Mention | null, other: Mention | null): Draft | null => {
  if (subject === null || other === null || subject.name === other.name || subject.anaphor) return null
  const text = other.text.replace(/^the /i, '').replace(/^["“‘'*_]+|["”’'*_]+$/g, '')
  return text === '' || subject.name.toLowerCase() === text.toLowerCase()
    ? null
    : { subject: as('character', subject), property: 'alias', value: { type: 'text', text } }
}

export const alias: Rule = {
  id: 'alias',
  says: 'X (AKA Y), X, better known as Y, X, a pilot known on the docks as Y, X, who goes by Y.',
  over: 'phrase',
  cues: [
    '{character} (⟨ {person} ⟩)? (,|⟨|—)? (.. )(aka|a.k.a.|a.k.a|alias|i.e.|also_known_as|better_known_as|otherwise_known_as) ,? (the)? ... {part:other}',
    '{character} (⟨ {person} ⟩)? (,|⟨|—)? ({noun})? (,)? <be>? (better|also|otherwise|best|also_now|once|formerly|who_is|whom_..|and|..)? <know:*> .. (to .. ..)? as (the)? ... {part:other}',
    '{character} ,? (who)? <call|style:*> (himself|herself|themselves|itself) (the)? {part:other}',
    '{character} ~ (who)? <go:*> by (the_name)? (of)? (the)? {part:other}',
    '{character} ~ <know:*> to ~ as (the)? {part:other}',
    '{character} ~ (whom|who) ~ <know:*> ~ as (the)? {part:other}',
    '{character} ~ , i.e. ,? (the)? {part:other}',
    '{character} (⟨ {person} ⟩)? .. <unmask|reveal|expose:p> as (the)? {part:other}',
    '{character} , the (second|first|third|original|new|current|latest|last) {part:other}',
    '{character} ,? (who)? (later|eventually|soon)? <become:*> the ... {part:other}',
    '{character} ,? (who)? (later|eventually)? <become:*> .. (villain|hero|superhero|vigilante|antihero|supervillain) {part:other}',
    '{character} ⟨ (the)? {character:other} ⟩',
    '{character} ,? <nickname|dub|call|style|christen:dn> (the)? ({character:other}|{person:other})',
    '{character} ~ <take|adopt|assume|use> (on|up)? (the|an)? (name|alias|mantle|identity|moniker|codename|pseudonym) (of)? (the)? {part:other}',
    "{character} 's (alter_ego|alter-ego|alias|nickname|codename|secret_identity|superhero_name|nom_de_guerre|street_name) (,|<be>|:)? (the)? {part:other}",
    "({character} ,? whose|{character} 's) (real|full|birth|true|given|actual) name (<be>|,) {part:other}",
    '{character} ~ as the (masked|costumed|comic-book)? (villain|hero|heroine|superhero|vigilante|antihero|supervillain|crimefighter) {part:other}',
    '{character} ~ <be> (really|actually|secretly) (the|none_other_than)? ({character:other}|{person:other})',
    '<call|dub|nickname:*> {character} the {part:other}',
    '{character} (⟨ {person} ⟩)? (,|⟨|—)? (alias|<alias|alia:*>|aka|a.k.a.|otherwise) ,? (")? (the)? (")? {part:other}',
    '{character} (⟨ {person} ⟩)? (,|⟨|—) (real|full|birth|true|given|actual|proper|civilian) name (:|<be>)? {part:other}',
    '{character} (⟨ {person} ⟩)? .. <be> (a|an|the) ~ (by_the_name_of|by_name_of) {part:other}',
    '{character} .. <call|dub|nickname|style|christen:p> (also|only)? (")? (the)? {part:other}',
    '{character} ,? (whom|who) ~ (calls|call|<call|nickname|dub|christen>) (")? the (")? {part:other}',
    '({person} ⟨|as|<play|portray|voice:*>) {character} / (the)? {part:other}',
    'the {character} <be> {character:other} (,|.)',
  ],
  claims: (found) => {
    const other = found.mention('other')
    const own = / (?:name|really|actually|secretly|otherwise) /.test(` ${found.words('whole')} `)
    if (!own && other !== null && other.type === 'person' && / \S/.test(other.name)) return []
    const bare =
      / \( /.test(found.words('whole')) && !found.has('verb') && !/a\.?k\.?a/.test(found.words('whole'))
    if (bare && other?.type !== 'character') return []
    if (/^(?:'s|[a-z]+ [\ue000-\ue6ff]) /.test(found.after)) return []
    return [aliasOf(found.mention('character'), other)]
  },
  examples: [
    {
      text: 'Tom Weld plays Abel Dunn (AKA the Harbormaster) in Copper Lane.',
      yields: ['Abel Dunn · alias · Harbormaster'],
    },
    {
      text: 'Tom Weld plays Abel Dunn, a smuggler known on the docks as the Eel.',
      yields: ['Abel Dunn · alias · Eel'],
    },
    {
      text: 'Ana Reyes plays Mira Holt, alias "the Wren."',
      yields: ['Mira Holt · alias · Wren'],
    },
    {
      text: 'Ana Reyes plays the Wren, real name Mira Holt, who runs the docks.',
      yields: ['Wren · alias · Mira Holt'],
    },
    {
      text: 'Tom Weld plays Abel Dunn, whom the whole harbor calls "the Eel."',
      yields: ['Abel Dunn · alias · Eel'],
    },
    { text: 'Tom Weld joins as Abel Dunn/The Eel.', yields: ['Abel Dunn · alias · Eel'] },
    { text: 'Tom Weld plays Abel Dunn, who calls the mayor.', yields: [] },
    { text: 'Petra Vane (aka my hero) spoke.', yields: [] },
  ],
}

export const nickname: Rule = {
  id: 'nickname',
  says: 'Abel "Eel" Dunn: the name in quotes is another name.',
  over: 'phrase',
  cues: ['{character}'],
  claims: (found) => {
    const subject = found.mention('character')
    const inner = /^\S+ ["“‘']([\p{L} -]+)["”’'] \S/u.exec(subject?.text ?? '')?.[1]
    if (subject === null || inner === undefined) return []
    const full = subject.text.replace(/ ["“‘'][\p{L} -]+["”’']/u, '')
    return [
      {
        subject: { type: 'character', name: full },
        property: 'alias',
        value: { type: 'text', text: inner },
      },
    ]
  },
  examples: [{ text: 'Ana Reyes plays Mira.', yields: [] }],
}

/** "can be seen in the trailer", "can wait": what anybody can. */
const ordinary =
  /^(?:be in\b|be (?:seen|heard|spotted|found|watched|glimpsed|read)|wait|only|barely|hardly|scarcely|finally|at last|no longer|both|do|afford|help|hear(?! .*\b(?:dead|ghosts?|spirits?|thoughts|wishes|animals)\b)|smell|feel|say|hardly|see (?:the|it)|expect|get|go|come|also|now|still|just|always|never|return|catch|watch|check|relax|handle|count|tell|say|stay|keep|make it|have)\b/

const powers = '(?:power|powers|ability|abilities|gift|talent|knack)'
const gifted =
  '(?:superhuman|super|enhanced|psychic|magical|telepathic|telekinetic|accelerated|heightened|extraordinary)'
const abilities: readonly RegExp[] = [
  new RegExp(`^.{0,60}?\\b${powers} (?:to|of|for) ([^,.;:—()!?"“”]{3,90})`, 'i'),
  /^(?:can (?:also |still )?|is able to |(?=can[’']t be |cannot be ))([^,.;:—()!?"“”]{4,90})/i,
  /^(?:is|are|was|remains) (immune to [^,.;:—()!?"“”]{3,60})/i,
  new RegExp(
    `^(?:has|have|possess(?:es)?|gains?|wields?|acquires?) (${gifted}[ -][^,.;:—()!?"“”]{3,60})`,
    'i',
  ),
]
/** What follows is a clause of its own: "control plants | and is immune to toxins". */
const goesOn =
  / (?:(?:and|but) (?:is|are|has|was|can|will|he|she|they|does|do|did)\b|(?:and|but) [a-z]+s (?=[a-z])|(?:when|whenever|if|until|because|so|but) ).*$/
/** "Can escape from, and get into, anything": the rest of it stands after the commas. */
const unfinished = / (?:from|to|into|with|of|on|in|at|for|by)$/
/** Powers that one who lacks them is said to lack. */
const lacking =
  /^(?:can[’']?t|cannot|can not|can no longer|could not|couldn[’']t) (fly|teleport|read minds|shape-?shift|turn invisible|time[- ]travel|regenerate|walk through walls|die|age)\b/i

/** What the character can do, from the verb on: "can turn invisible", "has the power to fly", "is immune to toxins". */
function abilityIn(found: Found): { text: string; denied: boolean } | null {
  const { passage, end } = found.sentence
  const first = found.items('verb')[0]
  if (first === undefined) return null
  const rest = passage.source.slice(first.start, end)
  const lacked = lacking.exec(rest)?.[1]
  if (lacked !== undefined) return { text: lacked, denied: true }
  const text = abilities
    .map((pattern) => pattern.exec(rest)?.[1]?.replace(goesOn, '').trim())
    .find((held) => held !== undefined)
  return text === undefined || ordinary.test(text) || unfinished.test(text) ? null : { text, denied: false }
}

/** "powers include flight and speed", "whose power is telekinesis": what is listed. */
function listedPowers(found: Found): readonly string[] {
  const { passage, end } = found.sentence
  const verb = found.items('verb')[0]
  if (verb === undefined) return []
  const rest = passage.source.slice(verb.end, end)
  if (/^\s*(?:that|to|not|what|back|gone|growing|the|a|in|on|so)\b/.test(rest)) return []
  return (/^[^.;:—()!?"“”]{3,120}/.exec(rest)?.[0] ?? '')
    .split(/, (?:and )?| and /)
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.split(' ').length < 6)
}

const abilityOf = (subject: Mention, text: string): Draft => ({
  subject: as('character', subject),
  property: 'ability',
  value: { type: 'text', text },
})

/** From "with" on, of one "with a talent for picking locks". */
const talents = new RegExp(
  `^.{0,90}? with (?:an?|the|his|her|their) .{0,40}?\\b${powers} (?:to|of|for) ([^,.;:—()!?"“”]{3,90})`,
  'i',
)

function talentIn(found: Found): string | null {
  const { passage, end } = found.sentence
  const from = found.items('character')[0]?.end
  return from === undefined
    ? null
    : (talents.exec(passage.source.slice(from, end))?.[1]?.replace(goesOn, '').trim() ?? null)
}

export const abilityOfNoun: Rule = {
  id: 'ability-of-noun',
  says: 'X, a nun who can talk to bells; X, a runaway with a talent for picking locks.',
  over: 'phrase',
  cues: [
    '{character} (⟨ {person} ⟩)? , (a|an|the) ~ who <any:f>',
    '{character} (⟨ {person} ⟩)? , (a|an|the) ~ with (a|an|the|his|her|their) .. (power|powers|ability|gift|talent|knack) (to|of|for|<any:i>)',
    '{character} ~ <lose|get|regain|keep|use:*> (his|her|their|its|the) .. (power|powers|ability|gift|talent|knack) (to|of|for|<any:i>)',
  ],
  claims: (found) => {
    const subject = found.mention('character')
    if (subject?.type !== 'character' || found.sentence.question) return []
    const text = / with /.test(found.words('whole')) ? talentIn(found) : (abilityIn(found)?.text ?? null)
    return text === null || ordinary.test(text) ? [] : [abilityOf(subject, text)]
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt, a nun who can talk to bells.',
      yields: ['Mira Holt · ability · talk to bells'],
    },
    {
      text: 'Ana Reyes plays Mira Holt, a runaway princess with a talent for picking locks.',
      yields: ['Mira Holt · ability · picking locks'],
    },
    { text: 'Ana Reyes plays Mira Holt, a nun who can wait.', yields: [] },
    { text: 'Ana Reyes plays Mira Holt, a nun with a past.', yields: [] },
  ],
}

export const ability: Rule = {
  id: 'ability',
  says: 'X can turn drawings into reality; X has the power to fly; X cannot be burned.',
  over: 'clause',
  cues: [
    '{character} (who)? <any:f>',
    '{character} .. <have|possess|gain|discover|acquire|inherit> .. (power|ability|powers|gift) (to|of|<any:i>)',
    "({character} 's|{character} ,? whose) (super|main|only|many)? (power|powers|abilities|superpower|superpowers) <be|include>",
  ],
  claims: (found) => {
    const subject = found.mention('character')
    const asked =
      /(?:^| )(?:how|what|which|whom?|where|when|whether|before|until|if|so|unless|once|that) (?:[a-z]+ ){0,3}$/.test(
        found.before,
      )
    if (subject?.type !== 'character' || found.sentence.question || asked) return []
    if (/ (?:super)?(?:power|powers|abilities|superpowers) \S+$/.test(found.words('whole')))
      return listedPowers(found).map((text) => abilityOf(subject, text))
    const ability = abilityIn(found)
    return ability === null
      ? []
      : [
          {
            ...abilityOf(subject, ability.text),
            ...(ability.denied ? { certainty: 'denied' as const } : {}),
          },
        ]
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt in Copper Lane. In the comics, Mira Holt has the power to stop rain.',
      yields: ['Mira Holt · ability · stop rain'],
    },
    { text: 'Ana Reyes plays Mira Holt. Mira Holt can be seen in the trailer.', yields: [] },
  ],
}
