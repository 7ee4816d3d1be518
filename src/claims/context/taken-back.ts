import { mayMatch } from '../may-match.ts'

/** Sentences that take back the one before them: "A post claims that Copper Lane is back. It isn't true." */
export const takeBacks: readonly {
  readonly id: string
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}[] = [
  {
    id: 'it-is-not-real',
    cue: /^\W*(?:but |well, |sadly, |alas, |spoiler: )?(?:it|that|this|none of (?:it|that|this)|the (?:post|poster|rumou?r|report|claim|story|image|announcement))(?:['’]s| is| was)? ?(?:n['’]t|not|never)? ?(?:\w+ )?(?:real|true|accurate|correct|legit|legitimate|genuine|happening|the case)\W*$/i,
    examples: ['It isn’t real.', 'That is not true.', 'But none of it is true.', 'It is not happening.'],
    refuses: ['It isn’t real life.', 'Is it true?'],
  },
  {
    id: 'it-is-false',
    cue: /^\W*(?:but |well, |sadly, )?(?:it|that|this|all of (?:it|that)|the (?:post|poster|rumou?r|report|claim|story|image))(?:['’]s| is| was) (?:\w+ )?(?:false|fake|untrue|a hoax|a fake|a fabrication|made up|bogus|satire|ai-generated|nonsense|wrong)\W*$/i,
    examples: ['That’s false.', 'It is a hoax.', 'The poster is fake.'],
    refuses: ['It is a fake beard.'],
  },
]

/** Something must be denied for "none of it is true"; "it is real" takes nothing back. */
const denies = /n['’]t\b|\bnot\b|\bnever\b|\bnone\b/i

const mayTakeBack = mayMatch(takeBacks)

/** True where a sentence takes back what the one before it said. */
export const takesBack = (sentence: string): boolean =>
  mayTakeBack(sentence).some(
    ({ id, cue }) => cue.test(sentence) && (id === 'it-is-false' || denies.test(sentence)),
  )
