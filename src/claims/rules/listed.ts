import { platforms } from '../lexicon/index.ts'
import { isNetwork } from './platform.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

/** True for the title that the entry is about, where it stands as its head. */
function isHead(found: Found): boolean {
  const [item] = found.items('title')
  const head = found.sentence.listing?.head ?? found.sentence.entry
  return (
    item !== undefined &&
    head !== null &&
    head !== undefined &&
    item.start <= head.start &&
    item.end >= head.end
  )
}

const isKnown = (name: string) => platforms.has(name.toLowerCase())

/** The network that is the heading of the entry, where the entry names no other. */
function networkAbove({ sentence: { section, items } }: Found): string | null {
  if (section === null || !isKnown(section)) return null
  return items.some((item) => item.kind === 'mention' && isNetwork(item.mention.name)) ? null : section
}

function platformOf(found: Found, subject: Draft['subject']): readonly Draft[] {
  const { listing } = found.sentence
  const beside = found
    .mentions('maker')
    .find((maker) =>
      listing === null ? isKnown(maker.name) : maker.type === 'organisation' || isNetwork(maker.name),
    )
  const name = beside?.name ?? listing?.platform ?? networkAbove(found)
  if (name === null) return []
  return [{ subject, property: 'platform', value: { type: 'organisation', name }, qualifiers: {} }]
}

export const listed: Rule = {
  id: 'listed',
  says: 'Calendars: "June 3" as heading and "Copper Lane (Netflix)" below it; "Mon 11/20 | Copper Lane (PBS, 9/8c)".',
  over: 'phrase',
  cues: ['({maker} :)? {title} (,? {season})? (⟨ ({name} ,)? {maker})? (, {maker} (,|$))?'],
  claims: (found) => {
    const { listing, items } = found.sentence
    const title = found.mention('title')
    if (title === null || !isHead(found)) return []
    const subject = as('title', title)
    const platform = platformOf(found, subject)
    const season =
      found.season() ?? items.flatMap((item) => (item.kind === 'season' ? [item.season] : []))[0] ?? null
    if (listing === null || listing.day === null) return platform
    const [home] = platform
    const on = home !== undefined && 'name' in home.value ? { platform: home.value } : {}
    const date: Draft = {
      subject,
      property: 'release date',
      value: listing.day,
      qualifiers: { ...on, ...seasonOf(season) },
    }
    return [date, ...platform]
  },
  examples: [
    {
      text: 'JUNE 3\n\n• Cold Anchor (Netflix): A thriller.\n\nJUNE 4\n\n• The Long Road (Hulu)',
      yields: [
        'Cold Anchor · release date · 2020-06-03 (Netflix)',
        'Cold Anchor · platform · Netflix',
        'The Long Road · release date · 2020-06-04 (Hulu)',
        'The Long Road · platform · Hulu',
      ],
    },
  ],
}
