import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { after, test } from 'node:test'
import { ended, makeFolder, runHearsay, startHearsay } from './run-hearsay.ts'

const { folder, put } = makeFolder()
const sentence = 'Ana Reyes will play Mira Vance in the series Low Tide, and it is out on Netflix this fall.'
const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2026-02-03"></head><body><article><h1>${title}</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`
const item = (path: string, title: string): string =>
  `<item><title>${title}</title><link>${path}</link><pubDate>Tue, 03 Feb 2026 09:30:00 GMT</pubDate></item>`

let isWell = true
const answers: Readonly<Record<string, () => string>> = {
  '/': () =>
    '<html><head><title>Slate Wire</title><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
  '/feed': () =>
    `<rss version="2.0"><channel><title>Slate Wire</title>${item('/low-tide', 'Low Tide Casts Its Lead')}</channel></rss>`,
  '/low-tide': () => page('Low Tide Casts Its Lead'),
  '/list': () =>
    '<html><head><title>Harbor Post</title></head><body><a href="/news/one">One</a></body></html>',
  '/news/one': () => page('One More Look at Low Tide'),
}
const server: Server = createServer((request, response) => {
  const answer = answers[request.url ?? '']
  if (answer === undefined) response.writeHead(404).end()
  else if (!isWell) response.writeHead(500).end()
  else response.writeHead(200, { 'content-type': 'text/html' }).end(answer())
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const address = server.address()
const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
const allow = ['--allow-host', host]
const home = `http://${host}`

test('a feed is found, followed, read, shown, and followed no longer', async () => {
  const db = ['--db', 'one.db']
  const followed = await runHearsay(folder, [
    'follow',
    `${home}/`,
    '--tag',
    'trades, tv',
    '--role',
    'trade',
    ...allow,
    ...db,
  ])
  assert.match(
    followed.stdout,
    /^Following Slate Wire \(http:\/\/127\.0\.0\.1:\d+\/feed\): rss feed, 1 item, the newest of 2026-02-03\./,
  )
  assert.equal(followed.code, 0, followed.stderr)
  const again = await runHearsay(folder, ['follow', `${home}/feed`, ...allow, ...db])
  assert.match(again.stdout, /^Followed already: Slate Wire/)

  const once = await runHearsay(folder, ['watch', '--once', '--jobs', '1', ...allow, ...db])
  assert.equal(once.code, 0, once.stderr)
  assert.match(once.stdout, /^Slate Wire: 1 new item$/m)
  assert.match(once.stdout, /\/low-tide: new, \d+ claims?$/m)
  assert.match(once.stderr, /1 reading of feeds, 1 new item; stories: 1 new/)
  const dossier = await runHearsay(folder, ['dossier', 'Low Tide', ...db])
  assert.match(dossier.stdout, /Ana Reyes/)

  const shown = await runHearsay(folder, ['following', ...db])
  assert.match(
    shown.stdout,
    /^Slate Wire \[trades, tv\]\n {2}http:\S+\/feed · [0-9a-f]{10}\n {2}read .* · 1 item · due in .*\n1 feed\.\n$/,
  )
  const json = JSON.parse((await runHearsay(folder, ['following', '--json', ...db])).stdout)
  assert.deepEqual([json.title, json.tags, json.items, json.says], ['Slate Wire', ['trades', 'tv'], 1, null])
  assert.match((await runHearsay(folder, ['outlets', ...db])).stdout, /^trade +Slate Wire/m)

  const none = await runHearsay(folder, ['unfollow', 'Reel', ...db])
  assert.equal(none.code, 1)
  assert.match(none.stderr, /"Reel" is not followed: "hearsay following" lists them/)
  const gone = await runHearsay(folder, ['unfollow', 'slate wire', ...db])
  assert.match(
    gone.stdout,
    /^No longer followed: Slate Wire\. .*"hearsay follow http:\S+" follows it again\.$/m,
  )
  const nothing = await runHearsay(folder, ['watch', ...db])
  assert.deepEqual([nothing.code, /Nothing is followed yet/.test(nothing.stderr)], [1, true])
})

test('the links of a page without a feed are followed', async () => {
  const db = ['--db', 'links.db']
  await runHearsay(folder, ['follow', `${home}/list`, '--links', '/news/*', ...allow, ...db])
  const read = await runHearsay(folder, ['watch', '--once', '--jobs', '1', ...allow, ...db])
  assert.match(read.stdout, /news\/one: new/)
})

test('what cannot be read is told, with when it is tried again', async () => {
  const db = ['--db', 'failing.db']
  await runHearsay(folder, ['follow', `${home}/feed`, ...allow, ...db])
  isWell = false
  const read = await runHearsay(folder, ['watch', '--once', ...allow, ...db])
  isWell = true
  assert.match(read.stderr, /\/feed answered 500 Internal Server Error/)
  const failing = await runHearsay(folder, ['following', '--failing', ...db])
  assert.match(
    failing.stdout,
    /not read yet · due in \d+ minutes\n {2}failed once: http:.*\n1 feed, 1 failing\./,
  )
})

test('a private address is followed only where it is allowed', async () => {
  const refused = await runHearsay(folder, ['follow', `${home}/feed`, '--db', 'refused.db'])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /where no web server is expected/)
})

test('a list is imported in one piece, and exported as it was', async () => {
  const db = ['--db', 'opml.db']
  const file = put(
    'mine.opml',
    `<opml version="2.0"><body><outline text="Trades"><outline text="Slate Wire" xmlUrl="${home}/feed"/></outline><outline text="x" xmlUrl="ftp://x.example/"/></body></opml>`,
  )
  const planned = await runHearsay(folder, ['import', file, '--dry-run', ...db])
  assert.match(
    planned.stdout,
    /^Slate Wire \[Trades\]\n.*\n1 feed would be followed; nothing was changed\.$/m,
  )
  const imported = await runHearsay(folder, ['import', file, '--tag', 'tv', ...db])
  assert.equal(imported.code, 1)
  assert.match(imported.stdout, /^1 feed followed\./)
  assert.match(imported.stderr, /"ftp:\/\/x\.example\/" is not an http or https address/)
  assert.match(
    (await runHearsay(folder, ['import', file, ...db])).stdout,
    /^0 feeds followed, 1 followed already/,
  )
  const exported = await runHearsay(folder, ['export', 'out.opml', ...db])
  assert.equal(exported.stderr, '1 feed written to out.opml.\n')
  assert.equal((await runHearsay(folder, ['export', 'out.opml', ...db])).code, 1)
  const back = await runHearsay(folder, ['import', 'out.opml', '--dry-run', '--json', '--db', 'other.db'])
  assert.deepEqual(JSON.parse(back.stdout).tags, ['Trades', 'tv'])
  const broken = await runHearsay(folder, ['import', put('x.opml', 'Low Tide'), ...db])
  assert.deepEqual([broken.code, /is no OPML/.test(broken.stderr)], [1, true])
  const words = await runHearsay(folder, ['import', put('x.txt', 'Low Tide'), ...db])
  assert.deepEqual([words.code, /A column of claims was expected/.test(words.stderr)], [1, true])
})

test('a watch ends with Ctrl-C, and well', async () => {
  const db = ['--db', 'stop.db']
  await runHearsay(folder, ['follow', `${home}/feed`, ...allow, ...db])
  const child = startHearsay(folder, ['watch', '--jobs', '1', ...allow, ...db])
  const end = ended(child)
  child.stdout?.on('data', (text) => /low-tide: new/.test(String(text)) && child.kill('SIGINT'))
  const { code, stderr } = await end
  assert.equal(code, 0, stderr)
  assert.match(stderr, /stories: 1 new/)
})
