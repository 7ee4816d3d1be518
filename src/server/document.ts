import type { z } from 'zod'
import type { Ledger } from '../ledger/index.ts'
import type { RawInput } from './page.ts'
import type { Place } from './place.ts'
import { badInput } from './problems.ts'

/** A file that is made from the ledger: a feed, a calendar, a picture. */
export type DocumentContent = {
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  /** When what is in it changed last, ISO 8601, where that is known. */
  readonly changedAt?: string | null
  /** What a browser saves it as, where it is to be saved. */
  readonly fileName?: string
  /** Headers of its own, such as another content security policy. */
  readonly headers?: Readonly<Record<string, string>>
}

type Definition<Input> = {
  readonly input: z.ZodType<Input>
  /** What is not on record is a `Problem`, never an empty file. */
  readonly make: (ledger: Ledger, input: Input, place: Place) => Promise<DocumentContent>
}

/** What is served beside the pages and made from the ledger; it has no JSON twin. */
export type Document = {
  readonly open: (ledger: Ledger, raw: RawInput, place: Place) => Promise<DocumentContent>
}

export function defineDocument<Input>({ input, make }: Definition<Input>): Document {
  return {
    async open(ledger, raw, place) {
      const parsed = input.safeParse(raw)
      if (!parsed.success) throw badInput(parsed.error)
      return make(ledger, parsed.data, place)
    },
  }
}
