import { type Address, isOwnAddress, readAddress } from '../page-address.ts'
import { judgeAddress, type StoryLikeness } from '../story-address.ts'
import { resolveUrl } from '../urls.ts'

/** Where a link leads. */
export type Target = {
  readonly url: string | null
  /** Null where the link leads nowhere. */
  readonly address: Address | null
  /** Whether it is the page itself. */
  readonly isOwn: boolean
  readonly likeness: StoryLikeness
}

/** Where a page's links lead. Rules ask for one link again and again: each address is read and judged once. */
export class PageLinks {
  readonly #base: string | null
  readonly #own: Address | null
  readonly #known = new Map<string, Target>()

  constructor(base: string | null, own: Address | null) {
    this.#base = base
    this.#own = own
  }

  targetOf(href = ''): Target {
    const known = this.#known.get(href)
    if (known !== undefined) return known
    const target = this.#read(href)
    this.#known.set(href, target)
    return target
  }

  #read(href: string): Target {
    const url = resolveUrl(href, this.#base)
    const address = readAddress(url)
    if (address === null) return { url, address, isOwn: false, likeness: 'none' }
    const likeness = judgeAddress(address, this.#own)
    return { url, address, isOwn: isOwnAddress(address, this.#own), likeness }
  }
}

/** Whether a link leads to another story of the site, by its address. */
export function leadsToStory({ isOwn, likeness }: Target): boolean {
  return !isOwn && isLikely(likeness)
}

/** Whether an address is hardly anything but a story's. */
export function isLikely(likeness: StoryLikeness): boolean {
  return likeness === 'sure' || likeness === 'likely'
}
