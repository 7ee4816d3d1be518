import type { Ledger } from '../index.ts'
import { type InventedStory, inventedStory } from '../invented-story.ts'

/** What a part of the contract is run with: how to open an empty record of one implementation. */
export type Bench = {
  readonly open: () => Promise<Ledger>
  /** An empty record, with these stories put on it in this order. */
  readonly ledgerOf: (...stories: readonly InventedStory[]) => Promise<Ledger>
}

/** A part of what every implementation of `Ledger` keeps to, as tests. */
export type Part = (bench: Bench) => void

/** What is opened is to be closed by whoever made the bench: `opened` has it all. */
export function benchOf(openEmpty: Bench['open'], opened: Ledger[]): Bench {
  const open = async () => {
    const ledger = await openEmpty()
    opened.push(ledger)
    return ledger
  }
  return {
    open,
    async ledgerOf(...stories) {
      const ledger = await open()
      for (const story of stories) await ledger.record(inventedStory(story))
      return ledger
    },
  }
}
