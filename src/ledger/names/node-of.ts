import type { PlainMention } from './plain-name.ts'
import { rankOf } from './ranks.ts'

/**
 * What identifies an entity by its name: the same for every story, in whatever order they are read. A name of one word
 * means somebody only within its title: `scope` is that title's, or '' where there is none.
 */
export function nodeOf({ type, plain, year }: PlainMention, scope: string): string {
  const place = (type === 'person' || type === 'character') && isOneWord(plain) ? `@${scope}` : ''
  return `${type}|${plain}|${year ?? ''}|${place}`
}

/** "Jack", "Captain Vane". */
export function isOneWord(plain: string): boolean {
  const words = plain.split(' ')
  return words.length === 1 || (words.length === 2 && rankOf(words[0]) !== null)
}

export const isSingleName = ({ node }: { readonly node: string }) => node.includes('|@')
