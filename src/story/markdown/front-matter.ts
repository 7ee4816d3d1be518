/** What stands between `---` lines before a Markdown text: names with a value or a list. Nested values are passed over. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Whether a text begins with front matter. */
export function hasFrontMatter(text: string): boolean {
  return /^[\w-]+[ \t]*:/m.test(fence.exec(text)?.[1] ?? '')
}

/** The part of YAML that people write there: `name: value`, quotes, folded text, lists in lines or in brackets. */
export function readFrontMatter(text: string): { readonly fields: FrontMatter; readonly rest: string } {
  const found = hasFrontMatter(text) ? fence.exec(text) : null
  if (found === null) return { fields: new Map(), rest: text }
  const fields = new Map<string, string[]>()
  let name = ''
  for (const line of (found[1] ?? '').split(/\r?\n/)) {
    const [, key, value] = /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? []
    if (key !== undefined) {
      name = key.toLowerCase()
      fields.set(name, readValue(value ?? ''))
    } else addTo(fields.get(name), line)
  }
  return { fields, rest: text.slice(found[0].length) }
}

function readValue(value: string): string[] {
  const text = value.trim()
  if (/^[>|][+-]?$/.test(text) || text === '' || text.startsWith('#')) return []
  const list = /^\[(.*)\]$/.exec(text)?.[1]
  return list === undefined
    ? [unquote(text)]
    : list
        .split(',')
        .map(unquote)
        .filter((item) => item !== '')
}

/** A line further in: an item of a list, or more of a folded text. */
function addTo(values: string[] | undefined, line: string): void {
  if (values === undefined || line.trim() === '') return
  const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
  if (item !== undefined) values.push(unquote(item))
  else if (/^\s/.test(line)) values.push([values.pop() ?? '', line.trim()].join(' ').trim())
}

function unquote(text: string): string {
  const inner = /^(?:"(.*)"|'(.*)')$/.exec(text.trim())
  return inner === null
    ? text.trim().replace(/\s+#\s.*$/, '')
    : (inner[1] ?? inner[2] ?? '').replace(/\\"/g, '"')
}
