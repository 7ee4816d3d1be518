import type { LikenessRule } from './likeness.ts'
import { areNicknames } from './nicknames.ts'
import { areRanksApart, rankOf } from './ranks.ts'
import { isFormOfWords } from './short-form.ts'
import { isSlip, soundAlike } from './spelling.ts'

const generations = /^(jr|sr|ii|iii|iv)$/

type Parted = {
  readonly words: readonly string[]
  readonly generation: string | null
  readonly rank: string | null
}

function part(plain: string): Parted {
  const all = plain.split(' ')
  const last = all.at(-1) ?? ''
  const generation = all.length > 1 && generations.test(last) ? last : null
  const named = generation === null ? all : all.slice(0, -1)
  const rank = named.length > 1 ? rankOf(named[0]) : null
  return { words: rank === null ? named : named.slice(1), generation, rank }
}

/** What is alike about two plain names of people or of characters. */
export function comparePersons(plainA: string, plainB: string): LikenessRule | null {
  const [a, b] = [part(plainA), part(plainB)]
  if (a.generation !== null && b.generation !== null && a.generation !== b.generation) return null
  const likeness = a.rank === null && b.rank === null ? compareWords(a, b) : compareRanked(a, b)
  const differs = a.generation !== b.generation
  if (differs && likeness === 'equal') return 'generation'
  return differs || likeness === 'equal' ? null : likeness
}

type Compared = LikenessRule | 'equal' | null

/** "Doctor Quill" and "Quill", "General Okonjo" and "Colonel Okonjo", "Captain Vane" and "Joss Vane". */
function compareRanked(a: Parted, b: Parted): Compared {
  if (a.rank !== null && b.rank !== null) {
    if (areRanksApart(a.rank, b.rank)) return null
    return same(a.words, b.words) ? (a.rank === b.rank ? 'equal' : 'other-rank') : null
  }
  if (same(a.words, b.words)) return 'rank'
  const [ranked, other] = a.rank === null ? [b, a] : [a, b]
  return ranked.words.length === 1 && other.words.length > 1 && ranked.words[0] === other.words.at(-1)
    ? 'rank-and-surname'
    : null
}

const same = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')

function compareWords({ words: a }: Parted, { words: b }: Parted): Compared {
  if (same(a, b)) return 'equal'
  if (a.join('') === b.join('')) return 'spacing'
  return (
    compareForms(a, b) ??
    compareInitials(a, b) ??
    compareSpelling(a, b) ??
    compareOrder(a, b) ??
    compareRenamed(a, b)
  )
}

function compareForms(a: readonly string[], b: readonly string[]): Compared {
  const [short, full] = a.length < b.length ? [a, b] : [b, a]
  const last = full.at(-1)
  if (short.length > 1 && short[0] === full[0] && short.at(-1) === last) {
    const middle = full.slice(1, -1).filter((word) => !short.includes(word))
    if (middle.length > 0 && short.length + middle.length === full.length)
      return middle.every((word) => word.length === 1) ? 'middle-initial' : 'shorter-name'
  }
  if (!isFormOfWords(short, full)) return null
  return short.length === 1 ? 'single-name' : 'shorter-name'
}

/** "J. Dunn" for "John Dunn": an initial fits, and all the rest is the same. */
function compareInitials(a: readonly string[], b: readonly string[]): Compared {
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return null
  const fits = a.every((word, i) => {
    const other = b[i] ?? ''
    return (
      word === other ||
      (word.length === 1 && other.startsWith(word)) ||
      (other.length === 1 && word.startsWith(other))
    )
  })
  return fits ? 'initials' : null
}

function compareSpelling(a: readonly string[], b: readonly string[]): Compared {
  if (a.length !== b.length) {
    const [whole, other] = [a.join(''), b.join('')]
    return a.length > 1 && b.length > 1 && isSlip(whole, other, 9) ? 'short-slip' : null
  }
  if (a.length < 2) return soundAlike(a[0] ?? '', b[0] ?? '') ? 'spelling' : null
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]))
  const isFirst = a[0] !== b[0]
  if (differing.length === 1 && isFirst && areNicknames(a[0] ?? '', b[0] ?? '')) return 'nickname'
  if (differing.every(([x, y]) => soundAlike(x, y))) return 'spelling'
  const [[x, y] = ['', ''], ...more] = differing
  if (more.length > 0) return null
  if (isSlip(x, y, 6)) return 'slip'
  return !isFirst && isSlip(x, y, 4) ? 'short-slip' : null
}

/** Given name first or last: "Park Min-seo" and "Minseo Park". */
function compareOrder(a: readonly string[], b: readonly string[]): Compared {
  if (a.length < 2 || b.length < 2) return null
  const whole = b.join('')
  const turned = a.slice(1).some((_, i) => [...a.slice(i + 1), ...a.slice(0, i + 1)].join('') === whole)
  return turned ? 'order' : null
}

/** A new surname, in marriage or divorce; or another performer of the same first name. */
function compareRenamed(a: readonly string[], b: readonly string[]): Compared {
  return a.length > 1 && b.length > 1 && a[0] === b[0] && (a[0] ?? '').length > 2 ? 'renamed' : null
}
