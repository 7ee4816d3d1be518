import { decodeEntities } from '../page/entities.ts'

type Node = { readonly [key: string]: unknown }

/** What a page's structured data says of its story; lists are empty and fields null where it says nothing. */
export type LinkedData = {
  readonly headline: string | null
  readonly dek: string | null
  readonly authors: readonly { readonly name: string; readonly isPerson: boolean }[]
  readonly published: string | null
  readonly modified: string | null
  readonly section: string | null
  readonly language: string | null
  readonly publisher: string | null
  readonly body: string | null
  readonly images: readonly {
    readonly url: string
    readonly caption: string | null
    readonly credit: string | null
  }[]
  readonly keywords: readonly string[]
  /** Videos that stand in the story itself. */
  readonly videos: readonly string[]
  /** False where it says that not everybody may read it; null where it says nothing. */
  readonly isFree: boolean | null
  /** Whether it declares the page a story at all; the type, lower-case. */
  readonly type: string | null
}

const storyType =
  /^(?:.*article|.*blogposting|reportage.*|liveblogposting|.*review|opinion.*|analysis.*|report|recipe|howto|socialmediaposting|discussionforumposting|interview)$/i

/** Reads all JSON-LD of a page. What cannot be parsed is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap((script) => flatten(parseLoosely(script), 0))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  const story = pickStory(nodes)
  const read = (key: string) =>
    story.map((node) => node[key]).find((value) => value !== undefined && value !== null && value !== '')
  return {
    headline: toText(read('headline')) ?? toText(read('name')),
    dek: toText(read('description')),
    authors: readAuthors(read('author') ?? read('creator'), byId),
    published: toText(read('datePublished')) ?? toText(read('dateCreated')),
    modified: toText(read('dateModified')),
    section: toText(first(read('articleSection'))),
    language: toText(read('inLanguage')),
    publisher: readName(resolve(first(read('publisher')), byId)),
    body: toLines(read('articleBody')),
    images: [...readImages(read('image'), byId), ...readImages(nodes.flatMap(captionedImages), byId)],
    keywords: readKeywords(read('keywords')),
    videos: readVideos(read('video'), byId),
    isFree: readTruth(read('isAccessibleForFree')),
    type: typeOf(story[0])[0]?.toLowerCase() ?? null,
  }
}

function parseLoosely(script: string): unknown {
  const source = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .trim()
  return parseJson(source) ?? parseJson(repair(source))
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    // Not JSON; the caller repairs it or goes without.
    return undefined
  }
}

/** Raw line breaks inside strings, commas before brackets, a semicolon at the end. */
function repair(source: string): string {
  return (
    source
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks JSON strings
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '')
  )
}

const maxDepth = 6

function flatten(value: unknown, depth: number): readonly Node[] {
  if (depth > maxDepth) return []
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((item) => flatten(item, depth + 1))
  if (!isNode(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement'].flatMap((key) =>
    flatten(value[key], depth + 1),
  )
  return [value, ...inner]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(node: Node | undefined): readonly string[] {
  const type = node?.['@type']
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

/** The nodes that describe this page's story, best first. Lists of other stories have many of one type: the first is taken. */
function pickStory(nodes: readonly Node[]): readonly Node[] {
  const stories = nodes.filter(
    (node) =>
      typeOf(node).some((type) => storyType.test(type)) && toText(node.headline ?? node.name) !== null,
  )
  const pages = nodes.filter((node) => typeOf(node).some((type) => /WebPage$/i.test(type)))
  const [main] = [...stories].sort((a, b) => weigh(b) - weigh(a))
  if (main !== undefined) return [main, ...pages.slice(0, 1)]
  return (pages.length > 0 ? pages : nodes.filter(isList)).slice(0, 1)
}

/** A page that says of itself that it lists stories. */
function isList(node: Node): boolean {
  return typeOf(node).some((type) => /^(?:CollectionPage|SearchResultsPage)$/i.test(type))
}

function weigh(node: Node): number {
  const keys = ['articleBody', 'datePublished', 'author', 'image', 'publisher']
  return keys.filter((key) => node[key] !== undefined).length + (node.mainEntityOfPage === undefined ? 0 : 1)
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function resolve(value: unknown, byId: ReadonlyMap<string, Node>): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || value.name !== undefined) return value
  return byId.get(value['@id']) ?? value
}

function readName(value: unknown): string | null {
  return isNode(value) ? toText(value.name) : toText(value)
}

function readAuthors(value: unknown, byId: ReadonlyMap<string, Node>): LinkedData['authors'] {
  const list = (Array.isArray(value) ? value : [value]).map((author) => resolve(author, byId))
  return list.flatMap((author) => {
    const names = isNode(author) && Array.isArray(author.name) ? author.name : [readName(author)]
    const isPerson = !isNode(author) || !typeOf(author).some((type) => /organization/i.test(type))
    return names.flatMap((name) => {
      const text = toText(name)
      return text === null ? [] : [{ name: text, isPerson }]
    })
  })
}

/** Pictures with captions that stand apart in the data, alone or in a gallery's node. */
function captionedImages(node: Node): readonly unknown[] {
  const all = typeOf(node).includes('ImageObject') ? [node] : [node.associatedMedia, node.image].flat()
  return all.filter((image) => isNode(image) && toText(image.caption) !== null)
}

function readImages(value: unknown, byId: ReadonlyMap<string, Node>): LinkedData['images'] {
  const list = (Array.isArray(value) ? value : [value]).map((image) => resolve(image, byId))
  return list.flatMap((image) => {
    const url = isNode(image) ? toText(image.url ?? image.contentUrl) : toText(image)
    if (url === null) return []
    const caption = isNode(image) ? toText(image.caption) : null
    const credit = isNode(image)
      ? (toText(image.creditText) ??
        readName(first(image.copyrightHolder)) ??
        toText(image.copyrightNotice) ??
        readName(first(image.creator ?? image.photographer)))
      : null
    return [{ url, caption, credit }]
  })
}

/** A list, or words parted by commas; "key:value" is a machine's. */
function readKeywords(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value]
  const words = list.flatMap((item) => {
    if (isNode(item)) return [readName(item)]
    return typeof item === 'string' && !Array.isArray(value) ? item.split(/[,;]/).map(toText) : [toText(item)]
  })
  return words.filter((word) => word !== null && !/^[\w-]+:\S/.test(word)).flatMap((word) => word ?? [])
}

function readVideos(value: unknown, byId: ReadonlyMap<string, Node>): readonly string[] {
  const list = (Array.isArray(value) ? value : [value]).map((video) => resolve(video, byId))
  return list.flatMap((video) => (isNode(video) ? (toText(video.embedUrl) ?? toText(video.url) ?? []) : []))
}

function readTruth(value: unknown): boolean | null {
  const said = String(value).toLowerCase()
  return said === 'true' ? true : said === 'false' ? false : null
}

/** A longer text; its lines stay. */
function toLines(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const lines = value.replace(/<\/(?:p|div|li|h[1-6])>|<br\s*\/?>/gi, '\n').split('\n')
  return lines.flatMap((line) => toText(line) ?? []).join('\n') || null
}

/** A string's text without markup and entities, or null. */
function toText(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = decodeEntities(value.replace(/<[^>]{0,300}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}
