/**
 * Mutated feeds: nothing may throw, hang, or need more than twice its size. Feeds of every format are cut, doubled, shuffled and
 * strewn with what breaks readers, as bytes and as text.
 *
 *     node --expose-gc bench/feeds.ts [feeds]
 */
import { parseFeed } from '../src/intake/index.ts'
import { decode } from '../src/story/index.ts'
import { randomFrom } from './random.ts'

const count = Number(process.argv[2] ?? 20_000)
const chance = randomFrom(20_000)
const below = (number: number) => Math.floor(chance() * number)

const item = (i: number) =>
  `<item><title>Story ${i} &amp; more</title><link>/story/${i}?a=1&amp;b=2</link><guid isPermaLink="false">id-${i}</guid><pubDate>Tue, 03 Feb 2026 09:30:00 GMT</pubDate><description><![CDATA[<p>Ana Reyes joins <b>Low Tide</b>.</p>]]></description></item>`
const entry = (i: number) =>
  `<entry><id>urn:${i}</id><title type="html">Story &lt;i&gt;${i}&lt;/i&gt;</title><link rel="alternate" href="/story/${i}"/><updated>2026-02-03T09:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ana &amp; co</p></div></content></entry>`
const list = (make: (i: number) => string, number: number) =>
  Array.from({ length: number }, (_, i) => make(i)).join('')

const makers: readonly ((number: number) => string)[] = [
  (number) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Slate Wire</title><ttl>30</ttl><skipHours><hour>3</hour></skipHours>${list(item, number)}</channel></rss>`,
  (number) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Reel</title>${list(entry, number)}</feed>`,
  (number) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel>${list(item, number)}</rdf:RDF>`,
  (number) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbor Post',
      items: Array.from({ length: number }, (_, i) => ({
        id: i,
        url: `/story/${i}`,
        content_html: '<p>Ana</p>',
        date_published: '2026-02-03T09:30:00Z',
      })),
    }),
  (number) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list((i) => `<url><loc>https://slatewire.example/${i}</loc><lastmod>2026-02-03</lastmod></url>`, number)}</urlset>`,
]

const poison = [
  '<item>',
  '</item>',
  '<entry>',
  '</channel>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#x110000;',
  '&#0;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '\0',
  '\uFEFF',
  '\uD800',
  ']',
  '}',
  '{"',
  '\\u',
  '<?xml ',
  'xmlns:a="',
  '<a '.repeat(50),
  '<b>'.repeat(500),
  '9'.repeat(400),
  '<pubDate>',
  '<link>javascript:',
]

type Change = (bytes: Buffer) => Buffer
const splice = (bytes: Buffer, at: number, cut: number, put: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)])
const changes: readonly Change[] = [
  (bytes) => splice(bytes, below(bytes.length), below(30), Buffer.from(poison[below(poison.length)] ?? '')),
  (bytes) => splice(bytes, below(bytes.length), 1, Buffer.from([below(256)])),
  (bytes) => splice(bytes, below(bytes.length), below(200), Buffer.alloc(0)),
  (bytes) => bytes.subarray(0, below(bytes.length)),
  (bytes) => {
    const at = below(bytes.length)
    return splice(bytes, below(bytes.length), 0, bytes.subarray(at, at + below(300)))
  },
]

let bytes = 0
let items = 0
let slowest = 0
let slowestPerMb = 0
let threw = 0
const began = performance.now()
for (let i = 0; i < count; i++) {
  let feed = Buffer.from(makers[i % makers.length]?.(1 + below(20)) ?? '')
  for (let n = 1 + below(12); n > 0; n--) feed = Buffer.from(changes[below(changes.length)]?.(feed) ?? feed)
  const start = performance.now()
  try {
    items += parseFeed(decode(feed, null), 'https://slatewire.example/feed').items.length
  } catch (error) {
    threw++
    console.error(`feed ${i}:`, error)
  }
  const ms = performance.now() - start
  slowest = Math.max(slowest, ms)
  if (feed.length > 2_000) slowestPerMb = Math.max(slowestPerMb, ms / (feed.length / 1e6))
  bytes += feed.length
}
const seconds = (performance.now() - began) / 1000
console.log(
  `${count} mutated feeds, ${(bytes / 1e6).toFixed(1)} MB, ${items} items in ${seconds.toFixed(1)} s: ${threw} threw; the slowest took ${slowest.toFixed(1)} ms`,
)

function held(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/**
 * What a feed that is read keeps alive, its own text among it where items still stand in it. The bytes that came are not counted;
 * nothing else may live on from one format to the next.
 */
/** In a function of its own: what lies on its stack is no memory of the feed's. */
function read(bytes: Buffer): ReturnType<typeof parseFeed> {
  const feed = parseFeed(decode(bytes, null), 'https://slatewire.example/feed')
  // The last text that an expression was tried on is kept by the engine.
  ;/./.test('other')
  return feed
}

function measure(bytes: Buffer): { readonly items: number; readonly kept: number } {
  const before = held()
  const feed = read(bytes)
  return { items: feed.items.length, kept: held() - before }
}

console.log('\nformat    size MB   items   memory for the items and their text / size (to reach: 2)')
for (const [i, name] of ['RSS', 'Atom', 'RDF', 'JSON', 'sitemap'].entries()) {
  const whole = makers[i]?.(40_000) ?? ''
  // What breaks off within an item is the usual damage of a large one.
  const bytes = Buffer.from(name === 'JSON' ? whole : whole.slice(0, -50))
  measure(bytes)
  const { items, kept } = measure(bytes)
  const megabytes = (bytes.length / 1e6).toFixed(1)
  console.log(
    `${name.padEnd(8)} ${megabytes.padStart(8)} ${String(items).padStart(7)} ${(kept / bytes.length).toFixed(2).padStart(9)}`,
  )
}
if (threw > 0) process.exitCode = 1
