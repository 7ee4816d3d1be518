import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { keepAnswers } from './kept-answers.ts'

const long = 'what was said '.repeat(200)

/** A site of one page and one failure that counts how often it had to make an answer. */
function site() {
  const state = { tag: 'W/"a"', made: 0 }
  const app = new Hono()
  app.use(keepAnswers(async () => state.tag))
  app.get('/page', (c) => {
    state.made++
    return c.text(long, 200, { ETag: state.tag })
  })
  app.get('/failing', (c) => {
    state.made++
    return c.text('no', 503, { ETag: state.tag })
  })
  app.get('/untagged', (c) => {
    state.made++
    return c.text('now')
  })
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { headers, method })
  return { state, ask }
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

test('packed and plain are kept apart, and unpack to the same', async () => {
  const { ask } = site()
  for (let time = 0; time < 2; time++) {
    const packed = await ask('/page', { 'accept-encoding': 'br, gzip' })
    assert.equal(packed.headers.get('content-encoding'), 'gzip')
    const bytes = Buffer.from(await packed.arrayBuffer())
    assert.equal(packed.headers.get('content-length'), String(bytes.length))
    assert.equal(gunzipSync(bytes).toString(), long)
    for (const refusal of ['', 'gzip;q=0', 'br']) {
      const plain = await ask('/page', { 'accept-encoding': refusal })
      assert.equal(plain.headers.get('content-encoding'), null, refusal)
      assert.equal(plain.headers.get('vary'), 'Accept-Encoding')
      assert.equal(await plain.text(), long)
    }
  }
})

test('who has a kept answer is told so, without it', async () => {
  const { state, ask } = site()
  await ask('/page')
  const fresh = await ask('/page', { 'if-none-match': state.tag })
  assert.deepEqual([fresh.status, await fresh.text(), state.made], [304, '', 1])
  assert.equal(fresh.headers.get('etag'), state.tag)
})

test('what failed, and what carries no tag, is made each time', async () => {
  const { state, ask } = site()
  for (const path of ['/failing', '/failing', '/untagged', '/untagged']) await ask(path)
  assert.equal(state.made, 4)
})

test('another query is another answer', async () => {
  const { state, ask } = site()
  await ask('/page?asof=2026')
  await ask('/page')
  assert.equal(state.made, 2)
})
