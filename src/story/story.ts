/** A photo of the story, in page order. `caption` and `credit` are kept apart. */
export type Photo = {
  readonly src: string | null
  readonly alt: string | null
  readonly caption: string | null
  readonly credit: string | null
}

/** How a story says where it got its news: "Source: X", "via X", "h/t X", "X reports", a bare link. */
export type CreditHow = 'source' | 'via' | 'hat-tip' | 'reported-by' | 'link'

export type Credit = {
  readonly name: string
  readonly url: string | null
  readonly how: CreditHow
}

/** A link that the page offers beside the story. */
export type RelatedLink = { readonly text: string; readonly url: string | null }

/** A post or video of another's that the story shows: its provider (or the host), who posted it, its address for readers. */
export type Embed = {
  readonly provider: string
  readonly author: string | null
  readonly url: string
}

export type BlockKind = 'paragraph' | 'heading' | 'list item' | 'quote' | 'table row'

/** A block of `story.text`; blocks stand in order, do not overlap, and are joined by blank lines. UTF-16 offsets. */
export type Block = { readonly kind: BlockKind; readonly start: number; readonly end: number }

export type SpanKind = 'italic' | 'bold' | 'quotation' | 'link'

/** Typography that carries meaning, as UTF-16 offsets into `story.text`; a quotation leaves its marks out; `url` only on links. */
export type Span = {
  readonly kind: SpanKind
  readonly start: number
  readonly end: number
  readonly url?: string
}

/** One published piece, without what is not the story (MODEL.md, "One story, as JSON"). Dates are ISO 8601. */
export type Story = {
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly dek: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly section: string | null
  readonly language: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly spans: readonly Span[]
  readonly photos: readonly Photo[]
  readonly credits: readonly Credit[]
  readonly related: readonly RelatedLink[]
  /** The story's keywords, as worded on the page or in its data. */
  readonly tags: readonly string[]
  readonly embeds: readonly Embed[]
  /** The address of the next page of the same story. */
  readonly continues: string | null
  /** Whether the page holds only the beginning, as behind a paywall. */
  readonly partial: boolean
}

/** What the caller knows that the input may not say; it fills gaps and never overrides the input. */
export type Known = {
  readonly url?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly published?: string | null | undefined
}

/** One step of reconciling: which candidate won a field, by which rule. `hearsay extract --why` shows it. */
export type Decision = {
  readonly what: string
  readonly rule: string
  readonly value: string | null
}

/** What a page is that holds no story; `other` where nothing tells. */
export type NoStory = 'home' | 'section' | 'search' | 'login' | 'error' | 'consent' | 'other'

/** `story` is null where the page holds none; `noStory` says what it is instead, `reason` the same in a sentence. */
export type Extraction =
  | {
      readonly story: Story
      readonly decisions: readonly Decision[]
      /** Which address the page itself calls its own, as it writes it. */
      readonly canonical?: string | null
    }
  | {
      readonly story: null
      readonly noStory: NoStory
      readonly reason: string
      readonly decisions: readonly Decision[]
    }
