/**
 * How well dates are read: `node bench/time.ts [--errors]`.
 * Own phrases, names without dates, WikiWars (where HEARSAY_SHARED, ../shared by default, holds it), and speed.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failuresOf, falseDates, listPhrases } from './time/phrases.ts'
import { measureSpeed } from './time/speed.ts'
import { compareWithWikiWars, f1, type Score } from './time/wikiwars.ts'

const showErrors = process.argv.includes('--errors')
const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))

function reportPhrases(): void {
  const phrases = listPhrases()
  for (const batch of new Set(phrases.map((phrase) => phrase.batch))) {
    const some = phrases.filter((phrase) => phrase.batch === batch)
    const wrong = failuresOf(some, 'value')
    const wrongWords = failuresOf(some, 'value and words')
    console.log(
      `phrases, batch ${batch}: ${percent(some.length - wrong.length, some.length)} right in value, ${percent(some.length - wrongWords.length, some.length)} in value and words, of ${some.length}`,
    )
    if (!showErrors) continue
    for (const { phrase, got } of wrongWords) {
      console.log(
        `  ${phrase.published} ${phrase.text}\n    want ${phrase.expect.map((date) => `${date.text} = ${date.edtf}`).join('; ')}\n    got  ${got.join('; ')}`,
      )
    }
  }
}

function reportNames(): void {
  const { seen, count } = falseDates()
  console.log(`false dates: ${seen.length} in ${count} titles and names`)
  for (const line of seen) console.log(`  ${line}`)
}

function scoreLine(name: string, score: Score): string {
  return `${name}: value F1 ${f1(score).toFixed(3)} (P ${percent(score.right, score.predicted)} R ${percent(score.right, score.gold)}; found ${percent(score.found, score.gold)}) of ${score.gold}`
}

function reportWikiWars(): void {
  const folder = join(process.env.HEARSAY_SHARED ?? '../shared', 'data/time/wikiwars')
  if (!existsSync(folder)) {
    console.log(`wikiwars: skipped, since ${folder} is not there`)
    return
  }
  const { calendar, all, errors } = compareWithWikiWars(folder)
  console.log(scoreLine('wikiwars, calendar dates', calendar))
  console.log(scoreLine('wikiwars, with durations, sets and vague references', all))
  if (showErrors) for (const line of errors) console.log(`  ${line}`)
}

reportPhrases()
reportNames()
reportWikiWars()
for (const line of measureSpeed()) console.log(line)
