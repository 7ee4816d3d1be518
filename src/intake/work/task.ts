import type { Report } from '../../claims/index.ts'
import type { Known, Story } from '../../story/index.ts'
import type { DocumentKind } from '../document.ts'

/** A page or text to be read on another thread: bytes as they came, or text. */
export type Task = {
  readonly input: string
  readonly kind: DocumentKind
  readonly content: Uint8Array | string
  readonly contentType: string | null
  readonly known: Known
  /** When it was read, in milliseconds since 1970: a date of its own that cannot be gives way to what is known. Null: any date will do. */
  readonly readAt: number | null
  /** Refuse what is not about film, TV, comics or games. */
  readonly gate: boolean
}

/** How long a step took, of processor time or waiting alike. */
export type StepTimes = { readonly extractMs: number; readonly readMs: number }

/** A story with its reports, without the blocks and spans that only serve reading. */
export type ReadStory = Omit<Story, 'blocks' | 'spans'>

export type Answer = StepTimes &
  (
    | {
        readonly state: 'read'
        readonly story: ReadStory
        readonly reports: readonly Report[]
      }
    | { readonly state: 'problem'; readonly code: string; readonly says: string }
  )
