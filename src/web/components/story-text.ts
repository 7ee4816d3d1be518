import { html } from 'hono/html'
import type { OwnAnswer, Standing } from '../../server/contract/index.ts'
import { kindOf, leastSure, type Passage, passagesOf } from '../mark-text.ts'
import type { Markup } from '../markup.ts'
import { claimPath, safeUrl } from '../paths.ts'
import { labelWords, verdictWords } from '../wording.ts'
import { type Lifted, veil } from './veil.ts'

type Props = {
  readonly own: OwnAnswer
  readonly standings: readonly Standing[]
  readonly lifted: Lifted
  /** What stands where the story has its gallery. */
  readonly gallery: Markup | ''
}

type Block = OwnAnswer['blocks'][number]
type Span = OwnAnswer['spans'][number]

/** The whole text of an own story: its paragraphs, links and emphasis, each claim in it marked as it stands today. */
export function storyText({ own, standings, lifted, gallery }: Props): Markup {
  const passages = passagesOf(own, standings)
  const galleryAt = own.galleryAt ?? own.blocks.length
  const before = own.blocks.slice(0, galleryAt)
  const after = own.blocks.slice(galleryAt)
  const show = (blocks: readonly Block[]) =>
    veiledRuns(own, blocks).map((run) => runOf(run, own, passages, lifted))
  return html`<div class="story-text">${show(before)}</div>${gallery}${after.length > 0 ? html`<div class="story-text">${show(after)}</div>` : ''}`
}

type Run = { readonly isVeiled: boolean; readonly blocks: readonly Block[] }

/** Blocks that follow each other and are all veiled, or all open. */
function veiledRuns({ veils }: OwnAnswer, blocks: readonly Block[]): readonly Run[] {
  const runs: { isVeiled: boolean; blocks: Block[] }[] = []
  for (const block of blocks) {
    const isVeiled = veils.some(({ start, end }) => block.start >= start && block.end <= end)
    const last = runs.at(-1)
    if (last?.isVeiled === isVeiled) last.blocks.push(block)
    else runs.push({ isVeiled, blocks: [block] })
  }
  return runs
}

function runOf(
  { isVeiled, blocks }: Run,
  own: OwnAnswer,
  passages: readonly Passage[],
  lifted: Lifted,
): Markup {
  const content = html`${blocksOf(blocks).map((group) => groupOf(group, own, passages))}`
  return isVeiled ? veil(own.spoilers ?? { work: null, season: null }, lifted, content) : content
}

/** Items of one list belong together. */
function blocksOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'list item' && last?.[0]?.kind === 'list item') last.push(block)
    else groups.push([block])
  }
  return groups
}

function groupOf(blocks: readonly Block[], own: OwnAnswer, passages: readonly Passage[]): Markup {
  const words = (block: Block) => marked(own, block, passages)
  const [block] = blocks
  if (!block) return html``
  switch (block.kind) {
    case 'heading':
      return html`<h2>${words(block)}</h2>`
    case 'quote':
      return html`<blockquote><p>${words(block)}</p></blockquote>`
    case 'list item':
      return html`<ul class="bullets">${blocks.map((item) => html`<li>${words(item)}</li>`)}</ul>`
    case 'paragraph':
    case 'table row':
      return html`<p>${words(block)}</p>`
    default:
      return block.kind satisfies never
  }
}

/** A block's words, the stretches that make claims with the line and word of where these stand. */
function marked(own: OwnAnswer, block: Block, passages: readonly Passage[]): Markup {
  const pieces: Markup[] = []
  let at = block.start
  for (const passage of passages) {
    const { start, end } = passage
    if (start < at || end > block.end) continue
    pieces.push(inline(own, at, start))
    pieces.push(
      html`<span class="passage passage-${leastSure(passage)}">${inline(own, start, end)}</span>${tags(passage)}`,
    )
    at = end
  }
  return html`${pieces}${inline(own, at, block.end)}`
}

/** One word a label; it leads to the claim, or where several have it to their list. */
function tags({ standings }: Passage): Markup {
  const groups = Map.groupBy(standings, wordOf)
  return html`<span class="passage-tags">${[...groups].map(([word, [first, ...rest]]) =>
    first
      ? html` <a class="passage-tag mark-${kindOf(first)}" href="${rest.length === 0 ? claimPath(first.claimId) : `#claim-${first.claimId}`}">${rest.length === 0 ? '' : `${rest.length + 1} `}${word}</a>`
      : '',
  )}</span>`
}

function wordOf(standing: Standing): string {
  const { outcome } = standing
  if (outcome && outcome.verdict !== 'void')
    return `settled ${verdictWords[outcome.verdict].word.toLowerCase()}`
  const kind = kindOf(standing)
  return kind === 'replaced' ? 'replaced since' : labelWords[kind].word.toLowerCase()
}

/** Words with their links and emphasis. What a stretch cuts goes on behind it. */
function inline(own: OwnAnswer, start: number, end: number, spans: readonly Span[] = own.spans): Markup {
  const pieces: (Markup | string)[] = []
  let at = start
  while (at < end) {
    const span = outermost(spans, at, end)
    if (!span) break
    const from = Math.max(span.start, at)
    const to = Math.min(span.end, end)
    const inner = spans.filter(
      (other) => other !== span && other.start >= span.start && other.end <= span.end,
    )
    pieces.push(own.text.slice(at, from), element(span, inline(own, from, to, inner)))
    at = to
  }
  return html`${pieces}${own.text.slice(at, end)}`
}

/** The first span with words from `at` on; of those that begin together the longest. Quotations have marks of their own. */
function outermost(spans: readonly Span[], at: number, end: number): Span | undefined {
  return spans
    .filter((span) => span.kind !== 'quotation' && span.end > at && span.start < end)
    .toSorted((a, b) => Math.max(a.start, at) - Math.max(b.start, at) || b.end - a.end)[0]
}

function element({ kind, url = '' }: Span, words: Markup): Markup {
  const href = kind === 'link' ? safeUrl(url) : null
  if (kind === 'italic') return html`<em>${words}</em>`
  if (kind === 'bold') return html`<strong>${words}</strong>`
  return href ? html`<a class="outside" href="${href}" rel="noopener">${words}</a>` : words
}
