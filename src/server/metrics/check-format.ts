import assert from 'node:assert/strict'

// For tests: reads the text format by its own description, which knows nothing of how ours is written.

export type ReadFamily = {
  readonly type: string
  readonly help: string
  readonly samples: Map<string, number>
}

const sampleLine =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (\S+)$/

/** The families of a whole answer by name; fails where a line breaks a rule. Samples are keyed by name and labels. */
export function readMetrics(text: string): ReadonlyMap<string, ReadFamily> {
  assert.ok(text.endsWith('\n'), 'the last line ends as well')
  const families = new Map<string, ReadFamily>()
  let help: readonly [string, string] | null = null
  let open: readonly [string, ReadFamily] | null = null
  for (const line of text.slice(0, -1).split('\n')) {
    const [, helpName, says] = /^# HELP (\S+) (.*)$/.exec(line) ?? []
    const [, typeName, type] = /^# TYPE (\S+) (counter|gauge|histogram|summary|untyped)$/.exec(line) ?? []
    if (helpName !== undefined && says !== undefined) {
      assert.ok(!families.has(helpName), `${helpName} is one group`)
      assert.match(says, /^(?:[^\\]|\\\\|\\n)*$/, line)
      help = [helpName, says]
    } else if (typeName !== undefined && type !== undefined) {
      assert.equal(help?.[0], typeName, 'its help stands before its type')
      open = [typeName, { type, help: help?.[1] ?? '', samples: new Map() }]
      families.set(...open)
    } else {
      assert.ok(open !== null, line)
      readSample(line, ...open)
    }
  }
  for (const [name, family] of families) checkFamily(name, family)
  return families
}

function readSample(line: string, name: string, { type, samples }: ReadFamily): void {
  const [, of, labels = '', value = ''] = sampleLine.exec(line) ?? assert.fail(`no sample: ${line}`)
  const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']
  assert.ok(
    suffixes.some((suffix) => of === name + suffix),
    `${of} stands among ${name}`,
  )
  const figure = value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value)
  assert.ok(!Number.isNaN(figure), line)
  const key = labels === '' ? `${of}` : `${of}{${labels}}`
  assert.ok(!samples.has(key), `${key} is there once`)
  samples.set(key, figure)
}

function checkFamily(name: string, { type, samples }: ReadFamily): void {
  if (type === 'counter') {
    assert.match(name, /_total$/)
    for (const value of samples.values()) assert.ok(value >= 0 && Number.isFinite(value))
  }
  if (type !== 'histogram') return
  const others = (key: string) =>
    key
      .replace(/^[^{]*/, '')
      .replace(/,?le="[^"]*"/, '')
      .replace('{}', '')
  for (const [labels, part] of Map.groupBy(samples, ([key]) => others(key)))
    checkHistogram(name, labels, new Map(part))
}

/** One of each set of labels. */
function checkHistogram(name: string, labels: string, samples: ReadonlyMap<string, number>): void {
  const buckets = [...samples].filter(([key]) => key.startsWith(`${name}_bucket`))
  const bounds = buckets.map(([key]) => Number(/le="([^"]+)"/.exec(key)?.[1]?.replace('+Inf', 'Infinity')))
  assert.deepEqual(
    bounds,
    bounds.toSorted((a, b) => a - b),
  )
  assert.equal(bounds.at(-1), Number.POSITIVE_INFINITY)
  const counts = buckets.map(([, value]) => value)
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
    'each bucket holds those below it',
  )
  assert.equal(samples.get(`${name}_count${labels}`), counts.at(-1))
  assert.ok(samples.has(`${name}_sum${labels}`))
}
