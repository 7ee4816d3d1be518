import { PageBuilder } from './builder.ts'
import { readMarkup } from './markup.ts'
import type { Page } from './page.ts'

/** HTML → flat page, in one pass: markup drives the builder as it is read, and no tree is made. */
export function parse(html: string): Page {
  const builder = new PageBuilder()
  readMarkup(html, builder)
  return builder.page()
}
