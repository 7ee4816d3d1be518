/** Invitations and furniture that are as long as a headline. */
const invitation =
  /^(?:(?:read|see|view|show|browse|explore|load|discover) (?:all|more|full|our|the (?:full|rest|complete|whole|entire|original))\b|continue reading|keep reading|click here|sign (?:up|in)|log ?in|subscribe|register (?:now|for)|join (?:our|us)\b|follow (?:us\b|@)|like us|share (?:this|on|via)|leave a (?:comment|reply)|post a comment|\d+ (?:comments?|repl(?:y|ies)|responses|kommentare)|(?:previous|next|older|newer|last|first) (?:post|story|article|page|entry|entries|posts|stories|week(?:end)?|chapter)s?$|(?:back|skip|jump|go) to\b|download (?:the|our)|get (?:the|our) (?:latest|newsletter|app)|give (?:us|a gift)|terms (?:of|and)|privacy|cookie|about (?:us|this|the author)|contact (?:us|the)|advertise (?:with|on)|more (?:from|by|stories|posts|news)\b|all (?:stories|posts|articles|news)\b|view (?:all|more|gallery|slideshow)|weiterlesen|mehr (?:lesen|erfahren)|lire la suite|leer más|seguir leyendo|leggi tutto|lees verder|続きを読む|もっと見る)/i

/** Signs of scripts that put no spaces between words. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g
const signsAWord = 2.5
const word = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu

/** Words of a text in ASCII and typographers' signs, as `word` finds them; null where other letters may stand in it. */
function countPlainWords(text: string): number | null {
  let count = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const small = code | 0x20
    if ((small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (!isInWord) count++
      isInWord = true
    } else if (code >= 0x80 && (code < 0x2010 || code > 0x2026)) return null
    else if (code !== apostrophe && code !== 0x27 && code !== 0x2e && code !== 0x2d) isInWord = false
  }
  return count
}

const apostrophe = 0x2019

/** Words, or for scripts without spaces some signs each: a measure of how much a line says. */
export function countWords(text: string): number {
  const plain = countPlainWords(text)
  if (plain !== null) return plain
  const signs = text.match(unspaced)?.length ?? 0
  const spaced = signs === 0 ? text : text.replace(unspaced, ' ')
  return (spaced.match(word)?.length ?? 0) + Math.floor(signs / signsAWord)
}

/** Menus are most of a page's links, and have too few spaces to be looked at further. */
function isShort(text: string, minWords: number): boolean {
  let spaces = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20) spaces++
    else if (code >= 0x0e00) return false
  }
  return spaces < minWords - 1 && !text.includes('-')
}

const maxChars = 250

/** Whether a link's words can be another story's headline: enough words, and no invitation. Menus, tags and names have fewer. */
export function couldBeHeadline(text: string, minWords: number): boolean {
  if (text.length < 8 || text.length > maxChars || isShort(text, minWords)) return false
  if (countWords(text) < minWords) return false
  return (
    !invitation.test(text) &&
    /\p{Ll}{3}|\p{Lo}{3}|\p{Lu}{4}/u.test(text) &&
    !/^(?:https?:|www\.|@|#)/i.test(text)
  )
}
