import { isDate, type Mention } from '../mention.ts'
import type { Refiner } from '../refiner.ts'

/** Words with a capital that may stand before a date without making it part of a name. */
const harmless =
  /(?:^|[^\w’'-])(?:In|On|By|Since|Until|From|For|Before|After|During|At|To|Of|The|This|That|Through|Around|And|Or|But|When|As|Late|Early|Mid|Last|Next|Back|It|She|He|They|We|Sometime|Only|Just|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|Christmas|Easter|Halloween|Thanksgiving|Eve|Day|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Comic-Con|CinemaCon|WonderCon|CES|Festival|Awards|Oscars|Emmys|Grammys|Upfronts|Sundance|Cannes|Expo|[A-Z][a-z]+[’']s) $/

const opensQuote = /[“"‘']$/
const closesQuote = /^,?[”"’'](?![a-z])/

/** A line with hardly a small word in it: capitals there say nothing. */
function isHeadline(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const newline = text.indexOf('\n', at)
  const line = text.slice(from, newline < 0 ? from + 200 : newline).slice(0, 200)
  if (/[.!]["”’]?$/.test(line)) return false
  const words = line.match(/[A-Za-z][\w’'-]{3,}/g) ?? []
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length
  return words.length >= 4 && capitals / words.length >= 0.7
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n–—•*-]["”’')]?\s*|[“"‘(]\s*)$/.test(text.slice(Math.max(0, at - 6), at))
}

function isName(mention: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 24), mention.start)
  const after = text.slice(mention.end, mention.end + 16)
  if (opensQuote.test(before) && closesQuote.test(after)) return true
  if (!isDate(mention)) return false
  const words = text.slice(mention.start, mention.end)
  const precise = mention.form === 'day' && /\d/.test(words)
  if (precise) return false
  const headline = isHeadline(text, mention.start)
  if (!headline && followsName(before) && /^(?:\d|[A-Z])/.test(words) && !startsSentence(text, mention.start))
    return true
  if (/^[a-z\d’'‘]/.test(words)) return false
  return isTitleCase(words) ? !headline && !isPlainPeriod(words) : startsName(words, after, headline)
}

/** "Salt Runner 2049", "Ruby Tuesday": a capitalised word directly before. */
function followsName(before: string): boolean {
  return (
    /(?:^|[^\w’'-])[A-Z][\w’'-]* $/.test(before) &&
    !harmless.test(before) &&
    !/[.!?:][”"’]? [A-Z][\w’'-]* $/.test(before)
  )
}

/** "Last Summer", "Days Later": more capitals than a date has. Months, weekdays and holidays always have theirs. */
function isTitleCase(words: string): boolean {
  return (
    /^(?:This|Last|Next|The|That)(?: Coming| Past| Following)? (?:Spring|Summer|Fall|Autumn|Winter|Week|Weekend|Month|Year|Decade|Night|Morning|Evening|Afternoon|Day)\b/.test(
      words,
    ) || /^(?:Last|The) (?:Christmas|Halloween|Friday|Sunday)/.test(words)
  )
}

function isPlainPeriod(words: string): boolean {
  return /^(?:This|Next) (?:Year|Month|Week)$/.test(words)
}

/** "Tomorrow War", "Wednesday Marlowe": a single capitalised word with a name's rest after it. */
function startsName(words: string, after: string, headline: boolean): boolean {
  if (/\s|\d/.test(words) || headline) return false
  return (
    /^ (?:[A-Z][a-z]+)(?! \d)/.test(after) &&
    !/^ (?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      after,
    ) &&
    !/^(?:Today|Tonight|Tomorrow|Yesterday)$/.test(words)
  )
}

export const names: Refiner = {
  id: 'names',
  says: 'A date in quotation marks of its own, or in a run of capitalised words, is a name and dropped.',
  refine: (mentions, text) => mentions.filter((mention) => !isName(mention, text)),
  examples: [
    { text: 'The makers of “1923” and “Halloween” met in Salt Runner 2049.', yields: [] },
    { text: 'He wrote Last Summer and The Last Night.', published: '2025-02-05', yields: [] },
    { text: 'Last summer he wrote it.', published: '2025-02-05', yields: ['Last summer = 2024-22'] },
  ],
}
