import type { z } from 'zod'
import type { EntityCard } from '../ledger/index.ts'
import { Problem } from '../problem.ts'

/** Nothing on record has this address; `suggestions` are dossiers that may be meant. */
export class NotFound extends Problem {
  readonly suggestions: readonly EntityCard[]

  constructor(message: string, suggestions: readonly EntityCard[] = []) {
    super('not-found', message)
    this.suggestions = suggestions
  }
}

/** A parameter that cannot be understood; the sentences come from the schemas in `input.ts`. */
export function badInput(error: z.ZodError): Problem {
  return new Problem('bad-input', error.issues.map((issue) => issue.message).join(' '))
}

const statuses: Readonly<Record<string, 400 | 403 | 404 | 405 | 410 | 413 | 429 | 501 | 503>> = {
  'bad-input': 400,
  'bad-moment': 400,
  'bad-limit': 400,
  'bad-page': 400,
  'not-allowed': 403,
  'not-found': 404,
  'unknown-entity': 404,
  'method-not-allowed': 405,
  'taken-down': 410,
  withdrawn: 410,
  'too-large': 413,
  'too-many-requests': 429,
  'not-implemented': 501,
  unavailable: 503,
  'not-ready': 503,
}

/** A failure as an outsider may see it: a known problem as it is, anything else without its details. */
export type PublicProblem = {
  readonly status: 400 | 403 | 404 | 405 | 410 | 413 | 429 | 500 | 501 | 503
  readonly code: string
  readonly message: string
  readonly suggestions: readonly EntityCard[]
}

export function toPublic(error: unknown, reference: string): PublicProblem {
  const status = error instanceof Problem ? statuses[error.code] : undefined
  if (error instanceof Problem && status !== undefined) {
    const suggestions = error instanceof NotFound ? error.suggestions : []
    return { status, code: error.code, message: error.message, suggestions }
  }
  return {
    status: 500,
    code: 'internal',
    message: `Something failed on our side, and it has been logged as ${reference}. Trying again may help.`,
    suggestions: [],
  }
}
