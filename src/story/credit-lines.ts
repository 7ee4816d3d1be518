import { distinctCredits, readCreditLine } from './credits.ts'
import { pointsElsewhere } from './cues.ts'
import { readRoll } from './meta/roll.ts'
import type { Passage } from './page/page.ts'
import { readAddress } from './page-address.ts'
import { creditReference } from './references.ts'
import type { Credit, Span } from './story.ts'
import { nameOn, urlOf } from './story-credits.ts'

/** Credit lines of a page: which passages they are, and whom they name. */
export type CreditLines = { readonly passages: ReadonlySet<number>; readonly credits: readonly Credit[] }

const maxLineChars = 240

/** Lines that only name the source, from the story's start to a little below its end. */
export function findCreditLines(passages: readonly Passage[], base: string | null): CreditLines {
  const lines = new Set<number>()
  const credits: Credit[] = []
  for (const [at, passage] of passages.entries()) {
    if (lines.has(passage.index)) continue
    const listed = readList(passages, at, base)
    for (const { index } of listed.lines) lines.add(index)
    credits.push(...listed.credits)
    const read =
      passage.text.length > maxLineChars
        ? null
        : (readCreditLine(passage.text) ??
          readLines(passage.text) ??
          readPill(passage) ??
          readPiece(passage, base) ??
          readRollCredits(passage.text) ??
          readNote(passage.text))
    if (read === null) continue
    lines.add(passage.index)
    const links = passage.spans.filter(({ kind }) => kind === 'link')
    credits.push(
      ...joinLinked(read, passage.text, links).map((credit) => ({
        ...credit,
        url: urlOf(credit.name, passage.text, links, base),
      })),
    )
  }
  return { passages: lines, credits }
}

/** "Words: Ada Finch. Figures: Tally Wire." */
function readRollCredits(text: string): readonly Credit[] | null {
  return readRoll(text)?.sources.map((name): Credit => ({ name, url: null, how: 'source' })) ?? null
}

/** Lines that breaks part, each a credit or another story's title: "See also: …", and below it "Source: …". */
function readLines(text: string): readonly Credit[] | null {
  const lines = text.split('\n')
  if (lines.length < 2) return null
  const read = lines.map((line) => readCreditLine(line))
  const isAll = read.every((credits, at) => credits !== null || pointsElsewhere(lines[at] ?? ''))
  const credits = read.flatMap((one) => one ?? [])
  return isAll && credits.length > 0 ? credits : null
}

/** "VIA" and a link right behind it: style sheets set the two apart. */
function readPill({ text, spans }: Passage): readonly Credit[] | null {
  const at = spans.find(({ kind }) => kind === 'link')?.start ?? 0
  return pill.test(text.slice(0, at)) ? readCreditLine(`${text.slice(0, at)}: ${text.slice(at)}`) : null
}

const pill =
  /^(?:via|vía|sources?|quellen?|fuentes?|font[ei]|bron(?:nen)?|källor|källa|kilder?|h\/?t|hat tip)$/i

type Listed = { readonly lines: readonly Passage[]; readonly credits: readonly Credit[] }

/** "Sources", and below it nothing but links whose words are the names of other sites. */
function readList(passages: readonly Passage[], at: number, base: string | null): Listed {
  const none = { lines: [], credits: [] }
  if (!listLabel.test(passages[at]?.text ?? '')) return none
  const own = readAddress(base)
  // What an editor opens stands beside the heading.
  const from = at + 1 + (/^\[?\p{L}{4,12}\]?$/u.test(passages[at + 1]?.text ?? '') ? 1 : 0)
  const named = passages.slice(from, from + maxListed).map((passage) => {
    const link = passage.spans.find(({ kind }) => kind === 'link')
    const name = link === undefined ? null : nameOn(link, passage.text, base, own)
    if (passage.linkChars >= passage.text.length * 0.9 && !listLabel.test(name?.name ?? '') && name !== null)
      return name
    return creditReference(passage, base, own)[0] ?? null
  })
  const end = named.indexOf(null)
  const names = named.slice(0, end === -1 ? named.length : end).flatMap((name) => name ?? [])
  if (names.length === 0) return none
  const credits = names.map(({ name, url }): Credit => ({ name, url, how: 'source' }))
  return { lines: passages.slice(at, from + names.length), credits }
}

const maxListed = 8
const listLabel = /^(?:sources?|quellen?|fuentes|fonti|fontes|bronnen|källor|kilder)\s*:?$/i

/** "Source: “Finch lights the lamps,” Pier Post": the title of a piece, and the outlet's name as the line's only link. */
function readPiece({ text, spans }: Passage, base: string | null): readonly Credit[] | null {
  if (!piece.test(text)) return null
  const [link, ...others] = spans.filter(({ kind }) => kind === 'link')
  const name = link === undefined || others.length > 0 ? null : nameOn(link, text, base, readAddress(base))
  return name === null ? null : [{ name: name.name, url: name.url, how: 'source' }]
}

const piece =
  /^[([]?(?:sources?|quellen?|fuentes?|font[ei]|bron(?:nen)?|källor|källa|kilder?)\s*[:：]\s*["“„«‘'].{4,140}["”“»’'][^"“”]{2,60}$/iu

/** "Source: Turnstile Wire. Estimates as of Sunday.": under tables the line says more than who counted. */
function readNote(text: string): readonly Credit[] | null {
  const [line = '', rest = ''] = text.split(/(?<=\p{L}{3})\.\s+(?=\p{Lu})/u)
  return rest !== '' && figures.test(rest) ? readCreditLine(line) : null
}

const figures =
  /^(?:estimates?|figures?|data|numbers?|totals?|amounts?|rankings?|ratings?|all (?:figures|numbers|amounts)|as of|based on|note|not adjusted|includes|excludes|zahlen|stand|angaben|chiffres|données|cifras|datos|dati)\b/i

/** "Source: <a>Ink & Aerials</a>": a link's words are one name, whatever joins them. */
function joinLinked(credits: readonly Credit[], text: string, links: readonly Span[]): readonly Credit[] {
  const names = links.map(({ start, end }) => text.slice(start, end))
  const joined = credits.map((credit) => {
    const name =
      names.find((words) => words.includes(credit.name) && /[&,/]| and /.test(words)) ??
      // "Thanks to Mira at Pier Post": whose site it is that is linked.
      names.find((words) => / (?:at|of|from|on) (?:the )?$/.test(beforeEnd(credit.name, words))) ??
      // "Via Pier Post on Chirper": where it says so is not who.
      names.find((words) => words !== '' && credit.name.startsWith(`${words} on `))
    return name === undefined ? credit : { ...credit, name }
  })
  return distinctCredits(joined)
}

function beforeEnd(name: string, end: string): string {
  return end !== '' && name.endsWith(end) ? name.slice(0, -end.length) : ''
}
