import { html } from 'hono/html'
import type { EntityCard } from '../../server/contract/index.ts'
import { entityTable } from '../components/entity-table.ts'
import { searchForm } from '../components/search-form.ts'
import type { PageContent } from '../markup.ts'

type Props = {
  readonly heading: string
  readonly message: string
  readonly suggestions: readonly EntityCard[]
}

/** What went wrong, in a sentence, and the ways on from here. */
export function errorPage({ heading, message, suggestions }: Props): PageContent {
  return {
    title: heading,
    description: message,
    section: null,
    main: html`<header class="page-head"><h1>${heading}</h1><p class="lead">${message}</p></header>
      ${suggestions.length > 0 ? html`<section aria-labelledby="near"><h2 id="near">Perhaps you mean</h2>${entityTable(suggestions)}</section>` : ''}
      <section aria-labelledby="find"><h2 id="find">Find it by name</h2>${searchForm({ id: 'search' })}</section>
      <p class="onward">Or start from <a href="/">what changed</a>, <a href="/dossiers">all dossiers</a>,
        <a href="/stories">all stories</a> or <a href="/sources">all sources</a>.</p>`,
  }
}
