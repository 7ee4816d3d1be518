/** What one fetch may cost. Sizes in bytes, times in milliseconds. */
export type FetchLimits = {
  readonly redirects: number
  readonly headerBytes: number
  /** From asking for a page to the first line of its answer: look-up, connection and the server's thinking. */
  readonly firstByteMs: number
  /** Between two pieces of the body. */
  readonly idleMs: number
  /** From the first hop to the last byte. */
  readonly totalMs: number
  /** As it comes over the wire. */
  readonly sentBytes: number
  /** Unpacked. */
  readonly bodyBytes: number
}

export const defaultLimits: FetchLimits = {
  // Browsers stop at 20; real sites need three or four (http → https → www → canonical).
  redirects: 10,
  // Node's own limit is 16 KB, which sites with long policies (CSP) and many cookies pass.
  headerBytes: 65_536,
  firstByteMs: 15_000,
  idleMs: 10_000,
  // A newsroom's page that takes longer is not coming.
  totalMs: 30_000,
  // The largest news pages weigh a few megabytes; feeds with whole stories up to ten.
  sentBytes: 20_000_000,
  bodyBytes: 20_000_000,
}
