import type { z } from 'zod'
import type { Ledger } from '../ledger/index.ts'
import type { PageContent } from '../web/index.ts'
import type { Place } from './place.ts'
import { badInput } from './problems.ts'

/** The parameters of a request, from its path and its query; the path wins. */
export type RawInput = Readonly<Record<string, string>>

type Definition<Input, Answer> = {
  /** What may be asked: path and query parameters, parsed. */
  readonly input: z.ZodType<Input>
  /** The JSON twin, as `contract/` describes it. */
  readonly answer: z.ZodType<Answer>
  /** The question. What is not on record is a `Problem`, never an empty answer. */
  readonly ask: (ledger: Ledger, input: Input, place: Place) => Promise<Answer>
  readonly show: (answer: Answer, input: Input, place: Place) => PageContent
  /** Whether it tells of more than the record: it is made anew each time, and no tag says that it has not changed. */
  readonly isLive?: true
  /** Where a reader is sent instead of the page, if the answer says so; JSON is never redirected. */
  readonly redirect?: (answer: Answer, input: Input) => string | null
}

export type Answered = {
  readonly data: unknown
  readonly redirect: string | null
  readonly show: () => PageContent
}

/** A page and its JSON twin: one question, two forms of the answer. */
export type Page = {
  readonly answer: z.ZodType
  readonly isLive: boolean
  readonly open: (ledger: Ledger, raw: RawInput, place: Place) => Promise<Answered>
}

export function definePage<Input, Answer>(definition: Definition<Input, Answer>): Page {
  return {
    answer: definition.answer,
    isLive: definition.isLive ?? false,
    async open(ledger, raw, place) {
      const parsed = definition.input.safeParse(raw)
      if (!parsed.success) throw badInput(parsed.error)
      const data = await definition.ask(ledger, parsed.data, place)
      return {
        data,
        redirect: definition.redirect?.(data, parsed.data) ?? null,
        show: () => definition.show(data, parsed.data, place),
      }
    },
  }
}
