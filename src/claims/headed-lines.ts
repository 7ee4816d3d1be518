import { beforeChannel } from './head-channels.ts'
import { commonWords, functionWords, givenNames, platforms, titleConnectors } from './lexicon/index.ts'
import { withoutOwner } from './mentions/owners.ts'

/** What may be the title that a line begins with, and what stands after it. Offsets are into the line. */
export type HeadedLine = {
  readonly start: number
  readonly end: number
  readonly name: string
  /** What parts it from the rest: "Copper Lane (Hulu)", "Copper Lane, Hulu", "Copper Lane. A drama", or nothing. */
  readonly mark: '(' | '—' | '|' | ':' | ',' | '.' | 'line'
  /** True where a network, a day, a season or a fate stands right after it, as only after titles. */
  readonly sure: boolean
  /** Whether it is somebody's name by its first word, could be somebody's, or not. */
  readonly person: 'surely' | 'maybe' | 'no'
}

const maxWords = 9
const maxChars = 80

const opener = /^["“‘*_]+/
const closer = /["”’*_]+$/
/** "Dr.", "St.", "vs.", "P.I.", "J.": a full stop within a name. */
const abbreviated =
  /^(?:(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Capt|Col|Gen|Prof|vs|No|Vol|Jr|Sr|Mt|Ft)|\p{L}|(?:\p{Lu}\.)+\p{Lu})\.$/u
const dash = /^(?:[—–|·•]|-{1,2}|:)$/

/** A weekday or a month, as a source of patterns. */
export const dayOrMonth =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?)'
const day = new RegExp(
  String.raw`^${dayOrMonth}\b\.?|^(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|\d{1,2}\/\d|(?:19|20)\d\d\b)`,
  'i',
)
const fate =
  /^(?:\(?(?:season|series|s\d|episodes?|vol(?:ume)?|issue|part|pilot|#\d)|(?:(?:an?|the|its|no|one|two|three|four|\d+|first|second|third|fourth|fifth|sixth|final|last|next|limited|new|upcoming|more) )?(?:\S+ )?(?:seasons?|series|episodes?|sitcom|drama|comedy|thriller|film|movie|feature|documentary|miniseries|special|pilot|anthology|reboot|remake|sequel|spin-?off|half-hours?|one-off)\b|(?:renewed|cancell?ed|axed|ordered|ending|undecided|picked up|saved|revived|delayed|unaffected|pulled)\b|\d+ ?[x×] ?\d+)/i

/** The words up to `count` as they stand before the first mark: what may be a network. */
function isNetworkAhead(rest: string): boolean {
  const words =
    /^(?:(?:on|from|for) )?([^\s,;:)|—–·.!?]+\.?(?: [^\s,;:)|—–·.!?]+){0,3})/.exec(rest)?.[1]?.split(' ') ??
    []
  return words.some((_, i) =>
    platforms.has(
      words
        .slice(0, i + 1)
        .join(' ')
        .toLowerCase(),
    ),
  )
}

const isSure = (rest: string): boolean => {
  const bare = rest.replace(/^["”’*_\s]*[([—–|·•:,.-]*\s*["“‘]?/, '')
  return isNetworkAhead(bare) || day.test(bare) || fate.test(bare)
}

/** "Copper Lane, Season 2", "Copper Lane S2": which part of a work comes is no part of its name. */
const ofPart =
  /[,:]? (?:(?:Seasons?|Series|Episodes?|season|series) (?:\d+|One|Two|Three|Four|Five|Six|Seven)(?:[–-]\d+)?|S\d{1,2})$/

/** "Ana Reyes", "Ana Reyes-Weld, 34"; "Quill Marshwood": two or three words of which none is in the dictionary. */
function personIn(name: string, rest: string): HeadedLine['person'] {
  const words = name.toLowerCase().split(' ')
  if (/^, \d\d\b/.test(rest)) return 'surely'
  if (words.length < 2 || words.length > 3) return 'no'
  if (givenNames.has(words[0] ?? '')) return 'surely'
  return words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word) && !isOrdinary(word)) ? 'maybe' : 'no'
}

const isOrdinary = (word: string) =>
  commonWords.has(word) ||
  commonWords.has(word.replace(/s$/, '')) ||
  titleConnectors.has(word) ||
  functionWords.has(word)

/** Reads the title in title case that `line` may begin with from `from` on; null where it begins with none. */
export function headedLine(line: string, from: number): HeadedLine | null {
  const quotes = opener.exec(line.slice(from, from + 4))?.[0] ?? ''
  const start = from + quotes.length
  let at = start
  for (let words = 0; words < maxWords && at < line.length; words++) {
    const gap = line.indexOf(' ', at)
    const lineEnd = line.indexOf('\n', at)
    const stop = Math.min(...[gap, lineEnd, line.length].filter((i) => i >= 0))
    if (stop - start > maxChars) return null
    const word = line.slice(at, stop)
    const next = line.slice(stop).replace(/^ /, '')
    const found = endAt(line, { start, at, stop, word, next, quoted: quotes !== '', first: words === 0 })
    if (found !== undefined) return found
    at = stop + 1
  }
  return null
}

/** What a work without a name is called by. */
const unnamed =
  /^(?:project|film|movie|feature|series|drama|comedy|sitcom|thriller|documentary|doc|pilot|sequel|prequel|reboot|remake|spin-?off|biopic|musical|special|anthology|horror|animated|limited|crime|family|legal|medical|sci-fi|romantic|action|science)$/

type Place = {
  readonly start: number
  readonly at: number
  readonly stop: number
  readonly word: string
  readonly next: string
  readonly quoted: boolean
  readonly first: boolean
}

/** The head that ends with this word; null where the line has none, undefined where the name goes on. */
function endAt(
  line: string,
  { start, at, stop, word, next, quoted, first }: Place,
): HeadedLine | null | undefined {
  if (word === '') return null
  // Quotes or italics that open within the line: the name is in there, and what stands before is none.
  if (!first && opener.test(word)) return null
  const core = word.replace(opener, '').replace(/["”’*_]*[.,:;!?]*["”’*_]*$/, '')
  const small = titleConnectors.has(core.toLowerCase()) || /^(?:&|vs|\+)$/.test(core)
  if (!first && dash.test(word)) return null
  // "Untitled Copper Lane project"
  const work = /^untitled /i.test(line.slice(start, at)) && unnamed.test(core)
  if (!(/^[\p{Lu}\d¡¿’'&]/u.test(core) || (!first && (small || work)))) return null
  const closes = quoted && closer.test(word)
  const tail = /["”’*_]*([.,:;!?]*)["”’*_]*$/.exec(word)?.[1] ?? ''
  const end = at + word.length - (/["”’*_]*[.,:;]*["”’*_]*$/.exec(word)?.[0].length ?? 0)
  const marked = (mark: HeadedLine['mark']): HeadedLine | null => {
    const head = line.slice(start, end).replace(ofPart, '')
    const name = withoutOwner(beforeChannel(head))
    if (name === '') return null
    const from = start + head.lastIndexOf(name)
    if (small && !closes && !/^[(—|]$/.test(mark)) return null
    const rest = line.slice(end)
    return {
      start: from,
      end: from + name.length,
      name,
      mark,
      sure: isSure(rest) || ofPart.test(line.slice(start, end)),
      person: personIn(name, rest),
    }
  }
  if (next === '' || line[stop] === '\n') return small ? null : marked('line')
  if (/^[([]/.test(next)) return marked('(')
  if (dash.test(next.slice(0, next.indexOf(' ') < 0 ? next.length : next.indexOf(' '))))
    return marked(/^[|·•]/.test(next) ? '|' : '—')
  if (tail.includes('.') && !abbreviated.test(word.replace(closer, ''))) return marked('.')
  if (/^[!?]+$/.test(tail) && /^(?:\p{Lu}|["“‘])/u.test(next) && !quoted)
    return isSure(next) ? marked('.') : null
  if (tail === ',') return closes || isSure(next) || /^\p{Ll}/u.test(next) ? marked(',') : undefined
  if (tail === ':' || tail === ';')
    return closes || isSure(next) || /^\p{Ll}/u.test(next) ? marked(':') : undefined
  if (closes) return marked(',')
  return undefined
}

/** One common word is a title only where what follows says so. */
export const isCommon = (name: string): boolean =>
  !name.includes(' ') && (commonWords.has(name.toLowerCase()) || givenNames.has(name.toLowerCase()))
