import { Problem } from '../problem.ts'
import { guessLanguage, type Story } from '../story/index.ts'

/**
 * The rules know English only; reading another language with them would record nonsense. The words go before what the
 * page declares: templates call every page English.
 */
export function requireEnglish(story: Story, input: string): Story {
  const language = guessLanguage(story.text) ?? story.language ?? 'en'
  if (/^en\b/i.test(language)) return story
  throw new Problem(
    'wrong-language',
    `${input} is written in ${nameLanguage(language)}; Hearsay reads English.`,
  )
}

function nameLanguage(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    // A page may declare anything: "lang=default".
    return `a language called "${code}"`
  }
}
