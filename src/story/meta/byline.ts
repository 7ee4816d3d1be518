/** Who wrote a story, as a line of it says. */
export type Byline = { readonly people: readonly string[] }

/** "By …" in the languages of the pages we read. */
const opening =
  /^(?:(?:(?:written|words|reported|posted|published|created|story|text|article|interview|review|report)\s+)?(?:by|von|par|por|di|da|door|av|af)(?:\s*:\s*|\s+)|(?:autor(?:in)?|author|auteur|writer|words|text|texte)s?\s*:\s*|@)/iu

/** "ByAna Reyes": two elements that a style sheet sets apart. */
const glued = /^By(?=\p{Lu}\p{Ll})/u
/** Inside a list only these can open a name; "Di" and "Von" are parts of one. */
const openingInside = /^(?:by|written by|@)\s+/i

/** A line that only announces the name after it. */
const announcement =
  /^(?:(?:written|posted|published|words|story|article|created)\s+)?by:?$|^(?:about the )?authors?:?$|^(?:von|par|autor(?:in)?|auteur):?$/i

/** Words that no person's name has: desks, jobs, things that stand beside names. */
const notPeople =
  /\b(?:staff|team|desk|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redação|agenc(?:y|ies)|admin|administrator|contributors?|correspondents?|guest|press|webmaster|user|unknown|anonymous|partner|content|sponsored|powered|associated press|reuters|afp|dpa|ansa|efe|share|facebook|twitter|linkedin|instagram|email|subscribe|comments?|read|minutes?|updated|published|posted|bio|author|about|company|size|blog|news|online|magazine|media|digital|marketing|solutions|inc|llc|ltd|gmbh|group|university|institute|center|centre|department|services?|software|health|home|best|how|what|why|the|your|our|all|more|view|by|menu|search|login|sign|contact|learn|get|photo|image|credit|videos?|podcast|strategy|development|category|categories|tags?|topics?|guide|tips|reviews?|resources?|insights?|trends?|business|finance|technology|lifestyle|travel|food|education|design|research|experience|advertisement|disclosure|full|latest|related|copyright|select)\b/i

const job =
  /\b(?:editor|reporter|writer|correspondent|journalist|critic|columnist|contributor|producer|analyst|specialist|strategist|founder|blogger|manager|director|redakteur(?:in)?|journaliste|redactor(?:a)?|consultant|expert|ceo|cto|cfo|coo|president|officer|engineer|educators?|professor|attorney|advisor|coach|therapist|nutritionist|dietitian|instructor|trainer|head of|chief|senior|junior|certified|registered|gestionnaire|rn|bsn|phd|ph\.d|md|mba|cpa|esq)\b/i

const dateOrTime =
  /\b(?:\d{1,2}:\d\d|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i

/** Longer lines are sentences that begin with "By". */
const maxBylineChars = 200

/** The people of a line like "By Ana Reyes and Tom Weld | TV Critic | March 3, 2025", or null where it is no such line. */
export function readByline(line: string): Byline | null {
  const text = line.trim().replace(glued, 'By ')
  if (text.length > maxBylineChars || !opening.test(text)) return null
  const people = splitPeople(text.replace(opening, ''))
  return people.length === 0 || isSentence(text) ? null : { people }
}

/** A line that only announces the name after it: "Written by". */
export function announcesName(line: string): boolean {
  return line.length <= 40 && announcement.test(line.trim())
}

function isSentence(text: string): boolean {
  return (
    /[.!?]$/.test(text.replace(/(?:\b(?:\p{Lu}|Jr|Sr|Dr|Ph\.D|M\.D)\.)$/u, '')) && text.split(' ').length > 6
  )
}

const parted =
  /\s*(?:[,;|•·⋅∙–—\n\t]|\/(?=\s)|(?<=\s)\/|\s-\s|\s(?:and|und|et|y|e|och|og|en|for|in|at|with|of|on behalf of|on(?=\s+(?:\d|[A-Z])))\s|\s&\s)\s*/

/** Names out of a list of them: "Ana Reyes, TV Critic and Tom Weld" → Ana Reyes, Tom Weld. Desks, jobs and dates fall out. */
export function splitPeople(list: string): readonly string[] {
  const parts = list
    .replace(/\([^)]*\)|<[^>]*>|https?:\/\/\S+|\S+@\S+/g, ' ')
    .split(parted)
    .map(tidyPerson)
    .filter(isPerson)
  return [...new Set(parts)]
}

const degrees = /(?:,?\s+(?:PhD|Ph\.D\.?|MD|M\.D\.?|RN|MBA|CPA|CFP|RD|RDN|MS|MSc|BSc|JD|Esq\.?|기자))+$/

function tidyPerson(part: string): string {
  const name = part
    .replace(openingInside, '')
    .replace(degrees, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"'@:]+|[\s”"':]+$/g, '')
    .trim()
  return unshout(name)
}

/** "DALE KOWALCHUK" is how a paper sets it, not how it is spelt. */
function unshout(name: string): string {
  if (!/^\p{Lu}{3,}(?:[ '’.-]+\p{Lu}+)+$/u.test(name)) return name
  return name.toLowerCase().replace(/(?<=^|[\s'’.-]|\bmc)\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Two to five words that begin with capitals (or one, where a writer goes by it), no digits, no job, no desk. */
export function isPerson(words: string): boolean {
  if (
    words.length < 2 ||
    words.length > 60 ||
    /^(?:TV|US|UK|AM|PM|ET|PT)$/.test(words) ||
    /[\d:!?…<>|]/.test(words)
  )
    return false
  if (notPeople.test(words) || job.test(words) || dateOrTime.test(words)) return false
  const parts = words.split(' ')
  if (parts.length > 5) return false
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(words)) return words.length <= 12
  return (
    parts.every((part) =>
      /^[\p{Lu}\p{N}'’"“(.-]|^(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|ten|ter|dos|y|e|zu|af|av)$/u.test(
        part,
      ),
    ) || parts.length === 1
  )
}

/** A full name: first and last. */
export function isFullName(words: string): boolean {
  return isPerson(words) && words.split(' ').length >= 2
}
