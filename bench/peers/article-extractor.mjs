// @extractus/article-extractor.
import { extractFromHtml } from '@extractus/article-extractor'
import { textOfHtml } from './text-of-html.mjs'

export function extractPage(html, url) {
  return extractFromHtml(html, url ?? undefined)
}

export function toStory({ content, title, author, published }) {
  return { text: textOfHtml(content), headline: title, byline: [author ?? ''], published }
}
