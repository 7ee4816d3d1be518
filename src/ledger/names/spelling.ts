import { editDistance } from '../nearest.ts'

/** Ways to write one sound that transliterations, and the presses of different countries, choose from. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/tch|ch|cz/g, 'c'],
  [/zh/g, 'z'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/tz|ts/g, 'z'],
  [/w/g, 'v'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** A lower-case word as it sounds, roughly: "Yulia" and "Julia", "Jürgen" and "Juergen" are one. */
export function soundOf(word: string): string {
  return sounds.reduce((sound, [written, plain]) => sound.replace(written, plain), word)
}

/** The consonants of a word as it sounds, with its first letter: "Aleksandr" and "Alexander" share them. */
export function consonantsOf(word: string): string {
  const sound = soundOf(word)
  return (sound.slice(0, 1) + sound.slice(1).replace(/[aeiou]/g, ''))
    .replace(/g/g, 'h')
    .replace(/(.)\1+/g, '$1')
}

const fewestLetters = 5

/** Letters that a name may begin with by one spelling or another. Most pairs of names part here, and cost nothing more. */
const begins = ['aeiouyj', 'vwf', 'ckqxsztgh']

function beginOf(word: string): string {
  const letter = word.slice(0, 1)
  return begins.find((some) => some.includes(letter)) ?? letter
}

/** Are two words one in two spellings? Only long words: of short ones, every second differs by a letter. */
export function soundAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < fewestLetters || beginOf(a) !== beginOf(b)) return false
  if (/\d/.test(a + b)) return false
  if (soundOf(a) === soundOf(b)) return true
  // Consonants alone say little of a short name.
  const bones = consonantsOf(a)
  return bones.length >= 4 && bones === consonantsOf(b) && Math.abs(a.length - b.length) <= 3
}

/** One slip of the keyboard in a word of at least so many letters. */
export function isSlip(a: string, b: string, fewest: number): boolean {
  if (a === b || /\d/.test(a + b) || Math.min(a.length, b.length) < fewest) return false
  return editDistance(a, b) === 1
}
