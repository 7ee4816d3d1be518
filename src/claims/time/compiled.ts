import type { Parsed, Parser, Support } from './parser.ts'
import { parsers } from './parsers/index.ts'
import { compileAfter, compileAt, compileBefore, compileWhole } from './pattern.ts'

export type CompiledSupport = {
  readonly before: RegExp | null
  readonly after: RegExp | null
  readonly words: RegExp | null
}

export type CompiledParser = {
  readonly parser: Parser
  readonly shape: RegExp
  readonly support: readonly CompiledSupport[]
}

function compileSupport({ before, after, words }: Support): CompiledSupport {
  return {
    before: before === undefined ? null : compileBefore(before),
    after: after === undefined ? null : compileAfter(after),
    words: words === undefined ? null : compileWhole(words),
  }
}

/** Every parser under each word that its phrases may start with; `#` stands for a digit. */
export const parsersByStart: ReadonlyMap<string, readonly CompiledParser[]> = indexByStart(
  parsers.map((parser) => ({
    parser,
    shape: compileAt(parser.pattern),
    support: (parser.support ?? []).map(compileSupport),
  })),
)

function indexByStart(list: readonly CompiledParser[]): ReadonlyMap<string, readonly CompiledParser[]> {
  const index = new Map<string, CompiledParser[]>()
  for (const compiled of list) {
    for (const start of new Set(compiled.parser.starts)) {
      const there = index.get(start)
      if (there === undefined) index.set(start, [compiled])
      else there.push(compiled)
    }
  }
  return index
}

export type Match = { readonly compiled: CompiledParser; readonly end: number; readonly parsed: Parsed }

/** The longest phrase that one of the parsers reads at this place. */
export function matchAt(text: string, at: number, candidates: readonly CompiledParser[]): Match | null {
  let best: Match | null = null
  for (const compiled of candidates) {
    compiled.shape.lastIndex = at
    const match = compiled.shape.exec(text)
    if (match === null || (best !== null && match[0].length <= best.end - at)) continue
    const groups = match.groups ?? {}
    const parsed = compiled.parser.read({ text: match[0], group: (name) => groups[name] ?? '' })
    if (parsed !== null) best = { compiled, end: at + match[0].length, parsed }
  }
  return best
}
