import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { ended, makeFolder, runHearsay, startHearsay } from './run-hearsay.ts'

const { folder } = makeFolder()
const sentence = 'Ana Reyes will play Mira Vance in the series Low Tide, and it is out on Netflix this fall.'
const page = `<!doctype html><html lang="en"><head><title>Low Tide Casts Its Lead</title><meta property="article:published_time" content="2026-02-03"></head><body><article><h1>Low Tide Casts Its Lead</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`
const feed =
  '<rss version="2.0"><channel><title>Slate Wire</title><item><title>Low Tide Casts Its Lead</title><link>/low-tide</link><pubDate>Tue, 03 Feb 2026 09:30:00 GMT</pubDate></item></channel></rss>'

const outlet = createServer((request, response) => {
  const answer = { '/feed': feed, '/low-tide': page }[request.url ?? '']
  if (answer === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'text/html' }).end(answer)
}).listen(0, '127.0.0.1')
await once(outlet, 'listening')
after(() => outlet.close())
const address = outlet.address()
const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
const allow = ['--allow-host', host]

/** Waits until the program has said something; fails with all that it said where it ends before. */
function listen(child: ChildProcess) {
  let said = ''
  let heard = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += text
      heard()
    })
  child.once('close', () => heard())
  return async (words: RegExp): Promise<string> => {
    for (;;) {
      const [found] = words.exec(said) ?? []
      if (found !== undefined) return found
      if (child.exitCode !== null || child.signalCode !== null) assert.fail(said)
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
  }
}

/** The process that it started. */
function watchOf({ pid }: ChildProcess): number {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const found = all.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return found.find(([, parent]) => parent === pid)?.[0] ?? assert.fail(all)
}

const serveAndWatch = (db: string) =>
  startHearsay(folder, ['serve', '--watch', '--port', '0', '--jobs', '1', ...allow, '--db', db])

test('what the watch records is on the pages at once, and both end with Ctrl-C, and well', async (t) => {
  const db = 'both.db'
  const child = serveAndWatch(db)
  t.after(() => child.kill('SIGKILL'))
  const hears = listen(child)
  const end = ended(child)
  const url = await hears(/http:\/\/\S+(?= \(Ctrl)/)
  assert.match(await (await fetch(`${url}/stories`)).text(), /class="empty"/)
  await hears(/Nothing is followed yet/)
  await runHearsay(folder, ['follow', `http://${host}/feed`, ...allow, '--db', db])
  await hears(/low-tide: new, \d+ claims?/)
  // The very first answer after the story is on record.
  assert.match(await (await fetch(`${url}/stories`)).text(), /Low Tide Casts Its Lead/)
  child.kill('SIGTERM')
  const { code, stderr } = await end
  assert.equal(code, 0, stderr)
  assert.match(stderr, /1 reading of feeds, 1 new item; stories: 1 new/)
})

test('a watch that dies is started again, and one whose server is killed stops by itself', async (t) => {
  const db = 'dies.db'
  await runHearsay(folder, ['follow', `http://${host}/feed`, ...allow, '--db', db])
  const child = serveAndWatch(db)
  t.after(() => child.kill('SIGKILL'))
  const hears = listen(child)
  const end = ended(child)
  await hears(/low-tide: new/)
  const pid = watchOf(child)
  process.kill(pid, 'SIGKILL')
  await hears(
    /The watch was ended by SIGKILL; it is started again in 1 second\. Pages are served meanwhile\./,
  )
  await hears(/started again[\s\S]*Watching/)
  assert.notEqual(watchOf(child), pid)
  child.kill('SIGKILL')
  // It shares our end of the pipes: they close when it has ended as well.
  assert.match((await end).stderr, /readings? of feeds/)
})

test('what the watch would refuse is refused before anything is served', async () => {
  const wrong = [
    [['--watch', '--jobs', 'many'], /--jobs takes a number/],
    [['--watch', '--allow-host', '10.0.0.0/99'], /10\.0\.0\.0\/99/],
    [['--jobs', '2'], /say --watch as well/],
  ] as const
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await runHearsay(folder, ['serve', ...args, '--port', '0'])
    assert.ok(code !== 0 && stdout === '' && words.test(stderr), stderr)
  }
})
