/** Nouns that say that a line describes a picture. */
const picture =
  /\b(?:photos?|images?|pictures?|pics?|stills?|posters?|screenshots?|screencaps?|artwork|key art|concept art|cover art|cover|logo|banner|gallery|comic|first look)(?: \d+)?$/i

/** "You can check out the photos below:", "See the images above" */
const cue =
  /\b(?:photos?|images?|pictures?|pics|stills?|posters?|galler(?:y|ies)|artwork|screenshots?|snaps|shots|first looks?)\b[^.]{0,120}\b(below|above|here|after the (?:jump|break))\b/i

export type CaptionCue = 'below' | 'above'

/** Where the pictures stand that a sentence points to, or null where it points to none. */
export function findCaptionCue(text: string): CaptionCue | null {
  const found = cue.exec(text)?.[1]?.toLowerCase()
  if (found === undefined) return null
  return found === 'above' ? 'above' : 'below'
}

/** "Abel Dunn on Fire …": a short line that no full stop ends. Sentences, labels and list cues are none. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > 160 || /[.:;,…]["'”’)]?$/.test(line)) return false
  const words = wordsOf(line)
  if (words.length < 2 || words.length > 18) return false
  const long = words.filter((word) => word.length > 3)
  const capitals = long.filter((word) => /^[\p{Lu}\p{N}'"‘“]/u.test(word))
  return capitals.length >= Math.max(1, long.length * 0.6)
}

/** A line that says of itself that it stands under a picture: "… Set Photo 2". */
export function namesPicture(line: string): boolean {
  return line.length <= 120 && looksLikeTitle(line) && picture.test(line)
}

/** Right under a headline, a picture's line repeats its names: at least half of its own words, and nothing like a verb. */
export function echoes(line: string, headline: string): boolean {
  const words = contentWords(line)
  const known = new Set(contentWords(headline))
  const shared = words.filter((word) => known.has(word))
  return words.length > 0 && words.length <= 8 && shared.length >= words.length / 2
}

function contentWords(text: string): readonly string[] {
  return wordsOf(text.toLowerCase())
    .map((word) => word.replace(/['’]s$/, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length > 2)
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** What announces a credit: "Photo:", "Image credit:", "Courtesy of", "©", in the languages of the pages we read. */
const labelBefore = (marks: string) =>
  String.raw`(?:(?:photo(?:graph)?(?:s|er|y)?|images?|pictures?|pic|artwork|illustration|graphic|video|cover|foto(?:s|graf(?:ie|o|ia)?)?|bild(?:er|quelle|nachweis)?|fotó|ljósmynd|immagine|imagen|photographie|crédits?|créditos?|quelle|zdroj|kilde|copyright)(?: (?:credits?|courtesy(?: of)?|source|photo|by|via|von|par|de))*\s*${marks}|(?:photo(?:graph)?s?|image|picture|illustration|foto|bild) (?:by|courtesy(?: of)?|via|von)\b|(?:images?|photos?|pictures?) (?:credit|source)s?\b[:,]?|credits?\s*[:–-]|courtesy(?: of)?\b|(?:(?:photo|foto|image|picture)s? )?[©ⓒ]|[(（]c[)）]|crédit\b|(?:写真|画像|撮影|提供)(?:提供|撮影)?\s*[:：/／]|(?<=^|[.!?|–—-]\s*)(?:art|artwork|illustration|drawing|design)s?(?: by\b|\s*:)|(?<=^|[.!?|(–—-]\s*)(?:[\p{Lu}][\p{L}]* ){1,2}(?:photo|illustration)s? by\b)`
/** A line of its own may go on after its label in any way; inside a caption commas and hyphens are the sentence's. */
const label = labelBefore('[:：;,–-]')
const labelInside = labelBefore('[:：–]')
/** A line that only names who made or owns a picture. */
const creditLine = new RegExp(String.raw`^[([|/]*\s*(?:${label}\s*)+(.{2,160}?)[)\]）］】]?\.?$`, 'iu')
/** A credit at a caption's end: "… (Photo: Ana Reyes/Netflix)", "… Photo by Ana Reyes", "… © 2026 Netflix" */
const creditTail = new RegExp(
  String.raw`(?:^|[\s.,;|(\[（–—-])[(\[|]?\s*((?:${labelInside}\s*)+([^()\[\]（）]{2,120}?(?:\([^()]{1,40}\))?))\s*[)\]）］】]?\.?$`,
  'iu',
)
/** Picture agencies; a short line with one of them, or a name before a slash and an agency, is a credit without a label. */
const agency =
  /\b(?:getty(?: images)?|reuters|afp|ap(?: photo)?|pa(?: wire| images| media)?|dpa|epa|alamy|shutterstock|istock(?:photo)?|bloomberg|imago|unsplash|pexels|adobe stock|depositphotos|rex features|zuma|keystone|apa|ansa|efe|picture[- ]alliance|everett|wireimage|filmmagic|nurphoto|sipa|splash news|backgrid|swns|tass|xinhua|yonhap)\b/i

/** A caption and the credit at its end, apart. A line that is only a credit leaves no caption. */
export function splitCredit(line: string): {
  readonly caption: string | null
  readonly credit: string | null
} {
  const text = line.trim()
  if (text === '') return { caption: null, credit: null }
  if (isPhotoCredit(text) || namesMakers(text))
    return { caption: null, credit: nameIn(creditLine.exec(text), text) }
  const tail = text.length > 2000 ? null : creditTail.exec(text)
  if (tail === null || !isCalled(tail[1] ?? '', tail[2] ?? '')) return splitAgency(text)
  const caption = text.slice(0, tail.index).replace(/[\s|/([–—-]+$/, '')
  const stop = text[tail.index] === '.' ? '.' : ''
  return { caption: caption === '' ? null : caption + stop, credit: nameIn([tail[0], tail[1] ?? ''], text) }
}

/** A line's credit, with "Courtesy of" where it says so. */
function nameIn(found: ArrayLike<string> | null, text: string): string | null {
  const labelled = found?.[1]
  const name = tidyCredit(labelled === undefined ? text : labelled)
  const isGiven = labelled !== undefined && /courtesy of\s*$/i.test(text.slice(0, text.lastIndexOf(labelled)))
  const credit = isGiven && name !== null ? `Courtesy of ${name}` : name
  return credit === null ? null : withStop(credit, text)
}

function withStop(name: string, text: string): string {
  return initial.test(text) && text.endsWith(`${name}.`) ? `${name}.` : name
}

/** A full stop that is part of the name. */
const initial = /(?:\b\p{Lu}|\b(?:Jr|Sr|Inc|Ltd|Co|Bros))\.$/u

/** A label without a sign after it needs a name: "photographs by experimenting" names nobody. */
function isCalled(labelled: string, credit: string): boolean {
  const before = labelled.slice(0, labelled.lastIndexOf(credit))
  return /[:：–©ⓒ(（]/.test(before) || !/^\p{Ll}/u.test(credit)
}

/** "… on Friday. (AP Photo/Ana Reyes)", "… on Friday. Ana Reyes/Getty Images" */
function splitAgency(text: string): { readonly caption: string | null; readonly credit: string | null } {
  const tail = /\s*[([]([^()[\]]{2,80})[)\]]\.?$/.exec(text) ?? /(?<=[.!?…])\s+([^.!?…]{2,60})$/.exec(text)
  const credit = tail?.[1] ?? ''
  if (tail === null || !(agency.test(credit) || namesMakers(credit))) return { caption: text, credit: null }
  return { caption: text.slice(0, tail.index).trim() || null, credit: tidyCredit(credit) }
}

const maxCreditedChars = 300

/** "Ada Finch on the pier. (Photo: Bo Lund)"; a © alone can be the site's own. */
export function endsInCredit(text: string): boolean {
  if (text.length > maxCreditedChars) return false
  const { caption, credit } = splitCredit(text)
  if (caption === null || credit === null) return false
  return /\b(?:photo\w*|images?|pictures?|fotos?|bild|credit|courtesy|getty|reuters)\b/i.test(
    text.slice(caption.length),
  )
}

const leadingLabel = new RegExp(String.raw`^[\s:(|\[]*(?:${label}\s*)+`, 'iu')

/** "CreditCredit...Bo Lund": labels for readers and for screen readers, which a style sheet sets apart. */
const gluedLabels = /^(?:(?:photo|image|picture)?\s?credits?(?:\.{3}|:)?\s*){1,3}(?=\p{Lu}\p{L}+ \p{Lu})/iu

/** A credit without its label, its year and what lawyers add. */
export function tidyCredit(credit: string): string | null {
  const name = credit
    .replace(gluedLabels, '')
    .replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+(?=\p{L})/u, '')
    .replace(leadingLabel, (label) => (/courtesy of\s*$/i.test(label) ? 'Courtesy of ' : ''))
    .replace(/(?<=\S)[\s.,;|]*(?:[©ⓒ]|[(（]c[)）]|\bcopyright)\s*(?:19|20)\d\d\b.*$/iu, '')
    .replace(/\ball rights reserved\b\.?/gi, '')
    .replace(/^(?:(?:photographed|filmed|shot|taken) )?(?:by|of|via|von|par)\s+/i, '')
    .replace(/^(?:19|20)\d\d\s+(?=\p{L})/u, '')
    .replace(/^[\s:|([/]+|[\s,;|.\]]+$/g, '')
    .replace(/\)+$/, (edge, at, all: string) => (all.slice(0, at).includes('(') ? edge : ''))
    .trim()
  return /\p{L}/u.test(name) ? withStop(name, credit) : null
}

/** "Photo by", "Image credit:": a style sheet sets the name beside it. */
export function announcesCredit(text: string): boolean {
  return text.length <= maxLabelChars && announcement.test(text)
}
const maxLabelChars = 30
const announcement =
  /^(?:photo(?:graph(?:y|er|ed)?)?s?|images?|pictures?|fotos?|bild|art(?:work)?|illustrations?|credits?|crédits?|courtesy|copyright|rights|source|©)(?: credits?| photo)?(?:\s(?:by|of|via|von|par|de)\s?:?|\s?:)$|^(?:photo|image|picture) credits?$/i

/** Whether a line only names who made or owns a picture. */
export function isPhotoCredit(line: string): boolean {
  const text = line.trim()
  if (text.length > 200) return false
  const named = creditLine.exec(text)?.[1]
  return (named !== undefined && isCalled(text, named)) || namesAgency(text)
}

/** "Getty Images", "Ana Reyes/Reuters": a name or two, no sentence. */
function namesAgency(text: string): boolean {
  if (text.length > 60 || !agency.test(text) || /[.!?:]/.test(text)) return false
  return text.split(' ').length <= 7 && !/\b(?:in|on|at|the|with|is|are)\b/.test(text)
}

const name = String.raw`[\p{Lu}][\p{L}\p{N}'’.&+-]*`
const makers = new RegExp(
  String.raw`^${name}(?:\s(?:${name}|of|the|de|von|for|&)){0,4}(?:\s?/\s?${name}(?:\s(?:${name}|of|the|&)){0,4}){1,2}$`,
  'u',
)
const maxMakersChars = 80

/** "Ana Reyes/Skyline", "SKYLINE / Ana Reyes": who took a picture and for whom, told by the slash alone. */
export function namesMakers(text: string): boolean {
  if (text.length > maxMakersChars || !text.includes('/') || !makers.test(text)) return false
  return /\s\p{L}/u.test(text) || /^\p{Lu}{2,}\//u.test(text)
}
