import type { Recording, RecordOutcome } from '../recorded.ts'

/** What a feed says of one story. `published` is ISO 8601; `html` the whole story or a teaser. */
export type NewItem = {
  readonly feedId: string | null
  readonly url: string | null
  /** The feed's own id of it. */
  readonly guid: string | null
  readonly title: string | null
  readonly html: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** `html` is the whole story: its page need not be fetched. */
  readonly whole?: boolean
  /** Read whatever it is about; else it must be about film, TV, comics or games. */
  readonly anyway?: boolean
}

/** `known`: nothing to do. `changed`: the feed says something else of it, so it is read again. */
export type Enqueued = 'new' | 'changed' | 'known'

/** The next step of an item: its page is fetched, or read and recorded; or nothing is left to do. */
export const stages = ['fetch', 'read', 'done'] as const
export type Stage = (typeof stages)[number]

/**
 * What became of an item. `duplicate`: another item is the same story. `refused`: not about film, TV, comics or games.
 * `failed`: given up after all attempts, or hopeless from the start. `gone`: it was read, and its outlet has taken it away.
 * `taken-down`: we were told to forget it.
 */
export const itemOutcomes = ['recorded', 'duplicate', 'refused', 'failed', 'gone', 'taken-down'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

/** An item that one process holds, to take its next step. */
export type HeldItem = {
  readonly key: number
  readonly feedId: string | null
  readonly url: string | null
  readonly host: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly stage: 'fetch' | 'read'
  readonly attempts: number
  readonly visits: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly seenAt: number
  readonly storyId: string | null
  readonly anyway: boolean
}

/** What is kept of an item between two steps. `url` is where its page was found. */
export type ItemContent = {
  readonly kind: 'feed' | 'page'
  readonly url: string | null
  readonly contentType: string | null
  readonly body: Uint8Array
}

export type ItemPage = {
  /** Where the redirects ended. */
  readonly url: string
  readonly contentType: string | null
  readonly body: Uint8Array
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What a step found, to be kept. Only who still holds an item may keep anything of it. */
export type ItemStep = { readonly key: number } & (
  | { readonly did: 'fetch'; readonly page: ItemPage }
  /** There is no page to be had; the feed's own words are read instead. */
  | { readonly did: 'skip-fetch' }
  /** `addresses`: where its page was found as well, on the way there and as itself. */
  | {
      readonly did: 'read'
      readonly recording: Recording
      readonly addresses: readonly string[]
      readonly revisitInMs: number | null
    }
  | { readonly did: 'refuse'; readonly says: string }
  /** `retryInMs` null: there is no use in trying again. */
  | {
      readonly did: 'fail'
      readonly code: string
      readonly says: string
      readonly retryInMs: number | null
    }
  /** It was not its turn: no attempt was made. */
  | { readonly did: 'put-off'; readonly code: string; readonly says: string; readonly inMs: number }
  /** What was read before has been taken away by its outlet. */
  | { readonly did: 'miss'; readonly says: string }
  /** The page has not changed since it was read. */
  | { readonly did: 'keep'; readonly revisitInMs: number | null }
  /** Let go of untouched: the run was stopped. */
  | { readonly did: 'release' }
)

/** What keeping a step came to. `lost`: another process holds the item by now, so nothing was kept. */
export type Kept =
  | { readonly key: number; readonly state: 'next' | 'waits' | 'lost' | 'released' }
  | {
      readonly key: number
      readonly state: 'done'
      readonly outcome: ItemOutcome
      readonly recorded: RecordOutcome | null
    }

/** A moment in milliseconds since 1970: the clock is the caller's. */
type Now = number

export type TakeRequest = {
  readonly now: Now
  /** The process that holds what it takes. */
  readonly holder: string
  readonly limit: number
  readonly leaseMs: number
  /** So many of one host at most, those counted in `busy` included. */
  readonly perHost: number
  /** Items of each host that are being fetched at this moment. */
  readonly busy: ReadonlyMap<string, number>
}

export type QueueItem = {
  readonly key: number
  readonly feedId: string | null
  readonly url: string | null
  readonly title: string | null
  readonly stage: Stage
  readonly outcome: ItemOutcome | null
  readonly dueAt: number
  readonly held: boolean
  readonly attempts: number
  readonly code: string | null
  readonly says: string | null
  readonly storyId: string | null
  readonly seenAt: number
  readonly doneAt: number | null
}

export type QueueCounts = {
  readonly waiting: Readonly<Record<'fetch' | 'read', number>>
  /** Of those waiting: held by a process; put off after a failure. */
  readonly held: number
  readonly delayed: number
  readonly done: Readonly<Record<ItemOutcome, number>>
  /** When the oldest item that waits was first seen; null where none waits. */
  readonly oldestSeenAt: number | null
  /** When the next waiting item is due; null where none waits. */
  readonly nextDueAt: number | null
}

export type ListRequest = {
  readonly of: 'waiting' | ItemOutcome
  readonly feedId?: string
  readonly limit?: number
  /** Only items whose key is lower. */
  readonly before?: number
}

/** Durable work: whatever happens to a process, what it held is taken up again, and nothing is done twice. */
export type Queue = {
  /** In one transaction; known ones are only looked at. Answers in the order of the items. */
  add(items: readonly NewItem[], now: Now): Promise<readonly Enqueued[]>
  /** Takes items whose next step is due, those that are furthest first; hosts take turns. */
  take(request: TakeRequest): Promise<readonly HeldItem[]>
  /** What the step of an item that is held works on. */
  contents(key: number): Promise<readonly ItemContent[]>
  /** Keeps what steps found, in one transaction; stories are put on record in the very same. */
  keep(holder: string, steps: readonly ItemStep[], now: Now): Promise<readonly Kept[]>
  /** Goes on holding what takes long. */
  extend(holder: string, keys: readonly number[], now: Now, leaseMs: number): Promise<void>
  /** Who holds items at present. */
  holders(): Promise<readonly string[]>
  /** Lets go of all that a process held which is no more. */
  release(holder: string, now: Now): Promise<void>
  /** Puts items back to the start; null: all that failed. `anyway`: whatever they are about. Returns how many. */
  retry(keys: readonly number[] | null, now: Now, options?: { readonly anyway?: boolean }): Promise<number>
  counts(): Promise<QueueCounts>
  list(request: ListRequest): Promise<readonly QueueItem[]>
  find(key: number): Promise<QueueItem | null>
}
