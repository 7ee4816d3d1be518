// defuddle on linkedom's DOM, as its own documentation has it; without what it asks other servers for.
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { textOfHtml } from './text-of-html.mjs'

export function extractPage(html, url) {
  return Defuddle(parseHTML(html).document, url ?? undefined, { useAsync: false })
}

export function toStory({ content, title, author, published }) {
  return { text: textOfHtml(content), headline: title, byline: [author ?? ''], published }
}
