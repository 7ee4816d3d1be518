// @mozilla/readability on linkedom's DOM.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { textOfHtml } from './text-of-html.mjs'

export function extractPage(html) {
  return new Readability(parseHTML(html).document).parse()
}

export function toStory({ content, title, byline, publishedTime }) {
  return { text: textOfHtml(content), headline: title, byline: [byline ?? ''], published: publishedTime }
}
