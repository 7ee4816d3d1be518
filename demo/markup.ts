/** A block of a story as its author marks it up; `text` still holds inline marks. */
export type StoryBlock =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'photo'; readonly number: number }
  | { readonly kind: 'gallery' }

function blockFrom(source: string): StoryBlock {
  const photo = /^\[\[photo (\d+)\]\]$/.exec(source)
  if (photo) return { kind: 'photo', number: Number(photo[1]) }
  if (source === '[[gallery]]') return { kind: 'gallery' }
  if (source.startsWith('## ')) return { kind: 'heading', text: source.slice(3) }
  if (source.startsWith('> ')) return { kind: 'quote', text: source.slice(2) }
  if (source.startsWith('- ')) {
    return { kind: 'list', items: source.split('\n').map((line) => line.replace(/^- /, '')) }
  }
  return { kind: 'paragraph', text: source }
}

/** Blocks stand apart by blank lines: `## heading`, `> quote`, `- item` lines, `[[photo 2]]`, `[[gallery]]`, else a paragraph. */
export function blocksFrom(source: string): readonly StoryBlock[] {
  return source
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockFrom)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const link = /\[([^\]]+)\]\(([^)\s]+)\)/g
const strong = /\*\*([^*]+)\*\*/g
const emphasis = /\*([^*]+)\*/g

/** `*italic*`, `**bold**`, `[words](slug or address)`. */
export function inlineHtml(text: string, hrefOf: (target: string) => string): string {
  return escapeHtml(text)
    .replace(link, (_, words: string, target: string) => `<a href="${hrefOf(target)}">${words}</a>`)
    .replace(strong, '<strong>$1</strong>')
    .replace(emphasis, '<em>$1</em>')
}

export function inlineText(text: string): string {
  return text.replace(link, '$1').replace(strong, '$1').replace(emphasis, '$1')
}

/** The blocks' words, joined by blank lines: what a reader of the page would call the story. */
export function plainText(blocks: readonly StoryBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return [block.items.map(inlineText).join('\n')]
      return 'text' in block ? [inlineText(block.text)] : []
    })
    .join('\n\n')
}
