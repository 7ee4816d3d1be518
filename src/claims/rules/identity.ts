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
    '{character} (⟨ {person} ⟩)? (,|⟨|—)? ({noun})? (,)? (better|also|otherwise|best|also_now|once|formerly|who_is|whom_..|and|..)? <know:*> .. (to .. ..)? as (the)? ... {part:other}',
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
  ],
  claims: (found) => {
    const other = found.mention('other')
    if (other !== null && other.type === 'person' && / \S/.test(other.name)) return []
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
  /^(?:be (?:seen|heard|spotted|found|watched|glimpsed|read)|wait|only|see (?:the|it)|expect|get|go|come|also|now|still|just|always|never|return|catch|watch|check|relax|handle|count|tell|say|stay|keep|make it|have)\b/

/** What the character can do, from the words after "can" or "the power to", to the end of the clause. */
function abilityIn(found: Found): string | null {
  const { passage, end } = found.sentence
  const first = found.items('verb')[0] ?? found.items('character')[0]
  if (first === undefined) return null
  const rest = passage.source.slice(first.start, end)
  const match =
    /^(?:.{0,60}?\b(?:power|powers|ability|abilities|gift) (?:to|of) |can (?:also |still )?|is able to |(?=can[’']t be |cannot be ))([^,.;:—()!?"“”]{4,90})/i.exec(
      rest,
    )
  const text = match?.[1]?.trim()
  return text === undefined || ordinary.test(text) ? null : text
}

export const ability: Rule = {
  id: 'ability',
  says: 'X can turn drawings into reality; X has the power to fly; X cannot be burned.',
  over: 'clause',
  cues: [
    '{character} (who)? <any:f>',
    '{character} .. <have|possess|gain|discover|acquire|inherit> .. (power|ability|powers|gift) (to|of|<any:i>)',
  ],
  claims: (found) => {
    const subject = found.mention('character')
    const asked = /(?:^| )(?:how|what|which|whom?|where|when|whether) (?:[a-z]+ ){0,3}$/.test(found.before)
    if (subject?.type !== 'character' || found.sentence.question || asked) return []
    const text = abilityIn(found)
    return text === null
      ? []
      : [{ subject: as('character', subject), property: 'ability', value: { type: 'text', text } }]
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt in Copper Lane. In the comics, Mira Holt has the power to stop rain.',
      yields: ['Mira Holt · ability · stop rain'],
    },
    { text: 'Ana Reyes plays Mira Holt. Mira Holt can be seen in the trailer.', yields: [] },
  ],
}
