import { isCalling, isNobody } from '../lexicon/callings.ts'
import type { Mention } from '../sentence.ts'
import { readNoun } from './noun.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const occupationOf = (subject: Mention | null, text: string): Draft | null =>
  subject === null || text === '' || subject.name.toLowerCase() === text.toLowerCase()
    ? null
    : { subject: as('character', subject), property: 'occupation', value: { type: 'text', text } }

/** A noun that says what somebody does. An apposition to a known character may be any that is not just anybody. */
function calling(captured: string, known: boolean): string | null {
  const noun = readNoun(captured)
  if (noun === null || /^\p{Lu}/u.test(noun.head) || /\d/.test(noun.text)) return null
  const fits =
    isCalling(noun.head) || (known && /^\p{Ll}[\p{Ll}'’-]+$/u.test(noun.head) && !isNobody(noun.head))
  return fits ? noun.text : null
}

const kinHead = (found: Found, slot: string) => found.items(slot).at(-1)?.kind === 'kin'

function nouns(found: Found, known: boolean): readonly (Draft | null)[] {
  const subject = found.mention('character')
  return ['noun', 'noun2'].map((slot) => {
    if (!found.has(slot)) return null
    const text = calling(found.text(slot), known && !kinHead(found, slot) && subject?.type === 'character')
    return text === null ? null : occupationOf(subject, text)
  })
}

export const occupation: Rule = {
  id: 'occupation',
  says: 'X, a disgraced harbor pilot who …; X, now the principal; X — a soft-voiced undertaker.',
  over: 'clause',
  cues: [
    '{character} (,|—) (now|once|also|formerly|really|of_course)? {noun} (and {noun:noun2})?',
    '{character} {noun} (and {noun:noun2})?',
  ],
  claims: (found) => nouns(found, true),
  examples: [
    {
      text: 'Tom Weld plays Abel Dunn, a disgraced harbor pilot who returns home, in Night Ferry.',
      yields: ['Abel Dunn · occupation · disgraced harbor pilot'],
    },
    { text: 'Tom Weld plays Abel Dunn, a man with a secret.', yields: [] },
  ],
}

export const isCallingOf: Rule = {
  id: 'is-calling',
  says: 'X is a courtroom sketch artist; X becomes a private detective; X works as a nurse.',
  over: 'clause',
  cues: [
    '{character} .. <be|become|remain> (now|also|really|secretly|still|once|just)? {noun} (and {noun:noun2})?',
    '{character} .. <work|act|pose|moonlight|serve|train|reveal|introduce|describe|reimagine|portray|know:*> as {noun}',
    '<describe|reveal|introduce|reimagine|portray|recast:*> {character} as {noun}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const object = /^describe|^reveal|^introduce|^reimagine|^portray|^recast/.test(verb?.lemma ?? '')
    return verb?.lemma === 'be' && verb.passive ? [] : nouns(found, object && verb?.passive !== true)
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt. Mira Holt is a courtroom sketch artist.',
      yields: ['Mira Holt · occupation · courtroom sketch artist'],
    },
    { text: 'Petra Vane is a director.', yields: [] },
  ],
}

export const callingBeforeName: Rule = {
  id: 'calling-before-name',
  says: 'transplant surgeon X, slimy developer X, the boatman X; her lodger, X.',
  over: 'phrase',
  cues: ['{epithet} {character}', '{noun} , {character}'],
  claims: (found) => {
    const subject = found.mention('character')
    if (subject?.type !== 'character' || subject.anaphor) return []
    if (found.has('noun')) {
      const text = /^(?:the|his|her|their|its) /i.test(found.text('noun'))
        ? calling(found.text('noun'), false)
        : null
      return text === null ? [] : [occupationOf(subject, text)]
    }
    const words = found.text('epithet').replace(/^['’]s /, '')
    const text = calling(words, false)
    return text === null ? [] : [occupationOf(subject, text)]
  },
  examples: [
    {
      text: 'Tom Weld plays slimy developer Abel Dunn.',
      yields: ['Abel Dunn · occupation · slimy developer'],
    },
    { text: 'Tom Weld met former director Petra Vane.', yields: [] },
  ],
}
