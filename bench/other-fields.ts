// What the reader finds where there is nothing for it to find: reports from 500 pages of other fields (recipes, shops,
// guides, forums), of which a handful speak of films. Claims should be rare and statements few.
//
//   node bench/other-fields.ts
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = join(root, '..', 'shared', 'data', 'story', 'wcxb', 'html')
const maxPages = 500

type Row = {
  readonly input: string
  readonly story?: { readonly headline: string | null }
  readonly reports?: readonly { readonly claim: { readonly property: string } }[]
}
type Counted = { readonly page: string; readonly claims: number; readonly statements: number }

function countOf({ input, story, reports = [] }: Row): Counted {
  const claims = reports.filter(({ claim }) => claim.property !== 'statement').length
  const page = `${input.slice(input.lastIndexOf('/') + 1)} ${story?.headline ?? ''}`
  return { page, claims, statements: reports.length - claims }
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)

function main() {
  if (!existsSync(pages)) {
    console.log(`No pages at ${pages}: they are not beside this repository, so nothing was counted.`)
    return
  }
  const inputs = readdirSync(pages)
    .sort()
    .slice(0, maxPages)
    .map((name) => join(pages, name))
  const read = spawnSync(join(root, 'bin', 'hearsay'), ['read', '--json', ...inputs], {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  const lines = read.stdout.split('\n').filter((line) => line !== '')
  const counted = lines.map((line) => countOf(JSON.parse(line)))
  const claims = sum(counted.map((page) => page.claims))
  const statements = sum(counted.map((page) => page.statements))
  const silent = counted.filter((page) => page.claims + page.statements === 0).length
  const per = (count: number) => (count / counted.length).toFixed(3)
  console.log(`${counted.length} pages, ${silent} of them without a report`)
  console.log(
    `claims ${claims} (${per(claims)} a page), statements ${statements} (${per(statements)} a page)`,
  )
  const loudest = counted.toSorted((a, b) => b.claims + b.statements - a.claims - a.statements).slice(0, 10)
  for (const page of loudest)
    if (page.claims + page.statements > 0)
      console.log(`${String(page.claims).padStart(5)} ${String(page.statements).padStart(5)}  ${page.page}`)
}

main()
