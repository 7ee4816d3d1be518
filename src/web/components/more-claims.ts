import { html } from 'hono/html'
import type { Dossier, DossierKind, Standing } from '../../server/contract/index.ts'
import { formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimsPath } from '../paths.ts'
import { propertyWords } from '../wording.ts'

type Filed = Pick<DossierKind, 'label' | 'property'>

/** A part of a dossier's page: which claims belong there, and by which label or property all of them are found. */
export type Part = {
  readonly holds: (kind: Filed) => boolean
  /** Claims of the part that are left out because another says all that they say. */
  readonly omits?: (standing: Standing) => boolean
} & Partial<Filed>

/** How many claims of a part are on record, and how many of them are on the page. */
export function countPart({ groups, kinds }: Dossier, { holds, omits = () => false }: Part) {
  const standings = groups
    .flatMap(({ standings }) => standings)
    .filter(({ label, claim: { property } }) => holds({ label, property }))
  const omitted = standings.filter(omits).length
  return {
    shown: standings.length - omitted,
    total: kinds.filter(holds).reduce((sum, { total }) => sum + total, 0) - omitted,
  }
}

/** "10 of 34 are here", with the way to the rest, beside so many rows; nothing where all are. */
export function moreClaims(dossier: Dossier, part: Part, rows: number): Markup | '' {
  const { shown, total } = countPart(dossier, part)
  if (total <= shown) return ''
  return html`<p class="more-claims">${formatNumber(rows)} of ${formatNumber(rows + total - shown)} are here. <a href="${wayTo(dossier, part)}">See all</a></p>`
}

/** The same of a part of several properties, by property. */
export function moreOfKinds(dossier: Dossier, holds: Part['holds']): Markup | '' {
  const properties = [...new Set(dossier.kinds.filter(holds).map(({ property }) => property))]
  const long = properties
    .map((property): Part => ({ property, holds: (kind) => kind.property === property && holds(kind) }))
    .map((part) => ({ part, ...countPart(dossier, part) }))
    .filter(({ shown, total }) => total > shown)
  if (long.length === 0) return ''
  return html`<ul class="more-claims">${long.map(
    ({ part, shown, total }) =>
      html`<li>${part.property ? propertyWords[part.property] : ''}: ${formatNumber(shown)} of ${formatNumber(total)} are here. <a href="${wayTo(dossier, part)}">See all</a></li>`,
  )}</ul>`
}

const wayTo = ({ entity, asOf }: Dossier, { label, property }: Part): string =>
  claimsPath(entity.id, { label, property, asof: asOf })
