import { hostOf } from './urls.ts'

/**
 * Outlets that entertainment news is credited to, as they are written in sentences. The list only has to cover names
 * that their form does not give away; "The Evening Gazette" needs no entry.
 */
const known = new Set(
  (
    'variety|deadline|deadline hollywood|thr|the hollywood reporter|hollywood reporter|ew|entertainment weekly|tvline|thewrap|the wrap|' +
    'collider|ign|io9|gizmodo|polygon|kotaku|the verge|vulture|empire|total film|screen rant|cbr|comic book resources|' +
    'comicbook.com|indiewire|/film|slashfilm|slash film|e! news|people|us weekly|tmz|bbc|bbc news|cnn|nbc news|abc news|' +
    'cbs news|fox news|reuters|ap|the associated press|associated press|bloomberg|afp|usa today|rolling stone|' +
    'vanity fair|esquire|gq|forbes|fandango|moviefone|access hollywood|entertainment tonight|et|matt’s inside line|' +
    'anime news network|crunchyroll news|soompi|eurogamer|gamespot|vgc|game informer|heroic hollywood|' +
    'murphy’s multiverse|discussingfilm|discussing film|the guardian|the times|the sun|the mirror|metro|radio times|' +
    'digital spy|nme|le monde|der spiegel|bild|dpa|ansa|efe|pa media|press association|semafor|puck|axios|politico'
  ).split('|'),
)

/** Last words that publications have in their names, in the languages of the pages we read. */
const nouns =
  /(?:^|\s|-)(?:(?:news|wire|press|media) service|(?:news|press) agency|advertiser|packet|intelligencer|messenger|recorder|news|times|post|daily|weekly|monthly|quarterly|magazine|herald|tribune|globe|gazette|journal|reporter|ledger|chronicle|courier|mail|insider|newsletter|telegraph|observer|press|review|examiner|dispatch|inquirer|enquirer|sentinel|bulletin|digest|today|tonight|radio|beat|wire|blog|podcast|standard|mercury|lantern|argus|echo|register|advocate|independent|citizen|spectator|almanac|forum|depesche|zeitung|nachrichten|anzeiger|kurier|rundschau|tageblatt|allgemeine|presse|blatt|bote|diario|gaceta|noticias|prensa|revista|heraldo|correo|semanal|gazzetta|corriere|giornale|notizie|rivista|gazette|gazet|courrier|hebdo|dépêche|quotidien|nieuws|krant|dagblad|tidningen|dagbladet|bladet|avisen|posten)$/i

/** In Romance languages the word comes first: "La Gazette du Port". */
const leadingNouns =
  /^(?:la |le |el |il |l[’']|o |a )?(?:gazette|gazeta|gaceta|gazzetta|diario|diário|journal|jornal|giornale|corriere|courrier|correo|revista|rivista|revue|heraldo|voz|voix|voce|écho|eco|nouvelle|radio|agence|agencia|agência|agenzia)\s+\S/i

/** Whether a name in a sentence is a publication's by its form or because everybody knows it. */
export function isOutletName(name: string): boolean {
  const lower = name.toLowerCase().replaceAll("'", '’')
  if (known.has(lower) || known.has(`the ${lower}`)) return true
  if (/\.(?:com|net|org|tv|co\.uk)$/.test(lower)) return true
  return (
    /^[\p{Lu}\p{N}/]/u.test(name) && (nouns.test(name) || leadingNouns.test(name) || possessed.test(name))
  )
}

/** Makers and platforms that announce their own news, linked to their own pages: none of them reports. */
export function isFirm(name: string): boolean {
  return firms.has(name.toLowerCase()) || firm.test(name)
}

const firms = new Set(
  'netflix|hulu|disney|disney+|amazon|prime video|apple|apple tv|apple tv+|hbo|hbo max|max|peacock|paramount|paramount+|sony|universal|lionsgate|a24|crunchyroll|marvel|dc|lucasfilm|pixar|amc|amc+|fx|starz|showtime|nintendo|playstation|xbox|valve|youtube|spotify|tubi|britbox|shudder|mubi|nbc|abc|cbs|fox|the cw|syfy'.split(
    '|',
  ),
)
const firm = /\s(?:Studios?|Pictures|Films?|Productions?|Entertainment|Records|Animation)$/

/** "Ray's Sci-Fi Den": how people call their sites. */
const possessed =
  /[’']s? (?:[\p{L}-]+ ){0,3}(?:den|nook|corner|zone|place|files|vault|lounge|shack|hideout|bunker|page|site|world|wiki|shelf|attic|basement)$/iu

/** Whether an address is a name's own, letter by letter: "Plate & Screen" at plateandscreen.example. */
export function spellsHost(name: string, url: string): boolean {
  const labels = hostOf(url)?.split('.').slice(0, -1) ?? []
  return spellings(name).some((words) =>
    labels.some((label) => label.replaceAll('-', '').replace(/^the(?=.{3})/, '') === words.join('')),
  )
}

/** Shorter names are in many hosts by chance. */
const minEchoChars = 3

/** Whether an address is a name's own: "Marquee Ledger" at marqueeledger.example, "WSJ" or "Wall Street Journal" at wsj.example. */
export function echoesHost(name: string, url: string): boolean {
  const host = hostOf(url)
  if (host === null) return false
  const labels = host.split('.').slice(0, -1)
  return spellings(name).some((words) => labels.some((label) => isShort(label, words)))
}

/** "Ink & Aerials" is inkaerials or inkandaerials. */
function spellings(name: string): readonly (readonly string[])[] {
  const plain = wordsOf(name)
  return name.includes('&') ? [plain, wordsOf(name.replaceAll('&', ' and '))] : [plain]
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/\p{M}/gu, ''))
    .filter((word) => word !== '' && word !== 'the')
}

/** Whether a part of a host says a name: whole, by its initials, or by initials and last word. */
function isShort(label: string, words: readonly string[]): boolean {
  const plain = label.replaceAll('-', '').replace(/^the(?=.{3})/, '')
  if (plain.length < minEchoChars) return false
  const whole = words.join('')
  const initials = words.map((word) => word[0]).join('')
  const short = words.length < 2 ? whole : initials.slice(0, -1) + (words.at(-1) ?? '')
  if ([whole, initials, short].includes(plain)) return true
  return (plain.length >= 5 && whole.includes(plain)) || (whole.length >= 5 && plain.includes(whole))
}
