/**
 * How fast and how surely near copies are found, beside minhash with its LSH index: `npm run bench:near-copies`.
 *
 *     node bench/near-copies.ts [stories=6000]
 *
 * Half of the stories are new, half reword one of them: 8% of its words are replaced, left out or followed by another. Each is
 * looked up among those before it and added to them. minhash takes the same pieces of three words; of its candidates the
 * one with the highest estimate is taken. It is given fewer stories, since it is so much slower.
 */

import { ofSentence, ofStory, sketch } from '../src/ledger/wording/make-sketch.ts'
import { nearCopies } from '../src/ledger/wording/near-copies.ts'
import { sameSentences } from '../src/ledger/wording/same-sentences.ts'
import type { Sketch } from '../src/ledger/wording/sketch.ts'
import { toWordedSentence } from '../src/ledger/wording/word-sentence.ts'
import { randomFrom } from './random.ts'
import { findMinhash } from './wording/minhash.ts'
import { inventSentence, inventText, reword } from './wording/press.ts'

const stories = Number(process.argv[2] ?? 6000)
const forMinhash = Math.min(stories, 800)
const sentencesOfStory = 11
const reworded = 0.08

/** Looks a text up among those before it: the number of the one that it has its words from. */
type Finder = (text: string, at: number) => number | null

function measure(name: string, finder: () => Finder, texts: readonly string[]): void {
  // The first run warms the compiler up.
  run(finder(), texts.slice(0, 200))
  const { ms, cpuMs, found, wrong } = run(finder(), texts)
  const half = texts.length / 2
  const rate = (spent: number) => String(Math.round((texts.length / spent) * 1000)).padStart(7)
  console.log(
    `${name.padEnd(24)} ${rate(ms)} stories/s  ${rate(cpuMs)} per CPU-second   recall ${(found / half).toFixed(4)}   new stories taken for copies ${(wrong / half).toFixed(4)}`,
  )
}

function run(find: Finder, texts: readonly string[]) {
  const half = texts.length / 2
  const start = performance.now()
  const before = process.cpuUsage()
  const results = texts.map((text, at) => find(text, at))
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const found = results.filter((like, at) => at >= half && like === at - half).length
  const wrong = results.filter((like, at) => at < half && like !== null).length
  return { ms, cpuMs: (user + system) / 1000, found, wrong }
}

function hearsay(): Finder {
  const index = nearCopies<number>()
  return (text, at) => {
    const made: Sketch = sketch(text, ofStory)
    const near = index.find(made, (_, { share }) => share >= 0.4)
    index.add(at, made)
    return near?.of ?? null
  }
}

function press(size: number): readonly string[] {
  const random = randomFrom(40)
  const originals = Array.from({ length: size / 2 }, () => inventText(random, sentencesOfStory))
  return [...originals, ...originals.map((text) => reword(text, reworded, random))]
}

const texts = press(stories)
const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0) / texts.length
console.log(`${stories} invented stories of ${Math.round(words)} words, half of them reworded by 8%\n`)
measure('Hearsay', () => hearsay(), texts)
const minhash = await findMinhash()
if (minhash) measure('minhash 0.0.9 + LSH', minhash, press(forMinhash))
else console.log('minhash 0.0.9 is not installed in bench/peers: npm ci there')
if (minhash) measure('Hearsay, on as many', () => hearsay(), press(forMinhash))

console.log('\nOne sentence taken over among others of its own, by share of its words that are changed:')
const random = randomFrom(41)
for (const share of [0, reworded, 0.15, 0.2, 0.3]) {
  const byPiece = nearCopies<number>()
  const byOrder = sameSentences<number>()
  const said = Array.from({ length: 3000 }, () => inventSentence(random))
  const findByPiece = (text: string) =>
    byPiece.find(sketch(text, ofSentence), (_, like) => like.share >= 0.25 && like.shared >= 18)
  const findByOrder = (text: string) =>
    byOrder.find(toWordedSentence(text), (_, like) => like.share >= 0.4 && like.shared >= 17)
  let wrong = 0
  for (const [at, text] of said.entries()) {
    if (findByPiece(text) ?? findByOrder(text)) wrong += 1
    byPiece.add(at, sketch(text, ofSentence))
    byOrder.add(at, toWordedSentence(text))
  }
  let [found, foundByPiece] = [0, 0]
  for (const [at, text] of said.entries()) {
    const copy = reword(text, share, random)
    const piece = findByPiece(copy)
    foundByPiece += Number(piece?.of === at)
    found += Number((piece ?? findByOrder(copy))?.of === at)
  }
  console.log(
    `  ${String(Math.round(share * 100)).padStart(3)}%   recall ${(found / said.length).toFixed(3)} (by pieces alone ${(foundByPiece / said.length).toFixed(3)})   new sentences taken for copies ${(wrong / said.length).toFixed(4)}`,
  )
}
