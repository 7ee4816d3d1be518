import { isOutletName } from '../outlets.ts'

/** Who wrote a story, as a line of it says. */
export type Byline = { readonly people: readonly string[] }

/** What may stand before "by": "Submitted by", "Ein Beitrag von", "Propos recueillis par". */
const deeds =
  'written words reported reporting posted published created submitted filed contributed compiled story text article interview ' +
  'review recap report analysis column commentary essay feature geschrieben verfasst veröffentlicht publié rédigé écrit ' +
  'escrito publicado postado texto scritto pubblicato testo geschreven tekst skrevet skriven'
/** The same with an article or a word before it. */
const phrases = String.raw`eine?n? \p{L}{4,12}|une? \p{L}{6,10}|propos recueillis|a cura`
const by = 'by|von|par|por|di|da|door|av|af'
/** Labels that only a sign parts from the name. */
const labels =
  'autor(?:in|a|es)?|authors?|auteur(?:e|s)?|autrice|autore|writers?|words|texte?s?|textos?|testo|tekst|redactora?|redacteur|journalistes?'
const signs = '文|取材・文|取材|記者|執筆|ライター|著者|글'

/** "By …" in the languages of the pages we read. */
const opening = new RegExp(
  String.raw`^(?:(?:(?:${deeds.replaceAll(' ', '|')}|${phrases})\s+)?(?:${by})(?:\s*:\s*|\s+)|(?:${labels})\s*:\s*|(?:${signs})\s*[:：/／]\s*|@)`,
  'iu',
)

/** "ByAna Reyes": two elements that a style sheet sets apart. */
const glued = /^((?:Posted |Written |Published )?[Bb]y)(?=\p{Lu}\p{Ll})/u
/** Counters and categories that stand in the same line. */
const tail =
  /\s*(?:\b\d+\s+(?:comments?|shares?|views?|replies)\b|(?<=\s)\.\s+(?:posted|filed) (?:in|under)(?=\s)|\b(?:posted|filed) (?:in|under)(?=[\s\p{Lu}])|[.,;|/]?\s\b(?:photograph(?:y|s|ed)|photos?|pictures|illustrations?|fotos?|bilder)\s*(?:by|von|par|de|:)\s|\s(?:撮影|写真|構成|編集|イラスト)\s?[:：/／]).*$/isu
/** Inside a list only these can open a name; "Di" and "Von" are parts of one. */
const openingInside = /^(?:by|written by|@)\s+/i

/** "By Ana Reyes" and under it "The Slate Wire, 3 March 2025": where and when it stood. */
function withoutDatedLines(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  if (rest.length === 0) return text
  return [first, ...rest.filter((line) => line.search(day) < 1 || opening.test(line))].join('\n')
}

/** A line that only announces the name after it. */
const announcement =
  /^(?:(?:written|posted|published|words|story|article|created)\s+)?by:?$|^(?:about the )?authors?:?$|^(?:von|par|autor(?:in)?|auteur):?$/i

/** Words that no person's name has: desks, jobs, things that stand beside names. */
const notPeople =
  /\b(?:staff|team|desk|bureau|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redação|agenc(?:y|ies|e|ia)|agência|agenzia|films|studios|productions|entertainment|admin|administrator|contributors?|correspondents?|guest|press|webmaster|user|unknown|anonymous|partner|content|sponsored|powered|associated press|reuters|afp|dpa|ansa|efe|share|facebook|twitter|linkedin|instagram|email|subscribe|comments?|read|minutes?|updated|published|posted|bio|author|about|company|size|blog|news|online|magazine|media|digital|marketing|solutions|inc|llc|ltd|gmbh|group|university|institute|center|centre|department|services?|software|health|home|best|how|what|why|the|your|our|all|more|view|by|menu|search|login|sign|contact|learn|get|photo|image|credit|videos?|podcast|strategy|development|category|categories|tags?|topics?|guide|tips|reviews?|resources?|insights?|trends?|business|finance|technology|lifestyle|travel|food|education|design|research|experience|advertisement|disclosure|full|latest|related|copyright|select|via|publié|veröffentlicht|publicado|pubblicato|actualizado|immediate release|press release|photography|photographs?|photos|illustrations?|pictures)\b|ソース|出典|写真|提供|publié|rédigé/i

const job =
  /\b(?:editor|reporter|writer|correspondent|journalist|critic|columnist|contributor|producer|analyst|specialist|strategist|founder|blogger|manager|director|redakteur(?:in)?|journaliste|redactor(?:a)?|consultant|expert|ceo|cto|cfo|coo|president|officer|engineer|educators?|professor|attorney|advisor|coach|therapist|nutritionist|dietitian|instructor|trainer|head of|chief|senior|junior|certified|registered|gestionnaire|bsn|phd|ph\.d|mba|cpa|esq)\b/i

/** "Md" is a name, "MD" a degree. */
const degree = /\b(?:RN|MD)\b/

const dateOrTime =
  /\b(?:\d{1,2}:\d\d|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i

/** Days and times as bylines have them, glued to the name or not: "May 3, 2026", "27 September,2023", "3/4/2026 10:15 am". */
const day =
  /(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s*\d{4})?|\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s*(?:\d{4}|\d\d(?!\d))|\d{1,2}[.º]?\s(?:de\s)?\p{L}{3,10}\.?\s(?:de\s)?(?:19|20)\d\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})(?:,?\s+(?:(?:at|um|à|às|a las|alle)\s+)?\d{1,2}[:h]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+(?!(?:by|von|par|por|di|da|av|af)\b)[A-Z]{2,4}\b)?)?/giu

/** What stands before "by" besides a day. */
const before =
  /^(?:[\s|•·⋅∙,:;–—-]|\.\s|\b(?:\d{1,2}[:h]\d\d(?:\s*[ap]\.?m\b\.?)?|published|posted|publié le|publicado (?:el|em)|veröffentlicht am|pubblicato il|last|on|at|updated(?!\s+by)|\d+\s*-?min(?:ute)?s?(?:\s+read)?)\b)+/iu

/** Longer lines are sentences that begin with "By". */
const maxBylineChars = 200

/** What every byline begins with: a day, what stands before "by", or the first word of an opening. All other lines end here. */
const beginnings = [
  new RegExp(`^${day.source}`, 'iu'),
  before,
  new RegExp(`^(?:${deeds.replaceAll(' ', '|')}|${phrases}|${by}|${labels}|${signs}|@)`, 'iu'),
]

/** The people of a line like "By Ana Reyes and Tom Weld | TV Critic | March 3, 2025", or null where it is no such line. */
export function readByline(line: string): Byline | null {
  const lines = withoutDatedLines(line.trim())
  if (!beginnings.some((beginning) => beginning.test(lines))) return null
  const text = lines.replace(day, ' | ').replace(before, '').replace(glued, '$1 ').replace(tail, '')
  if (text.length > maxBylineChars || !opening.test(text)) return null
  const people = splitPeople(text.replace(opening, '')).filter((name) => !isOutlet(name))
  return people.length === 0 || isSentence(text) ? null : { people }
}

/** "By Staff, Meridian Wire": whose report it is. Some last words of papers are last names, too. */
function isOutlet(name: string): boolean {
  return (
    isOutletName(name) &&
    !/\s(?:post|press|mail|lantern|register|reporter|echo|mercury|journal|today)$/i.test(name)
  )
}

/** "TV Critic", "Film Editor": what somebody is, in a few words. */
export function namesJob(line: string): boolean {
  return line.length <= 40 && line.split(' ').length <= 5 && job.test(line) && !/[.!?:]$/.test(line)
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

/** What parts one name from the next. */
const parted =
  /\s*(?:[,;|•·⋅∙–—\n\t]|\s--|(?<=\s)\.(?=\s)|\/(?=\s)|(?<=\s)\/|(?<=\p{Ll})\/(?=\p{Lu})|\s-\s|\s(?:and|und|et|y|e|och|og|en|with|mit|avec|con)\s|\s&\s)\s*/u
const joins = /\s(?:and|und|et|y|e|och|og|en|with|mit|avec|con)\s|&|;|\n/

/** What follows these is where, for whom or when, no name: "Ana Reyes in Berlin", "Ana Reyes for The Slate Wire". */
const aside =
  /\s(?:(?:for|in|at|of|from|on|on behalf of)(?=\s|$)|(?<=\p{Ll}\s\p{Lu}\S*\p{Ll}\s)For(?=\s\p{Lu})|(?:em|às|el|le|am|um|op|il|à)(?=\s*(?:\d|$))).*$/su

/** "Reyes, Ana": the way of catalogues. */
const inverted = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.)?)$/u

/**
 * Names out of a list of them: "Ana Reyes, TV Critic and Tom Weld" → Ana Reyes, Tom Weld. Desks, jobs and dates fall out,
 * and what follows them up to the next "and".
 */
export function splitPeople(list: string): readonly string[] {
  const turned = inverted.exec(list.trim())
  if (turned !== null) return splitPeople(`${turned[2]} ${turned[1]}`)
  const people: string[] = []
  let afterJob = false
  let isOffice = false
  const plain = list
    .replace(/\([^)]*\)|<[^>]*>|https?:\/\/\S+|\S+@\S+|(?<=\p{Ll})\s@\w+/gu, ' ')
    .replace(day, ' | ')
  for (const { part, sign } of cutList(plain)) {
    if (joins.test(sign)) afterJob = false
    const name = tidyPerson(part)
    // "Bureau for Lamps and Oil": what is left on either side is no name.
    if (aside.test(part) && !name.includes(' ')) {
      isOffice = people.length === 0
      afterJob = !isOffice
    } else if (!isPerson(name)) afterJob ||= name !== '' && people.length > 0
    else if (!afterJob && (isFullName(name) || !isOffice)) people.push(name)
  }
  // Of "Ana Reyes, RD, LD" the single words are no people.
  const full = people.filter(isFullName)
  return [...new Set(full.length > 0 ? full : people)]
}

function cutList(list: string): readonly { readonly part: string; readonly sign: string }[] {
  const pieces = list.split(new RegExp(`(${parted.source})`, 'u'))
  return pieces.flatMap((part, i) => (i % 2 === 0 ? [{ part, sign: pieces[i - 1] ?? '' }] : []))
}

const degrees = /(?:,?\s+(?:PhD|Ph\.D\.?|MD|M\.D\.?|RN|MBA|CPA|CFP|RD|RDN|MS|MSc|BSc|JD|Esq\.?|기자))+$/

/** "Ana Reyes Senior Writer": a style sheet sets the two apart. */
const jobAfterName =
  /(?<=^\p{Lu}\S+\s\p{Lu}\S*\p{Ll})\s*(?:(?:Senior|Chief|Staff|Deputy|Managing|Associate|Contributing|Executive|Guest|Freelance)\s)?(?:Editor|Reporter|Writer|Correspondent|Journalist|Critic|Columnist|Contributor|Founder|Author)\b.*$/su

function tidyPerson(part: string): string {
  const name = part
    .replace(openingInside, '')
    .replace(/^(?:with (?:additional )?|additional )(?:reporting|research|contributions) (?:by|from) /i, '')
    .replace(
      /^(?:(?:words|text|story|interview|reporting)\s+(?=\p{Lu}\S+\s\p{Lu})|(?:with|and) (?=\p{Lu}))/iu,
      '',
    )
    .replace(aside, '')
    .replace(jobAfterName, '')
    .replace(
      /(?<=\p{Ll})\s+(?:last )?(?:published|posted|updated|publié|publicado|veröffentlicht)(?:\s.*)?$/iu,
      '',
    )
    .replace(degrees, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"'@:]+|[\s”"':]+$/g, '')
    .trim()
  return unshout(name)
}

/** "DALE KOWALCHUK" is how a paper sets it, not how it is spelt. */
function unshout(name: string): string {
  if (!/^\p{Lu}{2,}(?:[ '’.-]+\p{Lu}+)+$/u.test(name)) return name
  return name.toLowerCase().replace(/(?<=^|[\s'’.-]|\bmc)\p{L}/gu, (letter) => letter.toUpperCase())
}

const unspaced = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/

/** Two to five words that begin with capitals (or one, where a writer goes by it), no digits, no job, no desk. */
export function isPerson(words: string): boolean {
  if (
    words.length < 2 ||
    words.length > 60 ||
    /^(?:TV|US|UK|AM|PM|ET|PT)$/.test(words) ||
    /[\d:!?…<>|]/.test(words)
  )
    return false
  if (notPeople.test(words) || job.test(words) || degree.test(words) || dateOrTime.test(words)) return false
  const parts = words.split(' ')
  if (parts.length > 5) return false
  if (unspaced.test(words)) return words.length <= 12
  return (
    parts.every((part) =>
      /^[\p{Lu}\p{N}'’"“(.-]|^(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|ten|ter|dos|y|e|zu|af|av)$/u.test(
        part,
      ),
    ) || parts.length === 1
  )
}

/** A full name: first and last, where the script parts them. */
export function isFullName(words: string): boolean {
  return isPerson(words) && (words.includes(' ') || unspaced.test(words))
}
