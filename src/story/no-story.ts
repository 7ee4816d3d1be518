import type { Sources } from './meta/candidates.ts'
import { type Page, type Passage, textOf } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import type { NoStory } from './story.ts'

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
  const { page, sources } = scene
  if (page.passages.length === 0) return { noStory: 'other', reason: 'The page holds no text.' }
  const isError = /\b(?:404|not found|access denied)\b/i.test(page.title ?? '')
  if (text.length < minStoryChars || (isError && text.length < shortChars)) {
    const said = `${page.title ?? ''} ${sample(page)}`
    const notice = notices.find(([words]) => words.test(said))
    if (notice !== undefined) return { noStory: notice[1], reason: notice[2] }
  }
  const wall = isDated(sources) ? null : findWall(scene, kept)
  if (wall !== null) return wall
  return text.length < minStoryChars
    ? { noStory: 'other', reason: 'The page holds no run of sentences long enough to be a story.' }
    : null
}

/** Pages of another purpose, however long their words are. */
function findWall({ page, sources }: StoryScene, kept: readonly Passage[]): None | null {
  if (isConsent(page, sources))
    return { noStory: 'consent', reason: 'The page asks for consent and shows no story.' }
  if (isLogin(page, sources))
    return { noStory: 'login', reason: 'The page asks to log in and shows no story.' }
  const isOfTeasers = isFront(page, sources) || (isList(page, kept) && !claimsStory(sources))
  return isOfTeasers ? nameList(page, sources) : null
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

function listHeadings(page: Page, passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(({ element }) => ((page.elements[element]?.within ?? 0) & within.heading) !== 0)
}

function linkedHeadings(page: Page, passages: readonly Passage[]): readonly Passage[] {
  return listHeadings(page, passages).filter(
    ({ text, linkChars, inPageChars }) => linkChars - inPageChars > text.length * 0.9,
  )
}

/** Headings that are links to other pages, each with a line or two below: teasers. */
function isList(page: Page, kept: readonly Passage[]): boolean {
  const headings = listHeadings(page, kept)
  const linked = linkedHeadings(page, kept)
  return (
    linked.length >= minTeasers &&
    linked.length >= headings.length * 0.7 &&
    linked.length >= kept.length * 0.2
  )
}

/** A page that dates itself as an article is one, whatever it lists. */
function isDated({ data, metas }: Sources): boolean {
  return metas.has('article:published_time') || (data.published !== null && data.type !== null)
}

/** Content systems call every page an article, so that this alone counts for less. */
function claimsStory(sources: Sources): boolean {
  return isDated(sources) || sources.metas.get('og:type')?.includes('article') === true
}

/** A site's first page, or the page of one section, tag or author, with teasers on it. */
function isFront(page: Page, { url }: Sources): boolean {
  if (url === null || !URL.canParse(url)) return false
  const { pathname } = new URL(url)
  const isListAddress =
    homePath.test(pathname) ||
    /\/(?:category|categories|tags?|topics?|sections?|authors?|kategorie|rubrik|rubrique)\/[^/]+\/?$/i.test(
      pathname,
    )
  return isListAddress && linkedHeadings(page, page.passages).length >= minTeasers
}

const homePath = /^\/?(?:index\.\w+|home\/?)?$/

function titleOf(page: Page): string {
  const h1 = page.elements.find(({ tag }) => tag === 'h1')
  return `${page.title ?? ''}\n${h1 === undefined ? '' : textOf(page, h1)}`
}

/** A wall of its own address, which speaks at length of cookies and partners. */
function isConsent(page: Page, { url }: Sources): boolean {
  const isCalled =
    /\b(?:privacy matters|(?:value|respect|care about) your privacy|before you continue|your (?:privacy )?choices|(?:cookie|privacy) (?:settings|preferences|consent|notice))\b|\bconsent\b/i.test(
      titleOf(page),
    )
  if (!isCalled && !/^https?:\/\/(?:consent|cmp|privacy)\./i.test(url ?? '')) return false
  const said = sample(page)
  return (
    /\bcookies?\b/i.test(said) &&
    /\bpartners\b/i.test(said) &&
    /\b(?:accept|agree|manage|reject)\b/i.test(said)
  )
}

/** A form with a password, under a title that asks to log in. */
function isLogin(page: Page, { url }: Sources): boolean {
  const asks = page.elements.some(
    ({ tag, attributes, within: around }) =>
      tag === 'input' && attributes.type === 'password' && (around & within.hidden) === 0,
  )
  return (
    asks &&
    (/^(?:.{0,40}[|–—-]\s*)?(?:log|sign) ?(?:in|on)\b|\b(?:log|sign) ?in to (?:keep|continue|read)/im.test(
      titleOf(page),
    ) ||
      /\/(?:log-?in|sign-?in|register|sso)\b/i.test(url ?? ''))
  )
}
