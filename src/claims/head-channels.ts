import { platforms } from './lexicon/index.ts'

const hour = /^\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?(?:ET|PT|GMT|BST|JST))?$/i

const isChannel = (text: string) =>
  platforms.has(text.toLowerCase()) || platforms.has(`the ${text.toLowerCase()}`) || hour.test(text)

/** "Copper Lane, BBC One, 9.10pm" → "Copper Lane": where and when it is on is no part of what heads a listing. */
export function beforeChannel(head: string): string {
  const parts = head.split(', ')
  let length = parts.length
  while (length > 1 && isChannel(parts[length - 1] ?? '')) length--
  return parts.slice(0, length).join(', ')
}
