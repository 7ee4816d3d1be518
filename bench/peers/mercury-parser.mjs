// @jocmp/mercury-parser: the maintained continuation of Mercury, later Postlight, Parser. It asks for an address.
import Parser from '@jocmp/mercury-parser'
import { textOfHtml } from './text-of-html.mjs'

export function extractPage(html, url) {
  return Parser.parse(url ?? 'https://page.example/', { html, fetchAllPages: false })
}

export function toStory({ content, title, author, date_published }) {
  return { text: textOfHtml(content), headline: title, byline: [author ?? ''], published: date_published }
}
