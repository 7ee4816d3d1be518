import { blocksFrom, type StoryBlock } from './markup.ts'

export type DemoPhoto = {
  readonly scene: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** `slug` names the story credited, where it is one of ours. */
export type DemoCredit = { readonly how: string; readonly name: string; readonly slug: string | null }

export type DemoComment = { readonly name: string; readonly text: string }

/** One `stories/<outlet>/<slug>.gold`: the story as written, and the lines of its gold. */
export type DemoStory = {
  readonly slug: string
  readonly published: string
  readonly modified: string | null
  readonly outlet: string
  readonly byline: readonly string[]
  readonly section: string
  readonly dek: string | null
  readonly tags: readonly string[]
  readonly photos: readonly DemoPhoto[]
  readonly credits: readonly DemoCredit[]
  readonly related: readonly string[]
  readonly comments: readonly DemoComment[]
  readonly headline: string
  readonly blocks: readonly StoryBlock[]
  readonly gold: readonly string[]
}

const fields = (line: string): string[] => line.split('|').map((part) => part.trim())

function headerFrom(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const header = new Map<string, string[]>()
  for (const line of lines) {
    const [, key = '', value = ''] = /^@(\S+)\s+(.*)$/.exec(line) ?? []
    header.set(key, [...(header.get(key) ?? []), value.trim()])
  }
  return header
}

/** Header lines (`@key value`), a blank line, headline, body, a line `---`, then one gold line a claim. */
export function readStoryFile(slug: string, source: string): DemoStory {
  const lines = source.split('\n')
  const bodyStart = lines.findIndex((line) => !line.startsWith('@'))
  const goldStart = lines.indexOf('---')
  if (goldStart < 0) throw new Error(`${slug}.gold: expected a line "---" between the story and its gold`)
  const header = headerFrom(lines.slice(0, bodyStart))
  const all = (key: string): readonly string[] => header.get(key) ?? []
  const one = (key: string): string | null => all(key)[0] ?? null
  const required = (key: string): string => {
    const value = one(key)
    if (!value) throw new Error(`${slug}.gold: expected a header line "@${key} …"`)
    return value
  }
  const [headline = '', ...body] = lines.slice(bodyStart, goldStart).join('\n').trim().split('\n\n')
  return {
    slug,
    published: required('published'),
    modified: one('modified'),
    outlet: required('outlet'),
    byline: all('byline'),
    section: required('section'),
    dek: one('dek'),
    tags: all('tag'),
    photos: all('photo').map((line) => {
      const [scene = '', alt = '', caption = '', credit = ''] = fields(line)
      return { scene, alt, caption, credit }
    }),
    credits: all('credit').map((line) => {
      const [how = '', name = '', to] = fields(line)
      return { how, name, slug: to || null }
    }),
    related: all('related'),
    comments: all('comment').map((line) => {
      const [name = '', ...text] = fields(line)
      return { name, text: text.join('|') }
    }),
    headline,
    blocks: blocksFrom(body.join('\n\n')),
    gold: lines.slice(goldStart + 1),
  }
}
