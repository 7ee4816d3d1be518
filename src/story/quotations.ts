import type { Span } from './story.ts'

/** Marks that open and close differently: the closing one ends the quotation wherever it stands. */
const paired = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
])
/** Marks whose closing twin would open again: "…", Swedish ”…”, German „…“. */
const closesLikeItOpens = new Set(['"', '”', '„'])
const marks = new Set('“„«「『"”‘\'')
const doubleMark = 0x22
const singleMark = 0x27
/** «, the first of those beyond ASCII. */
const firstTypographic = 0xab
/** Longer runs are a missing mark, not a quotation. */
const maxChars = 1000
/** Single marks are apostrophes too, so that a far one seldom closes. */
const maxSingleChars = 300

const anyMark = /[“„«「『"”‘']/

/** The words between quotation marks, marks left out. An apostrophe neither opens nor closes. */
export function findQuotations(text: string): readonly Span[] {
  if (!anyMark.test(text)) return []
  const spans: Span[] = []
  for (let i = text.search(anyMark); i >= 0 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Letters and spaces are none, and most of a text.
    if (code < firstTypographic && code !== doubleMark && code !== singleMark) continue
    if (!marks.has(text[i] ?? '')) continue
    const end = findEnd(text, i)
    if (end > i + 1) spans.push({ kind: 'quotation', start: i + 1, end })
    // A mark that closed must not open the next quotation; nested marks of another kind may.
    if (end > 0 && closesLikeItOpens.has(text[i] ?? '')) i = skipPast(text, i, end, spans)
  }
  return spans
}

/** Quotations inside the quotation are kept; its closing mark is passed over. */
function skipPast(text: string, start: number, end: number, spans: Span[]): number {
  for (const inner of findQuotations(text.slice(start + 1, end))) {
    spans.push({ ...inner, start: inner.start + start + 1, end: inner.end + start + 1 })
  }
  return end
}

function findEnd(text: string, at: number): number {
  const mark = text[at] ?? ''
  const closing = paired.get(mark)
  if (closing !== undefined) return findOneOf(text, closing, at + 1)
  if (mark === '"') return within(text.indexOf('"', at + 1), at, maxChars)
  if (mark === '”') return opens(text, at) ? findOneOf(text, '”', at + 1) : -1
  if (mark === '‘' || mark === "'") return opens(text, at) ? findSingleEnd(text, mark, at) : -1
  return -1
}

function findOneOf(text: string, marks: string, from: number): number {
  const limit = Math.min(text.length, from + maxChars)
  for (let i = from; i < limit; i++) if (marks.includes(text[i] ?? '')) return i
  return -1
}

function within(end: number, start: number, limit: number): number {
  return end - start <= limit ? end : -1
}

const wordBefore = /[\p{L}\p{N}]/u

function opens(text: string, at: number): boolean {
  const next = text[at + 1] ?? ' '
  return !wordBefore.test(text[at - 1] ?? ' ') && /\S/.test(next)
}

/** The first mark that follows a non-space and is not followed by a letter: "don’t" goes on, "dream’:" ends. */
function findSingleEnd(text: string, mark: string, at: number): number {
  const closing = mark === '‘' ? '’' : "'"
  const limit = Math.min(text.length, at + maxSingleChars)
  for (let i = at + 2; i < limit; i++) {
    if (text[i] !== closing || /\s/.test(text[i - 1] ?? ' ')) continue
    if (!wordBefore.test(text[i + 1] ?? ' ') && !isPlural(text, i)) return i
  }
  return -1
}

/** "the writers’ room": after a plural's s, with a word to follow, it is an apostrophe if another mark comes later. */
function isPlural(text: string, at: number): boolean {
  if (text[at - 1] !== 's' || !/^[’'] \p{Ll}/u.test(text.slice(at, at + 3))) return false
  return /[^\s][’'](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + maxSingleChars))
}
