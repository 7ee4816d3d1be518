import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SourceClaim } from './claim-table.ts'
import { type Fusion, fuseClaims } from './fuse-claims.ts'

/** "source: value" on each object. */
function told(objects: Readonly<Record<string, readonly string[]>>): SourceClaim[] {
  return Object.entries(objects).flatMap(([object, lines]) =>
    lines.map((line) => {
      const [source = '', value = ''] = line.split(': ')
      return { source, object, value }
    }),
  )
}

const of = ({ values }: Fusion, object: string, value: string) =>
  values.find((one) => one.object === object && one.value === value)
const probability = (fusion: Fusion, object: string, value: string): number =>
  of(fusion, object, value)?.probability ?? Number.NaN

/** Films by number: four careful sources, two of them silent on every sixth; three that share all errors of one. */
function world(films: number, others: readonly string[] = []): SourceClaim[] {
  const objects = Array.from({ length: films }, (_, i) => {
    const copied = i % 3 === 0 ? `Dana ${i}` : `Ana ${i}`
    const careful = ['Slate Wire', 'Reel Post', 'North Gazette', 'Harbor Post'].slice(i % 6 === 0 ? 2 : 0)
    const lines = [
      ...careful.map((source, k) => `${source}: ${i % 11 === k ? `Eva ${i}` : `Ana ${i}`}`),
      ...['Fan Den', 'Fan Den Mirror', 'Buzz Den', ...others].map((source) => `${source}: ${copied}`),
    ]
    return [`film ${i}`, lines] as const
  })
  return told(Object.fromEntries(objects))
}

const row = fc.record({
  source: fc.constantFrom('Slate Wire', 'Reel Post', 'Fan Den', 'Buzz Den', 'North Gazette'),
  object: fc.constantFrom('Copper Lane', 'Low Tide', 'Night Ferry', 'Glass Harbor'),
  value: fc.constantFrom('Ana Reyes', 'Dana Whitt', 'Reyes, Ana', 'Ida Voss'),
})
const rows = fc.array(row, { minLength: 1, maxLength: 40 })

test('the majority is not believed when it copies one careless source', () => {
  const copies = fuseClaims({ claims: world(60) })
  assert.ok(probability(copies, 'film 6', 'Ana 6') > 0.5, `${probability(copies, 'film 6', 'Ana 6')}`)
})

test('one more echo of a copier changes no probability', () => {
  const [before, after] = [world(60), world(60, ['Den Echo'])].map((claims) => fuseClaims({ claims }))
  assert.ok(before && after)
  for (const { object, value, probability: p } of before.values) {
    const q = probability(after, object, value)
    assert.ok(Math.abs(p - q) < 1e-9, `${object}, ${value}: ${p} → ${q}`)
  }
})

for (const several of [false, true]) {
  test(`the same rows in any order give the same figures${several ? ', with several truths' : ''}`, () => {
    fc.assert(
      fc.property(
        rows.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([one, other]) =>
          assert.deepEqual(fuseClaims({ claims: one, several }), fuseClaims({ claims: other, several })),
      ),
    )
  })
}

test('rival values and "none of these" share one probability', () => {
  fc.assert(
    fc.property(rows, (claims) => {
      const { values } = fuseClaims({ claims })
      for (const rivals of Map.groupBy(values, ({ object }) => object).values()) {
        // Two ways of writing one value are that value twice.
        const distinct = rivals.filter(
          ({ value }) => value !== 'Reyes, Ana' || !rivals.some((rival) => rival.value === 'Ana Reyes'),
        )
        const sum = distinct.reduce((total, one) => total + one.probability, 0)
        assert.ok(sum > 0 && sum < 1, `${sum}`)
        assert.equal(rivals.filter(({ chosen }) => chosen).length, 1)
      }
    }),
  )
})

test('every value that is claimed is listed once', () => {
  fc.assert(
    fc.property(rows, (claims) => {
      const listed = fuseClaims({ claims }).values.map(({ object, value }) => `${object}: ${value}`)
      assert.deepEqual(
        listed.toSorted(),
        [...new Set(claims.map(({ object, value }) => `${object}: ${value}`))].sort(),
      )
    }),
  )
})

test('a verdict settles its object, and the record of those who spoke', () => {
  const claims = told({
    'Copper Lane': ['Slate Wire: Ana Reyes', 'Fan Den: Dana Whitt'],
    'Low Tide': ['Slate Wire: Ida Voss', 'Fan Den: Nora Pell'],
  })
  const fusion = fuseClaims({ claims, verdicts: [{ object: 'Copper Lane', truth: 'Reyes, Ana' }] })
  assert.equal(probability(fusion, 'Copper Lane', 'Ana Reyes'), 1)
  assert.equal(probability(fusion, 'Copper Lane', 'Dana Whitt'), 0)
  assert.ok(probability(fusion, 'Low Tide', 'Ida Voss') > probability(fusion, 'Low Tide', 'Nora Pell'))
})

test('a wider value that contains the true one is not wrong', () => {
  const hierarchy = [
    { id: '0', name: 'Everywhere', parent: '-1' },
    { id: '1', name: 'North Shire', parent: '0' },
    { id: '2', name: 'Harbor Town', parent: '1' },
    { id: '3', name: 'South Shire', parent: '0' },
  ]
  const claims = told({
    'Ida Voss': [
      'Slate Wire: Harbor Town',
      'Fan Den: North Shire',
      'Reel Post: North Shire',
      'Buzz Den: South Shire',
    ],
  })
  const fusion = fuseClaims({ claims, hierarchy })
  assert.equal(fusion.values.find(({ chosen }) => chosen)?.value, 'Harbor Town')
})

test('with several truths a short list is no denial', () => {
  const claims = Array.from({ length: 40 }, (_, i) =>
    told({
      [`film ${i}`]: [
        ...[`Slate Wire: Ana ${i}`, `Slate Wire: Ida ${i}`, `Reel Post: Ana ${i}`, `Reel Post: Ida ${i}`],
        ...[`North Gazette: Ana ${i}`, `Fan Den: Ana ${i}`, ...(i % 8 === 0 ? [`Fan Den: Bo ${i}`] : [])],
      ],
    }),
  ).flat()
  const fusion = fuseClaims({ claims, several: true })
  assert.ok(of(fusion, 'film 8', 'Ana 8')?.chosen)
  assert.ok(of(fusion, 'film 8', 'Ida 8')?.chosen)
  assert.equal(of(fusion, 'film 8', 'Bo 8')?.chosen, false)
})

test('one denial outweighs many who pass a rumour on, before any verdict', () => {
  const repeat = Array.from({ length: 12 }, (_, i) => ({ source: `Den ${i}`, stance: 'observing' }))
  const reports = [
    { source: 'Fan Den', stance: 'for' },
    ...repeat,
    { source: 'Slate Wire', stance: 'against' },
  ]
  const claims = reports.map((report) => ({ ...report, object: 'Copper Lane is cancelled', value: 'true' }))
  const fusion = fuseClaims({ claims })
  assert.ok(probability(fusion, 'Copper Lane is cancelled', 'true') < 0.5)
  assert.ok(of(fusion, 'Copper Lane is cancelled', 'false')?.chosen)
})

test('an outlet that told stories that were false is believed less, and its sister too', () => {
  const story = (source: string, i: number) => ({ source, object: `${source} ${i}`, value: `story ${i}` })
  const outlets = ['denwire.example', 'slatewire.example', 'reelpost.example']
  const claims = outlets.flatMap((outlet) => Array.from({ length: 8 }, (_, i) => story(outlet, i)))
  const next = ['denwire.example', 'gossip.denwire.example', 'slatewire.example'].map((s) => story(s, 99))
  const verdicts = claims.map(({ object, source }) => ({
    object,
    truth: String(source !== 'denwire.example'),
  }))
  const { values, sources } = fuseClaims({ claims: [...claims, ...next], verdicts })
  const [den, sister, slate] = next.map(
    ({ object }) => values.find((value) => value.object === object)?.probability ?? Number.NaN,
  )
  assert.ok(den !== undefined && sister !== undefined && slate !== undefined)
  assert.ok(den < slate && sister < slate, `${den}, ${sister}, ${slate}`)
  assert.ok((sources.find(({ source }) => source === 'denwire.example')?.accuracy ?? 1) < 0.5)
})

test('of sources that nothing is known of, no accuracy is told', () => {
  const claims = told({
    'Copper Lane': ['Slate Wire: Ana Reyes', 'Fan Den: Dana Whitt'],
    'Low Tide': ['Reel Post: Ida Voss', 'Fan Den: Nora Pell'],
  })
  const { sources } = fuseClaims({ claims, verdicts: [{ object: 'Copper Lane', truth: 'Ana Reyes' }] })
  assert.deepEqual(
    sources.map(({ source, accuracy }) => [source, accuracy !== null]),
    [
      ['Fan Den', true],
      ['Reel Post', false],
      ['Slate Wire', true],
    ],
  )
})

test('nothing claimed is nothing answered', () => {
  assert.deepEqual(fuseClaims({ claims: [] }), { values: [], sources: [] })
})
