import { failsToShow } from './failures.ts'
import { couldBeHeadline } from './headline-words.ts'
import type { Sources } from './meta/candidates.ts'
import { normal, says } from './normal.ts'
import { type Page, type Passage, textOf } from './page/page.ts'
import { isLikely, type PageLinks } from './page/page-links.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import { type Address, isFrontPage } from './page-address.ts'
import { asksFor, isSearch } from './searches.ts'
import type { NoStory } from './story.ts'
import { listsStories } from './teasers.ts'
import { asksForConsent, asksToLogIn } from './walls.ts'

/** Shorter texts are notices. */
const minStoryChars = 140
const shortChars = 1200

/** Words of pages that stand where a story should. Only looked for where there is hardly any text. */
const notices: readonly (readonly [RegExp, NoStory, string])[] = [
  [
    /\b(?:404|page not found|not found|no longer (?:available|exists)|doesn[’']t exist|seite nicht gefunden|page introuvable)\b/i,
    'error',
    'The page says that what was asked for is not there.',
  ],
  [
    /\b(?:403|access denied|forbidden|are you (?:a )?(?:human|robot)|verify (?:that )?you are|unusual traffic|enable javascript|captcha)\b/i,
    'error',
    'The page is a barrier against programs, not a story.',
  ],
  [
    /\b(?:cookies?|consent|gdpr)\b.*\b(?:accept|agree|settings|preferences)\b/is,
    'consent',
    'The page asks for consent and shows no story.',
  ],
  [
    /\b(?:log ?in|sign ?in|password|create (?:an )?account)\b/i,
    'login',
    'The page asks to log in and shows no story.',
  ],
  [/\b(?:search results|results for)\b/i, 'search', 'The page is a list of search results.'],
]

type None = { readonly noStory: NoStory; readonly reason: string }

/** Why a page holds no story; null where it holds one. `text` is what was taken for it, `kept` its passages. */
export function whyNoStory(scene: StoryScene, kept: readonly Passage[], text: string): None | null {
  const { page } = scene
  if (page.passages.length === 0) return { noStory: 'other', reason: 'The page holds no text.' }
  if (text.length < minStoryChars) {
    const said = `${page.title ?? ''} ${sample(page)}`
    const notice = notices.find(([words]) => words.test(said))
    if (notice !== undefined) return { noStory: notice[1], reason: notice[2] }
  }
  const wall = findWall(scene, kept, text)
  if (wall !== null) return wall
  return text.length < minStoryChars
    ? { noStory: 'other', reason: 'The page holds no run of sentences long enough to be a story.' }
    : null
}

/** Pages of another purpose, however long their words are. */
function findWall(scene: StoryScene, kept: readonly Passage[], text: string): None | null {
  const { page, sources, address } = scene
  if (asksForConsent(scene, text))
    return { noStory: 'consent', reason: 'The page asks for consent and shows no story.' }
  if (asksToLogIn(scene, text))
    return { noStory: 'login', reason: 'The page asks to log in and shows no story.' }
  if (isSearch(scene)) return searchResults
  if (failsToShow(scene, text))
    return { noStory: 'error', reason: 'The page says that it cannot show what was asked for.' }
  if (leadsToHeadline(scene)) return nameList(page, sources)
  if (claimsStory(sources, address)) return null
  return isFront(scene, text) || listsStories(scene, kept) || listsItsOwn(scene, text)
    ? nameList(page, sources)
    : null
}

const searchResults: None = { noStory: 'search', reason: 'The page is a list of search results.' }

/** What a page of teasers is: the search that was asked, the site's front, or one of its sections. */
function nameList(page: Page, { url }: Sources): None {
  const { pathname } = url !== null && URL.canParse(url) ? new URL(url) : emptyAddress
  const callsItselfResults = /\b(?:search results|results for|you searched for)\b/i.test(
    `${page.title ?? ''} ${sample(page)}`,
  )
  if (asksFor(url) || callsItselfResults) return searchResults
  const isHome = url !== null && homePath.test(pathname)
  return isHome
    ? { noStory: 'home', reason: 'The page is a front page: it lists stories and tells none.' }
    : {
        noStory: 'section',
        reason: 'The page lists stories and tells none: a section, an author or a tag.',
      }
}

/** The headline leads to another page, which has the story, and other titles do so, too: a section that shows how its first story begins. */
function leadsToHeadline({ page, fields, address, links }: StoryScene): boolean {
  const title = normal(fields.headline ?? '')
  const shown = page.passages.filter(({ text }) => says(text, title))
  const [first] = shown
  if (
    first === undefined ||
    address === null ||
    !shown.every((passage) => leadsAway(passage, links, address))
  )
    return false
  const titles = linkedHeadings(page).filter(
    (passage) => passage.index > first.index && leadsAway(passage, links, address),
  )
  return titles.length >= minTeasers
}

/** Whether a line is nothing but a link to another story of the site. */
function leadsAway({ text, linkChars, spans }: Passage, links: PageLinks, own: Address): boolean {
  if (linkChars < text.length * 0.9) return false
  const { address, isOwn, likeness } = links.targetOf(spans.find(({ kind }) => kind === 'link')?.url)
  if (address === null || !isLikely(likeness)) return false
  // A section's stories stand below its own address, and a story's pages below the story's.
  return address.path !== own.path && !own.path.startsWith(`${address.path}/`) && (isShort(own) || !isOwn)
}

/** A hub shows its newest piece in a few lines, and below it titles that lead to pages below its own address: no story has such. */
function listsItsOwn({ page, address, links }: StoryScene, text: string): boolean {
  if (address === null || address.parts.length === 0 || !isShort(address) || text.length >= shortChars)
    return false
  const below = page.passages.flatMap(({ element, text: line, linkChars, spans }) => {
    const holder = page.elements[element]
    if (holder === undefined || (holder.within & (within.nav | within.footer)) !== 0) return []
    if (linkChars < line.length * 0.8 || line.split(' ').length < minTitleWords) return []
    const { address: there } = links.targetOf(spans.find(({ kind }) => kind === 'link')?.url)
    return there?.path.startsWith(`${address.path}/`) === true ? [there.path] : []
  })
  return new Set(below).size >= minStoryLinks
}

const minTitleWords = 3

/** "/tv", "/film/news": no story's address. */
function isShort({ parts }: Address): boolean {
  return parts.every((part) => part.split(/[-_]/).length <= 2 && !/\d/.test(part))
}

const emptyAddress = new URL('about:blank')

const sampleChars = 4000

function sample(page: Page): string {
  let words = ''
  for (const { text } of page.passages) {
    words += ` ${text}`
    if (words.length > sampleChars) break
  }
  return words
}

const minTeasers = 5

function linkedHeadings({ elements, passages }: Page): readonly Passage[] {
  return passages.filter(
    ({ element, text, linkChars, inPageChars }) =>
      ((elements[element]?.within ?? 0) & within.heading) !== 0 &&
      linkChars - inPageChars > text.length * 0.9,
  )
}

/** A page that dates itself as an article is one, whatever it lists. Sites call their front pages articles, too. */
function claimsStory({ data, metas }: Sources, address: Address | null): boolean {
  if (data.type !== null && listTypes.test(data.type)) return false
  if (metas.has('article:published_time') || (data.published !== null && data.type !== null)) return true
  return metas.get('og:type')?.includes('article') === true && !isFrontPage(address)
}

const listTypes = /^(?:collectionpage|searchresultspage|itemlist|website|profilepage)$/

/** A site's first page, or the page of one section, tag or author, with teasers on it. */
function isFront(scene: StoryScene, text: string): boolean {
  const { page, url } = scene
  if (url === null || !URL.canParse(url)) return false
  const { pathname } = new URL(url)
  const isSection = text.length < shortChars && isCalledAsAddress(page, pathname)
  const isListAddress = homePath.test(pathname) || listPath.test(pathname) || isSection
  return (
    isListAddress && (linkedHeadings(page).length >= minTeasers || countStoryLinks(scene) >= minStoryLinks)
  )
}

const listPath =
  /\/(?:category|categories|tags?|topics?|sections?|authors?|contributors?|writers?|people|staff|by|profiles?|columnists?|kategorien?|rubrik|rubrique|thema|themen|auteurs?|autor(?:en|es)?|autori|redaktion)\/[^/]+(?:\/page\/\d+)?\/?$/i

/** "Stage" at "/stage/", "TV News" at "/tv-news": a section's name is its address. */
function isCalledAsAddress(page: Page, pathname: string): boolean {
  const name = normal(
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '',
  )
  if (name === '' || name.split(' ').length > maxNameWords) return false
  return page.headings.some(
    (heading) => heading.tag === 'h1' && normal(textOf(page, heading)).replaceAll(' and ', ' ') === name,
  )
}

const maxNameWords = 2
/** Lists of links stand beside stories, too: a page that is one has more. */
const minStoryLinks = 8

/** Lines of the page's own part that are nothing but a link to a story of the site. */
function countStoryLinks({ page, links }: StoryScene): number {
  const aside = within.nav | within.aside | within.footer | within.header
  return page.passages.filter(({ text, element, linkChars, spans }) => {
    if (((page.elements[element]?.within ?? 0) & aside) !== 0 || linkChars < text.length * 0.5) return false
    const link = spans.find(({ kind }) => kind === 'link')
    if (link === undefined || !couldBeHeadline(text.slice(link.start, link.end), 4)) return false
    return isLikely(links.targetOf(link.url).likeness)
  }).length
}

const homePath = /^\/?(?:index\.\w+|home\/?)?$/
