import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const root = join(import.meta.dirname, '..', '..')

/** The whole pages that the project has: the demo's and those with labels. */
export const wholePages: readonly string[] = globSync(['demo/pages/**/*.html', 'test/pages/*/source.html'], {
  cwd: root,
})
  .toSorted()
  .map((file) => readFileSync(join(root, file), 'utf8'))

/** What breaks pages when it stands in the wrong place. */
const pieces = [
  ...'< > " \' & </ <! <!-- --> <![CDATA[ ]]> <? <a <p <div </div> </p> </body> </html> <table> <td> </table>'.split(
    ' ',
  ),
  ...'<script> <style> <svg> <title> <textarea> <iframe> <template> <select> <noscript> <pre> <plaintext>'.split(
    ' ',
  ),
  '<a href="',
  "<img alt='",
  '<p class="article story body',
  '<div hidden>',
  '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"',
  '&#x110000;',
  '\u0000',
  '\ud800',
  '\u202e',
]

/** A page with something wrong, as text or as the bytes that would be served. */
type Mutation = (page: string, other: string) => string | Uint8Array

/** A place in a page as a share of its length, so that it shrinks and fits every page. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (page: string, share: number) => Math.floor(page.length * share)

const cut = place.map(
  (share): Mutation =>
    (page) =>
      page.slice(0, at(page, share)),
)
const hole = fc.tuple(place, place).map(
  ([a, b]): Mutation =>
    (page) =>
      page.slice(0, at(page, Math.min(a, b))) + page.slice(at(page, Math.max(a, b))),
)
const stray = fc.tuple(place, fc.constantFrom(...pieces), fc.constantFrom(1, 1, 1, 500)).map(
  ([share, piece, times]): Mutation =>
    (page) =>
      page.slice(0, at(page, share)) + piece.repeat(times) + page.slice(at(page, share)),
)
const without = fc.constantFrom('>', '"', '</', '=', ' ', '</p>', '</div>', '</a>', '</script>', '-->').map(
  (sign): Mutation =>
    (page) =>
      page.replaceAll(sign, ''),
)
const nested = fc
  .tuple(fc.constantFrom('div', 'span', 'table', 'ul', 'a', 'p', 'b', 'x-y'), fc.nat(3000))
  .map(
    ([tag, depth]): Mutation =>
      (page) =>
        `<${tag}>`.repeat(depth) + page + `</${tag}>`.repeat(depth),
  )
const repeated = fc.tuple(place, place, fc.integer({ min: 2, max: 6 })).map(
  ([a, b, times]): Mutation =>
    (page) => {
      const [from, to] = [at(page, Math.min(a, b)), at(page, Math.max(a, b))]
      return page.slice(0, from) + page.slice(from, to).repeat(times) + page.slice(to)
    },
)
const interleaved = fc.integer({ min: 20, max: 5000 }).map(
  (size): Mutation =>
    (page, other) => {
      const parts: string[] = []
      for (let i = 0; i < Math.max(page.length, other.length); i += size)
        parts.push(page.slice(i, i + size), other.slice(i, i + size))
      return parts.join('')
    },
)
const shouted = fc.constant<Mutation>((page) => page.toUpperCase())
const misencoded = fc.constantFrom<BufferEncoding>('latin1', 'utf16le').map(
  (encoding): Mutation =>
    (page) =>
      new Uint8Array(Buffer.from(page, encoding)),
)
const encodedTwice = fc.constant<Mutation>(
  (page) => new Uint8Array(Buffer.from(Buffer.from(page, 'utf8').toString('latin1'), 'utf8')),
)
const flipped = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 40 }).map(
  (flips): Mutation =>
    (page) => {
      const bytes = new Uint8Array(Buffer.from(page, 'utf8'))
      for (const [share, byte] of flips) bytes[Math.floor((bytes.length - 1) * share)] = byte
      return bytes
    },
)

const mutation = fc.oneof(
  cut,
  hole,
  stray,
  without,
  nested,
  repeated,
  interleaved,
  shouted,
  misencoded,
  encodedTwice,
  flipped,
)

/** Whole pages with one to three things wrong, as bytes. */
export const mutatedPages: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...wholePages),
    fc.constantFrom(...wholePages),
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
  )
  .map(([page, other, mutations]) => {
    let current: string | Uint8Array = page
    for (const mutate of mutations) current = mutate(toText(current), other)
    return toBytes(current)
  })

function toText(page: string | Uint8Array): string {
  return typeof page === 'string' ? page : Buffer.from(page).toString('utf8')
}

function toBytes(page: string | Uint8Array): Uint8Array {
  return typeof page === 'string' ? new Uint8Array(Buffer.from(page, 'utf8')) : page
}
