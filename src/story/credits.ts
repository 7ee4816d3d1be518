import { isOutletName } from './outlets.ts'
import type { Credit, CreditHow } from './story.ts'

type Cue = { readonly how: CreditHow; readonly cue: RegExp }

/** Whole lines that only say where the news comes from. They leave the text. */
const lineCues: readonly Cue[] = [
  {
    how: 'source',
    cue: /^[([]?\s*(?:original )?(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|källa|kilde)(?:\s*:\s*|\s+(?=\())(.*?)[)\]]?\.?$/i,
  },
  { how: 'via', cue: /^[([]?\s*via\s*:?\s+(.*?)[)\]]?\.?$/i },
  {
    how: 'hat-tip',
    cue: /^[([]?\s*(?:h\s*\/\s*t|hat[ -]tip|tip of the hat|thanks|thx)(?: to| go(?:es)? to)?\s*:?\s+(.*?)[)\]]?\.?$/i,
  },
  {
    how: 'reported-by',
    cue: /^[([]?\s*(?:first|originally|as first) reported (?:by|in|at)\s*:?\s+(.*?)[)\]]?\.?$/i,
  },
]

/** A name in running text: capitalised words with what joins them, or a domain. */
const word = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}.&+!’'@-]{0,40}`
const name = String.raw`(?<![\p{L}\p{N}])((?:the |@)?${word}(?: (?:(?:of|the|and|&|de|la|le) )?${word}){0,4}|[a-z][a-z0-9-]{1,40}\.(?:com|net|org|tv|co\.uk))`

/**
 * Credits inside a sentence. They stay in the text. `sure` cues name a source whoever it is; others only a known kind of
 * outlet. `part` is what every match has, and quick to miss.
 */
const inlineCues: readonly (Cue & { readonly sure: boolean; readonly part: RegExp })[] = [
  {
    how: 'via',
    sure: true,
    part: /via/i,
    cue: new RegExp(String.raw`[([]\s*(?:via)\s*:?\s+${name}\s*[)\]]`, 'giu'),
  },
  {
    how: 'hat-tip',
    sure: true,
    part: /\/\s*t|hat[ -]tip/i,
    cue: new RegExp(String.raw`(?:\bh\s*/\s*t|\bhat[ -]tip)(?: to)?\s*:?\s+${name}`, 'giu'),
  },
  {
    how: 'source',
    sure: true,
    part: /source/i,
    cue: new RegExp(String.raw`[([]\s*source\s*:\s*${name}\s*[)\]]`, 'giu'),
  },
  {
    how: 'reported-by',
    sure: true,
    part: /first|originally|exclusively/,
    cue: new RegExp(
      String.raw`\b(?:first|originally|exclusively) (?:reported|revealed|announced|published) (?:by|in|at) ${name}`,
      'gu',
    ),
  },
  {
    how: 'reported-by',
    sure: false,
    part: /(?:ed|told) (?:by|in|to|on) /,
    cue: new RegExp(
      String.raw`\b(?:as )?(?:reported|revealed|told|confirmed|published) (?:by|in|to|on) ${name}`,
      'gu',
    ),
  },
  {
    how: 'reported-by',
    sure: false,
    part: /ccording to/,
    cue: new RegExp(String.raw`\b[Aa]ccording to (?:a (?:new )?report (?:by|from|in|at) )?${name}`, 'gu'),
  },
  {
    how: 'reported-by',
    sure: false,
    part: /report|broke the news/,
    cue: new RegExp(
      String.raw`${name}(?: was| were)?(?: (?:first|exclusively|originally))? (?:reports?|reported|the first to report|broke the news)\b`,
      'gu',
    ),
  },
  { how: 'via', sure: false, part: /via/, cue: new RegExp(String.raw`\bvia ${name}`, 'gu') },
]

/** Names at most this long: a longer "source" is a sentence. */
const maxNameChars = 80

/** The credits of a line that says nothing else, or null where it says more. "Source (1) (2)" names nobody: an empty list. */
export function readCreditLine(line: string): readonly Credit[] | null {
  const text = line.trim()
  if (text.length > 240) return null
  for (const { how, cue } of lineCues) {
    const names = cue.exec(text)?.[1]
    if (names === undefined) continue
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
  return /^[@\p{Lu}\p{Lo}\p{N}]/u.test(credit) || /^\/?[\w-]+(?:\.[a-z]{2,}|$)/.test(credit)
}

function splitNames(names: string): readonly string[] {
  return names
    .replace(/\(\d+\)|\[\d+\]/g, ',')
    .split(/\s*(?:[,;|]|\/(?!\/)|\svia\s)\s*/)
    .flatMap(splitPair)
    .map((credit) => credit.replace(/^[\s“"'(]+|[\s”"')]+$/g, '').replace(/^(?:via|h\/t)\s+/i, ''))
    .filter((credit) => /[\p{L}]/u.test(credit))
}

/** "Variety and Deadline" are two; "Ink & Aerials" is one. */
function splitPair(names: string): readonly string[] {
  const pair = names.split(/\s+(?:&|and)\s+/)
  return pair.length > 1 && pair.every((credit) => isOutletName(credit)) ? pair : [names]
}

/** One of these stands in every credit of a sentence; most stories have none. */
const anyCue =
  /report|reveal|announce|publish|told|confirm|ccording|broke the news|\bvia\b|h\s*\/\s*t|hat[ -]tip|source/i

/** Credits that a story's sentences give. The text keeps them: they are part of what is said. */
export function findCredits(text: string): readonly Credit[] {
  return distinctCredits(text.split('\n').flatMap((line) => (anyCue.test(line) ? findInLine(line) : [])))
}

function findInLine(line: string): readonly Credit[] {
  return inlineCues
    .filter(({ part }) => part.test(line))
    .flatMap(({ how, sure, cue }) =>
      Array.from(line.matchAll(cue), (match) => trimName(match[1] ?? ''))
        .filter((credit) => credit !== '' && (sure || isOutletName(credit)))
        .map((credit) => ({ name: credit, url: null, how })),
    )
}

function trimName(words: string): string {
  return words
    .replace(/[’']s?$/, '')
    .replace(/[.!]+$/, '')
    .replace(/^the (?=\p{Ll})/u, '')
    .trim()
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
