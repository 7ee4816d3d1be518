export { decode, type Html, toHtml } from './decode.ts'
export { emptyStory } from './empty-story.ts'
export { extract } from './extract.ts'
export { fromText } from './from-text.ts'
export { guessLanguage } from './language.ts'
export { fromMail } from './mail/from-mail.ts'
export { fromMarkdown } from './markdown/from-markdown.ts'
export { hasFrontMatter } from './markdown/front-matter.ts'
/** A newsroom's own Markdown, without its front matter → text with blocks, spans and what cannot be published. */
export { type OwnArticle, readOwnArticle } from './markdown/own-article.ts'
export type {
  Block,
  BlockKind,
  Credit,
  CreditHow,
  Decision,
  Embed,
  Extraction,
  Known,
  NoStory,
  Photo,
  RelatedLink,
  Span,
  SpanKind,
  Story,
} from './story.ts'
