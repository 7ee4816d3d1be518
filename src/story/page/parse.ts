import type { Html } from '../decode.ts'
import { PageBuilder } from './builder.ts'
import { readMarkup } from './markup.ts'
import type { Page } from './page.ts'

/** HTML → flat page, in one pass: markup drives the builder as it is read, and no tree is made. */
export function parse(html: Html): Page {
  const builder = new PageBuilder()
  readMarkup(html, builder)
  return builder.page()
}
