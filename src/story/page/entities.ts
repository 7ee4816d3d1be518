import { Tokenizer } from 'htmlparser2'

const ignore = () => {}

/** Nine of ten entities on a page. */
const common: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&amp;': '&',
    '&quot;': '"',
    '&lt;': '<',
    '&gt;': '>',
    '&nbsp;': '\u00a0',
    '&#39;': "'",
    '&#039;': "'",
    '&#x27;': "'",
    '&#34;': '"',
    '&#38;': '&',
    '&#038;': '&',
    '&ndash;': '–',
    '&mdash;': '—',
    '&lsquo;': '‘',
    '&rsquo;': '’',
    '&ldquo;': '“',
    '&rdquo;': '”',
    '&hellip;': '…',
    '&#8211;': '–',
    '&#8212;': '—',
    '&#8216;': '‘',
    '&#8217;': '’',
    '&#8220;': '“',
    '&#8221;': '”',
    '&#8230;': '…',
    '&copy;': '©',
    '&raquo;': '»',
    '&middot;': '·',
  }),
)
const entity = /&(?:#?[\da-z]{1,8};)?/gi

/** `&amp;` and the like → characters, by htmlparser2's own decoder where one stands that is not common. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let isCommon = true
  const decoded = text.replace(entity, (found) => {
    const sign = common.get(found)
    if (sign === undefined) isCommon = false
    return sign ?? ''
  })
  return isCommon ? decoded : decodeAll(text)
}

function decodeAll(text: string): string {
  // The tokenizer would read "<" as markup; in an attribute it is only a sign.
  return text.split('<').map(decodePiece).join('<')
}

function decodePiece(piece: string): string {
  if (!piece.includes('&')) return piece
  let out = ''
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        out += piece.slice(start, end)
      },
      ontextentity: (codePoint) => {
        out += String.fromCodePoint(codePoint)
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(piece)
  tokenizer.end()
  return out
}
