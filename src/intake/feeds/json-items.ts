/** Where one value of JSON ends that begins at `at`; -1 where it breaks off. Quotes and brackets are all that is looked at. */
const mark = /["{}[\]]/g

function endOfValue(text: string, at: number): number {
  let depth = 0
  mark.lastIndex = at
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, found.index)
      if (end === -1) return -1
      mark.lastIndex = end
    } else if (found[0] === '{' || found[0] === '[') depth++
    else if (--depth <= 0) return depth === 0 ? found.index + 1 : -1
  }
  return -1
}

/** A quote after an even number of backslashes ends it. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

/** Where the list called `items` of the outermost object begins, after its bracket; -1 where there is none. */
function startOfItems(text: string): number {
  let depth = 0
  mark.lastIndex = 0
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, found.index)
      if (end === -1) return -1
      mark.lastIndex = end
      if (depth !== 1 || text.slice(found.index, end) !== '"items"') continue
      const list = /\s*:\s*\[/y
      list.lastIndex = end
      if (list.test(text)) return list.lastIndex
    } else if (found[0] === '{' || found[0] === '[') depth++
    else depth--
  }
  return -1
}

/**
 * A JSON Feed without its items, and its items one after the other: a feed that is parsed whole takes several times its size
 * while it is read, and one that breaks off gives nothing. `rest` is the feed with an empty list where they stood. Null where
 * no list of items is found.
 */
export function splitItems(text: string): { readonly rest: string; readonly items: readonly Span[] } | null {
  const start = startOfItems(text)
  if (start === -1) return null
  const items: Span[] = []
  const walk = objects(text, start)
  let next = walk.next()
  for (; next.done !== true; next = walk.next()) items.push(next.value)
  const after = next.value === -1 ? '}' : text.slice(next.value)
  return { rest: `${text.slice(0, start)}]${after}`, items }
}

/** Where a value stands in its text. */
export type Span = { readonly from: number; readonly to: number }

/** Where each object of a list stands; what else is among them is passed over. Returns where the list ends; -1: nowhere. */
function* objects(text: string, start: number): Generator<Span, number> {
  const gap = /[\s,]*/y
  let at = start
  while (true) {
    gap.lastIndex = at
    gap.test(text)
    const from = gap.lastIndex
    const first = text[from]
    if (first === undefined) return -1
    if (first === ']') return from + 1
    at = endOf(text, from, first)
    if (at === -1) return -1
    if (first === '{') yield { from, to: at }
  }
}

function endOf(text: string, from: number, first: string): number {
  if (first === '{' || first === '[') return endOfValue(text, from)
  if (first === '"') return endOfString(text, from)
  // A number, a word, or what is no JSON at all.
  const scalar = /[^,\]\s]+/y
  scalar.lastIndex = from
  return scalar.test(text) ? scalar.lastIndex : -1
}
