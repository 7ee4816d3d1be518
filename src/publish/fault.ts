/** One reason why a story cannot be published: where in its file, and what to do about it. */
export type Fault = { readonly line: number; readonly field: string | null; readonly says: string }

/** `path` as a reader would write it: photos → 2 → alt is "photo 2, alt". */
export function faultOf(line: number, path: readonly PropertyKey[] | null, says: string): Fault {
  return { line, field: path === null || path.length === 0 ? null : fieldOf(path), says }
}

function fieldOf([first, second, ...rest]: readonly PropertyKey[]): string {
  if (typeof second !== 'number')
    return [first, second, ...rest].filter((part) => part !== undefined).join(', ')
  return [`${String(first).replace(/s$/, '')} ${second + 1}`, ...rest].join(', ')
}

/** "line 12, “photo 2, alt”: is missing: …" */
export function sayFault({ line, field, says }: Fault): string {
  return `line ${line}${field === null ? '' : `, “${field}”`}: ${says}`
}

/** In the order of the file, each once. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Map(faults.map((fault) => [sayFault(fault), fault]))
  return [...seen.values()].toSorted((a, b) => a.line - b.line)
}
