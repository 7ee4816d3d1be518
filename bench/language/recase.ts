import type { GoldWord } from './treebank.ts'

const smallInTitles = /^(a|an|the|of|in|on|at|to|for|by|and|or|but|nor|as|with|from|'s|n't|’s)$/i

/** A sentence as a headline would set it. */
export function recase(words: readonly GoldWord[], setting: 'title' | 'upper' | 'lower'): GoldWord[] {
  return words.map((word, at) => ({ ...word, form: recaseWord(word.form, at, setting) }))
}

function recaseWord(form: string, at: number, setting: 'title' | 'upper' | 'lower'): string {
  if (setting === 'upper') return form.toUpperCase()
  if (setting === 'lower') return form.toLowerCase()
  if (at > 0 && smallInTitles.test(form)) return form.toLowerCase()
  return form.replace(/(^|-)\p{Ll}/gu, (letter) => letter.toUpperCase())
}
