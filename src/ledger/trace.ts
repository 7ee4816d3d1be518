import type { Attribution } from '../claims/index.ts'
import type { Credit } from '../story/index.ts'
import type { OutletRole } from './outlet.ts'
import type { SourceCard } from './records/source-record.ts'
import type { Step, Way } from './trail-way.ts'
import type { Reuse } from './wording/find-reused.ts'

export type Origin = {
  readonly source: Pick<SourceCard, 'id' | 'name' | 'kind'>
  /** From the story's outlet back to the origin, names. */
  readonly trail: readonly string[]
  readonly way: Way
  readonly echo: boolean
}

/** A credit with the outlet it names. `storyId`: the credited story, where it is on record by its address. */
export type TracedCredit = {
  readonly outlet: Named
  readonly how: Credit['how']
  readonly storyId: string | null
}

/** A report as its trail is followed. All reports traced together are about one slot. */
export type Traceable = {
  readonly id: string
  readonly claimId: string
  readonly storyId: string
  readonly publishedAt: string
  readonly denies: boolean
  readonly attribution: Attribution['type']
  /** Whom the attribution names. */
  readonly named: Named | null
  readonly outlet: Named | null
  /** Role of its outlet. */
  readonly printedBy: OutletRole
  readonly credits: readonly TracedCredit[]
}
type Named = { readonly id: string; readonly name: string }

/** One step back: to a report on record, or to a name that is not. */
type Hop = {
  readonly outlet: Named
  readonly report: Traceable | null
  readonly how: Step['how']
  readonly share?: number
}
type Walked = {
  readonly source: Origin['source']
  readonly trail: readonly string[]
  readonly way: Way
  readonly direct: boolean
}

/** Where stories come from whose outlet nobody knows: one voice, since they may all copy one another. */
const unnamedOutlet: Named = { id: 'unnamed-outlet', name: 'an unnamed outlet' }

/**
 * Reports of one slot → origin of each: along the attribution in the words ("Deadline reports"), then the story's
 * credits, then (`findWords`) the earlier report in whose words it is made; through stories on record that voice the same
 * claim, to whoever had it first. `maker` names those who speak officially for the subject, for "official" without a name.
 */
export function trace(
  reports: readonly Traceable[],
  maker: Named,
  findWords: (isAsked: (reportId: string) => boolean) => ReadonlyMap<string, Reuse> = () => new Map(),
): ReadonlyMap<string, Origin> {
  const ordered = reports.toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  const said = {
    of: Map.groupBy(ordered, (report) => voiceKey(outletOf(report).id, report.claimId)),
    byId: new Map(ordered.map((report) => [report.id, report])),
  }
  // Comparing words takes longest: it is done for those alone that do not say themselves whom they have it from.
  const declared = new Set(ordered.filter((report) => hopAsDeclared(report, said)).map(({ id }) => id))
  const voices = { ...said, reused: findWords((id) => !declared.has(id)) }
  const walked = new Map(ordered.map((report) => [report, walk(report, voices, maker)]))
  const first = firstOfEach(walked)
  return new Map(
    [...walked].map(([report, { source, trail, way, direct }]) => {
      const own = isOwn(report, source, direct)
      return [report.id, { source, trail, way, echo: !own && first.get(voiceOf(report, source)) !== report }]
    }),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const voiceKey = (outletId: string, claimId: string) => `${outletId} ${claimId}`
const outletOf = (report: Traceable) => report.outlet ?? unnamedOutlet

/** A source denying what it said is a new word, not an echo of the old one. */
const voiceOf = (report: Traceable, source: Origin['source']) =>
  `${source.id} ${report.claimId} ${report.denies ? 'against' : 'for'}`

/** A source's own stories are its own words. */
function isOwn(report: Traceable, source: Origin['source'], direct: boolean): boolean {
  return report.outlet?.id === source.id || (direct && source.kind === 'insider')
}

/**
 * The report that stands for each source's word: its own; else the first that passed it on. Officials and persons mostly
 * speak through others; an insider's blog stands for them only if nobody else does.
 */
function firstOfEach(walked: ReadonlyMap<Traceable, Walked>): ReadonlyMap<string, Traceable> {
  const first = new Map<string, { readonly report: Traceable; readonly rank: number }>()
  for (const [report, { source, direct }] of walked) {
    const rank = isOwn(report, source, direct) ? 2 : report.printedBy === 'insider' ? 0 : 1
    const held = first.get(voiceOf(report, source))
    if (!held || rank > held.rank) first.set(voiceOf(report, source), { report, rank })
  }
  return new Map([...first].map(([key, { report }]) => [key, report]))
}

type Said = {
  readonly of: ReadonlyMap<string, readonly Traceable[]>
  readonly byId: ReadonlyMap<string, Traceable>
}
type Voices = Said & {
  readonly reused: ReadonlyMap<string, Reuse>
}

/** Step by step back, until nobody else is named. A circle of credits ends at its earliest story. */
function walk(start: Traceable, voices: Voices, maker: Named): Walked {
  const path = [start]
  const steps: Step[] = []
  const deadEnds = listDeadEnds(start, voices)
  for (;;) {
    const report = path.at(-1) ?? start
    const hop = hopFrom(report, voices)
    if (!hop) return endAt(path, { steps, deadEnds, circular: false }, maker)
    const step = { how: hop.how, reportId: hop.report?.id ?? null, share: hop.share ?? null }
    if (!hop.report)
      return endOutside(path, hop.outlet, { steps: [...steps, step], deadEnds, circular: false })
    const loop = path.indexOf(hop.report)
    if (loop >= 0) {
      const circle = path.slice(loop)
      const earliest = circle.reduce((a, b) => (compare(b.publishedAt, a.publishedAt) < 0 ? b : a))
      const around = path.slice(0, path.indexOf(earliest) + 1)
      return endAt(around, { steps: steps.slice(0, around.length - 1), deadEnds, circular: true }, maker)
    }
    steps.push(step)
    path.push(hop.report)
  }
}

const namesOf = (path: readonly Traceable[]) => path.map((passed) => outletOf(passed).name)
/** From an outlet to whom its own words name. */
const toSpeaker: Step = { how: 'attribution', reportId: null, share: null }

/** The origin is on record: whoever its words name, or its outlet, or its outlet's insider. */
function endAt(path: readonly Traceable[], way: Way, maker: Named): Walked {
  const direct = path.length === 1
  const names = namesOf(path)
  const source = speakerOf(path.at(-1), maker)
  if (names.at(-1) === source.name) return { source, trail: names, way, direct }
  return { source, trail: [...names, source.name], way: { ...way, steps: [...way.steps, toSpeaker] }, direct }
}

/** The origin is named, but its story is not on record. Unnamed sources are then its own, not the copyist's. */
function endOutside(path: readonly Traceable[], outlet: Named, way: Way): Walked {
  const trail = [...namesOf(path), outlet.name]
  if (path.at(-1)?.attribution !== 'insider') return { source: asOutlet(outlet), trail, way, direct: false }
  const source = insiderOf(outlet)
  const steps = [...way.steps, toSpeaker]
  return { source, trail: [...trail, source.name], way: { ...way, steps }, direct: false }
}

function speakerOf(report: Traceable | undefined, maker: Named): Origin['source'] {
  if (!report) return { ...maker, kind: 'official' }
  const { attribution, named } = report
  if (attribution === 'insider') return insiderOf(outletOf(report))
  if (attribution === 'person' && named) return { ...named, kind: 'person' }
  if (attribution !== 'official') return asOutlet(outletOf(report))
  if (named) return { ...named, kind: 'official' }
  // "The network announced", on the network's own site.
  if (report.printedBy === 'official') return { ...outletOf(report), kind: 'official' }
  return { ...maker, kind: 'official' }
}

const asOutlet = ({ id, name }: Named): Origin['source'] => ({ id, name, kind: 'outlet' })
const insiderOf = ({ id, name }: Named): Origin['source'] => ({
  id: `${id}-insider`,
  name: `${name} insider`,
  kind: 'insider',
})

/** Whom the report passes on, or null where it speaks for itself. What it says itself of that comes first. */
function hopFrom(report: Traceable, voices: Voices): Hop | null {
  return hopAsDeclared(report, voices) ?? hopByWording(report, voices)
}

function hopAsDeclared(report: Traceable, voices: Said): Hop | null {
  const { attribution, named } = report
  if (attribution === 'author') return null
  if (named && attribution === 'outlet') {
    return named.id === outletOf(report).id
      ? null
      : { outlet: named, report: voiceBefore(report, named, voices), how: 'attribution' }
  }
  const hop = hopAlongCredits(report, voices)
  // A named official or person is the origin, wherever it was read; a credit is a step only if it leads there, too.
  if (named && attribution !== 'insider') return hop?.report?.named?.id === named.id ? hop : null
  return hop
}

/** Made in another's words, without saying so: an echo of it, unless those words name somebody else. */
function hopByWording(report: Traceable, voices: Voices): Hop | null {
  const reuse = voices.reused.get(report.id)
  const of = reuse && voices.byId.get(reuse.reportId)
  if (!of || !mayBeFrom(report, of)) return null
  return { outlet: outletOf(of), report: of, how: 'wording', share: reuse.share }
}

function mayBeFrom({ attribution, named, printedBy }: Traceable, of: Traceable): boolean {
  // Who speaks for the work has it from nobody; others had it from them beforehand.
  if (printedBy === 'official') return false
  if (attribution === 'outlet') return named?.id === of.named?.id
  if (attribution === 'official' || attribution === 'person')
    return of.attribution === attribution && of.named?.id === named?.id
  return true
}

/** "Source: X" outranks "via X", and that a bare link. */
const strongestFirst: readonly Credit['how'][] = ['source', 'reported-by', 'via', 'hat-tip', 'link']

const ofWholeStory: ReadonlySet<Credit['how']> = new Set(['source', 'via', 'hat-tip'])

function hopAlongCredits(report: Traceable, voices: Said): Hop | null {
  const hops = report.credits
    .filter((credit) => credit.outlet.id !== outletOf(report).id)
    .toSorted((a, b) => strongestFirst.indexOf(a.how) - strongestFirst.indexOf(b.how))
    .map((credit) => ({ ...credit, report: voiceBefore(report, credit.outlet, voices) }))
  const onRecord = hops.find((hop) => hop.report !== null)
  if (onRecord) return onRecord
  // A credited story that is on record and does not say it is a dead end. "Vane told X" is X's in its own sentence, which
  // the attribution knows; off record, only what credits the story as a whole speaks for the rest of it.
  return hops.find((hop) => hop.storyId === null && ofWholeStory.has(hop.how)) ?? null
}

/** Credited stories that would lead on, are on record, and do not say it. */
function listDeadEnds(report: Traceable, voices: Voices): readonly string[] {
  if (report.attribution === 'author' || report.attribution === 'outlet' || report.named) return []
  const dead = report.credits.filter(
    ({ outlet, storyId, how }) =>
      storyId !== null &&
      ofWholeStory.has(how) &&
      outlet.id !== outletOf(report).id &&
      voiceBefore(report, outlet, voices) === null,
  )
  return [...new Set(dead.map(({ outlet }) => outlet.name))]
}

/** What the outlet had said of this claim by then, or on that day: clocks differ. */
function voiceBefore(report: Traceable, outlet: Named, voices: Said): Traceable | null {
  const said = (voices.of.get(voiceKey(outlet.id, report.claimId)) ?? []).filter((voice) => voice !== report)
  const day = (voice: Traceable) => voice.publishedAt.slice(0, 10)
  const before = said.findLast((voice) => voice.publishedAt <= report.publishedAt)
  return before ?? said.find((voice) => day(voice) === day(report)) ?? null
}
