const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Everything that is one slip of the keyboard away from a word: a letter left out, doubled, wrong, or swapped with the next
 * (Norvig 2007). Looked up one by one they are found in less time than the most similar of all words is.
 */
export function neighboursOf(word: string): readonly string[] {
  const letters = [...word]
  // Other alphabets: no letter is known that could be missing, but those of the word itself.
  const known = /^[a-z0-9]+$/.test(word) ? [...alphabet] : [...new Set([...alphabet, ...letters])]
  const near = new Set<string>()
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at)]
    const [one = '', two = ''] = after
    const rest = after.slice(1).join('')
    if (one !== '') near.add(before + rest)
    if (two !== '') near.add(before + two + one + after.slice(2).join(''))
    for (const letter of known) {
      if (one !== '') near.add(before + letter + rest)
      near.add(before + letter + after.join(''))
    }
  }
  near.delete(word)
  near.delete('')
  return [...near]
}
