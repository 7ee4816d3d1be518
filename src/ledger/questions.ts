import type {
  Attribution,
  Certainty,
  Claim,
  EntityType,
  Evidence,
  Part,
  Property,
  Reading,
  Spoiler,
} from '../claims/index.ts'
import type { Problem } from '../problem.ts'
import type { Credit, Photo, RelatedLink } from '../story/index.ts'
import type { Correction } from './corrections/correction.ts'
import type { Feeds } from './feeds/feeds.ts'
import type { Subscriptions } from './feeds/subscriptions.ts'
import type { Imports } from './imports/imports.ts'
import type { Counted, LedgerFigures } from './list-figures.ts'
import type { OutsideScheme } from './names/outside-forms.ts'
import type { News, NewsRequest } from './news/news.ts'
import type { Own } from './own/own.ts'
import type { Queue } from './queue/queue.ts'
import type { Readiness } from './readiness.ts'
import type { Call } from './records/call.ts'
import type { RecordDetails, TrackRecord } from './records/track-record.ts'
import type { Release, ReleaseRequest } from './releases/release.ts'
import type { Found, SearchRequest } from './search/found.ts'
import type { DecisionKind } from './store/decisions.ts'
import type { Way } from './trail-way.ts'
import type { Criterion } from './verdicts/criterion.ts'
import type { Outcome, Verdict, VerdictWord } from './verdicts/verdict.ts'

/** Who publishes stories. `official` speaks for itself; `trade` is checked; `insider` lives on unnamed sources. */
export const outletRoles = ['official', 'trade', 'press', 'fan', 'insider'] as const
export type OutletRole = (typeof outletRoles)[number]
/** `role` is null until somebody says it. `domain` without "www.". */
export type Outlet = {
  readonly name: string
  readonly domain: string | null
  readonly role: OutletRole | null
  /** Whether it is the newsroom whose site this is, which `hearsay publish` writes for. */
  readonly own?: true
}

/** Worked out from certainty, attribution and evidence together; never stored. */
export const labels = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied'] as const
export type Label = (typeof labels)[number]

/** One story read, to be put on record. `readAt` is ISO 8601 UTC. `input` is what the user named. */
export type Recording = { readonly input: string; readonly reading: Reading; readonly readAt: string }

/** A story of the newsroom's own, to be published; `reading.story.published` is its moment, which may be to come. */
export type Publication = { readonly reading: Reading; readonly own: Own }

/** What publishing did. `held`: it waits until `publishedAt`, and is nowhere on record before; `storyId` is its slug then. */
export type Published = Omit<RecordOutcome, 'state'> & {
  readonly state: RecordOutcome['state'] | 'held'
  readonly publishedAt: string
}

export type Withdrawing = { readonly by: string; readonly reason: string }
export type Withdrawn = {
  readonly storyId: string
  readonly headline: string | null
  readonly wasHeld: boolean
}

/** How far reading an archive has come. `archive` tells its file, `documents` counts those behind us. */
export type ArchivePlace = {
  readonly archive: string
  readonly path: string
  readonly documents: number
  readonly readAt: string
}

/** What putting a story on record did. `version` counts from 1. */
export type RecordOutcome = {
  readonly storyId: string
  /** `unchanged`: this very text was on record; nothing was written. `changed`: a new version was added. */
  readonly state: 'new' | 'unchanged' | 'changed'
  readonly version: number
  /** One row a claim: new to the record, known already, or new and in conflict with another value of its slot. */
  readonly claims: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly state: 'new' | 'known' | 'conflicts'
  }[]
}

/** `id` is a URL-safe slug, stable once given: "mira-holt", "mira-holt-character". */
export type EntityCard = {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly year: number | null
  readonly aliases: readonly string[]
  readonly claims: number
}

/** Whom a report goes back to. `id` is a slug; an outlet's unnamed insider is its own source ("slate-wire-insider"). */
export type SourceCard = {
  readonly id: string
  readonly name: string
  readonly kind: 'official' | 'outlet' | 'person' | 'insider'
  readonly role: OutletRole | null
  readonly reports: number
}

/** A report as pages show it. `echo` is true where it only repeats what its `source` said elsewhere on record. */
export type ReportView = {
  readonly id: string
  readonly claimId: string
  readonly storyId: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly publishedAt: string
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly evidence: readonly Evidence[]
  readonly quote: string
  readonly part: Part
  readonly rules: readonly string[]
  readonly source: { readonly id: string; readonly name: string }
  /** From this story back to the origin, outlet names, this story's first. */
  readonly trail: readonly string[]
  /** What each step of the trail stands on. */
  readonly way: Way
  readonly echo: boolean
  /** What the quote gives away by whatever else the same words say; null where they tell no plot. */
  readonly spoiler: Spoiler | null
}

/** Where one claim stands at a moment. `probability` is 0–1. Reports oldest first. */
export type Standing = {
  readonly claimId: string
  /** The claim in plain words: "Tom Weld plays Abel Dunn in Mira Holt." */
  readonly sentence: string
  readonly claim: Claim
  /** Ids of the entities the claim names, for links. */
  readonly entities: {
    readonly subject: string | null
    readonly value: string | null
    readonly qualifiers: Readonly<Record<string, string>>
  }
  readonly slotId: string
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
  readonly firstReportedAt: string
  readonly lastReportedAt: string
  /** How many reports there are; `reports` holds them all but in a dossier, which shows the first and last of a long list. */
  readonly reportCount: number
  readonly reports: readonly ReportView[]
  /** Claim ids of the slot's other values that exclude this one. */
  readonly rivals: readonly string[]
  /** The claim that replaced this value or made it more precise, where one did. */
  readonly supersededBy: string | null
  /** How it turned out, where it is settled by then: by its own verdict, or by that of another value. */
  readonly outcome: Outcome | null
  /** Of what it gives away the plot; null where it tells none. */
  readonly spoiler: Spoiler | null
  /** What each report added to the probability, in words and in log-odds; last, reports of narrower and wider values. */
  readonly weights: readonly { readonly reportId: string; readonly logOdds: number; readonly why: string }[]
}

/** All that is claimed about one entity, as subject, value or qualifier. `asOf` null: now. */
export type Dossier = {
  readonly entity: EntityCard
  readonly asOf: string | null
  readonly identity: Identity
  /** `total`: how many claims bear the label; the first of them are shown. */
  readonly groups: readonly {
    readonly label: Label
    readonly total: number
    readonly standings: readonly Standing[]
  }[]
  /** How many claims bear a label and are of a property, shown or not. */
  readonly kinds: readonly DossierKind[]
  readonly stories: readonly StoryCard[]
}

export type DossierKind = { readonly label: Label; readonly property: Property; readonly total: number }

/** The claims of a dossier, those of one label and of one property together; `kinds` are those of the whole dossier. */
export type DossierClaims = Pick<Dossier, 'entity' | 'asOf' | 'kinds'> & { readonly claims: Page<Standing> }

/** One claim, and the standings of the values that exclude it. */
export type ClaimView = {
  readonly standing: Standing
  readonly rivals: readonly Standing[]
  readonly criterion: Criterion
  /** Every verdict given on the claim by then, as it came to count; those that were replaced or taken back as well. */
  readonly verdicts: readonly VerdictView[]
  /** Stories that made the claim, too, and were taken down. */
  readonly gaps: readonly Gap[]
  readonly asOf: string | null
}

/** How a claim stood at the end of days on which something was said or decided about it or its rivals; oldest first. */
export type ClaimTrack = {
  readonly claimId: string
  readonly points: readonly { readonly at: string; readonly label: Label; readonly probability: number }[]
}

/** `kept`: only claims whose past need not be worked out. */
export type TrackRequest = Moment & { readonly kept?: boolean }

/** `stands` is false for a verdict that a later one replaced, or that was taken back, by `undone`. */
export type VerdictView = Verdict & {
  readonly stands: boolean
  readonly undone: {
    readonly entry: number
    readonly at: string
    readonly by: string
    readonly why: string | null
  } | null
}

/** A decision on a claim. `at`: from when it counts; left out, the settling report's time, else now. */
export type Settling = {
  readonly verdict: VerdictWord
  readonly by: string
  readonly why?: string | null
  readonly at?: string | null
  readonly reportId?: string | null
  readonly page?: string | null
  /** The rule that proposed it. */
  readonly rule?: string | null
  /** The import that brought it. */
  readonly importId?: string
}

/** What a verdict did. `outcome` differs from `verdict` where one that counts from a later moment still holds. */
export type Settled = {
  readonly verdict: Verdict
  readonly sentence: string
  readonly outcome: Outcome | null
  readonly supersedes: Verdict | null
  /** Other values of the slot that it settled. */
  readonly followed: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly outcome: Outcome
  }[]
}

/** A verdict that a rule finds justified. `safe`: may be applied without asking anybody. */
export type Proposal = {
  readonly claimId: string
  readonly sentence: string
  readonly verdict: VerdictWord
  readonly at: string
  readonly reportId: string
  readonly rule: string
  readonly safe: boolean
  readonly why: string
}

export type Undoing = { readonly by: string; readonly why?: string | null; readonly at?: string | null }
/** What was taken back, or restored: a verdict, a decision on who is who, or a lesson. `stands` says whether it stands now. */
export type Undone = {
  readonly entry: number
  readonly target: number
  readonly stands: boolean
  /** The claim, or the decision, in plain words. */
  readonly sentence: string
} & (
  | { readonly verdict: Verdict; readonly decision: null; readonly lesson: null }
  | { readonly verdict: null; readonly decision: Decision; readonly lesson: null }
  | { readonly verdict: null; readonly decision: null; readonly lesson: LessonCard }
)

/** Who decides; `at`: from when it counts, now where left out. */
export type Deciding = { readonly by: string; readonly why?: string | null; readonly at?: string | null }

/**
 * What somebody decided on who is who. `same`: `about` goes by the name of `other`. `different`: they are two. `part`:
 * what some stories mean by `about` is `other`. `outside id`: what `about` is called elsewhere.
 */
export type Decision = {
  readonly entry: number
  readonly kind: DecisionKind
  readonly about: EntityRef
  readonly other: EntityRef | null
  readonly outsideId: { readonly scheme: string; readonly value: string | null } | null
  readonly at: string
  readonly by: string
  readonly why: string | null
  readonly stands: boolean
}
export type EntityRef = { readonly id: string; readonly type: EntityType; readonly name: string }

/** What a decision did: the entity as it is now. */
export type Decided = { readonly decision: Decision; readonly entity: EntityCard }

/** What is to be told apart: another entity; or what some stories mean by the name, or some titles, by id. */
export type Splitting =
  | { readonly other: string }
  | {
      readonly stories: readonly string[]
      readonly titles: readonly string[]
      readonly name?: string | null
      readonly year?: number | null
    }

/** Two entities that may be one, with the reason. Nobody has decided, and no rule is sure. */
export type MaybeSame = {
  readonly entity: EntityCard
  readonly other: EntityCard
  readonly probability: number
  readonly rule: string
  readonly why: string
}

/** A name that is held for an entity, and why: by a rule, or because somebody decided it. */
export type HeldName = {
  readonly id: string
  readonly name: string
  readonly since: string
  readonly rule: string | null
  readonly why: string
  readonly decision: Decision | null
}

export type OutsideId = {
  readonly scheme: OutsideScheme
  readonly value: string
  readonly url: string
  readonly entry: number
}

/** Who an entity is: what is held for it, what may be, what it is called elsewhere, and what was decided on it. */
export type Identity = {
  readonly held: readonly HeldName[]
  readonly maybe: readonly MaybeSame[]
  readonly outsideIds: readonly OutsideId[]
  readonly decisions: readonly Decision[]
}

/** A story in a list. `claims` counts those of its present version. */
export type StoryCard = {
  readonly id: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string
  readonly claims: number
}

/** A story that was taken down: where and when it was published, and who had it removed, when and why. */
export type Gap = {
  readonly entry: number
  readonly storyId: string
  readonly outlet: string | null
  readonly publishedAt: string
  readonly at: string
  readonly by: string
  readonly reason: string
}
export type TakingDown = { readonly by: string; readonly reason: string }
/** What a takedown did. `gone`: claims that nobody else had made. `verdicts`: entries that rest on it, and still stand. */
export type TakenDown = {
  readonly gap: Gap
  readonly claims: number
  readonly gone: number
  readonly verdicts: readonly number[]
  /** False where another reader kept the file from being written anew; the next opening does it. */
  readonly isOverwritten: boolean
}

export type Learning = { readonly by: string }
/** What was learnt from `calls` settled calls: log-odds beyond the first guesses, by kind of speaker, certainty and source. */
export type Learnt = {
  readonly entry: number
  readonly calls: number
  readonly speakers: Readonly<Record<string, number>>
  readonly certainties: Readonly<Record<string, number>>
  readonly sources: Readonly<Record<string, number>>
  /** What every further rival takes from "none of these", in log-odds. */
  readonly rivals: number
  /** What the words of a further voice for one value are worth, of what they are worth alone: 1 where nothing was learnt. */
  readonly voices: number
}

/** That something was learnt, by whom and from how many settled calls; `stands` unless it was taken back. */
export type LessonCard = {
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly calls: number
  readonly stands: boolean
}

/** A story without its text: quotes, claims and links only (MODEL.md, rule 8). */
export type StoryView = StoryCard & {
  readonly byline: readonly string[]
  readonly section: string | null
  readonly version: number
  readonly readAt: string
  readonly credits: readonly Credit[]
  readonly photos: readonly Photo[]
  readonly related: readonly RelatedLink[]
  readonly standings: readonly Standing[]
  /** What the newsroom itself wrote; null for a story of another outlet, whose text is never shown. */
  readonly own: OwnStory | null
  /** Of a row of a sheet that was taken back: by whom, when and why. */
  readonly takenBack: { readonly by: string; readonly at: string; readonly why: string | null } | null
}

/** A story of the newsroom's own: all of its present version, and what became of it before. */
export type OwnStory = Own & {
  readonly dek: string | null
  readonly text: string
  /** Where its reports stand. `in` and `photo` as in a report. */
  readonly voiced: readonly {
    readonly reportId: string
    readonly claimId: string
    readonly in: Part
    readonly start: number
    readonly end: number
  }[]
  readonly history: readonly OwnVersion[]
}

/** One version of an own story: from when it stood, who published it, and what it put right. */
export type OwnVersion = {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly correction: string | null
  readonly withdrawn: string | null
}

/** A story of the newsroom's own in a list. */
export type OwnCard = StoryCard & {
  readonly dek: string | null
  readonly section: string | null
  readonly byline: readonly string[]
  readonly lead: (Own['photos'][number] & { readonly alt: string; readonly credit: string }) | null
}

/** A photo of an own story that shows an entity: which of that story’s photos, from 1 on, and what stands beside it. */
export type EntityPhoto = Omit<Own['photos'][number], 'file'> & {
  readonly storyId: string
  readonly headline: string | null
  readonly number: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** A story that is near another: by how many claims of both, and by which entities of both, the rarest first. */
export type RelatedStory = StoryCard & {
  readonly claimsShared: number
  readonly entities: readonly EntityRef[]
}

/**
 * Whose records: at a moment, for one property, for what was said in one year ("2026"), for claims about one entity, by id,
 * and the titles that are part of it or follow it.
 */
export type RecordRequest = Moment & {
  readonly property?: Property | null
  readonly year?: string | null
  readonly about?: string | null
}

/** One source's record, in parts, with every settled call, newest first. */
export type SourceRecord = {
  readonly record: TrackRecord
  readonly details: RecordDetails
  readonly calls: readonly (Call & { readonly sentence: string; readonly spoiler: Spoiler | null })[]
}

/** A source's newest reports: in its own words, and what its outlet passed on from others. At most 200 of each. */
export type SourceView = {
  readonly source: SourceCard
  readonly own: readonly ReportView[]
  readonly passedOn: readonly ReportView[]
  /** Sentence of each claim named in the reports, by claim id. */
  readonly sentences: Readonly<Record<string, string>>
  /** What those of them give away that tell a plot, by claim id. */
  readonly spoilers: Readonly<Record<string, Spoiler>>
}

/** One thing that a story changed on the record. */
export type Change = {
  readonly at: string
  readonly kind: 'new claim' | 'new source' | 'conflict' | 'denial' | 'confirmation'
  readonly claimId: string
  readonly sentence: string
  readonly property: Property
  readonly label: Label
  readonly probability: number
  /** As of a `Standing`: what replaced the value since, or made it more precise. */
  readonly supersededBy: string | null
  readonly story: StoryCard
  /** The claim's subject, for grouping; null where a statement has none. */
  readonly subject: { readonly id: string; readonly name: string } | null
  /** As of a `Standing`. */
  readonly spoiler: Spoiler | null
}

/** How a claim's standing moved in a span of days; `before` is null for one made since, `after` for one withdrawn. */
export type Shift = {
  readonly kind: 'settled' | 'contradicted' | 'new' | 'firmer' | 'weaker' | 'withdrawn'
  readonly claimId: string
  readonly sentence: string
  readonly property: Property
  readonly before: { readonly label: Label; readonly probability: number } | null
  readonly after: { readonly label: Label; readonly probability: number } | null
  /** How it turned out by the end of the span. */
  readonly outcome: Outcome | null
}

/** One page of a list of `total`; `next` is the `after` of the page that follows, null on the last one. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly next: string | null }
/** `asOf`: a day (all of it), a month, a year, or an ISO 8601 time; null or left out: now. Else Problem `bad-moment`. */
export type Moment = { readonly asOf?: string | null }
/**
 * `standings`: at most so many claims of each label and property, 10 where left out; `reports`: of each at most so many reports,
 * its first and last, 6 where left out. Null for all of them: a famous title's may be many thousands.
 */
export type DossierRequest = Moment & {
  readonly standings?: number | null
  readonly reports?: number | null
}
/** `limit` 1–1000, 50 where left out; else Problem `bad-limit`. `after` is a page's `next`. */
export type PageRequest = { readonly limit?: number; readonly after?: string | null }

/** Dossiers by name, or those that changed last first; by name where left out. */
export const entityOrders = ['latest', 'name'] as const
export type EntitiesRequest = PageRequest & {
  readonly type?: EntityType
  readonly order?: (typeof entityOrders)[number]
}

export type DossierClaimsRequest = PageRequest & {
  readonly asOf?: string | null
  readonly label?: Label | null
  readonly property?: Property | null
}

/** What has a page for each of its own. */
export const addressKinds = ['dossiers', 'claims', 'stories', 'sources'] as const
export type AddressKind = (typeof addressKinds)[number]
/** `changedAt`: when what the page shows was said last, where that is known. */
export type Address = { readonly id: string; readonly changedAt: string | null }

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
