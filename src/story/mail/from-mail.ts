import { extract } from '../extract.ts'
import { fromText } from '../from-text.ts'
import { escapeHtml } from '../markdown/escape.ts'
import type { Extraction, Known } from '../story.ts'
import { readMail, readSender } from './mime.ts'
import { readMoment } from './moment.ts'

/**
 * An e-mail → the story in it: a press release, or a newsletter, forwarded or not. `message` has one character a byte
 * (Latin-1). Never throws.
 */
export function fromMail(message: string, known: Known = {}): Extraction {
  const mail = readMail(message)
  const forwarded = readForwarded(mail.text ?? '')
  const subject = readSubject(forwarded?.subject ?? mail.subject)
  const from = nameOutlet(forwarded === null ? mail.from : readSender(forwarded.from))
  const told = {
    ...known,
    outlet: known.outlet ?? from,
    published: readMoment(forwarded?.date ?? mail.date) ?? known.published ?? null,
  }
  const found =
    mail.html === null
      ? fromText(`${subject ?? ''}\n\n${unwrap(untilEnd(forwarded?.rest ?? mail.text ?? ''))}`, told)
      : extract(toPage(mail.html, subject), told)
  if (found.story === null) return found
  // A release's contact and the colleague who passes it on did not write a story.
  return { ...found, story: { ...found.story, byline: forwarded === null ? found.story.byline : [] } }
}

/** "Fwd: FOR IMMEDIATE RELEASE: Pier Opens" → Pier Opens. */
function readSubject(subject: string | null): string | null {
  const plain = subject
    ?.replace(/^(?:(?:fwd?|fw|re|wg|tr|aw)\s*:\s*)+/i, '')
    .replace(/^(?:for immediate release|press release|media alert|news release)\s*[:–—-]\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === undefined || plain === '' ? null : plain
}

/** A press office writes for its house. */
function nameOutlet(sender: string | null): string | null {
  const name = sender
    ?.replace(
      /\s+(?:press(?: office| room| team)?|pr|media(?: relations)?|communications|newsroom|publicity)$/i,
      '',
    )
    .trim()
  return name === undefined || name === '' || name.includes('@') ? null : name
}

type Forwarded = {
  readonly from: string
  readonly date: string | null
  readonly subject: string | null
  readonly rest: string
}

const forwardLine =
  /^[-\s>_]*(?:forwarded message|begin forwarded message|original message|weitergeleitete nachricht)[-\s:_]*$/im

/** The headers that a mail program puts over what it passes on, and what comes after them. */
function readForwarded(text: string): Forwarded | null {
  const start = forwardLine.exec(text)
  if (start === null) return null
  const after = text.slice(start.index + start[0].length).replace(/^\s+/, '')
  const end = /\n\s*\n/.exec(after)
  const head = (end === null ? after : after.slice(0, end.index)).replace(/\n(?![A-Z][\w-]*:)/g, ' ')
  const say = (name: string) =>
    new RegExp(`^[>*\\s]*${name}:\\*?\\s*(.+)$`, 'im').exec(head)?.[1]?.trim() ?? null
  const from = say('From')
  if (from === null || end === null) return null
  return {
    from,
    date: say('Date') ?? say('Sent'),
    subject: say('Subject'),
    rest: after.slice(end.index).trim(),
  }
}

/** What newsrooms close a release with; a signature begins with "-- ". */
const ends = /^(?:#\s*#\s*#|-\s*30\s*-|-+\s*ends?\s*-+|ENDS|-- )\s*$/m

function untilEnd(text: string): string {
  const end = ends.exec(text)
  return end === null ? text : text.slice(0, end.index)
}

/** Mail programs break lines at 72 to 78 characters; a line that is followed by an empty one ends a paragraph. */
function unwrap(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/(?<=.{50,})\n(?!\s*[-*•>])/g, ' ').replace(/^\*(.+)\*$/s, '$1'))
    .join('\n\n')
}

const forwardHead =
  /^[\s\S]*?(?:forwarded message|original message)[\s\S]{0,80}?From:[\s\S]*?\bTo:[\s\S]*?(?:<\/div>|<br[^>]*>\s*<br[^>]*>)/i
const htmlEnd = /<(?:p|div|td)[^>]*>\s*(?:<[^>]+>\s*)*(?:#\s*#\s*#|-\s*30\s*-)\s*(?:<|$)/i

/** A message's HTML as a page: without what stands before the release and after its end. */
function toPage(html: string, subject: string | null): string {
  const body = html.replace(forwardHead, '').replace(/<[^>]*class="?gmail_signature[\s\S]*$/i, '')
  const end = htmlEnd.exec(body)
  const title = subject === null ? '' : `<title>${escapeHtml(subject)}</title>`
  return `<html><head>${title}</head><body>${end === null ? body : body.slice(0, end.index)}</body></html>`
}
