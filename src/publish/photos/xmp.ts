import { Parser } from 'htmlparser2'
import { clean, type Labels } from './iptc.ts'

/** The properties of IPTC Photo Metadata 2023.2 that hold what is asked for, the first that is there counts. */
const properties: Readonly<Record<keyof Labels, readonly string[]>> = {
  caption: ['dc:description'],
  credit: ['photoshop:credit', 'dc:creator'],
  rights: ['dc:rights', 'xmprights:usageterms'],
  alt: ['iptc4xmpcore:alttextaccessibility'],
}
const wanted = new Set(Object.values(properties).flat())

/** A packet of XMP is a few kilobytes; more of it is no caption. */
const maxChars = 200_000

/** Reads XMP: properties as elements, with or without a list of languages in them, or as attributes. Never throws. */
export function readXmp(xml: string): Labels {
  const found = new Map<string, string>()
  const put = (name: string, text: string) => {
    const value = clean(text)
    if (value !== null && !found.has(name)) found.set(name, value)
  }
  let open: string | null = null
  let words = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const plain = name.toLowerCase()
        for (const [attribute, value] of Object.entries(attributes))
          if (wanted.has(attribute.toLowerCase())) put(attribute.toLowerCase(), value)
        if (wanted.has(plain)) {
          open = plain
          words = ''
        } else if (open && plain === 'rdf:li') words = ''
      },
      ontext(text) {
        if (open) words += text
      },
      onclosetag(name) {
        const plain = name.toLowerCase()
        // The first of the languages is the one that all others stand in for.
        if (open && (plain === open || plain === 'rdf:li')) put(open, words)
        if (plain === open) open = null
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml.slice(0, maxChars))
  const get = (names: readonly string[]) =>
    names.map((name) => found.get(name)).find((text) => text !== undefined) ?? null
  return {
    caption: get(properties.caption),
    credit: get(properties.credit),
    rights: get(properties.rights),
    alt: get(properties.alt),
  }
}

/** XMP that says what the newsroom says of a photo, for every file of it that goes out. */
export function writeXmp({ caption, credit, rights, alt }: Labels): string {
  const localised = (name: string, text: string | null) =>
    text === null
      ? ''
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`
  const plain = credit === null ? '' : `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${localised('dc:description', caption)}${localised('dc:rights', rights)}${localised('Iptc4xmpCore:AltTextAccessibility', alt)}${plain}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
