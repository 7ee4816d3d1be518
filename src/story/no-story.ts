import type { Sources } from './meta/candidates.ts'
import { normal, says } from './normal.ts'
import type { Page, Passage } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import { type Address, isFrontPage, isOwnAddress, readAddress } from './page-address.ts'
import type { NoStory } from './story.ts'
import { isLikelyStory } from './story-address.ts'
import { listsStories } from './teasers.ts'
import { resolveUrl } from './urls.ts'
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
  const isError = /\b(?:404|not found|access denied)\b/i.test(page.title ?? '')
  if (text.length < minStoryChars || (isError && text.length < shortChars)) {
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
  if (asksToLogIn(scene)) return { noStory: 'login', reason: 'The page asks to log in and shows no story.' }
  if (leadsToHeadline(scene)) return nameList(page, sources)
  if (claimsStory(sources, address)) return null
  return isFront(page, sources) || listsStories(scene, kept) ? nameList(page, sources) : null
}

/** What a page of teasers is: the search that was asked, the site's front, or one of its sections. */
function nameList(page: Page, { url }: Sources): None {
  const { pathname, searchParams } = url !== null && URL.canParse(url) ? new URL(url) : emptyAddress
  const isSearch =
    /\/(?:search|suche|recherche|buscar|cerca|zoeken)\b/i.test(pathname) ||
    ['q', 's', 'query', 'search'].some((name) => searchParams.has(name)) ||
    /\b(?:search results|results for|you searched for)\b/i.test(`${page.title ?? ''} ${sample(page)}`)
  if (isSearch) return { noStory: 'search', reason: 'The page is a list of search results.' }
  const isHome = url !== null && homePath.test(pathname)
  return isHome
    ? { noStory: 'home', reason: 'The page is a front page: it lists stories and tells none.' }
    : {
        noStory: 'section',
        reason: 'The page lists stories and tells none: a section, an author or a tag.',
      }
}

/** The headline leads to another page, which has the story, and other titles do so, too: a section that shows how its first story begins. */
function leadsToHeadline({ page, fields, address, url }: StoryScene): boolean {
  const title = normal(fields.headline ?? '')
  const shown = page.passages.filter(({ text }) => says(text, title))
  const [first] = shown
  if (first === undefined || address === null || !shown.every((passage) => leadsAway(passage, url, address)))
    return false
  const titles = linkedHeadings(page).filter(
    (passage) => passage.index > first.index && leadsAway(passage, url, address),
  )
  return titles.length >= minTeasers
}

/** Whether a line is nothing but a link to another story of the site. */
function leadsAway({ text, linkChars, spans }: Passage, base: string | null, own: Address): boolean {
  if (linkChars < text.length * 0.9) return false
  const there = readAddress(resolveUrl(spans.find(({ kind }) => kind === 'link')?.url ?? '', base))
  if (there === null || !isLikelyStory(there, own)) return false
  // A section's stories stand below its own address, and a story's pages below the story's.
  return (
    there.path !== own.path &&
    !own.path.startsWith(`${there.path}/`) &&
    (isShort(own) || !isOwnAddress(there, own))
  )
}

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
function isFront(page: Page, { url }: Sources): boolean {
  if (url === null || !URL.canParse(url)) return false
  const { pathname } = new URL(url)
  const isListAddress =
    homePath.test(pathname) ||
    /\/(?:category|categories|tags?|topics?|sections?|authors?|kategorie|rubrik|rubrique)\/[^/]+\/?$/i.test(
      pathname,
    )
  return isListAddress && linkedHeadings(page).length >= minTeasers
}

const homePath = /^\/?(?:index\.\w+|home\/?)?$/
