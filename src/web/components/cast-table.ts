import { html } from 'hono/html'
import type { Entity, EntityType, Standing } from '../../server/contract/index.ts'
import type { Term } from '../fact.ts'
import { formatEntity, formatQualifiers, formatValue } from '../format.ts'
import type { Markup } from '../markup.ts'
import { isStruck } from '../succession.ts'
import { claimMark } from './claim-mark.ts'
import { quotes } from './quote-list.ts'
import { successor } from './successor.ts'
import { terms } from './terms.ts'
import type { Lifted } from './veil.ts'

type Column = { readonly heading: string; readonly termOf: (standing: Standing) => Term }

const person: Column = {
  heading: 'Person',
  termOf: ({ claim, entities }) => ({ text: formatValue(claim.value), entityId: entities.value }),
}
const title: Column = {
  heading: 'Title',
  termOf: ({ claim, entities }) => ({ text: nameOf(claim.subject), entityId: entities.subject }),
}
const character: Column = {
  heading: 'Character',
  termOf: ({ claim, entities }) => ({
    text: nameOf(claim.qualifiers.character),
    entityId: entities.qualifiers.character ?? null,
  }),
}

/** A cast claim names three things; the dossier is about one of them, the table shows the other two. */
function columnsFor(type: EntityType): readonly [Column, Column] {
  if (type === 'person') return [title, character]
  return type === 'character' ? [person, title] : [person, character]
}

/** What castings are called in the dossier of a title, of a person, of a character. */
export function castHeading(about: EntityType): string {
  if (about === 'person') return 'Roles'
  return about === 'character' ? 'Played by' : 'Cast'
}

/** Who plays whom where, with the standing of each casting. */
export function castTable(props: {
  readonly about: EntityType
  readonly cast: readonly Standing[]
  readonly lifted: Lifted
  /** What there is beside. */
  readonly more: Markup | ''
}): Markup {
  const [first, second] = columnsFor(props.about)
  return html`<section aria-labelledby="cast">
    <h2 id="cast">${castHeading(props.about)}</h2>
    <table class="cast stacked">
      <thead><tr><th scope="col">${first.heading}</th><th scope="col">${second.heading}</th><th scope="col" class="standing-column">Standing</th></tr></thead>
      <tbody>${props.cast.map((standing) => castRow(standing, first, second, props.lifted))}</tbody>
    </table>
    ${props.more}
  </section>`
}

function castRow(standing: Standing, first: Column, second: Column, lifted: Lifted): Markup {
  const note = formatQualifiers(standing.claim.qualifiers, ['character'])
  const name = terms([first.termOf(standing)])
  return html`<tr${isStruck(standing) ? html` class="superseded"` : ''}>
    <th scope="row">${isStruck(standing) ? html`<s>${name}</s>` : name} ${successor(standing)}</th>
    <td>${terms([second.termOf(standing)])}${note ? html` <span class="note">${note}</span>` : ''}</td>
    <td>${claimMark(standing)} ${quotes(standing, lifted)}</td>
  </tr>`
}

function nameOf(value: Entity | string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? formatEntity(value) : String(value)
}
