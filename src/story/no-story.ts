import type { Page } from './page/page.ts'

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

/** Why a page holds no story, in a sentence; null where it holds one. `text` is what was taken for it. */
export function whyNoStory(page: Page, text: string): string | null {
  if (page.passages.length === 0) return 'The page holds no text.'
  const said = `${page.title ?? ''} ${page.passages
    .map((passage) => passage.text)
    .join(' ')
    .slice(0, 4000)}`
  if (
    text.length < shortChars &&
    (text.length < minStoryChars || /\b(?:404|not found|access denied)\b/i.test(page.title ?? ''))
  ) {
    const notice = notices.find(([words]) => words.test(said))
    if (notice !== undefined) return notice[1]
  }
  if (text.length < minStoryChars) return 'The page holds no run of sentences long enough to be a story.'
  return null
}
