import { isOutletName } from '../outlets.ts'
import type { Page } from '../page/page.ts'

/** Such lines stand at a page's end. */
const linesToRead = 25
const maxChars = 400
const notice =
  /(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|\d\d|present))?,?)?\s*(?:by\s+)?(?<name>(?:\p{Lu}|\d)[\p{L}\d’'&!-]*(?:\s(?:[\p{Lu}\d&][\p{L}\d’'&!-]*|of|the|de|la|le|du|der|die|des|and|y|et|und)){0,5})/iu
/** Firms own several papers. */
const firm =
  /\b(?:inc|llc|ltd|limited|gmbh|ag|s\.?a|plc|corp|company|co|group|holdings?|publishing|communications|networks?|all rights)\b\.?/i

/** Whose page the line at its end says it is: "© 2026 The Pier Post". Null where it names a firm, or nobody that is an outlet by its form: people have pages, too. */
export function findCopyright({ passages }: Page): string | null {
  for (const { text } of passages.slice(-linesToRead)) {
    if (text.length > maxChars) continue
    const found = notice.exec(text)
    const name = found?.groups?.name?.replace(/[.,]+$/, '').replace(/\s(?:of|the|and|de|la|y|et|und)$/i, '')
    if (name === undefined || found === null || !/^\p{Lu}\S+ \S/u.test(name) || /\d{4}/.test(name)) continue
    const rest = text.slice(found.index, found.index + found[0].length + 20)
    const isKnown = isOutletName(name) || /^The \p{Lu}/u.test(name)
    if (isKnown && !firm.test(name) && !firm.test(rest.slice(found[0].length, found[0].length + 6)))
      return name
  }
  return null
}
