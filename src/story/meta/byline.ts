/** Who wrote a story, as a line of it says. */
export type Byline = { readonly people: readonly string[] }

/** "By …" in the languages of the pages we read. */
const opening =
  /^(?:(?:written|words|reported|posted|published|story|text|article|interview|review|report|edited|reviewed)\s+)?(?:by|von|par|por|di|da|door|av|af|autor(?:in)?|author|auteur)\s*:?\s+/i

/** Words that no person's name has: desks, jobs, things. */
const notPeople =
  /\b(?:staff|team|desk|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redação|agenc(?:y|ies)|admin|administrator|contributors?|correspondents?|guest|press release|webmaster|user|unknown|anonymous|partner content|sponsored|associated press|reuters|afp|dpa|ansa|efe|wire services?|share|facebook|twitter|email|subscribe|comments?|read|minutes?|updated|published|posted)\b/i

const job =
  /\b(?:(?:senior|chief|associate|deputy|managing|executive|staff|assistant|contributing|tv|film|entertainment|news|features?|political|sports?|science|business|technology|culture|lead|junior|freelance|special|head|digital|principal)\s+)*(?:editors?|reporters?|writers?|correspondents?|journalists?|critics?|columnists?|contributors?|producers?|analysts?|authors?|specialists?|strategists?|founders?|bloggers?|managers?|directors?|redakteur(?:in)?|journaliste|redactor(?:a)?)\b/i

const dateOrTime =
  /\b(?:\d{1,2}:\d\d|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i

/** Longer lines are sentences that begin with "By". */
const maxBylineChars = 200

/** The people of a line like "By Ana Reyes and Tom Ferrier | TV Critic | March 3, 2025", or null where it is no such line. */
export function readByline(line: string): Byline | null {
  const text = line.trim()
  if (text.length > maxBylineChars || !opening.test(text)) return null
  const people = splitPeople(text.replace(opening, ''))
  return people.length === 0 || /[.!?]$/.test(text.replace(/\b(?:\p{Lu}|Jr|Sr|Dr)\.$/u, ''))
    ? null
    : { people }
}

/** Names out of a list of them: "Ana Reyes, TV Critic and Tom Ferrier" → Ana Reyes, Tom Ferrier. Desks, jobs and dates fall out. */
export function splitPeople(list: string): readonly string[] {
  const parts = list
    .replace(/\([^)]*\)|<[^>]*>|https?:\/\/\S+|\S+@\S+/g, ' ')
    .split(/\s*(?:[,;|•·/–—\n\t]|\s-\s|\s(?:and|und|et|y|e|och|og|en|for|in|at|with|of)\s|\s&\s)\s*/i)
    .map(tidyPerson)
    .filter(isPerson)
  return [...new Set(parts)]
}

function tidyPerson(part: string): string {
  return part
    .replace(opening, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“'@:]+|[\s"”':]+$/g, '')
    .trim()
}

/** Two to five words that begin with capitals (or one, where a writer goes by it), no digits, no job, no desk. */
export function isPerson(words: string): boolean {
  if (words.length < 2 || words.length > 60 || /\d/.test(words)) return false
  if (notPeople.test(words) || job.test(words) || dateOrTime.test(words)) return false
  const parts = words.split(' ')
  if (parts.length > 5) return false
  return (
    /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(words) || parts.some((part) => /^[\p{Lu}]/u.test(part))
  )
}
