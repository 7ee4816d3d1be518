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
const label = String.raw`(?:(?:photo(?:graph)?(?:s|er|y)?|images?|pictures?|pic|artwork|illustration|graphic|video|cover|foto(?:s|graf(?:ie|o|ia)?)?|bild(?:er|quelle|nachweis)?|fotó|ljósmynd|immagine|imagen|photographie|crédits?|créditos?|quelle|zdroj|kilde|copyright)(?: (?:credits?|courtesy(?: of)?|source|photo|by|via|von|par|de))*\s*[:;,–-]|(?:photo(?:graph)?s?|image|picture|illustration|foto|bild) (?:by|courtesy(?: of)?|via|von)\b|(?:images?|photos?|pictures?) (?:credit|source)s?\b[:,]?|credits?\s*[:–-]|courtesy(?: of)?\b|©|\(c\)|crédit\b)`
/** A line that only names who made or owns a picture. */
const creditLine = new RegExp(String.raw`^[([|/]*\s*(?:${label}\s*)+(.{2,160}?)[)\]]?\.?$`, 'i')
/** A credit at a caption's end: "… (Photo: Ana Reyes/Netflix)", "… Photo by Ana Reyes", "… © 2026 Netflix" */
const creditTail = new RegExp(
  String.raw`(?:^|[\s.,;|(\[–—-])[(\[|]?\s*((?:${label}\s*)+([^()\[\]]{2,120}?(?:\([^()]{1,40}\))?))\s*[)\]]?\.?$`,
  'i',
)
/** The label at a credit's beginning. */
const creditHead = new RegExp(String.raw`^[\s:(|\[]*(?:${label}\s*)+`, 'i')
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
  if (isPhotoCredit(text)) return { caption: null, credit: tidyCredit(creditLine.exec(text)?.[1] ?? text) }
  const tail = text.length > 2000 ? null : creditTail.exec(text)
  if (tail === null) return splitAgency(text)
  const caption = text.slice(0, tail.index).replace(/[\s|([–—-]+$/, '')
  const stop = text[tail.index] === '.' ? '.' : ''
  return { caption: caption === '' ? null : caption + stop, credit: tidyCredit(tail[2] ?? '') }
}

/** "… on Friday. (AP Photo/Ana Reyes)", "… on Friday. Ana Reyes/Getty Images" */
function splitAgency(text: string): { readonly caption: string | null; readonly credit: string | null } {
  const tail = /\s*[([]([^()[\]]{2,80})[)\]]\.?$/.exec(text) ?? /(?<=[.!?…])\s+([^.!?…]{2,60})$/.exec(text)
  const credit = tail?.[1] ?? ''
  if (tail === null || !agency.test(credit)) return { caption: text, credit: null }
  return { caption: text.slice(0, tail.index).trim() || null, credit: tidyCredit(credit) }
}

/** A credit without its label, its year and what lawyers add. */
export function tidyCredit(credit: string): string | null {
  const name = credit
    .replace(creditHead, '')
    .replace(/\ball rights reserved\b\.?/gi, '')
    .replace(/^(?:by|of|via|von|par)\s+/i, '')
    .replace(/^(?:19|20)\d\d\s+(?=\p{L})/u, '')
    .replace(/^[\s:|([/]+|[\s,;|.)\]]+$/g, (edge) => (edge.includes(')') && credit.includes('(') ? ')' : ''))
    .trim()
  return /\p{L}/u.test(name) ? name : null
}

/** Whether a line only names who made or owns a picture. */
export function isPhotoCredit(line: string): boolean {
  const text = line.trim()
  if (text.length > 200) return false
  return creditLine.test(text) || namesAgency(text)
}

/** "Getty Images", "Ana Reyes/Reuters": a name or two, no sentence. */
function namesAgency(text: string): boolean {
  if (text.length > 60 || !agency.test(text) || /[.!?:]/.test(text)) return false
  return text.split(' ').length <= 7 && !/\b(?:in|on|at|the|with|is|are)\b/.test(text)
}
