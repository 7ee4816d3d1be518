import { Tokenizer } from 'htmlparser2'

const ignore = () => {}

/** `&amp;` and the like → characters, by htmlparser2's own decoder. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
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
