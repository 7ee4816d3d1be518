const syllables = [
  'bar',
  'cor',
  'dal',
  'fen',
  'gor',
  'hal',
  'kel',
  'lun',
  'mor',
  'nel',
  'pol',
  'ras',
  'sel',
  'tor',
  'vas',
  'wen',
]

/** A word that names nothing, the same for the same number; 4,096 of them, and then again. */
export function inventWord(n: number): string {
  const syllable = (at: number) => syllables[Math.floor(n / syllables.length ** at) % syllables.length] ?? ''
  const word = syllable(0) + syllable(1) + syllable(2)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
