/** What content systems in several languages call a dek. "Lead" and "intro" name first paragraphs, too. */
const name =
  /(?:^|[\s_-])(?:dek|deck|sub(?:title|head(?:line)?|hed)?|stand(?:first)?|strap(?:line)?|vorspann|chapo|chapeau|bajada|entradilla|copete|sottotitolo|ingress|untertitel|undertittel)(?=$|[\s_-])/i

export function namesDek(className: string | undefined): boolean {
  return className !== undefined && name.test(className)
}
