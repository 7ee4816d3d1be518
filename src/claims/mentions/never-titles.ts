import { places } from '../lexicon/index.ts'
import { numberOf, ordinalOf } from '../phrases/counts.ts'
import { plain } from './tally.ts'

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/
const unit =
  /^(?:season|series|episode|chapter|shot|photo|picture|pic|image|slide|clip|item|page|day|week|volume|vol|issue|no|number|round|tip|fact|reason|update)s?\.?$/
const currency = /^(?:rs|eur|usd|gbp|aud|cad|hk\$|us\$|crore|lakh)\.?$/

const isNumber = (word: string) =>
  numberOf(word) !== null || ordinalOf(word) !== null || /^[ivx]+$/.test(word)

/** "TWO", "Season Three", "Shot 6", "Thursdays", "Friday-Saturday": how things are counted. A number in digits may be a name. */
function counts(words: readonly string[]): boolean {
  if (words.every((word) => day.test(word))) return true
  const units = words.filter((word) => unit.test(word))
  const rest = words.filter((word) => !unit.test(word))
  if (!rest.every(isNumber)) return false
  return units.length > 0 ? rest.length > 0 : rest.every((word) => !/^\d+$/.test(word))
}

/** "Germany, Austria": where something was made. */
const isPlaces = (name: string): boolean => {
  const all = name.split(', ')
  return all.length > 1 && all.every((place) => places.has(place))
}

/** Words set like a name that count, date, price or place what a story tells, and are no work's unless it marks them as one. */
export function isNeverTitle(text: string): boolean {
  const name = plain(text)
  const words = name
    .replace(/^(?:and )?(?:the|a|an) /, '')
    .split(/[\s–—-]+/)
    .filter((word) => word !== '')
  return (
    (words.length > 0 && counts(words)) ||
    words.some((word) => currency.test(word)) ||
    /^(?:and )?(?:\w+days? )?at \d/.test(name) ||
    isPlaces(name)
  )
}
