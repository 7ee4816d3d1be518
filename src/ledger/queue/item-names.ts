import { addressOf, domainOf } from '../address.ts'
import { hashOf, normaliseName } from '../name.ts'
import type { Recording } from '../recorded.ts'
import type { NewItem } from './queue.ts'

/** What an item is known by before it is read: its address, and its id in its feed. Hashed: names outlive a takedown. */
export function namesOf({ url, guid, feedId, title, html }: NewItem): readonly string[] {
  const address = addressOf(url)
  return [
    ...(address === null ? [] : [addressName(address)]),
    ...(guid === null ? [] : [hashOf(`id ${feedId ?? ''} ${guid}`)]),
    // Neither an address nor an id: what it says is all there is.
    ...(address === null && guid === null
      ? [hashOf(`said ${feedId ?? ''} ${title ?? ''} ${html ?? ''}`)]
      : []),
  ]
}

export function addressName(address: string): string {
  return hashOf(`address ${address}`)
}

/** Changes when the feed says something else of the item. Dates are left out: some feeds date all items anew each day. */
export function saidHashOf({ title, html }: NewItem): string {
  return hashOf(`${title ?? ''}\n${html ?? ''}`)
}

/** Shorter texts say too little: two notices in the same words are two. */
const leastWordingChars = 200

/**
 * What a story is known by once it is read: its addresses, and its wording at its own outlet. The same words elsewhere are
 * another story, an echo of this one.
 */
export function namesOfStory(
  { url, headline, text }: Recording['reading']['story'],
  addresses: readonly string[],
): readonly string[] {
  const known = [url, ...addresses].flatMap((one) => addressOf(one) ?? [])
  const words = normaliseName(`${headline ?? ''} ${text}`)
  const domain = domainOf(url)
  const wording =
    domain === null || words.length < leastWordingChars ? [] : [hashOf(`wording ${domain} ${words}`)]
  return [...new Set(known.map(addressName)), ...wording]
}
