/** One figure; `suffix` is for the parts of a histogram. */
export type Sample = {
  readonly labels?: Readonly<Record<string, string>>
  readonly suffix?: '_bucket' | '_sum' | '_count'
  readonly value: number
}

/** Figures of one name. A counter's name ends in `_total`; units are in the name, in base units. */
export type Family = {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: readonly Sample[]
}

/** Version 0.0.4 of the text format (prometheus.io/docs/instrumenting/exposition_formats). */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

export function writeMetrics(families: readonly Family[]): string {
  return families.map(writeFamily).join('')
}

function writeFamily({ name, help, type, samples }: Family): string {
  const lines = samples.map(
    ({ labels = {}, suffix = '', value }) => `${name}${suffix}${writeLabels(labels)} ${writeValue(value)}`,
  )
  return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
}

function writeLabels(labels: Readonly<Record<string, string>>): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${escapeValue(value)}"`)
  return written.length === 0 ? '' : `{${written.join(',')}}`
}

const escapeHelp = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
const escapeValue = (text: string) => escapeHelp(text).replaceAll('"', '\\"')

function writeValue(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf'
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value)
}
