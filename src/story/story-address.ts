import { type Address, isSameSite } from './page-address.ts'

/** Parts of addresses that lists, people, shops and forms have, in the languages of the pages we read. */
const elsewhere =
  /^(?:tags?|topics?|themes?|categor(?:y|ies|ias?|ie)|kategori(?:e|en|a)|rubri(?:k|ken|que|ques|ca)|sections?|secci[oó]n|sezione|sekce|hub|coupons?|vouchers?|gutscheine|labels?|keywords?|authors?|autore?s?|auteurs?|contributors?|writers?|by|staff|members?|users?|profiles?|persons?|search|suche|buscar|log-?in|sign-?in|sign-?up|register|(?:my-?)?account|subscri(?:be|ptions?)|abo|newsletters?|about(?:-us)?|contact(?:-us)?|kontakt|impressum|privacy|datenschutz|terms|legal|cookies?|faq|advertis(?:e|ing)|media-?kit|feeds?|rss|ads?|sponsor(?:ed|s)?|cgi-bin|comments?|share|email|redirect|etiquetas?|schlagwort|themen|mot-cle|wp-admin|wp-content|static|assets|img|images|bbs)$/i
/** Parts that a section may have, too: only many words after them make a story. */
const perhapsElsewhere =
  /^(?:people|stars|team|help|shop|store|jobs|careers|partners?|events?|archives?|forums?|polls?|shows?|series|movies?|films?|games?|titles?|characters?|thema|out|go|r)$/i

/**
 * How surely an address is a story's: `none` (a list, a person, a shop), `maybe` (it does not say), `likely` (many words,
 * but neither date nor number where the page's own address has one), `sure`.
 */
export type StoryLikeness = 'none' | 'maybe' | 'likely' | 'sure'

/** What is kept rather than read. */
const files =
  /\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip|rar|7z|mp[34]|m4[av]|mov|epub|ics|csv|xml|jpe?g|png|gif|webp|tiff?|eps)$/i
const downloads = /^(?:downloads?|basket|cart|print)$/i

/** Judges an address by its own shape, and by how much it resembles the address of the page that it stands on. */
export function judgeAddress(there: Address, own: Address | null): StoryLikeness {
  const { parts, query } = there
  if (files.test(parts.at(-1) ?? '') || parts.some((part) => downloads.test(part))) return 'none'
  if (!isSameSite(there, own) || (parts.length === 0 && query === '')) return 'none'
  const words = slugWords(parts)
  if (isOneWord(there) && own !== null && own.parts.length > 1) return 'none'
  if (parts.some((part) => elsewhere.test(part)))
    return words >= 3 && resembles(parts, own) ? 'maybe' : 'none'
  if (words <= 4 && parts.some((part) => perhapsElsewhere.test(part)))
    return resembles(parts, own)
      ? 'sure'
      : own !== null && isMarked(own) && !isMarked(there)
        ? 'none'
        : 'maybe'
  if (isMarked(there) || resembles(parts, own)) return 'sure'
  if (words < 3) return 'maybe'
  return own !== null && isMarked(own) ? 'likely' : 'sure'
}

/** "/fcc", "/closings": a page of the site's own where stories stand in folders. */
function isOneWord({ parts, query }: Address): boolean {
  return parts.length === 1 && query === '' && /^\p{L}{2,15}$/u.test(parts[0] ?? '')
}

/** Whether an address is hardly anything but a story's. */
export function isLikelyStory(there: Address, own: Address | null): boolean {
  const likeness = judgeAddress(there, own)
  return likeness === 'sure' || likeness === 'likely'
}

/** Whether an address has a date or a number: then its site's other stories have, too. */
function isMarked({ parts, query }: Address): boolean {
  return isDated(parts) || isNumbered(parts, query)
}

/** Words of the longest part: "night-postman-first-photos" has four. */
function slugWords(parts: readonly string[]): number {
  return Math.max(
    0,
    ...parts.map((part) => {
      const words = part
        .split(/[-_+,.]|%20/)
        .filter((word) => word !== '' && !/^(?:html?|php|aspx?)$/i.test(word))
      return words.some((word) => /\p{L}{2}/u.test(word)) || /%[0-9a-f]{2}/i.test(part) ? words.length : 0
    }),
  )
}

/** "/2026/03/03/…", "/2026/0303/…", "/20260303/…" with something below the date. */
function isDated(parts: readonly string[]): boolean {
  const at = parts.findIndex((part) => /^(?:19|20)\d\d(?:-?[01]\d(?:-?[0-3]\d)?)?$/.test(part))
  if (at === -1) return false
  return parts
    .slice(at + 1)
    .some((part) => !/^\d{1,2}$/.test(part) || parts.length - at > 3 || (parts[at]?.length ?? 0) > 4)
}

function isNumbered(parts: readonly string[], query: string): boolean {
  return (
    /(?:^|\D)(?!(?:19|20)\d\d(?:\.\w{2,5})?$)\d{4,}(?:\.\w{2,5})?$/.test(parts.at(-1) ?? '') ||
    /[?&](?:id|p|nid|aid|t|story\w*|art\w*|news\w*)=\d{3,}/i.test(query)
  )
}

/** Same folders and the same kind of last part: "/stories/4438" on "/stories/4471". */
function resembles(parts: readonly string[], own: Address | null): boolean {
  const here = own?.parts ?? []
  const [last, ownLast] = [parts.at(-1), here.at(-1)]
  if (last === undefined || ownLast === undefined || parts.length !== here.length) return false
  if (parts.length === 1 && !/\d/.test(last)) return false
  return shapeOf(last) === shapeOf(ownLast) && parts[0]?.replace(/\d/g, '0') === here[0]?.replace(/\d/g, '0')
}

function shapeOf(part: string): string {
  const ending = /\.\w{2,5}$/.exec(part)?.[0] ?? ''
  const name = part.slice(0, part.length - ending.length)
  if (/^\d+$/.test(name)) return `number${ending}`
  const kind = /^\d+\p{L}?$/u.test(name) ? 'number' : 'words'
  return `${kind}${slugWords([name]) >= 3 ? ' many' : ''}${ending}`
}
