import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type Fault, faultOf } from './fault.ts'

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

/** How a story says where it got its news, as in MODEL's credits. */
const hows = ['source', 'via', 'hat-tip'] as const

const words = (what: string, maxChars: number) =>
  z
    .string({ error: `${what} is expected, as text` })
    .trim()
    .min(1, `${what} is expected`)
    .max(maxChars, `at most ${maxChars} characters are expected`)
    .refine((text) => !hasControls(text), 'control characters stand in it: take them out')

/** Anything that a terminal or a feed reader would take for a command; line breaks in folded text are spaces by then. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text)
}

const maybe = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? null)

const webAddress = z
  .string({ error: 'an address such as https://news.example/story is expected' })
  .refine(
    (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''),
    'an address that begins with https:// or http:// is expected',
  )

const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i
const moment = z
  .string({ error: 'a time such as 2026-05-14T09:30:00+01:00 is expected' })
  .trim()
  .refine(
    (text) => zoned.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T'))),
    'a time with its zone is expected, such as 2026-05-14T09:30:00+01:00 or 2026-05-14T08:30:00Z',
  )
  .transform((text) => new Date(text.replace(/^(\S+) (\d)/, '$1T$2')).toISOString().replace(/\.\d+Z$/, 'Z'))

const source = z.strictObject(
  {
    name: words('the name of the source', 120),
    url: maybe(webAddress),
    how: maybe(z.enum(hows, { error: `one of ${hows.join(', ')} is expected` })),
  },
  { error: 'a source is expected: a name, and where there is one its url' },
)

const sources = z
  .array(source, {
    error:
      'where the news comes from is expected: a list of sources, each with “name” and “url”, or “own” where it is your own reporting',
  })
  .min(1, 'at least one source is expected')

const noField = ({ shape }: { readonly shape: object }) =>
  `is no field here; there are ${Object.keys(shape).join(', ')}`

/** "own" is the newsroom's own reporting: nobody is credited. A union would say less of what is wrong with a source. */
const sourcesOrOwn = z.unknown().transform((value, context) => {
  if (value === 'own') return []
  const parsed = sources.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    const message = keys.length > 0 ? noField(source) : issue.message
    context.addIssue({ code: 'custom', message, path: [...issue.path, ...keys] })
  }
  return z.NEVER
})

const photo = z.strictObject(
  {
    file: words('the name of the photo’s file, which stands beside the story', 200),
    caption: maybe(words('a caption', 600)),
    credit: maybe(words('a credit', 200)),
    rights: maybe(words('what may be done with the photo, and by whose leave', 300)),
    alt: maybe(words('what the photo shows, for those who cannot see it', 600)),
    lead: maybe(z.boolean('true or false is expected')),
  },
  { error: 'a photo is expected: its file, caption, credit, rights and alt' },
)

const scopeWords =
  'the work that the story spoils is expected, as “work: Copper Lane” and, where it is one season, “season: 2”'
const spoilers = z.union(
  [
    z.literal('none').transform(() => null),
    z.strictObject({ work: words(scopeWords, 200), season: maybe(z.int('a season’s number is expected')) }),
  ],
  { error: `“none”, or ${scopeWords}` },
)

const fields = z.strictObject({
  headline: words('a headline', 160),
  dek: maybe(words('a line below the headline', 400)),
  byline: z
    .union(
      [words('who wrote it', 120), z.array(words('who wrote it', 120)).min(1, 'who wrote it is expected')],
      {
        error: 'who wrote it is expected: a name, or a list of names',
      },
    )
    .transform((names) => (typeof names === 'string' ? [names] : names)),
  section: words('a section, such as “TV news”', 40),
  slug: maybe(words('a slug', 80)),
  outlet: maybe(words('an outlet', 120)),
  published: maybe(moment),
  embargo: maybe(moment),
  spoilers: maybe(spoilers),
  sources: sourcesOrOwn,
  photos: maybe(
    z.array(photo, 'a list of photos is expected, each with file, caption, credit, rights and alt'),
  ),
})

/** What stands before a story's text, checked; `published` in UTC, null where nothing is said. */
export type FrontMatter = z.infer<typeof fields>
export type PhotoFields = z.infer<typeof photo>

/** The front matter, or what is wrong with it; `body` begins on line `bodyLine`. `lineOf` finds a field again. */
export type ReadFrontMatter = {
  readonly fields: FrontMatter | null
  /** What can be said of the photos even where other fields are wrong. */
  readonly photos: readonly PhotoFields[]
  readonly faults: readonly Fault[]
  readonly body: string
  readonly bodyLine: number
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Reads YAML between `---` lines; every fault of every field at once. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const found = fence.exec(text)
  if (!found) return noFrontMatter(text)
  const lines = new LineCounter()
  const document = parseDocument(found[1] ?? '', { lineCounter: lines })
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lines, path)
  const rest = { body: text.slice(found[0].length), bodyLine: found[0].split('\n').length, lineOf }
  const broken = [...document.errors].map(({ message, pos }) =>
    faultOf(lines.linePos(pos[0]).line + 1, null, `this is not YAML: ${firstLine(message)}`),
  )
  if (broken.length > 0) return { fields: null, photos: [], faults: broken, ...rest }
  const data: unknown = toData(document)
  const parsed = fields.safeParse(data ?? {})
  if (parsed.success) {
    const faults = crossFaults(parsed.data, lineOf)
    return { fields: parsed.data, photos: parsed.data.photos ?? [], faults, ...rest }
  }
  return { fields: null, photos: photosIn(data), faults: toFaults(parsed.error, data, lineOf), ...rest }
}

function noFrontMatter(text: string): ReadFrontMatter {
  const says =
    'the story begins with its front matter, between two lines of “---”: “hearsay new” writes one to fill in'
  return {
    fields: null,
    photos: [],
    faults: [faultOf(1, null, says)],
    body: text,
    bodyLine: 1,
    lineOf: () => 1,
  }
}

type Yaml = ReturnType<typeof parseDocument>

function toData(document: Yaml): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    // Aliases are how a few lines become millions of fields; a story needs none.
    return null
  }
}

/** The line of a field in the file; of what is missing the line of what it is missing from. */
function lineIn(document: Yaml, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line + 1
  }
  return 1
}

function toFaults(error: z.ZodError, data: unknown, lineOf: (path: readonly PropertyKey[]) => number) {
  return error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : null
    if (keys) {
      const says = noField(issue.path[0] === 'photos' ? photo : fields)
      return faultOf(lineOf([...issue.path, keys[0] ?? '']), [...issue.path, ...keys], says)
    }
    const isMissing = valueAt(data, issue.path) === undefined
    return faultOf(lineOf(issue.path), issue.path, `${isMissing ? 'is missing: ' : ''}${issue.message}`)
  })
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : undefined
  }, data)
}

/** The photos that can be looked at already, so that what is wrong with their files is said at once as well. */
function photosIn(data: unknown): readonly PhotoFields[] {
  const list = valueAt(data, ['photos'])
  if (!Array.isArray(list)) return []
  const all = list.map((item) => photo.safeParse(item))
  return all.every(({ success }) => success) ? all.flatMap(({ data }) => data ?? []) : []
}

function crossFaults(
  { published, embargo, photos }: FrontMatter,
  lineOf: (path: readonly PropertyKey[]) => number,
) {
  const faults: Fault[] = []
  if (published !== null && embargo !== null && published !== embargo)
    faults.push(
      faultOf(
        lineOf(['embargo']),
        ['embargo'],
        'names another time than “published”: keep the one that counts',
      ),
    )
  const leads = (photos ?? []).flatMap(({ lead }, i) => (lead ? [i] : []))
  for (const i of leads.slice(1))
    faults.push(
      faultOf(lineOf(['photos', i, 'lead']), ['photos', i, 'lead'], 'a second lead photo: one can lead'),
    )
  const files = (photos ?? []).map(({ file }) => file)
  for (const [i, file] of files.entries())
    if (files.indexOf(file) < i)
      faults.push(
        faultOf(lineOf(['photos', i, 'file']), ['photos', i, 'file'], `${file} is listed twice: leave one`),
      )
  return faults
}

const firstLine = (message: string) =>
  message
    .split('\n')[0]
    ?.replace(/ at line \d+.*$/, '')
    .replace(/:$/, '') ?? ''
