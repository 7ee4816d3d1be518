import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { maxPageBytes } from './byte-source.ts'
import { parseAllowList } from './fetch/index.ts'
import { countInputs } from './folder.ts'
import type { InputOptions } from './list-documents.ts'
import { extractStories, readStories } from './read-story.ts'

const folder = await mkdtemp(join(tmpdir(), 'hearsay-intake-'))
after(() => rm(folder, { recursive: true }))

const sentence = 'Ana Reyes will play Mira Vance in the series Low Tide, and it is out on Netflix this fall.'
const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

/** Each input's headline, or the code of its Problem. */
async function read(inputs: readonly string[], options: InputOptions = {}): Promise<string[]> {
  const outcomes = await Array.fromAsync(readStories(inputs, options))
  return outcomes.map((outcome) =>
    'problem' in outcome ? outcome.problem.code : String(outcome.result.story.headline),
  )
}

const good = await put('good.html', page('Low Tide Casts Its Lead'))
const spanish =
  'La actriz será la protagonista de la nueva serie, que se estrena en otoño. La cadena ha dicho que no hay una fecha para el estreno de los episodios, pero el rodaje ya ha empezado en el norte con los actores.'

const inputs: readonly (readonly [what: string, path: string, result: string])[] = [
  ['a gzipped page', await put('a.html.gz', gzipSync(page('Gzipped'))), 'Gzipped'],
  ['gzip without the ending', await put('b.html', gzipSync(page('Nameless'))), 'Nameless'],
  [
    'a page in its declared charset',
    await put(
      'latin.html',
      Buffer.from(page('Café Noir').replace('<head>', '<head><meta charset="iso-8859-1">'), 'latin1'),
    ),
    'Café Noir',
  ],
  ['a missing file', join(folder, 'missing.html'), 'no-such-file'],
  ['an empty page', await put('empty.html', ''), 'empty'],
  [
    'a page without a story',
    await put('hollow.html', '<html><body><nav><a href="/">Home</a></nav></body></html>'),
    'no-story',
  ],
  ['an image', await put('photo.html', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')), 'binary'],
  [
    'a page larger than any page',
    await put('huge.html', Buffer.alloc(maxPageBytes + 1, page('Huge'))),
    'too-large',
  ],
  [
    'a small file that unpacks to a large page',
    await put('bomb.html.gz', gzipSync(Buffer.alloc(maxPageBytes + 1, 'a '))),
    'too-large',
  ],
  ['gzip that breaks off', await put('cut.html.gz', gzipSync(page('Cut')).subarray(0, 60)), 'broken-gzip'],
  [
    'a page in another charset than it declares',
    await put(
      'noise.html',
      Buffer.from(`<meta charset="euc-kr">${page('Café Noir').replaceAll('a', 'é ')}`, 'latin1'),
    ),
    'undecodable',
  ],
  [
    'a text in another language',
    await put('es.txt', `Ana Reyes en Low Tide\n\n${spanish}\n\n${spanish}`),
    'wrong-language',
  ],
  [
    'a page in another language that calls itself English',
    await put('es.html', page('Ana Reyes en Low Tide').replaceAll(sentence, spanish)),
    'wrong-language',
  ],
  ['a truncated JSON line', await put('cut.jsonl', '{"id":"a","text":"Low Ti'), 'broken-json-line'],
  ['an address that nobody answers', 'http://hearsay.invalid/story', 'unreachable'],
  ['an address of another kind', 'ftp://news.example/story', 'unsupported-address'],
]
for (const [what, path, result] of inputs) {
  test(`${what} gives ${result}, and the other inputs are read`, async () => {
    assert.deepEqual(await read([good, path, good]), [
      'Low Tide Casts Its Lead',
      result,
      'Low Tide Casts Its Lead',
    ])
  })
}

test('every Problem names its input', async () => {
  for await (const outcome of readStories(inputs.map(([, path]) => path))) {
    if ('problem' in outcome)
      assert.ok(outcome.problem.message.includes(outcome.input.replace(/:\d+$/, '')), outcome.problem.message)
  }
})

test('a story in another language can still be extracted', async () => {
  const [outcome] = await Array.fromAsync(extractStories([join(folder, 'es.txt')]))
  assert.ok(outcome !== undefined && 'result' in outcome)
  assert.ok(outcome.result.story.text.includes(spanish))
})

test('a folder gives its pages, texts and JSON Lines by name, and not its feeds, images and hidden files', async () => {
  for (const name of [
    'b.html',
    'a.html',
    'deep/c.htm.gz',
    'feed.xml',
    'logo.png',
    '.hidden.html',
    '.git/d.html',
  ]) {
    await put(`site/${name}`, name.endsWith('.gz') ? gzipSync(page(name)) : page(name))
  }
  const site = join(folder, 'site')
  assert.deepEqual(await read([site]), ['a.html', 'b.html', 'deep/c.htm.gz'])
  assert.equal(await countInputs([site, good, 'https://news.example/']), 5)
})

test('a folder without stories is a Problem', async () => {
  await mkdir(join(folder, 'nothing'))
  assert.deepEqual(await read([join(folder, 'nothing'), good]), ['empty', 'Low Tide Casts Its Lead'])
})

test('standard input is told by what it holds', async () => {
  const stdin = (text: string): InputOptions => ({
    stdin: (async function* () {
      yield Buffer.from(text)
    })(),
  })
  assert.deepEqual(await read(['-'], stdin(page('Piped'))), ['Piped'])
  assert.deepEqual(await read(['-'], stdin(`{"id":"a","html":${JSON.stringify(page('Line'))}}`)), ['Line'])
  assert.deepEqual(await read(['-'], stdin(`Plain Words for Low Tide\n\n${sentence} ${sentence}`)), [
    'Plain Words for Low Tide',
  ])
})

test('what the caller knows fills what the input does not say', async () => {
  const [outcome] = await Array.fromAsync(
    readStories([good], { known: { published: '2026-02-03', outlet: 'Slate Wire' } }),
  )
  assert.ok(outcome !== undefined && 'result' in outcome)
  assert.deepEqual(
    [outcome.result.story.published, outcome.result.story.outlet],
    ['2026-02-03', 'Slate Wire'],
  )
})

test('progress grows with every document and ends at the number of inputs', async () => {
  const lines = await put(
    'many.jsonl',
    Array.from({ length: 50 }, (_, i) => `${JSON.stringify({ id: `${i}`, html: page(`${i}`) })}\n`).join(''),
  )
  const done = (await Array.fromAsync(readStories([good, lines, good]))).map((outcome) => outcome.done)
  assert.deepEqual(
    done,
    done.toSorted((a, b) => a - b),
  )
  assert.equal(done.at(-1), 3)
})

test('an abort ends the run after the story in hand', async () => {
  const controller = new AbortController()
  const read: string[] = []
  for await (const outcome of readStories([good, good, good], { signal: controller.signal })) {
    read.push(outcome.input)
    controller.abort()
  }
  assert.deepEqual(read, [good])
})

test("a feed's item is its page where that can be had, else what the feed says of it", async () => {
  const server = createServer((request, response) => {
    if (request.url === '/page')
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('The Whole Page'))
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const item = (link: string, words: string): string =>
    `<item><title>From the Feed</title><link>${link}</link><description>${words}</description><pubDate>Tue, 03 Feb 2026 09:30:00 GMT</pubDate></item>`
  const whole = `&lt;p&gt;${sentence}&lt;/p&gt;&lt;p&gt;${sentence}&lt;/p&gt;`
  const feed = await put(
    'feed.xml',
    `<rss><channel><title>Slate Wire</title>${item(`${host}/page`, 'teaser')}${item(`${host}/gone`, whole)}${item('http://hearsay.invalid/x', whole)}<item><link>${host}/gone</link></item></channel></rss>`,
  )
  try {
    const allow = parseAllowList(['127.0.0.1'])
    const outcomes = await Array.fromAsync(readStories([feed], { allow }))
    assert.deepEqual(
      outcomes.map((outcome) =>
        'problem' in outcome ? outcome.problem.code : outcome.result.story.headline,
      ),
      ['The Whole Page', 'From the Feed', 'From the Feed', 'unreachable'],
    )
    const [, own] = outcomes
    assert.ok(own !== undefined && 'result' in own)
    assert.equal(own.input, `${host}/gone`)
    assert.equal(own.result.story.outlet, 'Slate Wire')
    assert.match(String(own.result.story.published), /^2026-02-03/)
  } finally {
    server.close()
  }
})
