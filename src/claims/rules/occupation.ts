import { isCalling, isNobody } from '../lexicon/callings.ts'
import { kinship } from '../lexicon/index.ts'
import type { Mention } from '../sentence.ts'
import { readNoun } from './noun.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

export const occupationOf = (subject: Mention | null, text: string): Draft | null =>
  subject === null || text === '' || subject.name.toLowerCase() === text.toLowerCase()
    ? null
    : { subject: as('character', subject), property: 'occupation', value: { type: 'text', text } }

/** A capital at the noun's head: a name, or the rank that belongs to one. */
const capital = /(?:^| )\p{Lu}[^ ]*$/u
const plural = /(?:[^s]s|mice|[^w]men)$/
/** A bare rank before a name is part of how one is called, no news of what one does. */
const rank =
  /^(?:captain|lieutenant|sergeant|major|colonel|general|commander|admiral|inspector|detective|superintendent|chief|doctor|professor|king|queen|prince|princess|lord|lady|sir|dame|sister|father|mother|brother|reverend|deputy|sheriff|agent|marshal|officer|private|corporal|senator|president|count|countess|duke|duchess|baron|baroness|judge|uncle|aunt)$/i

/** Only with what stands before them do these say what somebody does: "mine owner", "loan shark". */
const compound =
  /^(?:\S+ )*\S{3,} owner$|(?:^| )(?:loan|card|pool) shark$|(?:^| )(?:insurance|medicine|company|anchor|handy|lighthouse|customs|funeral|lollipop|money|delivery|repair|ad|oil|railroad|union|government) man$|(?:^| )(?:first|second|chief) mate$|(?:^| )contract killer$|(?:^| )(?:golf|tennis) pro$/

/** A noun that says what somebody does. An apposition to a known character may be any that is not just anybody. */
export function calling(captured: string, known: boolean): string | null {
  const noun = readNoun(captured)
  if (
    noun === null ||
    /-again$/.test(noun.head) ||
    /(?:^| )\d/.test(noun.text) ||
    (capital.test(noun.text) && !/ of /.test(noun.text))
  )
    return null
  const fits =
    isCalling(noun.head) ||
    compound.test(noun.text) ||
    (known && /^\p{Ll}[\p{Ll}'’-]+$/u.test(noun.head) && !plural.test(noun.head) && !isNobody(noun.head))
  return fits ? noun.text.replace(/^(?:only|sole|own|new) (?=\S)/, '') : null
}

const kinHead = (found: Found, slot: string) => {
  const head = readNoun(found.text(slot))?.head ?? ''
  return found.items(slot).some((item) => item.kind === 'kin' && item.text.split(' ').at(-1) === head)
}

function nouns(found: Found, known: boolean): readonly (Draft | null)[] {
  const subject = found.mention('character')
  return ['noun', 'noun2'].map((slot) => {
    if (!found.has(slot)) return null
    // "Abel Dunn, her boss": whose boss he is, not what he does for a living.
    if (/^(?:his|her|their) /i.test(found.text(slot)) && kinship.has(readNoun(found.text(slot))?.head ?? ''))
      return null
    const text = calling(found.text(slot), known && !kinHead(found, slot) && subject?.type === 'character')
    return text === null ? null : occupationOf(subject, text)
  })
}

/** "Mira Holt, seamstress and spy": without an article only what is surely a calling. */
function ofBare(found: Found): Draft | null {
  const subject = found.mention('character')
  const text = kinHead(found, 'bare') ? null : calling(found.text('bare'), false)
  return text === null || subject?.type !== 'character' ? null : occupationOf(subject, text)
}

/** "Abel Dunn, aka the Eel, a thief": said of the one with two names, not of the second name. */
const afterAlias = /(?:aka|a\.k\.a\.?|alias|known as|know\/\S+ (?:\S+ )*as) (?:the |, )*$/

export const occupation: Rule = {
  id: 'occupation',
  says: 'X, a disgraced harbor pilot who …; X, now the principal.',
  over: 'clause',
  cues: [
    '{character} , (aka|a.k.a.|also_known_as|better_known_as|aka_the) (the)? {part} , {noun}',
    '{character} , (now|once|also|formerly|really|of_course)? {noun} (and {noun:noun2})?',
    '{character} (now|once|also|formerly|really|of_course)? {noun} (and {noun:noun2})?',
    '{character} , (the|its|their) (only|then|sole) {owned:bare}',
    '{character} , {owned:bare}',
  ],
  claims: (found) =>
    afterAlias.test(found.before) ? [] : found.has('bare') ? [ofBare(found)] : nouns(found, true),
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn, her boss.',
      yields: [],
    },
    {
      text: 'Tom Weld plays Abel Dunn, a disgraced harbor pilot who returns home, in Copper Lane.',
      yields: ['Abel Dunn · occupation · disgraced harbor pilot'],
    },
    { text: 'Tom Weld plays Abel Dunn, a man with a secret.', yields: [] },
  ],
}

export const callingAfterDash: Rule = {
  id: 'calling-after-dash',
  says: 'X — a soft-voiced undertaker: a dash says what X is.',
  over: 'phrase',
  cues: ['{character} — (now|once|also|formerly|really|of_course)? {noun}'],
  claims: (found) => (found.mention('character')?.type === 'character' ? nouns(found, false) : []),
  examples: [
    {
      text: 'Tom Weld plays Abel Dunn – a soft-voiced undertaker who owes everybody money – in Copper Lane.',
      yields: ['Abel Dunn · occupation · soft-voiced undertaker'],
    },
    { text: 'Tom Weld plays Abel Dunn – a first for the network.', yields: [] },
  ],
}

export const isCallingOf: Rule = {
  id: 'is-calling',
  says: 'X is a courtroom sketch artist; X becomes a private detective; X works as a nurse.',
  over: 'clause',
  cues: [
    '{character} .. <be|become|remain> (now|also|really|secretly|still|once|just)? {noun} ((,)? and {noun:noun2})?',
    '{character} .. <any> .. .. <become:i> {noun}',
    "{character} 's (a|an) {owned:bare}",
    '(the|its|their) {owned:bare} <be> {character}',
    '{character} ~ <take|get|land|find|have|start> ~ (job|post|role|work|position|gig|place|life) as {noun}',
    '{character} .. <make|earn> (a|his|her) .. living as {noun}',
    '{character} .. <work|act|pose|moonlight|serve|train|reveal|introduce|describe|reimagine|portray|know:*> as {noun}',
    '<describe|reveal|introduce|reimagine|portray|recast:*> {character} as {noun}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const object = /^describe|^reveal|^introduce|^reimagine|^portray|^recast/.test(verb?.lemma ?? '')
    if (verb?.lemma === 'be' && verb.passive) return []
    if (found.has('bare')) return [ofBare(found)]
    return found.mention('character')?.type !== 'character'
      ? []
      : nouns(found, object && verb?.passive !== true)
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt. Mira Holt is a courtroom sketch artist.',
      yields: ['Mira Holt · occupation · courtroom sketch artist'],
    },
    {
      text: 'Ana Reyes plays Mira Holt. Mira Holt hangs up her coat and has taken a job as a bike messenger.',
      yields: ['Mira Holt · occupation · bike messenger'],
    },
    { text: 'Petra Vane is a director.', yields: [] },
  ],
}

/** "constables Webb and Adeleke": a plural is what each of them is. */
function together(found: Found): readonly (Draft | null)[] {
  const several = found.mentions('several')
  const words = found.text('epithet')
  const single = words.replace(/men$/, 'man').replace(/s$/, '')
  if (several.length < 2 || single === words || rank.test(single)) return []
  const text = calling(single, false)
  return text === null
    ? []
    : several.map((subject) => (subject.type === 'character' ? occupationOf(subject, text) : null))
}

/** "Follows a court interpreter, Mira Holt", and not "Weld is a pilot, Mira Holt a nurse". */
const introduced = (found: Found) =>
  found.has('theirs') ||
  (/(?:^| )(?:follow|center|centre|meet|introduce|feature|play|concern|find|see|be)\/\S+ (?:on )?$|(?:^| )(?:about|as|of|to|with|on) $/.test(
    found.before,
  ) &&
    !/^(?:an? |[\ue000-\ue6ff])/.test(found.after))

export const callingBeforeName: Rule = {
  id: 'calling-before-name',
  says: 'harbor pilot X, greedy banker X, the ferryman X; her tailor, X.',
  over: 'phrase',
  cues: [
    '{epithet} {character}',
    '{epithet} {characters:several}',
    '{noun} , {character}',
    '(a|an) {place}? {owned:new} , {character}',
    "'s {owned:theirs} , {character}",
    '{noun} <name|call:pnd> {character}',
  ],
  claims: (found) => {
    if (found.has('several')) return together(found)
    const subject = found.mention('character')
    if (subject?.type !== 'character' || subject.anaphor) return []
    const owned = found.has('theirs') ? 'theirs' : found.has('new') ? 'new' : null
    if (owned !== null) {
      const text = kinHead(found, owned) || !introduced(found) ? null : calling(found.text(owned), false)
      return text === null ? [] : [occupationOf(subject, text)]
    }
    if (found.has('noun')) {
      const text =
        (found.has('verb') || /^(?:the|his|her|their|its) /i.test(found.text('noun'))) &&
        !kinHead(found, 'noun')
          ? calling(found.text('noun'), false)
          : null
      return text === null ? [] : [occupationOf(subject, text)]
    }
    const epithet = found.text('epithet').replace(/^['’]s |^alias /, '')
    // A sentence's capital is not the calling's own.
    const words = found.before === '' ? epithet.charAt(0).toLowerCase() + epithet.slice(1) : epithet
    // "Music teacher Abel Dunn" is a teacher; "her teacher Abel Dunn" is hers.
    const hers = /(?:'s|his|her|their) (?:\S+ )*$/.test(`${found.before} `.slice(-40)) || !words.includes(' ')
    const text = (hers && kinHead(found, 'epithet')) || rank.test(words) ? null : calling(words, false)
    return text === null ? [] : [occupationOf(subject, text)]
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays constable Dunn. The film follows constables Webb and Adeleke.',
      yields: [
        'Adeleke · occupation · constable',
        'Dunn · occupation · constable',
        'Webb · occupation · constable',
      ],
    },
    {
      text: 'Tom Weld plays greedy banker Abel Dunn.',
      yields: ['Abel Dunn · occupation · greedy banker'],
    },
    {
      text: 'Ana Reyes plays Mira Holt. The novel follows a Galway court interpreter, Mira Holt, who lies.',
      yields: ['Mira Holt · occupation · court interpreter'],
    },
    {
      text: 'Tom Weld plays mine owner Abel Dunn, and Ana Reyes plays music teacher Mira Holt.',
      yields: ['Abel Dunn · occupation · mine owner', 'Mira Holt · occupation · music teacher'],
    },
    { text: 'Tom Weld plays Abel Dunn. Her teacher Abel Dunn is back.', yields: [] },
    { text: 'Tom Weld met former director Petra Vane.', yields: [] },
  ],
}
