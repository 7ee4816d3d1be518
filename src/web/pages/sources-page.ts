import { html } from 'hono/html'
import type { SourcesAnswer, SourcesQuery } from '../../server/contract/index.ts'
import { pastBanner } from '../components/as-of.ts'
import { pager } from '../components/pager.ts'
import { sourcesFilter } from '../components/sources-filter.ts'
import { sourcesTable } from '../components/sources-table.ts'
import { formatCount, formatEntity } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { dossierPath, withQuery } from '../paths.ts'

type Props = {
  readonly sources: SourcesAnswer
  readonly query: SourcesQuery & { readonly asof: string | null }
}

/** Everybody whom reports go back to, with how often they were right. */
export function sourcesPage({ sources, query }: Props): PageContent {
  const { items, total, next, about, nearest } = sources
  const isUnknown = query.about !== '' && about === null
  return {
    title: 'Sources',
    description: 'Officials, outlets, people and unnamed insiders: how often each was right, by outcome.',
    section: 'sources',
    main: html`${pastBanner(query.asof, html`Only what was published and decided by then counts here. <a href="${withQuery('/sources', { ...query, asof: null })}">Go to today</a>`)}<header class="page-head"><h1>Sources</h1>
        <p class="lead">${formatCount(total, 'source')}${about ? html` of claims about <a href="${dossierPath(about.id)}">${formatEntity(about)}</a>` : ''},
          judged by how their claims turned out. A rate is shown from five settled claims on; what a source passed on with
          credit is not counted as its own.</p></header>
      ${total > 0 || isNarrowed(query) || query.asof !== null ? sourcesFilter(query) : ''}
      ${isUnknown ? unknownTitle(query, nearest) : items.length > 0 ? sourcesTable({ sources: items, query }) : nothingFound(query)}
      ${pager({ path: '/sources', query, shown: items.length, total, next })}
      ${howComputed()}`,
  }
}

/** The name is not on record: those that are near it, and the table whatever it is about. */
function unknownTitle(query: Props['query'], nearest: SourcesAnswer['nearest']): Markup {
  const { q, kind, property, sort, asof } = query
  const about = (name: string) => withQuery('/sources', { q, kind, property, sort, asof, about: name })
  return html`<p class="empty">Nothing on record is called “${query.about}”. ${
    nearest.length > 0
      ? html`The nearest names: ${nearest.map((entity, i) => html`${i > 0 ? ', ' : ''}<a href="${about(entity.id)}">${formatEntity(entity)}</a>`)}. `
      : ''
  }<a href="${about('')}">Sources whatever they spoke of</a></p>`
}

function nothingFound(query: Props['query']): Markup {
  return isNarrowed(query)
    ? html`<p class="empty">No source of this kind has said anything of the kind. <a href="/sources">All sources</a></p>`
    : html`<p class="empty">${query.asof === null ? 'No source is on record yet: every story that is read brings those whom it goes back to.' : 'No source was on record by then.'}</p>`
}

function isNarrowed({ q, about, kind, property }: Props['query']): boolean {
  return q !== '' || about !== '' || kind !== null || property !== null
}

function howComputed(): Markup {
  return html`<section aria-labelledby="how"><h2 id="how">How this is computed</h2>
    <p class="prose">A claim counts once it is settled. The source was right if it turned out so, wrong if it turned out
    otherwise, and right as well if it was changed only after the source had said it. Repeating what official word has
    said already counts for nothing. Accuracy is right of settled, drawn towards the rate of all sources by as much as
    few claims leave open; its interval holds the rate behind it nine times in ten. <em>Ahead by</em> is the median time by which right
    claims were ahead of what settled them. The <em>Brier score</em> on a source’s page is how far its words were from what came
    of them, squared and averaged: 0 is perfect, 0.25 is a coin’s. <em>First with</em> counts claims that it was the first on record to make,
    <em>repeated</em> those of others that it printed.</p></section>`
}
