import { html } from 'hono/html'
import type { DossierClaims, Label, Property, Standing } from '../../server/contract/index.ts'
import { pastBanner } from '../components/as-of.ts'
import { pager } from '../components/pager.ts'
import { sectionHeading, standingSection } from '../components/standing-section.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { formatCount, formatEntity, formatNumber } from '../format.ts'
import { givesAway } from '../gives-away.ts'
import type { Markup, PageContent } from '../markup.ts'
import { claimsPath, dossierPath } from '../paths.ts'
import { labelWords, propertyWords } from '../wording.ts'

type Props = DossierClaims & {
  readonly label: Label | null
  readonly property: Property | null
  readonly after: string | null
  readonly lifted: Lifted
}

/** Fewer claims than these are seen at a glance. */
const leastNarrowed = 10

/** Every claim of a dossier, or those of one label and one property, a page at a time. */
export function dossierClaimsPage(props: Props): PageContent {
  const { entity, asOf, claims, kinds, label, property, after, lifted } = props
  const name = formatEntity(entity)
  const path = `${dossierPath(entity.id)}/claims`
  const query = { label, property, asof: asOf }
  const { items, total, next } = claims
  return {
    title: `${name}: every claim`,
    description: `${formatCount(total, 'claim')} about ${name}, each with its sources, quotes and probability.`,
    section: 'dossiers',
    main: html`${pastBanner(asOf, html`Only what was published by then counts here. <a href="${claimsPath(entity.id, { label, property, asof: null })}">Go to today</a>`)}
      <header class="page-head">
        <p class="kicker"><a href="${dossierPath(entity.id)}">Back to the dossier</a></p>
        <h1>Every claim about ${name}${narrowed(props)}</h1>
        <p class="lead">${formatCount(total, 'claim')}, by label and kind, the likeliest first.</p>
      </header>
      ${sum(kinds) > leastNarrowed ? html`${byLabel(props)}${byProperty(props)}` : ''}
      ${veilSwitch({ path, query: { ...query, after }, lifted, shown: items.map((standing) => ({ spoiler: givesAway(standing) })) })}
      ${
        items.length > 0
          ? byKind(items).map((some) => section(some, lifted))
          : html`<p class="empty">No claim of this kind is on record.</p>`
      }
      ${pager({ path, query: { ...query, after }, shown: items.length, total, next })}`,
  }
}

/** Neighbours of one label and one property, which is the order they come in. */
function byKind(items: readonly Standing[]): readonly (readonly Standing[])[] {
  return [...Map.groupBy(items, headingOf).values()]
}

const headingOf = ({ label, claim }: Standing) =>
  `${sectionHeading(label)}: ${propertyWords[claim.property].toLowerCase()}`

function section(some: readonly Standing[], lifted: Lifted): Markup | '' {
  const [first] = some
  if (!first) return ''
  const id = `${first.label}-${first.claim.property.replaceAll(' ', '-')}`
  return standingSection({ id, heading: headingOf(first), standings: some, lifted })
}

function narrowed({ label, property }: Props): string {
  const words = [label && sectionHeading(label), property && propertyWords[property]].filter(
    (word) => word !== null,
  )
  return words.length > 0 ? `: ${words.join(', ').toLowerCase()}` : ''
}

type Way = { readonly name: string; readonly total: number; readonly href: string; readonly isHere: boolean }

function byLabel({ entity, asOf, kinds, label, property }: Props): Markup {
  const ofProperty = kinds.filter((kind) => property === null || kind.property === property)
  const way = (own: Label | null): Way => ({
    name: own ? labelWords[own].word : 'All labels',
    total: sum(ofProperty.filter((kind) => own === null || kind.label === own)),
    href: claimsPath(entity.id, { label: own, property, asof: asOf }),
    isHere: own === label,
  })
  const labels = [...new Set(kinds.map((kind) => kind.label))]
  return ways('By label', [null, ...labels].map(way))
}

function byProperty({ entity, asOf, kinds, label, property }: Props): Markup {
  const ofLabel = kinds.filter((kind) => label === null || kind.label === label)
  const way = (own: Property | null): Way => ({
    name: own ? propertyWords[own] : 'All kinds',
    total: sum(ofLabel.filter((kind) => own === null || kind.property === own)),
    href: claimsPath(entity.id, { label, property: own, asof: asOf }),
    isHere: own === property,
  })
  const properties = [...new Set(kinds.map((kind) => kind.property))]
  return ways('By kind', [null, ...properties].map(way))
}

function ways(name: string, all: readonly Way[]): Markup {
  return html`<nav class="contents" aria-label="${name}"><ul>${all
    .filter(({ total, isHere }) => total > 0 || isHere)
    .map(
      ({ name, total, href, isHere }) =>
        html`<li><a href="${href}"${isHere ? html` aria-current="page"` : ''}>${name} ${formatNumber(total)}</a></li>`,
    )}</ul></nav>`
}

const sum = (kinds: DossierClaims['kinds']): number => kinds.reduce((all, { total }) => all + total, 0)
