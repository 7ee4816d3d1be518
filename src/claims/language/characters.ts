/** What a UTF-16 unit is to the tokeniser; anything not named here is a mark of its own. */
export const character = { mark: 0, space: 1, letter: 2, digit: 3, surrogate: 4 } as const

const ascii = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) ascii[code] = asciiClass(code)

function asciiClass(code: number): number {
  if (code <= 32 || code === 127) return character.space
  if (code >= 48 && code <= 57) return character.digit
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return character.letter
  return character.mark
}

/** Class of the unit at `index`; past the end it is a space. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < 128) return ascii[code] ?? character.space
  return code >= 128 ? beyondAscii(code) : character.space
}

// Ranges rather than \p{…}: a regular expression a character would cost more than the rest of tokenising.
function beyondAscii(code: number): number {
  if (code < 0xc0) return latinSupplement(code)
  if (code === 0x1680) return character.space // Ogham
  if (code < 0x2000)
    return code === 0xd7 || code === 0xf7 || isForeignMark(code) ? character.mark : character.letter
  if (code < 0x2c00) return generalPunctuation(code)
  if (code >= 0xd800 && code <= 0xdfff) return character.surrogate
  if (code === 0x3000 || code === 0xfeff) return character.space
  return isWideMark(code) ? character.mark : character.letter
}

function latinSupplement(code: number): number {
  if (code === 0x85 || code === 0xa0) return character.space
  if (code === 0xaa || code === 0xad || code === 0xb5 || code === 0xba) return character.letter
  if (code >= 0xbc && code <= 0xbe) return character.digit // ¼ ½ ¾, as in "8½"
  return character.mark
}

function generalPunctuation(code: number): number {
  if (code <= 0x200b || code === 0x200e || code === 0x200f) return character.space
  if (code === 0x200c || code === 0x200d) return character.letter
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return character.space
  if (code >= 0x2060 && code <= 0x206f) return character.space
  return character.mark
}

function isForeignMark(code: number): boolean {
  return (
    code === 0x37e ||
    code === 0x387 ||
    code === 0x55d ||
    code === 0x589 ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x964
  )
}

function isWideMark(code: number): boolean {
  if (code < 0x3040) return code >= 0x2e00 && (code <= 0x2e7f || code >= 0x3001)
  if (code < 0xe000) return code === 0x30fb
  if (code <= 0xf8ff) return true
  if (code < 0xff00) return code >= 0xfe10 && code <= 0xfe6f
  return !(code >= 0xff10 && code <= 0xff19) && !isFullwidthLetter(code)
}

function isFullwidthLetter(code: number): boolean {
  return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || code >= 0xff66
}

export function isLetter(text: string, index: number): boolean {
  return classAt(text, index) === character.letter
}

export function isDigit(text: string, index: number): boolean {
  return classAt(text, index) === character.digit
}

/** Letter or digit: what words are made of. */
export function isWordPart(text: string, index: number): boolean {
  const kind = classAt(text, index)
  return kind === character.letter || kind === character.digit
}

export function isUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 65 && code <= 90
  if (!(code >= 128)) return false
  const one = text.charAt(index)
  return one !== one.toLowerCase()
}

export function isLower(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 97 && code <= 122
  if (!(code >= 128)) return false
  const one = text.charAt(index)
  return one !== one.toUpperCase()
}

/** ' and its curly twins; the opening one counts too, for it is often typed where an apostrophe belongs. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}
