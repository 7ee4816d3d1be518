/** What XML 1.0 cannot hold at all, however it is escaped: control characters and halves of surrogate pairs. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as they stand in XML, in text and in attributes alike. */
export function escapeXml(words: string): string {
  return words.replace(unspeakable, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Markup that has been escaped already. */
export type Xml = { readonly xml: string }
type Child = Xml | string | null | undefined

/** An element: children that are strings are escaped, those that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  ...children: readonly Child[]
): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value == null ? [] : ` ${key}="${escapeXml(value)}"`))
    .join('')
  const inside = children
    .map((child) => (child == null ? '' : typeof child === 'string' ? escapeXml(child) : child.xml))
    .join('')
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

/** The whole file. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}
