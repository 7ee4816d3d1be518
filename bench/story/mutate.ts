// Reads pages with something wrong in them: none may throw or hang.
//   node bench/story/mutate.ts [PAGES] [SEED]       10,000 unless told
import fc from 'fast-check'
import { decode, extract } from '../../src/story/index.ts'
import { mutatedPages, wholePages } from './mutations.ts'

const numRuns = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
let slowest = { ms: 0, bytes: 0 }
let sum = 0
let stories = 0
fc.assert(
  fc.property(mutatedPages, (bytes) => {
    const start = performance.now()
    const { story } = extract(decode(bytes), { url: 'https://pier-post.example/story' })
    const ms = performance.now() - start
    sum += ms
    if (story !== null) stories++
    if (ms > slowest.ms) slowest = { ms, bytes: bytes.length }
  }),
  { numRuns, seed, endOnFailure: true },
)
console.log(`${numRuns} mutations of ${wholePages.length} pages, seed ${seed}: none threw`)
console.log(
  `${stories} stories; mean ${(sum / numRuns).toFixed(1)} ms, slowest ${slowest.ms.toFixed(0)} ms (${slowest.bytes} bytes)`,
)
