import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { keepAnswers, type Made } from './kept-answers.ts'

const long = 'what was said '.repeat(200)
const noise = new Uint8Array(4000).map((_, i) => (i * 7919) % 251)
const changed = 'Wed, 10 Jun 2026 12:00:00 GMT'

/** A site of a few answers that counts how often it had to make one. */
function site() {
  const state = { tag: 'W/"a"', made: 0 }
  const app = new Hono()
  const kept = keepAnswers(async () => state.tag)
  const serve = (path: string, make: (c: Context) => Made | Response) =>
    app.get(path, (c) =>
      kept.answer(c, async () => {
        state.made++
        return make(c)
      }),
    )
  const text = { 'Content-Type': 'text/plain' }
  serve('/page', () => ({ body: long, headers: { ...text, ETag: state.tag } }))
  serve('/feed', () => ({
    body: long,
    headers: { ...text, ETag: '"of-its-own"', 'Last-Modified': changed },
  }))
  serve('/card', () => ({ body: noise, headers: { ETag: '"card"', 'Content-Type': 'image/png' } }))
  serve('/failing', (c) => c.text('no', 503, { ETag: state.tag }))
  serve('/untagged', (c) => c.text('now'))
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { headers, method })
  return { state, ask, kept }
}

test('an answer is made once, until the record changes', async () => {
  const { state, ask } = site()
  for (const made of [1, 1]) {
    assert.equal(await (await ask('/page')).text(), long)
    assert.equal(state.made, made)
  }
  state.tag = 'W/"b"'
  assert.equal((await ask('/page')).headers.get('etag'), 'W/"b"')
  assert.equal(state.made, 2)
})

test('what is kept takes no more memory than is counted', async () => {
  const { ask, kept } = site()
  await ask('/page', { host: 'news.example' })
  const { body, isPacked } = kept.find('news.example', 'http://localhost/page') ?? {}
  assert.ok(isPacked)
  assert.equal(body?.buffer.byteLength, body?.byteLength)
})

test('however many ask for it while it is made, it is made once, and sent as each takes it', async () => {
  const { state, ask } = site()
  const ways = [{}, { 'accept-encoding': 'gzip' }, { 'if-none-match': state.tag }, {}]
  const answers = await Promise.all(ways.map((headers) => ask('/page', headers)))
  assert.deepEqual(
    answers.map(({ status, headers }) => [status, headers.get('content-encoding')]),
    [
      [200, null],
      [200, 'gzip'],
      [304, null],
      [200, null],
    ],
  )
  assert.equal(state.made, 1)
  await Promise.all([ask('/untagged'), ask('/untagged')])
  assert.equal(state.made, 3, 'what is not kept is not shared')
})

test('what is kept is packed for those who take it, and unpacked for those who do not', async () => {
  const { state, ask } = site()
  for (let time = 0; time < 2; time++) {
    const packed = await ask('/page', { 'accept-encoding': 'br, gzip' })
    assert.equal(packed.headers.get('content-encoding'), 'gzip')
    const bytes = Buffer.from(await packed.arrayBuffer())
    assert.equal(packed.headers.get('content-length'), String(bytes.length))
    assert.equal(gunzipSync(bytes).toString(), long)
    for (const refusal of ['', 'gzip;q=0', 'br', 'deflate']) {
      const plain = await ask('/page', { 'accept-encoding': refusal })
      assert.equal(plain.headers.get('content-encoding'), null, refusal)
      assert.equal(plain.headers.get('content-length'), String(long.length))
      assert.equal(plain.headers.get('vary'), 'Accept-Encoding')
      assert.equal(await plain.text(), long)
    }
  }
  assert.equal(state.made, 1, 'one form is made of the other')
})

test('pictures are kept as they are', async () => {
  const { state, ask } = site()
  for (const encoding of ['gzip', '', 'gzip']) {
    const answer = await ask('/card', { 'accept-encoding': encoding })
    assert.equal(answer.headers.get('content-encoding'), null)
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), noise)
  }
  assert.equal(state.made, 1)
})

test('who has a kept answer is told so, without it', async () => {
  const { state, ask } = site()
  await ask('/page')
  const fresh = await ask('/page', { 'if-none-match': state.tag })
  assert.deepEqual([fresh.status, await fresh.text(), state.made], [304, '', 1])
  assert.equal(fresh.headers.get('etag'), state.tag)
  for (const name of ['content-type', 'content-length', 'content-encoding'])
    assert.equal(fresh.headers.get(name), null, name)
})

const conditions: readonly (readonly [Record<string, string>, number])[] = [
  [{ 'if-none-match': '"of-its-own"' }, 304],
  [{ 'if-none-match': 'W/"a"' }, 200],
  [{ 'if-modified-since': changed }, 304],
  [{ 'if-modified-since': 'Wed, 10 Jun 2026 12:00:01 GMT' }, 304],
  [{ 'if-modified-since': 'Wed, 10 Jun 2026 11:59:59 GMT' }, 200],
  [{ 'if-modified-since': 'last week' }, 200],
  [{ 'if-none-match': 'W/"a"', 'if-modified-since': changed }, 200],
]
for (const [headers, status] of conditions)
  test(`a file with a tag and a time of its own answers ${status} to ${JSON.stringify(headers)}`, async () => {
    const { state, ask } = site()
    assert.equal((await ask('/feed', headers)).status, status, 'made for it')
    state.tag = 'W/"b"'
    await ask('/feed')
    assert.equal((await ask('/feed', headers)).status, status, 'kept')
    assert.equal(state.made, 2)
  })

test('what failed, and what carries no tag, is made each time', async () => {
  const { state, ask } = site()
  for (const path of ['/failing', '/failing', '/untagged', '/untagged']) await ask(path)
  assert.equal(state.made, 4)
})

test('another query is another answer, and so is another host', async () => {
  const { state, ask } = site()
  await ask('/page?asof=2026')
  await ask('/page')
  await ask('/page', { host: 'news.example' })
  assert.equal(state.made, 3)
})
