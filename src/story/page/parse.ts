import { Tokenizer } from 'htmlparser2'
import { PageBuilder } from './builder.ts'
import { cut } from './cut.ts'
import type { Page } from './page.ts'

/** HTML → flat page, in one pass: htmlparser2's tokenizer drives our own builder, no tree is made. */
export function parse(source: string): Page {
  const { html, jsonLd } = cut(source)
  const builder = new PageBuilder(html)
  // Entities are decoded where they occur; without them the tokenizer skips from tag to tag.
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder.page(jsonLd)
}
