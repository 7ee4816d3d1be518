import {
  type Found,
  type Label,
  labels,
  type MarkedText,
  type SearchKind,
  searchKinds,
} from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { count, print } from '../output.ts'
import { toMoment } from '../to-moment.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly json?: true
  readonly db: string
  readonly kind?: string
  readonly label?: string
  readonly from?: string
  readonly until?: string
  readonly asOf?: string
}

/** `hearsay search`: entities by name, claims by their quotes, stories by their headlines. */
export async function search(words: readonly string[], options: Options): Promise<void> {
  const request = {
    kind: oneOf<SearchKind>('--kind', searchKinds, options.kind),
    label: oneOf<Label>('--label', labels, options.label),
    from: toMoment('--from', options.from),
    until: toMoment('--until', options.until),
    asOf: toMoment('--as-of', options.asOf),
  }
  const typed = words.join(' ')
  await withExistingLedger(options.db, async (ledger) => {
    const found = await ledger.search(typed, request)
    await print(options.json ? JSON.stringify(found) : toText(typed, found))
  })
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string | undefined): T | null {
  if (value === undefined) return null
  const found = known.find((one) => one === value.trim().toLowerCase())
  if (found === undefined)
    throw new Problem('wrong-usage', `${option} takes one of ${known.join(', ')}; not "${value}".`)
  return found
}

function toText(typed: string, { corrected, entities, claims, stories }: Found): string {
  const lines = [
    ...corrected.map(({ asked, taken }) => `Nobody writes “${asked}”; searched for ${taken.join(', or ')}.`),
    ...section('DOSSIERS', entities.items, ({ entity, name }) => {
      return `${marked(name)} (${entity.type}, ${count(entity.claims, 'claim')}) · ${entity.id}`
    }),
    ...section('CLAIMS', claims.items, ({ sentence, label, claimId, publishedAt, story, quote }) => {
      const where = `${publishedAt.slice(0, 10)} ${story.outlet ?? 'an unnamed outlet'}`
      return `${sentence} · ${label} · claim ${claimId.slice(0, 10)}\n      ${where}: “${marked(quote)}”`
    }),
    ...section('STORIES', stories.items, ({ headline, story }) => {
      return `${story.publishedAt.slice(0, 10)} ${story.outlet ?? 'an unnamed outlet'}: ${marked(headline)} · ${story.id}`
    }),
  ]
  return lines.length === corrected.length
    ? [...lines, `Nothing on record has “${typed}”.`].join('\n')
    : lines.join('\n').trimStart()
}

function section<T>(heading: string, items: readonly T[], show: (item: T) => string): readonly string[] {
  return items.length === 0 ? [] : ['', heading, ...items.map((item) => `  ${show(item)}`)]
}

/** What was found stands between stars, where the output may be read without colours. */
const marked = (pieces: MarkedText) =>
  pieces
    .map(({ text, isHit }) => (isHit ? `*${text}*` : text))
    .join('')
    .replace(/\s+/g, ' ')
