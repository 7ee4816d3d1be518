import { findWrittenDay } from '../dates.ts'
import { isFullName, readByline } from '../meta/byline.ts'

/** So near the headline "By Ana Reyes" opens no paragraph. */
const linesToByline = 6
const maxBylineChars = 160

/** "Monday, October 12, 2026", and no more. */
export function saysDay(text: string): boolean {
  return text.length <= maxDateChars && findWrittenDay(text) !== null && countLetters(text) <= maxDateLetters
}

const maxDateChars = 50
const maxDateLetters = 30
const countLetters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

export function isBylineUnder(below: number, text: string, writers: readonly string[]): boolean {
  if (below < 1 || below > linesToByline || text.length > maxBylineChars) return false
  if (readByline(text)?.people.some(isFullName) === true || isMostlyDates(text)) return true
  if (saysDay(text)) return true
  // "Ana Reyes, Film Editor", "Ana Reyes | Film Editor", "Ana Reyes in Port Ellery"
  if (
    text.length <= maxDateChars &&
    !/[.!?]$/.test(text) &&
    writers.some(
      (name) =>
        text.startsWith(name) &&
        /^(?:,|\p{Lu}|\s[|·•–—-]\s|\s(?:in|aus|à|en|i)\s\p{Lu})/u.test(text.slice(name.length)),
    )
  )
    return true
  // "Words Ana Reyes / Photography Tom Weld / 2 June 2025"
  return findWrittenDay(text) !== null && !/[.!?]$/.test(text) && writers.some((name) => text.includes(name))
}

/** "Staff and wire reports | November 8, 2026, 10:05 p.m. | Updated November 9": all but a few words of it say when. */
function isMostlyDates(text: string): boolean {
  const parts = text.split(/\s[|·•]\s/)
  if (parts.length < 2 || findWrittenDay(text) === null) return false
  const others = parts.filter((part) => !/\d/.test(part))
  return others.length <= 1 && others.every((part) => part.split(' ').length <= maxDeskWords)
}

const maxDeskWords = 5

/** "Written by: Ada Finch", "Post by NewsHound » 05 Aug 2026, 20:16": a line of its own, wherever it stands. */
const signed =
  /^(?:(?:written|words|story|text|reported|reporting|posted|report) by\s?:|(?:un)?(?:read )?(?:post(?:ed)? )?by \S)/i
const maxSignedLine = 80

export function saysWho(text: string, writers: readonly string[]): boolean {
  if (text.length > maxSignedLine) return false
  if (isSignedBy(text, writers)) return true
  if (!signed.test(text)) return false
  if (/^(?:un)?(?:read )?(?:post(?:ed)? )?by [^»]{2,40} » .*\d{4}/i.test(text)) return true
  return / by\s?:/i.test(text.slice(0, maxLabel)) && readByline(text)?.people.some(isFullName) === true
}

const maxLabel = 14

/** "Written by Ada Finch", "取材・文／…": where the story is by that writer; a list says who wrote what it is about. */
function isSignedBy(text: string, writers: readonly string[]): boolean {
  // A cheap look first: in Latin letters the line ends in the name.
  if (text.charCodeAt(0) < firstUnspaced && !writers.some((name) => text.endsWith(name))) return false
  const label = byWriter.exec(text)?.[0]
  return label !== undefined && writers.some((name) => text.startsWith(name, label.length))
}

const firstUnspaced = 0x2e80
const byWriter =
  /^(?:(?:written|words|text|reported|reporting|story) by (?=\p{Lu})|(?:取材・文|取材|文|執筆|ライター|記者)\s?[:：/／]\s?)/iu

/** "Pier Post writer Ada Finch contributed to this report." */
const contributed =
  /^[^.!?]{3,120}\p{Lu}[^.!?]{2,60} contributed (?:reporting )?to this (?:report|story|article)\.?$/u

export function saysWhoHelped(text: string): boolean {
  return text.length <= maxHelpedChars && text.includes(' contributed ') && contributed.test(text)
}

const maxHelpedChars = 220

/** A name alone, or with what the writer does and how to reach them. */
export function tellsOfWriter(text: string, writers: readonly string[], isLast: boolean): boolean {
  if (
    isLast &&
    text.length <= maxSignChars &&
    /^[—–-]\s*\p{Lu}/u.test(text) &&
    isFullName(text.replace(/^[—–-]\s*/, ''))
  )
    return true
  const writer = writers.find((name) => text.startsWith(name))
  if (writer === undefined || text.length > maxBioChars) return false
  const rest = text.slice(writer.length)
  // Below the text whatever is said of the writer by full name is their biography.
  return rest.trim() === '' || withOthers.test(rest) || occupation.test(rest) || (isLast && habit.test(rest))
}

/** "Ada Finch avec Agence Ponant": how a paper signs below the text. */
const withOthers = /^ (?:avec|with|mit|con|com|met|med|and|und|et|y|e|&) (?:l[’'])?\p{Lu}[^.!?]{2,60}$/u
const maxBioChars = 400
const maxSignChars = 50
/** "Ana Reyes lives in Hull": what somebody does, and not what they said or did in the story. */
const habit =
  /^ (?!(?:says|tells|adds|notes|thinks|believes|calls|hopes|wants|plans|insists|recalls|explains)\b)(?:was|\p{Ll}{1,10}s)\b/u
const occupation =
  /^,? (?:is (?:an? |the )?(?:[\p{L}’'-]+ ){0,5}(?:writer|reporter|editor|journalist|critic|correspondent|columnist|author|contributor|freelancer)\b|covers\b|writes (?:about|on|for)\b|reports? (?:on|for|from)\b|has (?:covered|written|worked)\b|joined\b|can be reached\b|ist (?:[\p{L}-]+ ){0,3}(?:redakteur|autor|journalist|korrespondent|reporter))/iu
