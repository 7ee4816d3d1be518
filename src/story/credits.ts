import { isOutletName } from './outlets.ts'
import type { Credit, CreditHow } from './story.ts'

type Cue = { readonly how: CreditHow; readonly cue: RegExp }

/** "Source: …" in the languages of the pages we read; the sign after it may be a bar, a dash or a full-width colon. */
const sources =
  '(?:original |news |article |story )?(?:sources?(?:\\(s\\))?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|källor|källa|kilder|kilde|lähde|lähteet|źródł[oa]|zdroj|forrás|kaynak|sursă|izvor|πηγή|источник|ソース|出典|情報元|引用元|参照|出处|来源|來源|출처)'
const sign = String.raw`(?:\s*[:：|]\s*|\s+[–—-]\s+)`

/** Whole lines that only say where the news comes from. They leave the text. */
const lineCues: readonly Cue[] = [
  { how: 'source', cue: line(String.raw`${sources}(?:${sign}|\s+(?=\())`) },
  {
    how: 'source',
    cue: line(
      String.raw`(?:this (?:story|article|post|report) )?(?:was )?(?:first|originally) appeared (?:in|on|at)(?:${sign}|\s+)`,
    ),
  },
  {
    how: 'reported-by',
    cue: line(
      String.raw`original (?:report(?:ing)?|story|article|interview) (?:by|from|in|at|on)(?:${sign}|\s+)`,
    ),
  },
  {
    how: 'source',
    cue: line(
      String.raw`(?:republished|reposted|reprinted|adapted|translated) (?:from|with (?:the )?permission (?:from|of))(?:${sign}|\s+)`,
    ),
  },
  {
    how: 'source',
    cue: line(String.raw`(?:info|information|news|details|story) (?:from|courtesy of)(?:${sign}|\s+)`),
  },
  {
    how: 'via',
    cue: line(
      String.raw`(?:(?:(?:story|info|information|news|tip|found|seen|spotted|discovered|heard|image|images|photos?) )?(?:vía|via|på via|経由)|(?:(?:story|info|information|news) )?as seen (?:on|at|over at))(?:${sign}|\s+)`,
    ),
  },
  {
    how: 'hat-tip',
    cue: line(
      String.raw`(?:h\s*\/\s*t|ht(?=:)|hat[ -]tip|tip of the hat|(?:(?:big|huge|many|special|our|my) )?thanks|thank you|thx|spotted by)(?: for [^:.]{3,40}(?=:))?(?: to| go(?:es)? (?:out )?to)?(?:${sign}|,\s+|\s+)`,
    ),
  },
  {
    how: 'reported-by',
    cue: line(
      String.raw`(?:(?:this (?:story|article|post|report|news) was )?(?:first|originally) |as (?:first |originally )?)(?:reported|published|posted|seen|announced|revealed) (?:by|in|at|on)(?:${sign}|\s+)`,
    ),
  },
]

/** A line that begins with a cue, in brackets or not. */
function line(cue: string): RegExp {
  return new RegExp(String.raw`^[([]?\s*${cue}(.*?)[)\]]?[.!]*[)\]]?$`, 'iu')
}

/** Names at most this long: a longer "source" is a sentence. */
const maxNameChars = 80

/** The credits of a line that says nothing else, or null where it says more. "Source (1) (2)" names nobody: an empty list. */
export function readCreditLine(line: string): readonly Credit[] | null {
  const text = line.trim()
  if (text.length > 240) return null
  const parts = text.split(nextCue)
  if (parts.length === 1) return readPart(text)
  const read = parts.map((part) => readPart(part.trim()))
  return read.some((credits) => credits === null) ? readPart(text) : read.flatMap((credits) => credits ?? [])
}

/** "Source: Pier Post. h/t Ada Finch", "Via Pier Post · Hat tip: Ada Finch": a line of several credits. */
const nextCue =
  /(?:\s*\n\s*|\s*(?:[·•|;,/–—]|(?<=\p{L})\.)\s+|\s*[(]\s*|\s+(?=v[ií]a\s))(?=(?:h\s?\/\s?t|hat[ -]tip|v[ií]a|sources?|quellen?|fuentes?|fontes?|bron|källa|kilde|thanks to|originally|first)(?![\p{L}\d]))/iu

const thanks = /^[([]?\s*(?:\p{L}+ )?(?:thanks|thank|thx)\b/iu
/** "Thanks to Ana for reading" thanks nobody for news. */
const otherThanks =
  / for (?!.*\b(?:tips?|tipping|heads[- ]?up|links?|finds?|finding|spots?|spotting|pointing|alerts?|alerting|news|info|scans?|scanning|sending|sharing|catch(?:ing)?|passing|letting|pics?|photos?|images?|story)\b)/i

/** "(with Harbour Wire)", "(mit Material von dpa)": a whole line in brackets. */
const agencyLine =
  /^[([]\s*(?:with|mit|avec|con|met|med)(?: (?:agency )?(?:inputs|reporting|files|information|material|información|informations) (?:by|from|von|der|de|du))? (.{2,60}?)[)\]]\.?$/i

/** "With files from The Pier Wire and Ada Finch", "Additional reporting by Bo Lund": who else worked on the story. */
const contributors =
  /^(?:with (?:additional )?(?:files|reporting|information|notes|material) (?:from|by)|files from|additional (?:reporting|information|material) (?:by|from|provided by)|(?:reporting|research) contributed by|avec (?:des )?(?:informations|l[’']aide) (?:de|du|des)(?: la)?|mit (?:material|informationen|inhalten) (?:von|der|des)|con información de|met (?:informatie|medewerking) van|com informações d[aeo]s?)\s+(?<names>[^.!?:]{2,120})\.?$/iu

/** The outlets among them; null where it is no such line. People are the house's own. */
function readContributors(text: string): readonly Credit[] | null {
  const names = contributors.exec(text)?.groups?.names
  if (names === undefined) return null
  const all = names
    .split(/\s*(?:,|;|\s(?:and|und|et|y|e|en)\s|&)\s*/)
    .map((name) => name.replace(/^the (?=\p{Lu})|^l[’'](?=\p{Lu})/u, ''))
  if (!all.every((name) => /^[\p{Lu}\d]|^[a-z]{2,5}$/u.test(name))) return null
  return all
    .filter((name) => isOutletName(name) || /^[a-z]{2,5}$/.test(name))
    .map((name) => ({ name, url: null, how: 'source' }))
}

/** "With AFP and Harbour Wire": agencies alone, without a word for what they gave. */
const withAgencies = /^(?:with|mit|avec|con|met|med) (?<names>[^.!?:]{2,60})\.?$/i

function readPart(text: string): readonly Credit[] | null {
  const agencies = withAgencies
    .exec(text)
    ?.groups?.names?.split(/\s*(?:,|\s(?:and|und|et|y|e|en|och|og)\s|&)\s*/)
  if (agencies?.every((name) => isOutletName(name)) === true)
    return agencies.map((name) => ({ name, url: null, how: 'source' }))
  const contributed = readContributors(text)
  if (contributed !== null) return contributed
  const names = agencyLine.exec(text)?.[1]?.split(/\s*(?:,|\band\b|\bund\b|\bet\b|&)\s*/)
  if (names?.every((name) => isOutletName(name) || /^[a-z]{2,5}$/.test(name)) === true)
    return names.map((name) => ({ name, url: null, how: 'source' }))
  for (const { how, cue } of lineCues) {
    const names = cue.exec(text)?.[1]
    if (names === undefined) continue
    if (how === 'hat-tip' && thanks.test(text) && otherThanks.test(names)) return null
    const credits = splitNames(names)
    if (!credits.every(isName)) return null
    return credits.map((credit) => ({ name: credit, url: null, how }))
  }
  return null
}

/** A name begins with a capital, a digit or "@", or is a domain; it is no sentence. */
function isName(credit: string): boolean {
  if (credit.length > maxNameChars || credit.split(' ').length > 9 || /[.!?] \p{Lu}/u.test(credit))
    return false
  return /^[@\p{Lu}\p{Lo}\p{N}]/u.test(credit) || /^(?:\/|\/?[ur]\/)?[\w-]+(?:\.[a-z]{2,}|$)/.test(credit)
}

function splitNames(names: string): readonly string[] {
  return names
    .replace(/\(\d+\)|\[\d+\]|\(links? ?\d*\)?/g, ',')
    .split(/\s*(?:[,;|·•]|(?<=[\p{L}\p{N}]{2}\s?)\/(?!\/)|\svia\s)\s*/u)
    .flatMap(splitPair)
    .map(tidyName)
    .filter((credit) => /[\p{L}]/u.test(credit))
}

/** A name without its marks, a lower-case article, and what it is thanked for: "the Pier Post for the tip". */
function tidyName(credit: string): string {
  return credit
    .replace(/^[\s“"'(]+|[\s”"')]+$/g, '')
    .replace(/^(?:via|h\/t)\s+/i, '')
    .replace(crowd, '')
    .replace(/^(?:our |the )?readers? (?=\p{Lu})/iu, '')
    .replace(/^the (?=\p{Lu})/u, '')
    .replace(/ (?:for|who|on|over) \p{Ll}.*$/u, '')
}

/** "the good people of the Pier Forum", "our friends over at Lamp Room" */
const crowd =
  /^(?:to )?(?:the |our |all the |my )?(?:(?:good|nice|fine|kind|lovely|sharp-eyed|dear|old) )*(?:people|folks|friends?|pals|team|crew|gang|lads|guys|gals|everyone|everybody|someone|somebody|regulars|members|users|readers) (?:over )?(?:of|at|from|on|in) (?:the )?/iu

/** "Variety and Deadline" are two; "Ink & Aerials" is one. */
function splitPair(names: string): readonly string[] {
  const pair = names.split(/\s+(?:&|and)\s+/)
  return pair.length > 1 && pair.every((credit) => isOutletName(credit)) ? pair : [names]
}

/** One credit a source: the first stands, and takes a URL that only a later one has. */
export function distinctCredits(credits: readonly Credit[]): readonly Credit[] {
  const byName = new Map<string, Credit>()
  for (const credit of credits) {
    const key = keyOf(credit.name)
    const first = byName.get(key)
    byName.set(key, first === undefined ? credit : { ...first, url: first.url ?? credit.url })
  }
  return [...byName.values()]
}

function keyOf(credit: string): string {
  return credit
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\.(?:com|net|org)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
