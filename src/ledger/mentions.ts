import type { Claim, Entity, Report } from '../claims/index.ts'
import { wordsOf } from './name.ts'
import { type PlainMention, plainMention } from './names/plain-name.ts'
import { isFormOf } from './names/short-form.ts'
import type { NameRule } from './store/entities.ts'
import { stanceOf } from './weight.ts'

/** Mentions of one name, type and year in one story are one mention. */
export const mentionKey = (mention: Entity) => keyOf(plainMention(mention))

const keyOf = ({ type, plain, year }: PlainMention) => `${type} ${plain} ${year ?? ''}`

/** A name that a story uses for another of its names: its short form, or an alias that it explains. */
export type Link = { readonly full: string; readonly rule: NameRule }

/** Titles first: people and characters are known by their titles. Fuller names before shorter ones. */
const typeOrder = ['title', 'organisation', 'place', 'person', 'character']

export function entitiesOf(claim: Claim): readonly Entity[] {
  return [claim.subject, claim.value, ...Object.values(claim.qualifiers)].filter(
    (part) => typeof part === 'object' && part !== null && 'name' in part,
  )
}

/** The names in a story's claims, those that others hang on first. */
export function mentionsOf(claims: readonly Claim[]): readonly Entity[] {
  const distinct = new Map(claims.flatMap(entitiesOf).map((mention) => [mentionKey(mention), mention]))
  const placed = [...distinct].map(([key, mention]) => ({
    key,
    mention,
    type: typeOrder.indexOf(mention.type),
    words: wordsOf(mention.name).length,
  }))
  return placed
    .sort((a, b) => a.type - b.type || b.words - a.words || (a.key < b.key ? -1 : 1))
    .map(({ mention }) => mention)
}

/** The titles that each name is used with; in a story about one title only, that one. */
export function contextsOf(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const contexts = new Map<string, Set<string>>()
  const subjects = new Set<string>()
  for (const claim of claims) {
    const named = entitiesOf(claim)
    const titles = named.filter((mention) => mention.type === 'title').map(mentionKey)
    if (claim.subject?.type === 'title') subjects.add(mentionKey(claim.subject))
    for (const mention of named) {
      const context = contexts.get(mentionKey(mention)) ?? new Set()
      contexts.set(mentionKey(mention), context)
      for (const title of titles) context.add(title)
    }
  }
  const only = subjects.size === 1 ? [...subjects] : []
  return new Map([...contexts].map(([key, titles]) => [key, titles.size > 0 ? [...titles] : only]))
}

/** Links of a story's mentions, by mentionKey. */
export function linksOf(reports: readonly Report[], mentions: readonly Entity[]): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>()
  for (const mention of mentions.filter(hasShortForms)) {
    const { plain } = plainMention(mention)
    const fuller = mentions.filter(
      (other) => other.type === mention.type && isFormOf(plain, plainMention(other).plain),
    )
    const [full] = fuller
    if (full && fuller.length === 1) links.set(mentionKey(mention), { full: mentionKey(full), rule: 'short' })
  }
  for (const { subject, alias } of aliasesIn(reports)) {
    const key = mentionKey({ type: subject.type, name: alias })
    const isCircle = links.get(mentionKey(subject))?.full === key
    if (key !== mentionKey(subject) && !isCircle) links.set(key, { full: mentionKey(subject), rule: 'alias' })
  }
  return links
}

type Alias = { readonly subject: Entity; readonly alias: string; readonly rule: 'alias' | 'renamed' }

/** "Ezekiel Strand, AKA the Harbor King", where the story stands by it. */
export function aliasesIn(reports: readonly Report[]): readonly Alias[] {
  return reports.flatMap((report): readonly Alias[] => {
    const { subject, property, value } = report.claim
    if (subject === null || value.type !== 'text' || stanceOf(report) !== 'for') return []
    if (property === 'alias') return [{ subject, alias: value.text, rule: 'alias' }]
    return isRenaming(report) ? [{ subject, alias: value.text, rule: 'renamed' }] : []
  })
}

/** "Night Lane is now called Copper Lane": said flatly, and of the whole work. */
function isRenaming({ claim, certainty }: Report): boolean {
  return claim.property === 'title' && certainty === 'stated' && claim.qualifiers.season === undefined
}

/** Only people and characters are called by parts of their names. */
const hasShortForms = (mention: Entity) => mention.type === 'person' || mention.type === 'character'
