import type { EntityType } from '../../claims/index.ts'
import { normaliseName } from '../name.ts'
import { numberOf } from './numerals.ts'
import { rankOf } from './ranks.ts'
import { consonantsOf } from './spelling.ts'
import { isForeign } from './title-likeness.ts'

/**
 * Keys by which two names that may be one find each other: names that compareNames finds alike share at least one, and
 * few others do. Comparing every name with every other would take a day where this takes a second.
 */
export function nameKeysOf(type: EntityType, name: string, plain: string): readonly string[] {
  switch (type) {
    case 'person':
    case 'character':
      return [...new Set([`name ${plain}`, ...personKeys(plain)])]
    case 'title':
      return [...new Set([`name ${plain}`, ...titleKeys(name, plain)])]
    case 'organisation':
      return [...new Set([`name ${plain}`, ...organisationKeys(plain)])]
    case 'place':
      return [`name ${plain}`, `like ${consonantsOf(plain.replaceAll(' ', ''))}`]
    default:
      return type satisfies never
  }
}

function personKeys(plain: string): readonly string[] {
  const all = plain.split(' ')
  const words = all.length > 1 && rankOf(all[0]) !== null ? all.slice(1) : all
  const written = all.length > 1 ? words.map((word) => `word ${word}`) : []
  // One letter is an initial, and says too little.
  const heard = words.filter((word) => word.length > 1).map((word) => `like ${consonantsOf(word)}`)
  return [...written, ...heard, `end ${words.join('').slice(-4)}`]
}

const small = new Set(['the', 'a', 'an', 'and', 'n', 'plus'])

function titleKeys(name: string, plain: string): readonly string[] {
  const words = plain.split(' ')
  const parts = name.split(/:\s+|\s+[–—-]\s+/).map(normaliseName)
  const core = words.filter((word) => !small.has(word))
  const ends = [2, 3, 4].filter((n) => n < words.length).map((n) => words.slice(-n).join(' '))
  const withoutPart = words.filter((word) => word !== 'part' && word !== 'chapter')
  const undated = words.filter((word, i) => i < words.length - 1 || !/^(18|19|20)\d\d$/.test(word))
  const names = [
    parts[0] ?? '',
    parts.at(-1) ?? '',
    core.join(' '),
    ...ends,
    withoutPart.join(' '),
    undated.join(' '),
  ]
  const sound = core.map((word) => String(numberOf(word) ?? shortOf(word))).join('')
  const first = words.length > 1 ? words.map((word) => word[0]).join('') : plain
  return [
    ...names.filter((part) => part !== '').map((part) => `part ${part}`),
    `like ${consonantsOf(sound)}`,
    ...(first.length >= 2 && first.length <= 8 ? [`letters ${first}`] : []),
    ...(isForeign(words) ? ['foreign'] : []),
  ]
}

const shortOf = (word: string) =>
  word === 'saint' ? 'st' : word === 'doctor' ? 'dr' : word === 'mister' ? 'mr' : word

function organisationKeys(plain: string): readonly string[] {
  const words = plain.split(' ')
  const sound = words.map((word) => String(numberOf(word) ?? word)).join('')
  const first = words.length > 2 ? words.map((word) => word[0]).join('') : words.length === 1 ? plain : ''
  return [
    `part ${words[0]}`,
    `part ${words.slice(0, 2).join(' ')}`,
    `like ${consonantsOf(sound)}`,
    ...(first.length >= 2 && first.length <= 6 ? [`letters ${first}`] : []),
  ]
}
