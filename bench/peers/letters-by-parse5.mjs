import { parse } from 'parse5'

/** What is no text of the page, or is left out on purpose. */
const unseen = new Set(
  'script style svg title select textarea iframe noframes canvas object audio video'.split(' '),
)

/** The letters of a page's text as the standard's own algorithm reads it. */
export function lettersByParse5(html) {
  const texts = []
  collect(parse(html, { scriptingEnabled: false }), texts)
  return (texts.join('').match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

function collect(node, texts) {
  if (unseen.has(node.nodeName)) return
  if (node.nodeName === '#text') texts.push(node.value)
  // A template's content stands apart from its children.
  for (const child of node.content?.childNodes ?? node.childNodes ?? []) collect(child, texts)
}
