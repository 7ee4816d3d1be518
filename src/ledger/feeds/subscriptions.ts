/**
 * `asked`: the hub has not said yes yet. `on`: it tells of news until the lease ends. `refused`: it said no. `leaving`: it is to
 * be told that we want no more.
 */
export const subscriptionStates = ['asked', 'on', 'refused', 'leaving'] as const
export type SubscriptionState = (typeof subscriptionStates)[number]

/** A hub that is asked to tell of a feed's news (WebSub, w3.org/TR/websub). Times are milliseconds since 1970. */
export type Subscription = {
  /** The end of the address that the hub calls. */
  readonly token: string
  readonly feedId: string
  readonly hub: string
  /** The feed's address as the hub knows it. */
  readonly topic: string
  readonly callback: string
  /** What the hub signs with. */
  readonly secret: string
  readonly state: SubscriptionState
  /** When the hub is to be asked, for the first time or again. */
  readonly dueAt: number
  readonly leaseUntil: number | null
  /** When it last told of anything. */
  readonly toldAt: number | null
  readonly failures: number
  readonly code: string | null
  readonly says: string | null
}

/** Where a feed says that it can be subscribed to. */
export type HubOffer = { readonly hub: string; readonly topic: string }

/** What a hub told of a feed: the feed, or those of its items that are new. */
export type Tidings = {
  readonly key: number
  readonly feedId: string
  readonly contentType: string | null
  readonly body: Uint8Array
  readonly toldAt: number
}

/** What came of asking a hub. */
export type Asked = Pick<Subscription, 'dueAt' | 'failures' | 'code' | 'says'>

/** The hubs that tell of feeds' news. A feed has one subscription at most that it is not leaving. */
export type Subscriptions = {
  list(): Promise<readonly Subscription[]>
  find(token: string): Promise<Subscription | null>
  /**
   * What a feed offers now; null: nothing. Where that is another hub or topic than before, or `callbacks` (what the addresses
   * that hubs call begin with) is another, the old subscription is left.
   */
  offer(feedId: string, offer: HubOffer | null, callbacks: string, now: number): Promise<void>
  /** Those whose hub is to be asked. They are due again after the lease, should nobody keep what came of it. */
  takeDue(request: {
    readonly now: number
    readonly limit: number
    readonly leaseMs: number
  }): Promise<readonly Subscription[]>
  keep(token: string, asked: Asked, now: number): Promise<void>
  /** There is nothing left to say to the hub. */
  drop(token: string): Promise<void>
  /** The hub asks whether we want this: false where we do not. A subscription that is left ends with it. */
  confirm(
    token: string,
    wish: { readonly mode: 'subscribe' | 'unsubscribe'; readonly topic: string; readonly leaseMs: number },
    now: number,
  ): Promise<boolean>
  /** The hub says no. It is asked again at `dueAt`. */
  refuse(
    token: string,
    refusal: { readonly says: string; readonly dueAt: number },
    now: number,
  ): Promise<void>
  /** Keeps what a hub told until it is read. Of one feed a few are kept; what goes beyond makes the feed due instead. */
  tell(
    token: string,
    news: { readonly contentType: string | null; readonly body: Uint8Array },
    now: number,
  ): Promise<void>
  /** The oldest first. */
  listTidings(limit: number): Promise<readonly Tidings[]>
  dropTidings(key: number): Promise<void>
}
