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

/** "Luke Cage on Fire …": a short line that no full stop ends. Sentences, labels and list cues are none. */
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

/** A line that only names who made or owns a picture. */
const creditLine =
  /^[([]?(?:(?:photo(?:graph)?s?|image|picture|pic|artwork|illustration|graphic|video|cover)(?: (?:credits?|courtesy(?: of)?|by|via|source))?|credits?|courtesy(?: of)?|©|\(c\)|foto(?:s)?|bild(?:er)?|crédits?(?: photo)?|photographie|immagine|imagen)\s*(?::|(?<=by|of|via|©|\(c\))\s)\s*(.{2,160}?)[)\]]?\.?$/i
/** A credit at a caption's end: "… (Photo: Ana Reyes/Netflix)", "… Photo by Ana Reyes", "… © 2026 Netflix" */
const creditTail =
  /(?:^|[\s.,;|([–—-])[([]?((?:(?:photo(?:graph)?|image|picture|pic|foto|bild|illustration|video)(?: (?:credits?|courtesy(?: of)?|by|via|source))?\s*:|(?:photo(?:graph)?|image|picture) (?:by|courtesy of|via)|credits?\s*:|courtesy(?: of)?\b|©|\(c\))\s*(?:\d{4}\s+)?([^()[\]]{2,120}?))\s*[)\]]?\.?$/i

/** A caption and the credit at its end, apart. A line that is only a credit leaves no caption. */
export function splitCredit(line: string): {
  readonly caption: string | null
  readonly credit: string | null
} {
  const text = line.trim()
  if (text === '') return { caption: null, credit: null }
  const alone = creditLine.exec(text)
  if (alone !== null) return { caption: null, credit: tidy(alone[1] ?? '') }
  const tail = creditTail.exec(text)
  if (tail === null) return { caption: text, credit: null }
  const caption = text.slice(0, tail.index).replace(/[\s|([–—-]+$/, '')
  const stop = text[tail.index] === '.' ? '.' : ''
  return { caption: caption === '' ? null : caption + stop, credit: tidy(tail[2] ?? '') }
}

function tidy(credit: string): string | null {
  const name = credit.replace(/^[\s:]+|[\s,;|.]+$/g, '').replace(/^(?:by|of|via)\s+/i, '')
  return name === '' ? null : name
}

/** Whether a line only names who made or owns a picture. */
export function isPhotoCredit(line: string): boolean {
  return creditLine.test(line.trim())
}
