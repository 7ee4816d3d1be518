import type { Item, Mention } from '../sentence.ts'
import { calling, occupationOf } from './occupation.ts'
import type { Draft, Found, Rule } from './rule.ts'

const isCharacter = (mention: Mention | null) => mention?.type === 'character' && !mention.anaphor

/** Jobs behind a camera and kin are told by rules of their own. */
const isPlain = (items: readonly Item[]) => items.every(({ kind }) => kind !== 'job' && kind !== 'kin')

/** What each of some slots says that somebody does. */
const told = (found: Found, subject: Mention | null, slots: readonly string[]): readonly (Draft | null)[] =>
  isCharacter(subject)
    ? slots.map((slot) => {
        const text = found.has(slot) && isPlain(found.items(slot)) ? calling(found.text(slot), false) : null
        return text === null ? null : occupationOf(subject, text)
      })
    : []

export const callingOfTwo: Rule = {
  id: 'calling-of-two',
  says: 'stars as nun and assassin X; X, a widow and amateur beekeeper; X, baker and part-time spy: both of two callings.',
  over: 'phrase',
  cues: [
    '(as|<play|portray|voice|star|follow|meet:*>) (the|a|an|his|her|their)? {owned:first} and {epithet:second} {character}',
    '{character} (⟨ {person} ⟩)? , (now|once|also)? (a|an|the)? {owned:first} ,? and (a|an|the)? (sometime|occasional|part-time)? {owned:second}',
  ],
  claims: (found) => told(found, found.mention('character'), ['first', 'second']),
  examples: [
    {
      text: 'The film stars Ana Reyes as nun and assassin Mira Holt.',
      yields: ['Mira Holt · occupation · assassin', 'Mira Holt · occupation · nun'],
    },
    {
      text: 'Joan Marsh is back as Edda Rusk, baker and part-time spy.',
      yields: ['Edda Rusk · occupation · baker', 'Edda Rusk · occupation · spy'],
    },
    { text: 'Tom Weld returns as Abel Dunn, bruised and wiser.', yields: [] },
  ],
}

export const callingNamed: Rule = {
  id: 'calling-named',
  says: 'a glazier by the name of X; a fixer known only as the X; a pilot who goes by X.',
  over: 'phrase',
  cues: [
    '(a|an|the) {owned:noun} (by_the_name_of|by_name_of|who_goes_by|going_by|who_answers_to|who_calls_himself|who_calls_herself) (the_name)? (the)? {character}',
    '(a|an|the) {owned:noun} ,? (who_is)? (<know:*>|known) (only|simply|just) as (the)? {character}',
  ],
  claims: (found) => told(found, found.mention('character'), ['noun']),
  examples: [
    {
      text: 'The sequel follows a glazier by the name of Mira Holt. Ana Reyes plays Mira Holt.',
      yields: ['Mira Holt · occupation · glazier'],
    },
    {
      text: 'Joan Marsh plays a fixer known only as the Wren.',
      yields: ['Wren · occupation · fixer'],
    },
    { text: 'Joan Marsh plays a woman known only as the Wren.', yields: [] },
  ],
}

export const callingInBrackets: Rule = {
  id: 'calling-in-brackets',
  says: 'W (X, now the mayor); W (as X, the innkeeper): what X does stands with X in parentheses.',
  over: 'phrase',
  cues: ['⟨ (as)? {character} , (now|once|still|formerly)? (the|a|an) {owned:noun} (⟩|,|;)'],
  claims: (found) => told(found, found.mention('character'), ['noun']),
  examples: [
    {
      text: 'Back are Tom Weld (Abel Dunn, now the mayor) and Joan Marsh (Edda Rusk).',
      yields: ['Abel Dunn · occupation · mayor'],
    },
    { text: 'Back is Tom Weld (Abel Dunn, the best of them).', yields: [] },
  ],
}

/** Ranks that are jobs: who is called by one has it. "Lady" and "Uncle" say less, and "Captain" is half of many a name. */
const ranks =
  'Sheriff|Detective|Inspector|Judge|Agent|Deputy|Professor|Mayor|Constable|Marshal|Principal|Coach|Superintendent|Colonel|Sergeant|Lieutenant|Commander|Nurse|Councillor|Councilwoman|Councilman|Commissioner|Bailiff|Headmistress|Headmaster|Navigator|Ensign|Admiral|Commodore|Warden|Dean|Senator|Chancellor|Attorney'
const before = 'Detective|Chief|Deputy|District|Fleet|Lord|Police|Vice|Special|Assistant|Wing'
const ranked = new RegExp(`(?:^|[^\\p{L}])((?:(?:${before}) )?(?:${ranks}))[’']?s? $`, 'u')

/** "Detective | Inspector Dunn": half of a rank. */
const secondRank = /^(?:Inspector|Sergeant|Superintendent|Constable|Commissioner|Garda) /

export const callingAsRank: Rule = {
  id: 'calling-as-rank',
  says: 'Sheriff X, Detective Inspector X: a rank that is a job.',
  over: 'phrase',
  cues: ['{character}'],
  claims: (found) => {
    const subject = found.mention('character')
    const [item] = found.items('character')
    if (subject === null || !isCharacter(subject) || item === undefined) return []
    const { source } = found.sentence.passage
    if (secondRank.test(source.slice(item.start, item.end))) return []
    // "Captain Clavicle" who goes by no other name is only called so.
    const rank = ranked.exec(source.slice(Math.max(0, item.start - 40), item.start))?.[1]
    return rank === undefined ? [] : [occupationOf(subject, rank.toLowerCase())]
  },
  examples: [
    {
      text: 'Tom Weld plays Detective Inspector Abel Dunn.',
      yields: ['Abel Dunn · occupation · detective inspector'],
    },
    { text: 'Tom Weld plays Uncle Abel.', yields: [] },
  ],
}
