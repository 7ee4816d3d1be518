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
