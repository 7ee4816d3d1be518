import { z } from 'zod'
import type { Report } from '../claims/index.ts'
import { Problem } from '../problem.ts'
import { addReports, type Voiced } from './add-reports.ts'
import { addressOf, identityOf } from './address.ts'
import type { Imported } from './imports/imported.ts'
import { hashOf, sourceIdOf } from './name.ts'
import { whoIsNow } from './names/who-is.ts'
import type { Own } from './own/own.ts'
import type { Recording, RecordOutcome } from './recorded.ts'
import { refreshSlots } from './refresh.ts'
import { resolveNames } from './resolve.ts'
import { sentence } from './sentence.ts'
import { listMakerNames, listSlotsOfTitleFrom } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { appendEntry } from './store/entries.ts'
import { findGapByIdentity } from './store/gaps.ts'
import { findOutletByName } from './store/outlets.ts'
import { findOwnStoryByAddress } from './store/own-stories.ts'
import { listSaidAt } from './store/reports.ts'
import { unsettleTitles } from './store/slots.ts'
import { findCreditedUntil, listSlotsCrediting } from './store/stories.ts'
import { listUndosOf, listVerdictsOfClaims } from './store/verdicts.ts'
import { type StoryEntry, storyEntry } from './stored.ts'
import {
  addVersion,
  closeOld,
  contentHash,
  findStory,
  identityOfEntry,
  type Version,
} from './story-version.ts'
import type { Weighed } from './weigh.ts'

/** Puts one story on record, in one transaction: into the log, and into everything worked out from it. */
export function record(db: Database, recording: Recording): RecordOutcome {
  const entry = toEntry(recording)
  return db.write(() => {
    refuseTakenDown(db, entry)
    refuseOwn(db, entry)
    return recordEntry(db, entry)
  })
}

/** Appends a story that is not on record as it is, and works it in. */
export function recordEntry(db: Database, entry: StoryEntry): RecordOutcome {
  const known = findStory(db, entry)
  if (known && known.contentHash === contentHash(entry))
    return { storyId: known.id, state: 'unchanged', version: known.version, claims: [] }
  return applyStory(db, appendEntry(db, 'story', entry.readAt, entry), entry)
}

/** Our own page read back would stand as another's story, or as an echo of itself. */
export function refuseOwn(db: Database, { input, story }: StoryEntry): void {
  const address = addressOf(story.url)
  const own = address === null ? null : findOwnStoryByAddress(db, address)
  if (own === null) return
  const says = `${input} is a story of this newsroom (${own}), which is on record already: “hearsay publish” changes it.`
  throw new Problem('own-story', says)
}

/** What was taken down does not come back by being read again. */
export function refuseTakenDown(db: Database, entry: StoryEntry): void {
  const { input } = entry
  // A row of a sheet may tell of a page that was taken down.
  const identities = new Set([identityOfEntry(entry), identityOf({ ...entry.story, input })])
  const gap = [...identities].map((identity) => findGapByIdentity(db, hashOf(identity))).find((one) => one)
  if (!gap) return
  const says = `${input} was taken down on ${gap.at.slice(0, 10)} by ${gap.by}, and is not recorded again: ${gap.reason}`
  throw new Problem('taken-down', says)
}

export function toEntry({
  input,
  reading,
  readAt,
  own,
  imported,
}: Recording & { readonly own?: Own; readonly imported?: Imported }): StoryEntry {
  for (const report of reading.reports) requireQuote(input, reading.story, report)
  const entry = storyEntry.safeParse({
    input,
    readAt,
    story: reading.story,
    reports: reading.reports,
    ...(own ? { own } : {}),
    ...(imported ? { imported } : {}),
  })
  if (entry.success) return entry.data
  const says = `${input} cannot be recorded: ${z.prettifyError(entry.error)}`
  throw new Problem('bad-recording', says, { cause: entry.error })
}

/** Law 1: no report without its exact quote. */
function requireQuote(input: string, story: Recording['reading']['story'], report: Report): void {
  const photo = story.photos[report.photo ?? -1]
  const texts = {
    text: story.text,
    headline: story.headline,
    dek: story.dek,
    caption: photo?.caption,
    alt: photo?.alt,
  }
  const part = report.in ?? 'text'
  if (texts[part]?.slice(report.start, report.end) === report.quote) return
  const place = `at ${report.start} to ${report.end} of its ${part}`
  throw new Problem('quote-not-found', `${input}: the quote “${report.quote}” does not stand ${place}.`)
}

/** Works a story of the log into the projections. Reads nothing but the entry and what earlier entries left. */
export function applyStory(db: Database, seq: number, entry: StoryEntry): RecordOutcome {
  const known = findStory(db, entry)
  const version = addVersion(db, seq, entry, known)
  const resolved = resolveNames(db, entry.reports, version.visibleFrom)
  const before = known ? listSaidAt(db, known.key, known.version) : []
  const whoIs = whoIsNow(db)
  const titles = [
    ...entry.reports.flatMap(({ claim }) =>
      claim.subject && makes(claim) ? [whoIs(resolved.idOf(claim.subject), version.key)] : [],
    ),
    ...before.flatMap((said) => (said.subject !== null && makes(said) ? [said.subject] : [])),
  ]
  const makers = new Map(titles.map((id) => [id, listMakerNames(db, id, null)]))
  if (known) closeOld(db, known, version.visibleFrom)
  const voiced = addReports(db, entry, version, before, resolved)
  const touched = [
    ...voiced.map((claim) => claim.slotId),
    ...before.map((said) => said.slotId),
    ...(known ? [] : slotsCrediting(db, entry)),
    ...version.touched,
    ...resolved.touched,
    ...slotsOfNewMakers(db, makers),
  ]
  // Outlets and names are told for all times.
  const ever = new Set([...version.touched, ...resolved.touched])
  unsettleTitles(db, [...makers.keys()], version.visibleFrom)
  const weighed = refreshSlots(
    db,
    [...new Set(touched)],
    version.visibleFrom,
    ever,
    laterThan(db, version, voiced),
  )
  const state = known ? 'changed' : 'new'
  return { storyId: version.id, state, version: version.version, claims: outcomesOf(voiced, weighed) }
}

/** The last moment of what a story depends on that was on record before it: stories that it credits, verdicts on its claims. */
function laterThan(db: Database, { key, version }: Version, voiced: readonly Voiced[]): string {
  const verdicts = listVerdictsOfClaims(db, [...new Set(voiced.map(({ claimId }) => claimId))])
  const undone = listUndosOf(
    db,
    verdicts.map(({ entry }) => entry),
  )
  const moments = [...verdicts, ...undone].map(({ at }) => at)
  return [findCreditedUntil(db, key, version) ?? '', ...moments].reduce((a, b) => (a > b ? a : b))
}

/** One row a claim, in the order of the story. */
function outcomesOf(voiced: readonly Voiced[], weighed: Weighed): RecordOutcome['claims'] {
  const first = new Map(voiced.toReversed().map((claim) => [claim.claimId, claim]))
  const isNew = new Set(voiced.filter((claim) => claim.isNew).map((claim) => claim.claimId))
  const ids = new Set(voiced.map((claim) => claim.claimId))
  return [...ids].map((claimId) => {
    const claim = weighed.named.get(claimId)
    const conflicts = first.get(claimId)?.isFor && hasLivingRival(claimId, weighed)
    const state = isNew.has(claimId) ? (conflicts ? 'conflicts' : 'new') : 'known'
    return { claimId, sentence: claim ? sentence(claim) : '', state }
  })
}

/** A rival that was not simply replaced: somebody still stands by it. */
function hasLivingRival(claimId: string, weighed: Weighed): boolean {
  const rivals = weighed.standings.get(claimId)?.rivals ?? []
  return rivals.some((id) => {
    const rival = weighed.standings.get(id)
    return (
      rival !== undefined && rival.supersededBy === null && rival.label !== 'denied' && rival.label !== 'open'
    )
  })
}

/** Stories that link to this one as their source may now lead on. */
function slotsCrediting(db: Database, entry: StoryEntry): readonly string[] {
  const address = addressOf(entry.story.url)
  return address === null ? [] : listSlotsCrediting(db, address)
}

const makes = (claim: { readonly property: string }) =>
  claim.property === 'platform' || claim.property === 'production company'

/** A network that is now known to air a title speaks officially on it, also in what it said before. */
function slotsOfNewMakers(db: Database, before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...before].flatMap(([titleId, known]) => {
    const now = listMakerNames(db, titleId, null)
    const changed = [
      ...now.filter((name) => !known.includes(name)),
      ...known.filter((name) => !now.includes(name)),
    ]
    return changed.flatMap((name) => {
      const id = sourceIdOf(name)
      return listSlotsOfTitleFrom(db, titleId, findOutletByName(db, id)?.id ?? id)
    })
  })
}
