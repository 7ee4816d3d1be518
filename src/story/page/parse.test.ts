import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Parser } from 'htmlparser2'
import { parse } from './parse.ts'

/** What parse() leaves out on purpose. */
const unseen = new Set(
  'script style svg title select textarea iframe noframes canvas object audio video'.split(' '),
)

/** The letters of a page's text as htmlparser2's own parser reads them, which shares nothing with parse() but the decoder of rare entities. */
function lettersByHtmlparser2(html: string): string {
  let text = ''
  let depth = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) depth++
    },
    onclosetag: (name) => {
      if (unseen.has(name)) depth--
    },
    ontext: (piece) => {
      if (depth === 0) text += piece
    },
  })
  parser.end(html)
  return lettersOf(text)
}

function letters(html: string): string {
  return lettersOf(
    parse(html)
      .passages.map(({ text }) => text)
      .join(''),
  )
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

const root = join(import.meta.dirname, '..', '..', '..')

describe('parse', () => {
  const pages = globSync(['demo/pages/**/*.html', 'test/pages/*/source.html'], { cwd: root })
  it('loses no letter of a whole page', () => {
    assert.ok(pages.length > 20, 'pages are found')
    for (const page of pages) {
      const html = readFileSync(join(root, page), 'utf8')
      assert.equal(letters(html), lettersByHtmlparser2(html), page)
    }
  })

  const cases: readonly (readonly [what: string, html: string, texts: readonly string[]])[] = [
    ['a "<" that begins no tag is a sign', '<p>1 < 2, a<3 and x <- y</p>', ['1 < 2, a<3 and x <- y']],
    ['a ">" in an attribute ends no tag', '<p title="a > b" id=c>Yes</p>', ['Yes']],
    ['tags and attributes in capitals', '<P>One<BR>two<p>Three</P>', ['One\ntwo', 'Three']],
    [
      'scripts, styles and drawings are not seen',
      '<p>A<script>"</p>"</script><style>p{}</style><svg><text>x</text></svg>B',
      ['AB'],
    ],
    ['an end tag in capitals ends a script', '<p>A<SCRIPT>x()</SCRIPT>B<script>y()</script>C', ['ABC']],
    ['a drawing without content hides nothing', '<p>A<svg/>B', ['AB']],
    ['comments are not seen, however they end', '<p>A<!-- <p>x --><!-->B<!---->C', ['ABC']],
    ['a comment that does not end hides the rest', '<p>A<!-- B', ['A']],
    ['declarations and instructions are not seen', '<!doctype html><?xml version="1"?><p>A</p>', ['A']],
    ['CDATA is shown', '<p><![CDATA[A < B]]></p>', ['A < B']],
    ['CDATA that does not end is a comment', '<p>A<![CDATA[x>B', ['AB']],
    ['a title is text, whatever it looks like', '<title><p>A</p></title><p>B', ['B']],
    ['after <plaintext> all is text', '<plaintext><p>A</p>', ['<p>A</p>']],
    ['a page that ends inside a tag ends before it', '<p>A</p><p class="b', ['A']],
    [
      'entities, with and without their semicolon',
      '<p>&lt;A&gt; &amp B &eacute; &#8217; &#x41; &nope;',
      ['<A> & B é ’ A &nope;'],
    ],
    ['stray end tags break and hide nothing', 'A</p>B</div>C</>D</ e>F', ['A', 'BCDF']],
  ]
  for (const [what, html, texts] of cases)
    it(what, () =>
      assert.deepEqual(
        parse(html).passages.map(({ text }) => text),
        texts,
      ),
    )

  it('reads each attribute once, in all ways of writing', () => {
    const { elements } = parse(`<a href=/x?a=1&amp;b class='c d' ID = "e" hidden class=f data-none=1/>`)
    assert.deepEqual({ ...elements[0]?.attributes }, { href: '/x?a=1&b', class: 'c d', id: 'e', hidden: '' })
  })

  it('keeps structured data, and no other script', () => {
    const { jsonLd } = parse('<script>a</script><SCRIPT type="application/ld+json">{"a":1}</SCRIPT><p>B')
    assert.deepEqual(jsonLd, ['{"a":1}'])
  })
})
