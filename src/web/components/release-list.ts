import { html } from 'hono/html'
import type { CalendarAnswer } from '../../server/contract/index.ts'
import { weekdayOf } from '../calendar-months.ts'
import { formatEdtf } from '../dates.ts'
import { capitalise } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, dossierPath } from '../paths.ts'
import { standingMark } from './standing-mark.ts'

type Release = CalendarAnswer['days'][number]
type Group = { readonly heading: string | null; readonly releases: readonly Release[] }
type Props = { readonly caption: string; readonly groups: readonly Group[] }

/** Releases as a table: when, what, where, how surely. A date leads to its claim. */
export function releaseList({ caption, groups }: Props): Markup {
  return html`<table class="releases stacked">
    <caption>${caption}</caption>
    <thead><tr><th scope="col" class="when">When</th><th scope="col">What</th><th scope="col" class="where">Where</th><th scope="col" class="standing-column">Standing</th></tr></thead>
    ${groups.map(
      ({ heading, releases }) =>
        html`<tbody>${heading ? html`<tr class="group"><th scope="rowgroup" colspan="4">${heading}</th></tr>` : ''}${releases.map(releaseRow)}</tbody>`,
    )}
  </table>`
}

function releaseRow(release: Release): Markup {
  const { claimId, label, probability, outcome, likelier } = release
  const mark = standingMark({ label, probability, outcome, supersededBy: null, property: 'release date' })
  return html`<tr${likelier ? html` class="outweighed"` : ''}>
    <td class="when"><a href="${claimPath(claimId)}">${when(release)}</a></td>
    <th scope="row">${titleOf(release)}${note(release)}</th>
    <td class="where">${where(release)}</td>
    <td>${mark}${likelier ? html` <a class="note" href="${claimPath(likelier)}">another date is likelier</a>` : ''}</td>
  </tr>`
}

function when({ edtf, isDay }: Release): Markup {
  if (!isDay) return html`${capitalise(formatEdtf(edtf))}`
  return html`<time datetime="${edtf}"><span class="weekday">${weekdayOf(edtf)}</span> ${formatEdtf(edtf).replace(/ \d{4}$/, '')}</time>`
}

function titleOf({ title, sentence }: Release): Markup {
  return title ? html`<a href="${dossierPath(title.id)}">${title.name}</a>` : html`${sentence}`
}

/** What of the title; on a narrow screen also where, which has no column there. */
function note(release: Release): Markup {
  const words = releaseNote(release)
  const places = [...release.platforms.map(({ name }) => name), ...(release.region ? [release.region] : [])]
  return html`${words ? html` <span class="note">${words}</span>` : ''}${
    places.length > 0 ? html`<span class="note where-note">${places.join(', ')}</span>` : ''
  }`
}

/** What comes out of a title, where it is not all of it. */
export function releaseNote({ season, episode, of }: Pick<Release, 'season' | 'episode' | 'of'>): string {
  const numbered = (name: string, value: string | null): string | null =>
    value === null ? null : /^\d+$/.test(value) ? `${name} ${value}` : `${value} ${name}`
  const parts = [numbered('season', season), numbered('episode', episode), of === 'title' ? null : of]
  return parts.filter((part) => part !== null).join(', ')
}

function where({ platforms, region }: Release): Markup {
  const names = platforms.map(
    ({ id, name }, i) => html`${i > 0 ? ', ' : ''}<a href="${dossierPath(id)}">${name}</a>`,
  )
  return html`${names}${platforms.length > 0 && region ? ', ' : ''}${region ?? ''}`
}
