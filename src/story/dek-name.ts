/** What content systems in several languages call a dek. "Lead" and "intro" name first paragraphs, too. */
const name =
  /(?:^|[\s_-])(?:dek|deck|stand(?:first)?|strap(?:line)?|vorspann|chapo|chapeau|bajada|entradilla|copete|sottotitolo|ingress|untertitel|undertittel)(?=$|[\s_-])/i

/** Many a box of several sentences is called so, too. */
const lineName = /(?:^|[\s_-])(?:sub(?:title|head(?:line)?|hed)?)(?=$|[\s_-])/i

/** Whether a class names its line a dek, as far as the line can be what the class says. */
export function namesDek(className: string | undefined, text: string): boolean {
  if (className === undefined) return false
  return name.test(className) || (lineName.test(className) && isOneSentence(text))
}

/** Introductions in several sentences are what many papers count as text. */
export function isOneSentence(text: string): boolean {
  return !/\p{Ll}[.!?]["”’»)]*\s+["“‘«(]?\p{Lu}/u.test(text)
}
