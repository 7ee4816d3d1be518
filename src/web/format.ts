import type { Entity, Qualifiers, Value } from '../server/contract/index.ts'
import { formatEdtf } from './dates.ts'

/** "1 source", "12,500 stories". `many` where an s is not enough. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** Named, so that a page's numbers don't depend on the server's locale; built once, because building is slow. */
const numbers = new Intl.NumberFormat('en-GB')

/** "12,500" */
export function formatNumber(number: number): string {
  if (Number.isInteger(number) && number >= 0 && number < 1000) return String(number)
  return numbers.format(number)
}

/** A probability (0–1) as a percentage; the ends are never shown as certain. */
export function formatProbability(probability: number): string {
  if (probability < 0.01) return 'under 1%'
  if (probability > 0.99) return 'over 99%'
  return `${Math.round(probability * 100)}%`
}

/** Log-odds with a sign: "+1.4", "−0.7". */
export function formatWeight(logOdds: number): string {
  const digits = Math.abs(logOdds).toFixed(1)
  if (digits === '0.0') return '0.0'
  return logOdds > 0 ? `+${digits}` : `−${digits}`
}

/** "Night Garden (1971)"; the year only where two works of one name differ by it. */
export function formatEntity(entity: Pick<Entity, 'name'> & { readonly year?: number | null }): string {
  return entity.year ? `${entity.name} (${entity.year})` : entity.name
}

export function formatValue(value: Value): string {
  switch (value.type) {
    case 'date':
      return formatEdtf(value.edtf)
    case 'number':
      return formatQuantity(value.number, value.unit)
    case 'text':
      return value.text
    default:
      return formatEntity(value)
  }
}

function formatQuantity(number: number, unit: string): string {
  if (unit === 'dollars') return `$${formatNumber(number)}`
  return `${formatNumber(number)} ${number === 1 ? unit.replace(/s$/, '') : unit}`.trim()
}

/** Qualifiers as a note after a value: "season 2, worldwide, Netflix". `skip` names those shown elsewhere. */
export function formatQualifiers(qualifiers: Qualifiers, skip: readonly string[] = []): string {
  return Object.entries(qualifiers)
    .filter(([name, value]) => !skip.includes(name) && value !== false)
    .map(([name, value]) => formatQualifier(name, value))
    .join(', ')
}

function formatQualifier(name: string, value: Qualifiers[string]): string {
  const text = typeof value === 'object' ? formatEntity(value) : String(value)
  switch (name) {
    case 'season':
    case 'episode':
      return /^\d+$/.test(text) ? `${name} ${text}` : `${text} ${name}`
    case 'character':
      return `as ${text}`
    case 'platform':
      return text
    case 'by':
      return `by ${text}`
    case 'date':
      return formatEdtf(text)
    case 'first':
      return 'first'
    default:
      return text
  }
}

/** "Release date" of "release date". */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Ana Reyes, Bo Lind and Cy Marsh". */
export function formatList(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
