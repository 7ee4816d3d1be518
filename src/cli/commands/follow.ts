import { createFetcher, type Discovered, discoverFeed, type Fetcher } from '../../intake/index.ts'
import { type Followed, type Ledger, outletRoles } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { interruptedExit, interruption } from '../interrupt.ts'
import { toTags } from '../option-values.ts'
import { count, print } from '../output.ts'
import { toAllowList } from '../to-allow-list.ts'
import { withLedger } from '../with-ledger.ts'

type Options = {
  readonly db: string
  readonly json?: true
  readonly tag?: string
  readonly outlet?: string
  readonly role?: string
  readonly links?: string
  readonly allowHost?: string
  readonly contact?: string
}

/** `hearsay follow`: finds the feed of each address, and follows it. */
export async function follow(addresses: readonly string[], options: Options): Promise<void> {
  const signal = interruption()
  const role = toRole(options.role)
  const fetcher = createFetcher({ allow: toAllowList(options.allowHost), contact: options.contact })
  try {
    await withLedger(options.db, async (ledger) => {
      for (const address of addresses) {
        if (signal.aborted) process.exitCode = interruptedExit
        else await followOne(withScheme(address), role, ledger, fetcher, signal, options)
      }
    })
  } finally {
    fetcher.close()
  }
}

type Role = (typeof outletRoles)[number]

function toRole(text: string | undefined): Role | null {
  if (text === undefined) return null
  const role = outletRoles.find((one) => one === text.trim().toLowerCase())
  if (role !== undefined) return role
  throw new Problem('wrong-usage', `--role takes one of ${outletRoles.join(', ')}; not "${text}".`)
}

/** "slatewire.example" is what people type. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+:\d+(?:\/|$)/.test(address)
    ? address
    : `https://${address}`
}

/** What is wrong with one address is printed, and the next one follows. */
async function followOne(
  address: string,
  role: Role | null,
  ledger: Ledger,
  fetcher: Fetcher,
  signal: AbortSignal,
  options: Options,
): Promise<void> {
  try {
    const found = await discoverFeed(address, fetcher, { signal, pattern: options.links ?? null })
    const outlet = options.outlet?.trim() || null
    const feed = { ...found.feed, tags: toTags(options.tag), outlet }
    const [followed = 'known'] = await ledger.feeds.follow([feed], Date.now())
    const name = outlet ?? found.feed.title
    if (role !== null && name !== null)
      await ledger.recordOutlet({ name, domain: domainOf(found.feed.site ?? found.feed.url), role })
    if (options.json) await print(JSON.stringify({ followed, ...feed, items: found.now.items.length }))
    else await print(describe(followed, found))
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code.startsWith('ledger-')) throw problem
    console.error(`hearsay: ${problem.message}`)
    process.exitCode = 1
  }
}

function domainOf(address: string): string | null {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? null
}

const words: Readonly<Record<Followed, string>> = {
  new: 'Following',
  changed: 'Following still, as said now:',
  known: 'Followed already:',
}

function describe(followed: Followed, { feed, now, others }: Discovered): string {
  const what = feed.kind === 'links' ? `links that fit ${feed.pattern}` : `${now.format} feed`
  const items = `${count(now.items.length, 'item')}${span([...now.items].map(({ published }) => published))}`
  const more = others.map(({ url, title }) => `\n  also there: ${url}${title === null ? '' : ` (${title})`}`)
  return `${words[followed]} ${feed.title ?? feed.url} (${feed.url}): ${what}, ${items}. "hearsay watch" reads it.${more.join('')}`
}

/** ", the newest of 2026-11-23": whether a feed is alive is what one wants to know. */
function span(published: readonly (string | null)[]): string {
  const newest = published
    .filter((date) => date !== null)
    .toSorted()
    .at(-1)
  return newest === undefined ? '' : `, the newest of ${newest.slice(0, 10)}`
}
