export { decode } from './decode.ts'
export { extract } from './extract.ts'
export { fromText } from './from-text.ts'
export { guessLanguage } from './language.ts'
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
