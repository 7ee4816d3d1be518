import type { EntryHead } from './entry-heads.ts'
import { mayBeTitle } from './head-labels.ts'
import { headPlace } from './head-places.ts'
import { dayOrMonth, type HeadedLine, headedLine, isCommon } from './headed-lines.ts'
import type { Passage } from './sentence.ts'

type Found = {
  readonly passage: Passage
  /** Which passage of the text it is. */
  readonly at: number
  readonly head: HeadedLine
  readonly make: string
  readonly works: boolean
}

const ofWorks =
  /\b(?:seasons?|series|episodes?|films?|movies?|drama|comedy|sitcom|trailer|teaser|pilot|sequel|remake|reboot|revival|renewed|cancel+ed|stars?|starring|cast|directs?|director|directed|creator|premieres?|released?|special|half-hours?|anthology|scripts?|network|streamer|cinemas|theaters|adaptation|anime|manga|novel|plays|installments?|hours)\b/i

function headOf(passage: Passage, place: number): Found | null {
  const line = passage.source.slice(passage.start, passage.end)
  const { at, numbered, led } = headPlace(line)
  const head = headedLine(line, at + labelLength(line.slice(at, at + maxLabelChars)))
  if (head === null || !/\p{Ll}/u.test(head.name)) return null
  if (!mayBeTitle(head.name, head.sure) || day.test(head.name)) return null
  // "Tom Weld as Abel Dunn", "CORK, Ireland — …", "Q. Fine"
  if (/^\p{Lu}{4,}, |^[QA]\. /u.test(head.name)) return null
  if (!head.sure && / as /.test(head.name)) return null
  // "Dave (Hulu)", "2. Dave" may be shows; "Where: Hulu" and "Yes." are none.
  const listed = head.mark === 'line' && numbered
  if (isCommon(head.name) && !listed && (!head.sure || head.mark === ':')) return null
  const rest = passage.source.slice(passage.start + head.end, passage.start + head.end + reach)
  return {
    passage,
    at: place,
    head,
    make: numbered ? 'numbered' : led ? 'led' : passage.layout,
    works: ofWorks.test(rest),
  }
}

const maxLabelChars = 34
const day = new RegExp(`^${dayOrMonth}\\.? \\d`, 'i')

/** "HBO: Copper Lane", "Leaving in June: Copper Lane": how long the label is that stands before the name. */
function labelLength(line: string): number {
  const label = /^(\p{Lu}[^:.,“"]*): (?=["“‘*_]?[\p{Lu}\d])/u.exec(line)
  const name = label?.[1] ?? ''
  return label === null || (/\p{Ll}/u.test(name) && mayBeTitle(name, false)) ? 0 : label[0].length
}

/** How far behind a head words of film and series are looked for. */
const reach = 300
const minSure = 2
const minUnsure = 3
const minShare = 0.5
const maxPersonalShare = 0.34

/** How much of the stretch of passages of one layout, from the first such head to the last, begins with one. */
function coverage(alike: readonly Found[], passages: readonly Passage[]): number {
  const layouts = new Set(alike.map(({ passage }) => passage.layout))
  const between = passages
    .slice(alike[0]?.at, (alike.at(-1)?.at ?? 0) + 1)
    .filter(({ layout }) => layouts.has(layout))
  return alike.length / Math.max(1, between.length)
}

/**
 * Heads in title case. Two that have a network, a day or a fate right behind them show that a story is told in entries;
 * others of their make are heads with them. Without such, many alike must fill a stretch of the story and speak of works.
 */
export function titleCaseHeads(passages: readonly Passage[]): ReadonlyMap<Passage, EntryHead> {
  const inText = passages.filter((passage) => passage.in === 'text')
  const found = inText.flatMap((passage, at) => headOf(passage, at) ?? [])
  const byName = Map.groupBy(found, ({ head }) => head.name)
  const once = found.filter(({ head }) => byName.get(head.name)?.length === 1)
  const plain = (one: Found) => one.head.sure || !isCommon(one.head.name)
  const sure = once.filter(({ head }) => head.sure && head.person !== 'surely')
  const heads = new Map<Passage, EntryHead>()
  const keep = ({ passage, head }: Found) =>
    heads.set(passage, {
      start: passage.start + head.start,
      end: passage.start + head.end,
      name: head.name,
      sure: head.sure,
      alone: head.mark === 'line',
    })
  if (sure.length >= minSure) for (const one of sure) keep(one)
  for (const [make, alike] of Map.groupBy(once, ({ make }) => make)) {
    const share = (holds: (one: Found) => boolean) => alike.filter(holds).length / alike.length
    if (share(({ head }) => head.person !== 'no' && !head.sure) > maxPersonalShare) continue
    const led = alike.filter((one) => heads.has(one.passage)).length
    const bySure = led >= minSure && led / alike.length >= minShare
    // Subheads are set like titles, too.
    const byMany =
      make !== 'heading' &&
      !(make === 'paragraph' && share(({ head }) => head.mark === 'line') > minShare) &&
      alike.filter(plain).length >= minUnsure &&
      share(({ works, head }) => works || head.sure) > minShare &&
      coverage(alike, inText) > minShare
    if (bySure || byMany)
      for (const one of alike)
        if (one.head.person === 'no' || ((bySure || one.head.mark === 'line') && one.head.person === 'maybe'))
          keep(one)
  }
  return heads
}
