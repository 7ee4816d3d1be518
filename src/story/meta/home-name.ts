import { type Element, type Page, textOf } from '../page/page.ts'

/** Nameplates stand at a page's top. */
const elementsToRead = 400
const maxChars = 40
const home = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/

/** What the first link to the front page says, in words or as its picture's alternative text; null where it says nothing. */
export function findHomeName(page: Page): string | null {
  for (const element of page.elements.slice(0, elementsToRead)) {
    const { href } = element.attributes
    if (element.tag !== 'a' || href === undefined || !home.test(href)) continue
    const name = (textOf(page, element) || altIn(page, element)).replace(/ logo$/i, '').trim()
    if (name.length > 2 && name.length <= maxChars && !generic.test(name)) return name
  }
  return null
}

function altIn(page: Page, link: Element): string {
  const picture = page.elements
    .slice(link.index + 1, link.index + 4)
    .find(({ tag, depth }) => tag === 'img' && depth > link.depth)
  return picture?.attributes.alt ?? ''
}

const generic = /^(?:home(?:page)?|logo|menu|back|start(?:seite)?|accueil|inicio|skip .*|go to .*)$/i
