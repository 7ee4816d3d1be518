import { Problem } from '../problem.ts'
import {
  type Extraction,
  extract,
  fromMail,
  fromMarkdown,
  fromText,
  type Known,
  type Story,
} from '../story/index.ts'
import type { Document, DocumentKind } from './document.ts'

const extractors: Readonly<
  Record<Exclude<DocumentKind, 'html'>, (content: string, known: Known) => Extraction>
> = {
  text: fromText,
  markdown: fromMarkdown,
  mail: fromMail,
}

/** Document → story. Throws a Problem where the page or text holds none. */
export function extractStory(document: Document): Extraction & { story: Story } {
  const { known } = document
  const extraction =
    document.kind === 'html'
      ? extract(document.content, known)
      : extractors[document.kind](document.content, known)
  if (extraction.story === null) throw new Problem('no-story', `${document.input}: ${extraction.reason}`)
  return extraction
}
