/**
 * Puts a feed's items into the queue and carries them to the record, and says so after each: "fetch N" when a page is asked
 * for, "done N STORY" when it is acknowledged. Killed from outside. Arguments: ledger, items.
 */
import { enqueueItems, type PageAnswer, runQueue } from '../../src/intake/index.ts'
import { doTask } from '../../src/intake/work/do-task.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { inventWord } from '../invent-word.ts'

const [, , path = '', items = '20'] = process.argv
const say = (...words: readonly (string | number | null)[]) => process.stdout.write(`${words.join(' ')}\n`)
const address = (n: number) => `https://slatewire.example/${n}`

function page(n: number): string {
  const name = (salt: number) => inventWord(n * 17 + salt)
  return `<html><head><title>${name(1)} Joins ${name(2)}</title><meta property="og:site_name" content="Slate Wire"></head><body><article>
    <h1>${name(1)} Joins ${name(2)} Nights</h1><p>Ana ${name(1)} will play Mira ${name(3)} in the Netflix series ${name(2)} Nights, the network said on Monday.</p>
    <p>The series is in production now, and launches on Netflix this fall. Tom ${name(4)} directs all ${3 + (n % 9)} episodes.</p></article></body></html>`
}

async function fetch(url: string): Promise<PageAnswer> {
  const n = Number(new URL(url).pathname.slice(1))
  say('fetch', n)
  const headers = { etag: null, lastModified: null }
  return { url, headers, status: 'changed', contentType: 'text/html', body: Buffer.from(page(n)) }
}

const ledger = await openLedger(path)
await enqueueItems(
  ledger,
  Array.from({ length: Number(items) }, (_, n) => ({
    feedId: 'slate',
    url: address(n),
    guid: null,
    title: null,
    html: null,
    outlet: null,
    published: '2026-02-03T10:00:00Z',
  })),
)
await runQueue({
  ledger,
  fetcher: { fetch },
  readers: { jobs: 1, read: async (task) => doTask(task), waiting: () => 0, close: async () => {} },
  signal: new AbortController().signal,
  until: 'empty',
  inHand: 4,
  events: {
    onKept: (item, kept) => {
      if (kept.state === 'done')
        say('done', new URL(item.url ?? '').pathname.slice(1), kept.recorded?.storyId ?? null)
    },
  },
})
say('empty')
await ledger.close()
