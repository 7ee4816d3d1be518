/**
 * How well names become entities: `npm run bench:names`. Two hundred hard pairs, each told by two stories to a fresh
 * ledger, and every name that the reader finds in the demo newsroom, against who it is (`names/demo.txt`).
 * `--misses` lists what went wrong; `--held-out` asks the pairs of `names/held-out.txt`, on which nothing was tuned.
 */
import { demoAccuracy } from './names/demo.ts'
import { type Answer, answerTo, loadPairs, type Pair } from './names/pairs.ts'

const showMisses = process.argv.includes('--misses')
const answers: readonly Answer[] = ['same', 'unsure', 'different']
const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))

type Asked = { readonly pair: Pair; readonly got: Awaited<ReturnType<typeof answerTo>> }

async function measurePairs(file: string, bar: string): Promise<void> {
  const pairs = loadPairs(file)
  const asked: Asked[] = []
  for (const pair of pairs) asked.push({ pair, got: await answerTo(pair) })
  const right = asked.filter(({ pair, got }) => pair.answer === got.answer)
  console.log(`${file}: ${percent(right.length, pairs.length)} of ${pairs.length} pairs as written (${bar})`)
  console.log(`  ${'written as'.padEnd(12)}${answers.map((answer) => answer.padStart(11)).join('')}`)
  for (const written of answers) {
    const row = answers.map(
      (got) => asked.filter((one) => one.pair.answer === written && one.got.answer === got).length,
    )
    console.log(`  ${written.padEnd(12)}${row.map((n) => String(n).padStart(11)).join('')}`)
  }
  const silent = asked.filter(({ pair, got }) => pair.answer !== 'same' && got.answer === 'same')
  console.log(`  held for one and should not be: ${silent.length}`)
  const kinds = Map.groupBy(asked, ({ pair }) => pair.kind)
  const byKind = [...kinds].map(
    ([kind, some]) =>
      `${kind} ${some.filter(({ pair, got }) => pair.answer === got.answer).length}/${some.length}`,
  )
  console.log(`  ${byKind.join(' · ')}`)
  if (!showMisses) return
  for (const { pair, got } of asked)
    if (pair.answer !== got.answer)
      console.log(`  ${got.answer} (${got.why}), not ${pair.answer}: ${pair.a} | ${pair.b}`)
}

const heldOut = process.argv.includes('--held-out')
await measurePairs(
  heldOut ? 'held-out.txt' : 'pairs.txt',
  heldOut ? 'nothing was tuned on them' : 'to reach: .95',
)
if (!heldOut) await demoAccuracy(showMisses)
