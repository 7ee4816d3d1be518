// CPU time and peak memory of one page that grows, in a process of its own: were any step worse than linear, the last
// rows would show it.
//   node bench/story/growth.ts
import { extract } from '../../src/story/index.ts'

export type Growth = { readonly megabytes: number; readonly cpuMs: number; readonly peakMb: number }

function measure(megabytes: number): Growth {
  const html = pageOf(megabytes * 1e6)
  const start = process.cpuUsage()
  extract(html)
  const { user, system } = process.cpuUsage(start)
  return { megabytes, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }
}

/** A page of paragraphs, lists, pictures and teasers, about as long as asked. */
function pageOf(chars: number): string {
  const parts = [
    '<title>Copper Lane, the whole record</title><h1>Copper Lane, the whole record</h1><article>',
  ]
  let length = 0
  for (let i = 0; length < chars; i++) {
    const part = `<p>Entry ${i}: the <i>Copper Lane</i> left at ${i % 24}:00 with ${i} lamps aboard, <a href="/log/${i}">the log</a> says, and “nobody saw it come back”.</p><ul><li><a href="/ferry/${i}">The Ferry Number ${i} Comes Home</a></li></ul><figure><img src="/img/${i}.jpg" alt="Lamp ${i}"><figcaption>Lamp ${i}. Photo: Bo Lund</figcaption></figure><div class="card-${i % 50}">Aside ${i}</div>`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

console.log(JSON.stringify([1, 5, 10, 25, 50].map(measure)))
