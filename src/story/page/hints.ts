import { addLetter, WordFilter } from '../word-filter.ts'

/**
 * What the words of class and id attributes say about an element, one bit a kind. The words are those that sites in
 * many languages and content systems use; none belongs to one site.
 */
export const hints = {
  share: 1 << 0,
  related: 1 << 1,
  newsletter: 1 << 2,
  comment: 1 << 3,
  promo: 1 << 4,
  sidebar: 1 << 5,
  navigation: 1 << 6,
  footer: 1 << 7,
  caption: 1 << 8,
  credit: 1 << 9,
  author: 1 << 10,
  date: 1 << 11,
  tags: 1 << 12,
  body: 1 << 13,
  article: 1 << 14,
  gallery: 1 << 15,
  popup: 1 << 16,
  paywall: 1 << 17,
  teaser: 1 << 18,
  widget: 1 << 19,
  contents: 1 << 20,
  dek: 1 << 21,
  title: 1 << 22,
  pullquote: 1 << 23,
  embed: 1 << 24,
  bio: 1 << 25,
  hidden: 1 << 26,
  image: 1 << 27,
  meta: 1 << 28,
  header: 1 << 29,
} as const

export type Hint = keyof typeof hints

const words: readonly (readonly [Hint, string])[] = [
  [
    'share',
    'share shares sharing sharer social socials addtoany sharedaddy addthis sharethis follow whatsapp partager teilen',
  ],
  [
    'related',
    'related recommend recommended recommendation recommendations recommends recirc recirculation readmore more morelike similar suggested outbrain taboola popular trending latest mostread most upnext read-more readnext also zergnet jp-relatedposts yarpp',
  ],
  [
    'newsletter',
    'newsletter newsletters nl-box patron donate donation subscribe subscription subscriptions signup optin mailchimp mailing nl',
  ],
  [
    'comment',
    'comment comments commentlist commentspolicy commentpolicy disqus respond reply replies commenting discussion livefyre coral spotim kommentare',
  ],
  [
    'promo',
    'promo promos promotion promoted ad ads adv advert adverts advertisement advertising sponsor sponsored sponsors dfp gpt cta banner banners affiliate upsell werbung publicite anzeige adsense leaderboard',
  ],
  ['sidebar', 'sidebar sidebars aside rail rightrail secondary complementary sticky'],
  [
    'navigation',
    'nav navbar navigation menu menus breadcrumb breadcrumbs crumbs pagination pager pages topbar skip skiplink masthead hamburger prev next prevnext',
  ],
  ['footer', 'footer foot bottom copyright legal colophon disclaimer imprint'],
  [
    'caption',
    'caption captions figcaption cutline legende bildunterschrift bildtext pictext photocaption imagecaption onderschrift billedtekst kuvateksti didascalia piefoto epigrafe legend legenda leyenda pie',
  ],
  ['credit', 'credit credits photog photocredit copyright photographer attribution bildnachweis'],
  [
    'author',
    'author authors byline bylines signature firma signatur writer contributor contributors by autor auteur verfasser vcard creator',
  ],
  ['date', 'date dates time timestamp datetime published pubdate updated posted publishdate dateline datum'],
  ['tags', 'tag tags topics topic keywords categories category cat label labels taxonomy kicker eyebrow'],
  [
    'body',
    'body articlebody storybody entrycontent postcontent articlecontent maincontent bodytext articletext storytext richtext rte prose paragraph paragraphs wysiwyg texte content copy',
  ],
  ['article', 'article story post entry articles blogpost blog news single artikel hentry'],
  ['gallery', 'gallery galleries slideshow slide slides slider carousel swiper lightbox photos'],
  ['popup', 'popup modal overlay cookie cookies consent gdpr dialog lightbox toast interstitial drawer'],
  [
    'paywall',
    'paywall piano tp-modal metered regwall premium gate gated login register registration signin account',
  ],
  [
    'teaser',
    'teaser teasers card cards tile tiles promo-item item-list feed river grid listing list headlines',
  ],
  ['widget', 'widget widgets module block-views plugin box infobox callout notice alert tooltip form search'],
  ['contents', 'toc contents table-of-contents tableofcontents jump anchor index outline'],
  [
    'dek',
    'dek deck subtitle subheadline subhead subheading standfirst summary excerpt lede lead intro introduction description chapo abstract sapo vorspann teasertext',
  ],
  ['title', 'title headline heading titre titel titulo'],
  ['pullquote', 'pullquote pull quote blockquote'],
  [
    'embed',
    'embed embedded twitter tweet instagram youtube video player iframe facebook tiktok oembed podcast audio',
  ],
  ['bio', 'bio biography aboutauthor authorbox author-box author-bio profile'],
  [
    'hidden',
    'hidden hide invisible sr-only visually visuallyhidden screen-reader screenreader offscreen noprint print-only',
  ],
  ['image', 'image images img photo picture media figure thumbnail thumb wp-caption featured hero'],
  ['meta', 'meta metadata info details postmeta toolbar tools actions utility'],
  ['header', 'header head hed'],
]

const bitOfWord: ReadonlyMap<string, number> = collect()

function collect(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [hint, list] of words) {
    for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | hints[hint])
  }
  return bits
}

/** What `looks` are: no names, but instructions. "md:hidden", "overflow-hidden", "[&_p]:mt-2"; "__next" is a framework's root. */
const looks = /[:[&]|^overflow-|^__next$|^(?:text|bg|border|flex|grid|col|row|w|h|m[trblxy]?|p[trblxy]?)-/

/** By far the most names are in small letters and parted by plain spaces. */
const untidy = /[^ -@[-~]/
const otherSpaces = /[^\S ]/g

/** Names of machine-made classes are long; their words say nothing. */
const maxNameChars = 300

/** Names whose beginning is no word's beginning need not be put together with what follows. */
const beginnings: ReadonlySet<string> = new Set(
  [...bitOfWord.keys()].flatMap((word) => Array.from(word.slice(1), (_, i) => word.slice(0, i + 1))),
)

const wordFilter = new WordFilter(bitOfWord.keys())
const beginningFilter = new WordFilter(beginnings)

/** The hints of a class (or id) attribute: each name whole, its words, and neighbouring words together. */
export function readHints(names: string): number {
  const text = tidy(names.slice(0, maxNameChars))
  let bits = 0
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space === -1 ? text.length : space
    if (to > from) bits |= hintsOf(text, from, to)
    from = to + 1
  }
  return bits
}

/** "relatedLinks" → "related-links", and plain spaces between the names. */
function tidy(names: string): string {
  if (!untidy.test(names)) return names
  return names
    .replace(otherSpaces, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

function hintsOf(text: string, first: number, end: number): number {
  let bits = bitsOf(text, first, end)
  let before = -1
  let beforeEnd = -1
  let beforeNumber = 0
  for (let from = first; from < end; ) {
    const to = endOfWord(text, from, end)
    if (to === end && from === first) return bits
    bits |= bitsOf(text, from, to)
    if (before !== -1 && mayBeOne(text, from, to, beforeNumber))
      bits |= bitsOfBoth(text.slice(before, beforeEnd), text.slice(from, to))
    if (to > from) {
      beforeNumber = numberOf(text, from, to)
      before = beginningFilter.mayHold(beforeNumber) ? from : -1
      beforeEnd = to
    }
    from = startOfWord(text, to, end)
  }
  return bits !== 0 && looks.test(text.slice(first, end)) ? 0 : bits
}

function bitsOf(text: string, from: number, to: number): number {
  return wordFilter.mayHold(numberOf(text, from, to)) ? (bitOfWord.get(text.slice(from, to)) ?? 0) : 0
}

const hyphen = 0x2d

/** Whether a word and the one before it, which has this number, may make a third. */
function mayBeOne(text: string, from: number, to: number, before: number): boolean {
  return (
    wordFilter.mayHold(numberOf(text, from, to, before)) ||
    wordFilter.mayHold(numberOf(text, from, to, addLetter(before, hyphen)))
  )
}

/** `start` is the number of what stands before the word, where that counts, too. */
function numberOf(text: string, from: number, to: number, start = 0): number {
  let number = start
  for (let at = from; at < to; at++) number = addLetter(number, text.charCodeAt(at))
  return number
}

function bitsOfBoth(before: string, word: string): number {
  if (!beginnings.has(before)) return 0
  return (bitOfWord.get(`${before}-${word}`) ?? 0) | (bitOfWord.get(before + word) ?? 0)
}

/** A digit after a letter begins another word; a letter after a digit does not. */
function endOfWord(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isDigit(text.charCodeAt(at))) at++
  while (at < end && isLetter(text.charCodeAt(at))) at++
  return at
}

function startOfWord(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isDigit(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at))) at++
  return at
}

function isDigit(sign: number): boolean {
  return sign >= 0x30 && sign <= 0x39
}

function isLetter(sign: number): boolean {
  return sign >= 0x61 && sign <= 0x7a
}
