import type { Story } from '../../story/index.ts'
import {
  agencies,
  commonWords,
  givenNames,
  organisationEndings,
  outlets,
  outletWords,
  places,
  platforms,
  socialNetworks,
  studios,
} from '../lexicon/index.ts'
import { numberOf } from '../phrases/counts.ts'
import type { Candidate } from './candidate.ts'
import { add, keyOf, plain, type Tally } from './tally.ts'

/** Words that name a company, an outlet or a place, and something else as often. */
export const ambiguous =
  /^(?:time|people|empire|jump|natalie|broadcast|puck|alibi|gold|dave|three|now|switch|max|fox|sky|stan|nine|focus|neon|legendary|trigger|bones|three|global|history|discovery|oxygen|bravo|dc|marvel|apple|prime|x|threads|georgia|jordan|austin|florence|sydney|paris|chelsea|savannah|devon|phoenix|victoria|sofia|charlotte|israel|madison|brooklyn|india|chad|valencia|lima|cork|bath|kent|norfolk|dallas|gothenburg|memphis|the beat|the stage|the wrap|the times|the sun|the mirror)$/

/** Of these a capital letter alone makes a company more likely than anything else, in this kind of news. */
const mostlyCompanies =
  /^(?:fox|sky|focus|neon|apple|marvel|dc|legendary|bravo|starz|prime|disney|universal|paramount|searchlight|lionsgate|showtime|nine|seven|ten|stan|alibi|peacock|roku|crave|epix)$/

/** A listed company or one that is called "Studios" is one whatever stands around it. */
export function isFixed(candidate: Candidate): boolean {
  return (
    candidate.typography !== 'quoted' &&
    candidate.typography !== 'italic' &&
    isFixedName(plain(candidate.text))
  )
}

/** The same of a name in lower case. */
export function isFixedName(name: string): boolean {
  if (ambiguous.test(name)) return false
  const words = name.split(' ')
  return (
    places.has(name) ||
    platforms.has(name) ||
    (words.length > 1 && (outlets.has(name) || outlets.has(`the ${name}`))) ||
    studios.has(name) ||
    (words.length === 2 && words[0] === 'studio') ||
    (words.length > 1 &&
      /^(?:studios|pictures|entertainment|productions|television|inc\.?|ltd\.?|animation|films|media|interactive|comics|publishing)$/.test(
        words.at(-1) ?? '',
      ))
  )
}

/** "Mrs Harrow", "Das Ufer": words that nobody is credited by, and works are called by. */
export const isStyled = (candidate: Candidate): boolean =>
  /^(?:mrs|mr|miss|ms|doctor|dr|saint|st|captain|inspector|sister|brother|mother|father|uncle|aunt|lord|lady|madame|monsieur|señor|de|het|das|der|die|le|la|les|el|los|las|il|lo|gli|den|det) /.test(
    plain(candidate.text),
  )

/** Two or three words that begin with a given name or are no ordinary words: most likely a person or a character. */
export const isPersonal = (candidate: Candidate): boolean =>
  candidate.typography === null && hasPersonalLetters(candidate)

/** A work marked as such elsewhere whose name could be somebody's: "Mira Holt" may be the series or its heroine. */
export const isEponymous = (candidate: Candidate): boolean =>
  candidate.typography === 'known' && hasPersonalLetters(candidate)

function hasPersonalLetters(candidate: Candidate): boolean {
  if (isFixed(candidate)) return false
  const words = plain(candidate.text).split(' ')
  const first = words[0] ?? ''
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[\p{L}.'-]+$/u.test(word)))
    return false
  if (numberOf(first) !== null || organisationEndings.has(words.at(-1) ?? '')) return false
  return (
    givenNames.has(first.split('-')[0] ?? '') ||
    words.every((word) => !commonWords.has(word) && word !== 'the')
  )
}

const article = /^(?:the|a|das|der|die|het|le|la|les|el|los|las|il|gli|den|det) /

/** What a name's own letters say of its type. */
export function ownVotes(candidate: Candidate, story: Story, tally: Tally) {
  const name = plain(candidate.text)
  const words = name.split(' ')
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const listed = !ambiguous.test(name) ? 3 : mostlyCompanies.test(name) ? 1.4 : 1
  const marked = candidate.typography === 'quoted' || candidate.typography === 'italic'
  if (!marked) {
    if (platforms.has(name) || platforms.has(`the ${name}`)) add(tally, 'organisation', listed)
    else if (studios.has(name) || agencies.has(name)) add(tally, 'organisation', listed)
    else if (words.length > 1 && (organisationEndings.has(last) || first === 'studio'))
      add(tally, 'organisation', 2.5)
    if (outlets.has(name) || outlets.has(`the ${name}`))
      add(tally, 'outlet', platforms.has(name) ? 1 : listed)
    else if (words.length > 1 && outletWords.has(last)) add(tally, 'outlet', 1.2)
    if (socialNetworks.has(name)) add(tally, 'outlet', 1.2)
    if (places.has(name) || places.has(`the ${name}`)) add(tally, 'place', listed < 3 ? 0.8 : 2)
    const own = story.outlet !== null && keyOf(story.outlet) === keyOf(candidate.text)
    if (own) add(tally, organisationEndings.has(last) ? 'organisation' : 'outlet', 3)
    if (candidate.text.startsWith('@')) add(tally, 'outlet', 2)
  }
  if (story.byline.some((author) => keyOf(author) === keyOf(candidate.text))) add(tally, 'person', 3)
  if (marked) add(tally, 'title', words.length === 1 && candidate.typography === 'quoted' ? 1.5 : 1.9)
  if (candidate.typography === 'known' && !isPersonal(candidate)) add(tally, 'title', 1.2)
  if (candidate.typography === 'capitals') add(tally, 'title', 0.8)
  if (/^(?:\p{Lu}\.)+$/u.test(candidate.text)) add(tally, 'title', -2)
  const shape = words.length > 1 && words.length < 5 && words.every((word) => /^[\p{L}.'-]+$/u.test(word))
  const ordinary = words.filter((word) => word.split('-').every((part) => commonWords.has(part))).length
  if (shape && givenNames.has(first.split('-')[0] ?? '')) {
    add(tally, 'person', marked ? 0.5 : 1.35)
    add(tally, 'character', marked ? 0.3 : 0.9)
  } else if (shape && words.length < 4 && ordinary === 0 && !marked && !article.test(name)) {
    add(tally, 'person', 1.3)
    add(tally, 'character', 0.9)
  } else if (shape && ordinary < words.length && !/^(?:the|a) |'s\b| of | the /.test(name)) {
    add(tally, 'person', 0.4)
    add(tally, 'character', 0.3)
  }
  if (!marked && / [2-9]$/.test(name)) add(tally, 'title', 0.9)
  // In this kind of news, a name of several ordinary words is a work's before it is anything else.
  const shouted = candidate.typography === 'capitals'
  if (!shouted && words.length > 1 && ordinary * 2 >= words.length) add(tally, 'title', 0.7)
  if (!shouted && /^the /.test(name) && words.length > 1 && words.length < 5) add(tally, 'title', 0.4)
  if (/ of | the | & |:| \d+$|'s /.test(name) || /^\d/.test(name)) add(tally, 'title', 0.6)
  if (/ \d+$/.test(name)) {
    // "Doctor Night 2": nobody has a number.
  } else if (candidate.rank !== null) {
    const person = /^(?:sir|dame)$/i.test(candidate.rank)
    add(tally, person ? 'person' : 'character', 1.6)
  } else if (
    /^(?:mr|mrs|ms|miss|madam|mister|doc|chief|dr|doctor|captain|lady|lord|professor|sister|mother|father|sergeant|inspector|detective|agent|queen|king|princess|prince|sheriff|deputy|nana|old|uncle|aunt)\.? /.test(
      name,
    ) &&
    !marked
  ) {
    add(tally, 'character', 1.4)
  }
}
