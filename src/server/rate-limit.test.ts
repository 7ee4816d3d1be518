import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { limitRate, rateLimiter } from './rate-limit.ts'

/** A site of one page that is asked by whom `from` says, at a moment that the test moves. */
function site({ perMinute = 60, trustProxy = false } = {}) {
  let atMs = Date.parse('2026-06-10T12:00:00Z')
  const app = new Hono()
  app.use(
    limitRate(
      rateLimiter({ perMinute, trustProxy }, () => new Date(atMs)),
      (c) => c.req.header('x-from') ?? null,
    ),
  )
  app.get('/', (c) => c.text('here'))
  app.onError((error, c) =>
    c.text(error.message, 'code' in error && error.code === 'too-many-requests' ? 429 : 500, {
      'Retry-After': c.res.headers.get('Retry-After') ?? '',
    }),
  )
  const ask = async (from: string, headers: Record<string, string> = {}) =>
    app.request('/', { headers: { 'x-from': from, ...headers } })
  const askOften = async (from: string, times: number, headers: Record<string, string> = {}) => {
    const answers: number[] = []
    for (let i = 0; i < times; i++) answers.push((await ask(from, headers)).status)
    return answers.filter((status) => status === 200).length
  }
  const wait = (seconds: number) => {
    atMs += seconds * 1000
  }
  return { ask, askOften, wait }
}

test('an address may ask twice a minute’s worth at once, and then as fast as the limit', async () => {
  const { ask, askOften, wait } = site()
  assert.equal(await askOften('203.0.113.7', 200), 120)
  const refused = await ask('203.0.113.7')
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '1'])
  wait(1)
  assert.equal(await askOften('203.0.113.7', 5), 1)
  wait(3600)
  assert.equal(await askOften('203.0.113.7', 200), 120, 'a pause earns no more than that')
})

test('others are not held up by it, but a network of one customer is one', async () => {
  const { askOften } = site()
  await askOften('203.0.113.7', 200)
  assert.equal(await askOften('203.0.113.8', 5), 5)
  await askOften('2001:db8:1:2::1', 200)
  assert.equal(await askOften('2001:db8:1:2:ffff::9', 5), 0)
  assert.equal(await askOften('2001:db8:1:3::1', 5), 5)
  assert.equal(await askOften('::ffff:203.0.113.7', 5), 0, 'the same address, written as IPv6')
})

test('this machine is not limited', async () => {
  const { askOften } = site()
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    assert.equal(await askOften(address, 200), 200, address)
})

test('what a proxy says counts only where it is trusted, and only its own word', async () => {
  const told = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
  const distrusting = site()
  assert.equal(await distrusting.askOften('127.0.0.1', 200, told), 200)
  const trusting = site({ trustProxy: true })
  assert.equal(await trusting.askOften('127.0.0.1', 200, told), 120)
  assert.equal(
    await trusting.askOften('127.0.0.1', 5, { 'x-forwarded-for': '10.0.0.1, 203.0.113.7' }),
    0,
    'what the asker adds in front is nobody’s word',
  )
  assert.equal(await trusting.askOften('127.0.0.1', 5, { 'x-forwarded-for': '203.0.113.7, 198.51.100.1' }), 5)
})
