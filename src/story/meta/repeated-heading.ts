import { normal } from '../normal.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import { headingLevel } from '../page/tags.ts'
import type { Sources } from './candidates.ts'
import { isAside } from './main-heading.ts'

/** Shorter headings than this share of the title are in many titles by chance. */
const minShareOfTitle = 0.3

/** Lower headings than this are parts of a story. */
const maxLevel = 4

/** A heading whose words the page's title has too: on blogs the <h1> is the blog's name, which is mostly the shorter. */
export function findRepeated(page: Page, main?: Element): readonly Element[] {
  const title = normal(page.title ?? '')
  let longest: { readonly element: Element; readonly chars: number } | null = null
  if (title === '') return []
  for (const element of main?.tag === 'h2' ? [main] : page.headings) {
    if (headingLevel(element.tag) > maxLevel || isAside(element)) continue
    const words = normal(textOf(page, element))
    if (!words.includes(' ') || words.length < title.length * minShareOfTitle || !title.includes(words))
      continue
    if (longest === null || words.length > longest.chars) longest = { element, chars: words.length }
  }
  return longest === null ? [] : [longest.element]
}

/** What the title says beside its headline: the site's name, where a sign parts the two. */
export function findNameInTitle({ page }: Sources): string | null {
  const title = page.title ?? ''
  const [heading] = findRepeated(page)
  const shown = heading === undefined ? '' : textOf(page, heading).replace(/\s+/g, ' ')
  const at = shown === '' ? -1 : title.toLowerCase().indexOf(shown.toLowerCase())
  if (at === -1) return null
  const before = /^(.{2,40}?)\s*[:|·•»–—-]\s*$/.exec(title.slice(0, at))?.[1]
  const after = /^\s*[|·•«–—-]\s*([^|·•–—]{2,40})$/.exec(title.slice(at + shown.length))?.[1]
  return (after ?? before)?.trim() ?? null
}
