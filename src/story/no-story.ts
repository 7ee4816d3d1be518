import type { Sources } from './meta/candidates.ts'
import type { Page, Passage } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { isFrontPage, readAddress } from './page-address.ts'
import { listsStories } from './teasers.ts'
import { asksForConsent, asksToLogIn } from './walls.ts'

/** Shorter texts are notices. */
const minStoryChars = 140
const shortChars = 1200

/** Words of pages that stand where a story should. Only looked for where there is hardly any text. */
const notices: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:404|page not found|not found|no longer (?:available|exists)|doesn[’']t exist|seite nicht gefunden|page introuvable)\b/i,
    'The page says that what was asked for is not there.',
  ],
  [
    /\b(?:403|access denied|forbidden|are you (?:a )?(?:human|robot)|verify (?:that )?you are|unusual traffic|enable javascript|captcha)\b/i,
    'The page is a barrier against programs, not a story.',
  ],
  [
    /\b(?:cookies?|consent|gdpr)\b.*\b(?:accept|agree|settings|preferences)\b/is,
    'The page asks for consent and shows no story.',
  ],
  [
    /\b(?:log ?in|sign ?in|password|create (?:an )?account)\b/i,
    'The page asks to log in and shows no story.',
  ],
  [/\b(?:search results|results for)\b/i, 'The page is a list of search results.'],
]

/** Why a page holds no story, in a sentence; null where it holds one. `text` is what was taken for it, `kept` its passages. */
export function whyNoStory(scene: StoryScene, kept: readonly Passage[], text: string): string | null {
  const { page, sources } = scene
  if (page.passages.length === 0) return 'The page holds no text.'
  const isError = /\b(?:404|not found|access denied)\b/i.test(page.title ?? '')
  if (text.length < minStoryChars || (isError && text.length < shortChars)) {
    const said = `${page.title ?? ''} ${sample(page)}`
    const notice = notices.find(([words]) => words.test(said))
    if (notice !== undefined) return notice[1]
  }
  if (text.length < minStoryChars) return 'The page holds no run of sentences long enough to be a story.'
  if (asksToLogIn(scene)) return 'The page asks to log in and shows no story.'
  if (asksForConsent(scene, text)) return 'The page asks for consent and shows no story.'
  return !claimsStory(sources) && listsStories(scene, kept)
    ? 'The page lists stories and tells none: a front page, a section, an author or a search.'
    : null
}

const sampleChars = 4000

function sample(page: Page): string {
  let words = ''
  for (const { text } of page.passages) {
    words += ` ${text}`
    if (words.length > sampleChars) break
  }
  return words
}

/** A page that dates itself as an article is one, whatever it lists. Sites call their front pages articles, too. */
function claimsStory({ data, metas, url }: Sources): boolean {
  if (data.type !== null && listTypes.test(data.type)) return false
  if (metas.has('article:published_time') || (data.published !== null && data.type !== null)) return true
  return metas.get('og:type')?.includes('article') === true && !isFrontPage(readAddress(url))
}

const listTypes = /^(?:collectionpage|searchresultspage|itemlist|website|profilepage)$/
