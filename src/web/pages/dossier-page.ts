import { html } from 'hono/html'
import type { Dossier, DossierAnswer, EntityCard, Label, Property } from '../../server/contract/index.ts'
import { type Arrangement, arrangeDossier, ofMaking } from '../arrange-dossier.ts'
import { asOfBanner, asOfForm } from '../components/as-of.ts'
import { castHeading, castTable } from '../components/cast-table.ts'
import { dossierGallery } from '../components/dossier-gallery.ts'
import { dossierLead } from '../components/dossier-lead.ts'
import { dossierTimeline } from '../components/dossier-timeline.ts'
import { factBox } from '../components/fact-box.ts'
import { followLine } from '../components/follow-line.ts'
import { identitySection } from '../components/identity-section.ts'
import { day } from '../components/moment.ts'
import { countPart, moreClaims, moreOfKinds, type Part } from '../components/more-claims.ts'
import { releaseTable } from '../components/release-table.ts'
import { sectionHeading, standingSection } from '../components/standing-section.ts'
import { statementSection } from '../components/statement-section.ts'
import { storyList } from '../components/story-list.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { worldsTable } from '../components/worlds-table.ts'
import { dayOf, daysBefore } from '../dates.ts'
import { formatCount, formatEntity, formatList, formatNumber } from '../format.ts'
import { givesAway } from '../gives-away.ts'
import { breadcrumbs } from '../linked-data/breadcrumbs.ts'
import { dossierData } from '../linked-data/dossier-data.ts'
import type { Markup, PageContent } from '../markup.ts'
import { claimsPath, dossierPath, withQuery } from '../paths.ts'
import { isRefined } from '../succession.ts'
import { entityTypeWords } from '../wording.ts'

/** All that is claimed about one entity: what is known first, then what is not. */
export function dossierPage(dossier: DossierAnswer, lifted: Lifted): PageContent {
  const { entity, asOf } = dossier
  const name = formatEntity(entity)
  const path = dossierPath(entity.id)
  return {
    title: `${name}: what is known, rumoured and open`,
    description: `${formatCount(entity.claims, 'claim')} about ${name}, each with its sources, quotes and probability.`,
    section: 'dossiers',
    kind: entity.type === 'person' ? 'profile' : 'website',
    card: {
      path: `${path}/card.png`,
      alt: `${name}: how much of it is confirmed, reported, rumoured and denied`,
    },
    isEmbeddable: true,
    ...(dossier.photos.length > 0 ? { islands: ['gallery'] as const } : {}),
    linkedData: (urlOf) => [
      dossierData(dossier, urlOf),
      breadcrumbs(urlOf, [
        { name: entityTypeWords[entity.type].many, path: withQuery('/dossiers', { type: entity.type }) },
        { name, path },
      ]),
    ],
    feeds: [{ title: `Hearsay: ${name}`, path: `${path}/feed` }],
    main: html`${asOfBanner({ path, asOf })}
      ${dossierHead(dossier, path)}
      ${veilSwitch({ path, query: { asof: asOf }, lifted, shown: dossier.groups.flatMap(({ standings }) => standings).map((standing) => ({ spoiler: givesAway(standing) })) })}
      ${dossier.groups.length > 0 ? dossierBody(dossier, lifted) : html`<p class="empty">Nothing about ${name} was on record by then.</p>`}`,
  }
}

function dossierBody(dossier: DossierAnswer, lifted: Lifted): Markup {
  const { entity } = dossier
  const arrangement = arrangeDossier(dossier)
  const timeline = dossierTimeline(dossier, lifted)
  return html`${contents(arrangement, dossier, timeline !== '')}
      ${factBox({ id: 'known', heading: 'What is known', rows: arrangement.known, lifted, more: moreOfKinds(dossier, isKnown(arrangement)) })}
      ${arrangement.cast.length > 0 ? castTable({ about: entity.type, cast: arrangement.cast, lifted, more: moreClaims(dossier, ofCast, arrangement.cast.length) }) : ''}
      ${arrangement.releases.length > 0 ? releaseTable({ entityId: entity.id, releases: arrangement.releases, lifted, more: moreClaims(dossier, ofReleases, arrangement.releases.length) }) : ''}
      ${arrangement.making.length > 0 ? factBox({ id: 'making', heading: 'Crew and making', rows: arrangement.making, lifted, more: moreOfKinds(dossier, isMaking(arrangement)) }) : ''}
      ${timeline}
      ${arrangement.outweighed.length > 0 ? outweighedSection(arrangement.outweighed, lifted) : ''}
      ${arrangement.sections.map(({ label, standings }) => standingSection({ id: label, heading: sectionHeading(label), standings, lifted, more: moreClaims(dossier, ofLabel(label), standings.length) }))}
      ${arrangement.worlds.length > 0 ? worldsTable(arrangement.worlds, lifted) : ''}
      ${arrangement.statements.length > 0 ? statementSection(dossier, arrangement.statements, lifted) : ''}
      <p class="more-claims"><a href="${claimsPath(entity.id, { asof: dossier.asOf })}">Every claim about ${formatEntity(entity)}, by label and kind</a></p>
      ${identitySection(dossier)}
      ${dossierGallery(dossier.photos)}
      <section aria-labelledby="stories"><h2 id="stories">Stories</h2>${storyList(dossier.stories)}</section>
      ${followLine(entity)}`
}

const knownLabels: ReadonlySet<Label> = new Set<Label>(['confirmed', 'reported'])

/** What fills the table of castings; who is in the cast stands there once, with the part. */
const ofCast: Part = {
  property: 'cast member',
  holds: ({ label, property }) => property === 'cast member' && knownLabels.has(label),
  omits: isRefined,
}

/** What fills the table of dates. */
const ofReleases: Part = {
  property: 'release date',
  holds: ({ label, property }) => property === 'release date' && label !== 'denied' && label !== 'open',
}

const ofLabel = (label: Label): Part => ({
  label,
  holds: (kind) => kind.label === label && kind.property !== 'statement',
})

const inTables: ReadonlySet<Property> = new Set<Property>(['cast member', 'statement'])

/** In a person's dossier the same claims are what the person is known for, and no making. */
const isMaking =
  ({ making }: Arrangement): Part['holds'] =>
  ({ label, property }) =>
    making.length > 0 && ofMaking.has(property) && knownLabels.has(label)

const isKnown =
  (arrangement: Arrangement): Part['holds'] =>
  (kind) =>
    knownLabels.has(kind.label) &&
    !inTables.has(kind.property) &&
    !(kind.property === 'release date' && arrangement.releases.length > 0) &&
    !isMaking(arrangement)(kind)

function dossierHead(dossier: Dossier, path: string): Markup {
  const { entity, asOf, identity, stories } = dossier
  return html`<header class="page-head">
    <p class="kicker"><a href="${withQuery('/dossiers', { type: entity.type })}">${entityTypeWords[entity.type].one}</a></p>
    <h1>${formatEntity(entity)}</h1>
    ${aliases(entity)}
    ${dossierLead(dossier)}
    ${mayBe(identity)}
    ${asOf === null ? lately(stories, path) : ''}
    ${asOfForm({ path, asOf, compares: true })}
  </header>`
}

/** When it was last in the news, and what that week changed: counted from the record, so that the page holds for as long as the record does. */
function lately(stories: Dossier['stories'], path: string): Markup | '' {
  const [newest] = stories
    .map(({ publishedAt }) => dayOf(publishedAt))
    .toSorted()
    .toReversed()
  if (newest === undefined) return ''
  const weekBefore = daysBefore(newest, 7)
  return html`<p class="note">Last in the news on ${day(newest)}. <a href="${withQuery(`${path}/compare`, { asof: weekBefore })}" rel="nofollow">What changed that week</a></p>`
}

function aliases({ aliases }: EntityCard): Markup | '' {
  return aliases.length > 0 ? html`<p class="lead">Also known as ${formatList(aliases)}</p>` : ''
}

/** A reader who took the one for the other is told at once. */
function mayBe({ maybe: [first] }: Dossier['identity']): Markup | '' {
  if (!first) return ''
  return html`<p class="note">May be the same as <a href="${dossierPath(first.other.id)}">${formatEntity(first.other)}</a>: <a href="#identity">who is who</a></p>`
}

function outweighedSection(standings: Arrangement['outweighed'], lifted: Lifted): Markup {
  const note = 'Somebody said so flatly, but another value of the same thing is more probable.'
  return standingSection({ id: 'outweighed', heading: 'Outweighed', note, standings, lifted })
}

/** Ways to the sections that this dossier has. */
function contents(
  { cast, releases, making, outweighed, sections, worlds, statements }: Arrangement,
  dossier: DossierAnswer,
  hasTimeline: boolean,
): Markup {
  const { entity, stories, identity } = dossier
  const { maybe, held } = identity
  // As many as are told of, whether all of them stand here or not.
  const count = (shown: number, part: Part) => {
    const { shown: here, total } = countPart(dossier, part)
    return formatNumber(shown + total - here)
  }
  const links = [
    { id: 'known', name: 'Known' },
    ...(cast.length > 0
      ? [{ id: 'cast', name: `${castHeading(entity.type)} ${count(cast.length, ofCast)}` }]
      : []),
    ...(releases.length > 0
      ? [{ id: 'release', name: `Release ${count(releases.length, ofReleases)}` }]
      : []),
    ...(making.length > 0 ? [{ id: 'making', name: 'Crew and making' }] : []),
    ...(hasTimeline ? [{ id: 'timeline', name: 'How it unfolded' }] : []),
    ...(outweighed.length > 0 ? [{ id: 'outweighed', name: `Outweighed ${outweighed.length}` }] : []),
    ...sections.map(({ label, standings }) => ({
      id: label,
      name: `${sectionHeading(label)} ${count(standings.length, ofLabel(label))}`,
    })),
    ...(worlds.length > 0 ? [{ id: 'worlds', name: 'Page against screen' }] : []),
    ...(statements.length > 0
      ? [
          {
            id: 'statements',
            name: `Statements ${count(sum(statements), { holds: ({ property }) => property === 'statement' })}`,
          },
        ]
      : []),
    ...(maybe.length + held.length > 0 ? [{ id: 'identity', name: 'Who is who' }] : []),
    ...(dossier.photos.length > 0
      ? [{ id: 'photos', name: `Photos ${formatNumber(dossier.photos.length)}` }]
      : []),
    { id: 'stories', name: `Stories ${stories.length}` },
  ]
  return html`<nav class="contents" aria-label="On this page"><ul>${links.map(
    ({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`,
  )}</ul></nav>`
}

function sum(sections: Arrangement['statements']): number {
  return sections.reduce((sum, { standings }) => sum + standings.length, 0)
}
