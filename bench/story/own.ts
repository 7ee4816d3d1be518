// How far extraction agrees with the labels of our own whole pages (test/pages).
//   node bench/story/own.ts                 prints one row a measure
//   node bench/story/own.ts PART…           … over the pages whose names hold one of these, with what was returned
//   node bench/story/own.ts --aside         … over the third that is kept aside (seldom: each look spends it)
import { extractOwnPage, listOwnPages, meanBody, ratesOf, scorePage, sumScores } from './own-pages.ts'

const aside = process.argv.includes('--aside')
const parts = process.argv.slice(2).filter((part) => part !== '--aside')
const pages = listOwnPages().filter(
  (page) => page.aside === aside && (parts.length === 0 || parts.some((part) => page.slug.includes(part))),
)
if (pages.length === 0) {
  console.log(aside ? 'No page is kept aside.' : 'No page has such a name.')
  process.exit(0)
}
const scored = await Promise.all(
  pages.map(async (page) => {
    const extraction = await extractOwnPage(page)
    return { page, extraction, scores: scorePage(page, extraction) }
  }),
)
for (const { page, extraction, scores } of scored) {
  const low = Object.entries(scores).flatMap(([name, tally]) => {
    const { f1 } = ratesOf(tally)
    const wrong = name === 'leaked' ? tally.hit > 0 : f1 < 0.995
    return wrong ? [`${name} ${name === 'leaked' ? tally.hit : f1.toFixed(2)}`] : []
  })
  if (low.length > 0) console.log(`${page.slug}: ${low.join(', ')}`)
  if (parts.length > 0)
    console.dir({ labelled: page.label, returned: extraction.story ?? extraction.reason }, { depth: 4 })
}
console.log(`| measure | F1 | precision | recall | labelled | returned |`)
console.log(`|${' --- |'.repeat(6)}`)
const all = scored.map(({ scores }) => scores)
console.log(`| body, mean over pages | ${meanBody(all).toFixed(3)} | | | | |`)
for (const [name, tally] of Object.entries(sumScores(all))) {
  const rates = ratesOf(tally)
  const cells = [rates.f1, rates.precision, rates.recall].map((rate) => rate.toFixed(3))
  console.log(`| ${name} | ${cells.join(' | ')} | ${tally.labelled} | ${tally.returned} |`)
}
