import type { Sources } from './meta/candidates.ts'
import type { Page, Passage } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'

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
export function whyNoStory(
  { page, sources }: StoryScene,
  kept: readonly Passage[],
  text: string,
): string | null {
  if (page.passages.length === 0) return 'The page holds no text.'
  const said = `${page.title ?? ''} ${sample(page)}`
  const isError = /\b(?:404|not found|access denied)\b/i.test(page.title ?? '')
  if (text.length < minStoryChars || (isError && text.length < shortChars)) {
    const notice = notices.find(([words]) => words.test(said))
    if (notice !== undefined) return notice[1]
  }
  if (text.length < minStoryChars) return 'The page holds no run of sentences long enough to be a story.'
  return isList(page, kept) && !claimsStory(sources)
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

const minTeasers = 5

/** Headings that are links to other pages, each with a line or two below: teasers. */
function isList(page: Page, kept: readonly Passage[]): boolean {
  const headings = kept.filter(
    ({ element }) => ((page.elements[element]?.within ?? 0) & within.heading) !== 0,
  )
  const linked = headings.filter(
    ({ text, linkChars, inPageChars }) => linkChars - inPageChars > text.length * 0.9,
  )
  return (
    linked.length >= minTeasers &&
    linked.length >= headings.length * 0.7 &&
    linked.length >= kept.length * 0.2
  )
}

/** A page that dates itself as an article is one, whatever it lists. */
function claimsStory({ data, metas }: Sources): boolean {
  return (
    metas.has('article:published_time') ||
    metas.get('og:type')?.includes('article') === true ||
    (data.published !== null && data.type !== null)
  )
}
