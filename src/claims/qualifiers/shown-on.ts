import type { Entity, Qualifiers } from '../claim.ts'
import { platforms } from '../lexicon/index.ts'
import type { Report } from '../report.ts'
import { isMention, type Telling } from './telling.ts'

const isOfPlatform = ({ claim, certainty }: Report, subject: string) =>
  claim.property === 'platform' && claim.subject?.name === subject && certainty !== 'denied'

/** The only platform that reports name for a title. */
function onlyPlatform(reports: readonly Report[], subject: string): Entity | null {
  const named = new Map<string, Entity>()
  for (const report of reports) {
    const { value } = report.claim
    if (isOfPlatform(report, subject) && 'name' in value) named.set(value.name, value)
  }
  const [only] = named.values()
  return named.size === 1 && only !== undefined ? only : null
}

const isKnown = (name: string) => platforms.has(name.toLowerCase())

/** "BBC ONE" as heading holds for the dates listed under it. */
function platformOfSection(section: string | null): Entity | null {
  const name = section?.replace(/\s*[(:].*$/, '').trim() ?? ''
  return isKnown(name) ? { type: 'organisation', name } : null
}

/** The one network that a sentence names beside the date, though nothing else ties it to the title. */
function onlyNetwork({ sentence }: Telling): Entity | null {
  const named = new Set(
    sentence.items.flatMap((item) =>
      isMention(item) && item.mention.type === 'organisation' && isKnown(item.mention.name)
        ? [item.mention.name]
        : [],
    ),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? { type: 'organisation', name: only } : null
}

const edtfOf = ({ claim }: Report) => (claim.value.type === 'date' ? claim.value.edtf : '')

/** "(1967)", "in 2003": a year long gone says when a work was made, and who shows it now did not show it then. */
const isOfThePast = (report: Report, published: string | null) =>
  published !== null && /^\d{4}$/.test(edtfOf(report)) && edtfOf(report) < published.slice(0, 4)

const isAhead = (report: Report, published: string | null) =>
  published === null || edtfOf(report).slice(0, 10) >= published.slice(0, edtfOf(report).slice(0, 10).length)

/**
 * Where a title is out on a date: on the platform that the sentence gives it, that heads its section, or that is the
 * only one the story gives it.
 */
export const shownOn =
  (all: readonly Report[], published: string | null) =>
  (telling: Telling): Qualifiers => {
    const { claim, certainty } = telling.report
    const subject = claim.subject?.name
    const { platform, of } = claim.qualifiers
    if (claim.property !== 'release date' || platform !== undefined || of !== undefined) return {}
    if (subject === undefined || certainty === 'denied' || isOfThePast(telling.report, published)) return {}
    const found =
      onlyPlatform(telling.beside, subject) ??
      platformOfSection(telling.sentence.section) ??
      onlyNetwork(telling) ??
      (isAhead(telling.report, published) ? onlyPlatform(all, subject) : null)
    return found === null ? {} : { platform: found }
  }
