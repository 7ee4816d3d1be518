import { findReused, type Reuse, type WordedReport } from './find-reused.ts'
import { mix } from './shingle.ts'

/** Whose words a report has, and among which reports that was looked for: a number that they and their order make. */
export type KeptReuse = { readonly reuse: Reuse | null; readonly among: number }

type Wording = Pick<WordedReport, 'words' | 'sentence' | 'story'>

/** A report whose words are read only if they have to be. */
export type AskedReport = Omit<WordedReport, keyof Wording> & {
  readonly key: number
  readonly kept: KeptReuse | null
}

/**
 * Reports of one slot → whose words each of them has, by its id. It depends on what was said of the same claim before, and on
 * nothing else: as long as those are the same reports, what is kept holds, and only what is new is looked up among them.
 */
export function keepReused(
  reports: readonly AskedReport[],
  listWording: (keys: readonly number[]) => ReadonlyMap<number, Wording>,
): ReadonlyMap<string, KeptReuse> {
  const ordered = reports.toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  const sides = Map.groupBy(ordered, ({ claimId, denies }) => `${claimId} ${denies}`)
  return new Map([...sides.values()].flatMap((side) => reusedOfSide(side, listWording)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function reusedOfSide(
  side: readonly AskedReport[],
  listWording: (keys: readonly number[]) => ReadonlyMap<number, Wording>,
): readonly (readonly [string, KeptReuse])[] {
  const among = numbersOf(side)
  const isKept = (report: AskedReport, at: number) => report.kept?.among === among[at]
  const from = side.findIndex((report, at) => !isKept(report, at))
  const found = from === -1 ? [] : lookUp(side, from, listWording)
  return side.map((report, at) => {
    const isFound = from !== -1 && at >= from
    const reuse = isFound ? (found[at - from] ?? null) : (report.kept?.reuse ?? null)
    return [report.id, { reuse, among: among[at] ?? 0 }]
  })
}

/** What one outlet says is said by no other. */
function lookUp(
  side: readonly AskedReport[],
  from: number,
  listWording: (keys: readonly number[]) => ReadonlyMap<number, Wording>,
): readonly (Reuse | null)[] {
  if (new Set(side.map(({ outletId }) => outletId)).size < 2) return []
  const wording = listWording(side.map(({ key }) => key))
  const worded = side.map((report) => {
    const own = wording.get(report.key)
    if (!own) throw new TypeError(`no wording of report ${report.id}`)
    return { ...report, ...own }
  })
  return findReused(worded, from)
}

/** One number for each report that stands for it and all before it, and for what counts of them. */
function numbersOf(side: readonly AskedReport[]): readonly number[] {
  const outlets = new Map<string, number>()
  let number = 0
  return side.map(({ key, outletId, isOfficial }) => {
    const outlet = outlets.get(outletId) ?? hash(outletId)
    outlets.set(outletId, outlet)
    number = mix(Math.imul(number, 31) + mix(key) + mix(outlet + Number(isOfficial)))
    return number
  })
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
