const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const teens = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const words = [...ones, ...teens, 'twenty']
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
/** "I", "V" and "X" alone are letters as often as numbers. */
const romans = [
  '',
  '',
  'ii',
  'iii',
  'iv',
  '',
  'vi',
  'vii',
  'viii',
  'ix',
  '',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
]

/** The number that a lower-case word says: "7", "seven", "seventh"; null where it says none. */
export function numberOf(word: string | undefined): number | null {
  if (word === undefined || word === '') return null
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const place = Math.max(words.indexOf(word), ordinals.indexOf(word))
  return place >= 0 ? place : null
}

/** The number that a lower-case word says in Roman figures, from two on. */
export function romanOf(word: string | undefined): number | null {
  const place = word === undefined || word === '' ? -1 : romans.indexOf(word)
  return place > 0 ? place : null
}
