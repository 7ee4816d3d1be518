import type { Problem } from '../problem.ts'
import type { Address, AddressKind } from './address-kinds.ts'
import type { Change, Shift } from './change.ts'
import type { Correction } from './corrections/correction.ts'
import type { Dossier, DossierClaims, DossierClaimsRequest, DossierRequest } from './dossier.ts'
import type { EntitiesRequest, EntityCard } from './entity.ts'
import type { Feeds } from './feeds/feeds.ts'
import type { Subscriptions } from './feeds/subscriptions.ts'
import type { Imports } from './imports/imports.ts'
import type { Learning, Learnt, LessonCard } from './learning/lesson.ts'
import type { Counted, LedgerFigures } from './list-figures.ts'
import type { OutsideScheme } from './names/outside-forms.ts'
import type { Decided, Deciding, MaybeSame, Splitting } from './names/who-is-who.ts'
import type { News, NewsRequest } from './news/news.ts'
import type { Outlet } from './outlet.ts'
import type { EntityPhoto, OwnCard, Publication, Published, Withdrawing, Withdrawn } from './own/own-story.ts'
import type { Moment, Page, PageRequest } from './page.ts'
import type { Queue } from './queue/queue.ts'
import type { Readiness } from './readiness.ts'
import type { ArchivePlace, Recording, RecordOutcome } from './recorded.ts'
import type { RecordRequest, SourceCard, SourceRecord, SourceView } from './records/source-record.ts'
import type { TrackRecord } from './records/track-record.ts'
import type { Release, ReleaseRequest } from './releases/release.ts'
import type { Found, SearchRequest } from './search/found.ts'
import type { ClaimTrack, ClaimView, TrackRequest } from './standing.ts'
import type { RelatedStory, StoryCard, StoryView } from './story-view.ts'
import type { Gap, TakenDown, TakingDown } from './takedown/gap.ts'
import type { Proposal, Settled, Settling, Undoing, Undone } from './verdicts/settling.ts'

/** Is told how many entries of the log have been worked in, of how many. */
export type Rebuilding = (done: number, total: number) => void

/** One law of MODEL.md, verified: `faults` are sentences on what breaks it, none where it holds. */
export type CheckedLaw = {
  readonly id: string
  readonly says: string
  readonly holds: boolean
  readonly faults: readonly string[]
}

/** The record. Opened by `openLedger(path)`. Every question takes a moment and uses only what was published by then. */
export type Ledger = {
  /** One story in one transaction: all of it or nothing. Problems: `quote-not-found`, `bad-recording`, `ledger-…`. */
  record(recording: Recording): Promise<RecordOutcome>
  /** Several in one transaction. What is wrong with one is its Problem, and the others are recorded. */
  recordAll(
    recordings: readonly Recording[],
    place?: ArchivePlace | null,
  ): Promise<readonly (RecordOutcome | Problem)[]>
  /** How far reading an archive came before it was stopped; null where it was not begun, or read to its end. */
  findPlace(archive: string): Promise<ArchivePlace | null>
  dropPlace(archive: string): Promise<void>
  recordOutlet(outlet: Outlet): Promise<void>
  listOutlets(): Promise<readonly Outlet[]>
  findEntities(
    name: string,
  ): Promise<{ readonly matches: readonly EntityCard[]; readonly nearest: readonly EntityCard[] }>
  /**
   * Entities by their names, claims by their quotes, stories by their headlines, while the last word is still being typed:
   * all words must be there, "phrases" in a row, -words not. Problems: `bad-limit`, `bad-moment`, `bad-page`.
   */
  search(typed: string, request?: SearchRequest): Promise<Found>
  /** By name, or those that changed last first. */
  listEntities(request?: EntitiesRequest): Promise<Page<EntityCard>>
  findDossier(entityId: string, request?: DossierRequest): Promise<Dossier | null>
  /** What a dossier has no room for, page by page; null where there is none of that id. Problems: `bad-limit`, `bad-moment`. */
  listDossierClaims(entityId: string, request?: DossierClaimsRequest): Promise<DossierClaims | null>
  findClaim(claimId: string, moment?: Moment): Promise<ClaimView | null>
  /** How these claims stood over time, at most forty days of it; in the order given, unknown ones left out. */
  listTracks(claimIds: readonly string[], request?: TrackRequest): Promise<readonly ClaimTrack[]>
  /** Claims whose id begins so, at most ten, with their sentences: at least four hexadecimal digits. */
  findClaims(idPrefix: string): Promise<readonly { readonly claimId: string; readonly sentence: string }[]>
  /** Problems: `unknown-claim`, `unknown-report`, `bad-page`, `bad-moment`, `verdict-to-come`, `bad-verdict`. */
  settle(claimId: string, settling: Settling): Promise<Settled>
  /** What rules would settle that is not settled so yet, oldest first. */
  listProposals(moment?: Moment): Promise<readonly Proposal[]>
  /** Gives every verdict that a safe rule proposes, in the name of `by`. */
  settleByRules(by: string): Promise<readonly Settled[]>
  /** Two entities are one. Problems: `unknown-entity`, `same-entity`, `other-type`, `bad-decision`, `bad-moment`. */
  merge(fromId: string, intoId: string, deciding: Deciding): Promise<Decided>
  /** What was held for one is two. Problems: as `merge`, `unknown-story`, `bad-split`. */
  split(id: string, splitting: Splitting, deciding: Deciding): Promise<Decided>
  /** What an entity is called elsewhere; two of one outside id are one. Problems: as `merge`, `bad-outside-id`. */
  setOutsideId(
    id: string,
    outsideId: { readonly scheme: OutsideScheme; readonly value: string | null },
    deciding: Deciding,
  ): Promise<Decided>
  /** What entities are called by an outside scheme, by their ids; those without such a name are left out. */
  listOutsideIds(
    scheme: OutsideScheme,
    entityIds: readonly string[],
  ): Promise<Readonly<Record<string, string>>>
  /** All entities that may be one with another, the likeliest pairs first, each pair once. */
  listMaybeSame(request?: { readonly limit?: number }): Promise<readonly MaybeSame[]>
  /** Takes an entry of the log back. Problems: `unknown-entry`, `cannot-undo`, `already-undone`. */
  undo(entry: number, undoing: Undoing): Promise<Undone>
  /** Learns from verdicts how far each source is to be trusted, and weighs anew what that changes. Problems: `bad-lesson`. */
  learn(learning: Learning): Promise<Learnt>
  /** What was learnt at what moment, the last first; what was taken back as well. */
  listLessons(): Promise<readonly LessonCard[]>
  /**
   * Takes a story, by id or address, off the record for good, with its text and quotes and all that rests on them. It works
   * everything out anew, and cannot be undone. Problems: `unknown-story`, `already-taken-down`, `bad-takedown`.
   */
  takeDown(story: string, taking: TakingDown, heard?: Rebuilding): Promise<TakenDown>
  /** What a story left that was taken down, by its id of before or since. */
  findGap(storyId: string): Promise<Gap | null>
  /**
   * Publishes a story of the newsroom's own, or its next version; one whose moment is to come is held until then. Problems:
   * `quote-not-found`, `bad-recording`, `out-already`, `taken-down`.
   */
  publish(publication: Publication, now: string): Promise<Published>
  /** Takes an own story, by id, slug or address, off the site; its page says so. Problems: `unknown-story`, `not-own`, `bad-withdrawal`. */
  withdraw(story: string, withdrawing: Withdrawing, now: string): Promise<Withdrawn>
  /** Puts on record the own stories whose moment has come; how many. */
  releaseDue(now: string): Promise<number>
  /** The own story of this slug, out or withdrawn; null where there is none, or it is held. */
  findOwnVersion(slug: string): Promise<{ readonly storyId: string; readonly publishedAt: string } | null>
  /** Own stories that are out, newest first; of one section, without one story. */
  listOwnStories(request?: {
    readonly section?: string | null
    readonly without?: string | null
    readonly limit?: number
  }): Promise<readonly OwnCard[]>
  /** Photos of own stories, among those of the given ids, that name the entity in their caption or, of a title, their headline. */
  listPhotosOf(entity: EntityCard, storyIds: readonly string[]): Promise<readonly EntityPhoto[]>
  /** Other stories that make the same claims or speak of the same entities, the nearest first. */
  listRelatedStories(storyId: string, limit: number): Promise<readonly RelatedStory[]>
  /** Whether a photo of this key stands in a story that is out. */
  isPhotoOut(key: string): Promise<boolean>
  /** Keys of all photos of stories that are out or held. */
  listPhotoKeys(): Promise<readonly string[]>
  findStory(storyId: string): Promise<StoryView | null>
  listStories(request?: PageRequest): Promise<Page<StoryCard>>
  findSource(sourceId: string): Promise<SourceView | null>
  listSources(request?: PageRequest): Promise<Page<SourceCard>>
  /** What a span of days changed, claim by claim. `since` and `until` are inclusive; `until` left out: until now. */
  listShifts(range: { readonly since: string; readonly until?: string | null }): Promise<readonly Shift[]>
  /** Everybody's track record, those with most settled calls first. Problem: `unknown-entity`. */
  listRecords(request?: RecordRequest): Promise<readonly TrackRecord[]>
  findRecord(sourceId: string, request?: RecordRequest): Promise<SourceRecord | null>
  listChanges(
    request?: PageRequest & { readonly since?: string | null; readonly until?: string | null },
  ): Promise<Page<Change>>
  /** Items on their way to the record. */
  readonly queue: Queue
  /** Release dates that stand, the earliest first. Problems: `bad-moment`. */
  listReleases(request?: ReleaseRequest): Promise<readonly Release[]>
  /** The first and the last day that anything is said to come out on; null where none is. */
  findReleaseSpan(): Promise<{ readonly first: string; readonly last: string } | null>
  /** What happened on the record, newest first: reports that changed it, and verdicts. */
  listNews(request?: NewsRequest): Promise<readonly News[]>
  /** Sections of stories, those with most stories first. */
  listSections(): Promise<readonly { readonly name: string; readonly stories: number }[]>
  /** What was put right on the record, the last first. */
  listCorrections(request?: PageRequest): Promise<Page<Correction>>
  /** In how many parts of `size` keys the pages of a kind are listed, for sitemaps. */
  countAddressParts(kind: AddressKind, size: number): Promise<number>
  /** One of these parts, counted from 1; empty where there is none. */
  listAddresses(kind: AddressKind, part: number, size: number): Promise<readonly Address[]>
  /** Sheets that were brought in. */
  readonly imports: Imports
  /** What is followed. */
  readonly feeds: Feeds
  /** Hubs that tell of feeds' news as it comes. */
  readonly subscriptions: Subscriptions
  /** Works everything out anew from the log; the answers stay the same. Readers see the old until the new is whole. */
  rebuild(heard?: Rebuilding): Promise<void>
  /** Copies the whole record into a new file, while others read and write. Problems: `backup-exists`, `backup-failed`. */
  backup(path: string): Promise<{ readonly entries: number; readonly bytes: number }>
  /** Verifies the file, every law, and that the log yields all that is worked out from it. */
  check(): Promise<readonly CheckedLaw[]>
  /** Changes with every write; pages use it as their ETag. */
  version(): Promise<string>
  /** What the machine room watches, at a moment in milliseconds since 1970. */
  figures(now: number): Promise<LedgerFigures>
  /** Adds to sums that are kept by name, in one transaction. */
  addFigures(counted: Counted): Promise<void>
  /** Whether answers can be given at this moment. */
  readiness(): Promise<Readiness>
  close(): Promise<void>
}
