import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type AskedReport, type KeptReuse, keepReused } from './keep-reused.ts'
import { ofSentence, ofStory, sketch } from './make-sketch.ts'
import { toWordedSentence } from './word-sentence.ts'

const ferry = 'The ferry slips its moorings at dusk, and a cracked bell tolls beneath the drowned pier.'
const texts = [
  ferry,
  ferry.replace('cracked', 'broken'),
  ferry.replace('slips', 'leaves'),
  'Nobody has seen the lighthouse keeper since the storm took the lantern.',
]
const report = fc.record({
  text: fc.constantFrom(...texts),
  outletId: fc.constantFrom('slate-wire', 'harbor-post', 'fan-dock'),
  claimId: fc.constantFrom('a', 'b'),
  publishedAt: fc.constantFrom('2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'),
  denies: fc.boolean(),
  isOfficial: fc.boolean(),
})
type Told = Pick<AskedReport, 'outletId' | 'claimId' | 'publishedAt' | 'denies' | 'isOfficial'> & {
  readonly text: string
}

const asked = ({ text: _text, ...told }: Told, n: number, kept: KeptReuse | null): AskedReport => ({
  ...told,
  key: n + 1,
  id: `report-${n}`,
  storyId: `story-${n}`,
  kept,
})

/** Reads wording, and tells how often it was asked for. */
function reading(told: readonly Told[]) {
  const read: number[] = []
  const listWording = (keys: readonly number[]) => {
    read.push(...keys)
    return new Map(
      keys.map((key) => {
        const text = told[key - 1]?.text ?? ''
        const wording = { sentence: sketch(text, ofSentence), story: sketch(text, ofStory) }
        return [key, { ...wording, words: toWordedSentence(text) }]
      }),
    )
  }
  return { read, listWording }
}

describe('whose words a report has', () => {
  test('is told from what was kept as it is looked up anew, in whatever order reports come and go', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 12 }), fc.array(fc.nat(11)), (told, gone) => {
        const { listWording } = reading(told)
        let kept: ReadonlyMap<string, KeptReuse> = new Map()
        const steps = [...told.keys()].map((last) => [...told.keys()].slice(0, last + 1))
        const without = [...told.keys()].filter((n) => !gone.includes(n))
        for (const present of [...steps, without]) {
          const some = present.flatMap((n) => {
            const one = told[n]
            return one ? [asked(one, n, kept.get(`report-${n}`) ?? null)] : []
          })
          const now = keepReused(some, listWording)
          assert.deepEqual(
            now,
            keepReused(
              some.map((one) => ({ ...one, kept: null })),
              listWording,
            ),
          )
          kept = new Map([...kept, ...now])
        }
      }),
    )
  })

  test('is asked of no report before a new one, and the wording of other claims is not read', () => {
    const one = { text: ferry, publishedAt: '2024-03-01', denies: false, isOfficial: false }
    const told = [
      { ...one, outletId: 'slate-wire', claimId: 'a' },
      { ...one, outletId: 'harbor-post', claimId: 'a' },
      { ...one, outletId: 'slate-wire', claimId: 'b' },
      { ...one, outletId: 'harbor-post', claimId: 'b' },
      { ...one, outletId: 'fan-dock', claimId: 'b', publishedAt: '2024-03-05' },
    ]
    const { read, listWording } = reading(told)
    const before = told.slice(0, 4).map((report, n) => asked(report, n, null))
    const kept = keepReused(before, listWording)
    const after = told.map((report, n) => asked(report, n, kept.get(`report-${n}`) ?? null))
    read.length = 0
    assert.equal(keepReused(after, listWording).get('report-4')?.reuse?.reportId, 'report-2')
    assert.deepEqual(read, [3, 4, 5])
  })

  test('is told anew where who speaks officially is seen otherwise', () => {
    const one = { text: ferry, claimId: 'a', denies: false, isOfficial: false }
    const told = [
      { ...one, outletId: 'slate-wire', publishedAt: '2024-03-01' },
      { ...one, outletId: 'harbor-post', publishedAt: '2024-03-02' },
    ]
    const { listWording } = reading(told)
    const kept = keepReused(
      told.map((report, n) => asked(report, n, null)),
      listWording,
    )
    assert.equal(kept.get('report-1')?.reuse?.reportId, 'report-0')
    const now = told.map((report, n) =>
      asked({ ...report, isOfficial: n === 1 }, n, kept.get(`report-${n}`) ?? null),
    )
    assert.equal(keepReused(now, listWording).get('report-1')?.reuse, null)
  })
})
