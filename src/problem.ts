/**
 * Something a caller must not ignore. `code` is stable, for programs; `message` is a sentence for people:
 * what was expected, what came, where, what to do. `cause` keeps the original error.
 */
export class Problem extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'Problem'
    this.code = code
  }
}
