import { inlineText, plainText } from './markup.ts'
import type { DemoStory } from './story-file.ts'

type Alternatives = string | readonly string[]

type GoldClaim = {
  readonly property: string
  readonly subject: Alternatives
  readonly value: Alternatives
  readonly qualifiers?: Readonly<Record<string, Alternatives>>
  readonly continuity?: string
  readonly certainty?: Alternatives
  readonly attribution?: Alternatives
  readonly evidence?: Alternatives
  readonly optional?: true
}

type GoldStatement = {
  readonly quote: string
  readonly certainty: Alternatives
  readonly continuity?: string
}

/** What a careful reader finds in one story, as the scorer wants it: a line of `gold.jsonl`. */
export type GoldStory = {
  readonly id: string
  readonly published: string
  readonly outlet: string
  readonly url: string
  readonly text: string
  readonly claims: readonly GoldClaim[]
  readonly statements: readonly GoldStatement[]
}

const creditWords: Readonly<Record<string, string>> = { source: 'Source:', via: 'Via:', 'hat-tip': 'h/t' }

/** The line at a story's foot; null where the credit stands in the text alone. */
export function creditLine(how: string, name: string): string | null {
  const words = creditWords[how]
  return words ? `${words} ${name}` : null
}

/** Headline, body and credit lines, without markup, captions or clutter. */
export function storyText(story: DemoStory): string {
  const credits = story.credits.flatMap(({ how, name }) => creditLine(how, name) ?? [])
  return [inlineText(story.headline), plainText(story.blocks), ...credits].join('\n\n')
}

function alternatives(source: string): Alternatives {
  const parts = source
    .split(' / ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length === 1 ? (parts[0] ?? '') : parts
}

function qualifiersFrom(source: string): Record<string, Alternatives> {
  const pairs = source.split(';').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=')
      return [key.trim(), alternatives(value.join('='))]
    }),
  )
}

function claimFrom(line: string): GoldClaim {
  const [property = '', subject = '', value = '', qualifiers, continuity, certainty, attribution, evidence] =
    line
      .replace(/^\?/, '')
      .split('|')
      .map((part) => part.trim())
  return {
    property,
    subject: alternatives(subject),
    value: alternatives(value),
    ...(qualifiers ? { qualifiers: qualifiersFrom(qualifiers) } : {}),
    ...(continuity ? { continuity } : {}),
    ...(certainty ? { certainty: alternatives(certainty) } : {}),
    ...(attribution ? { attribution: alternatives(attribution) } : {}),
    ...(evidence ? { evidence: alternatives(evidence) } : {}),
    ...(line.startsWith('?') ? { optional: true } : {}),
  }
}

function statementFrom(line: string): GoldStatement {
  const [certainty = '', continuity = '', ...quote] = line.slice(1).split('|')
  return {
    quote: quote.join('|').trim(),
    certainty: alternatives(certainty),
    ...(continuity.trim() ? { continuity: continuity.trim() } : {}),
  }
}

/** Throws where a statement does not quote its story to the letter. */
export function goldOf(story: DemoStory, url: string): GoldStory {
  const lines = story.gold.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const text = storyText(story)
  const statements = lines.filter((line) => line.startsWith('~')).map(statementFrom)
  for (const { quote } of statements) {
    if (!text.includes(quote))
      throw new Error(`${story.slug}.gold: these words are not in the story: ${quote}`)
  }
  return {
    id: story.slug,
    published: story.published.slice(0, 10),
    outlet: story.outlet,
    url,
    text,
    claims: lines.filter((line) => !line.startsWith('~')).map(claimFrom),
    statements,
  }
}
