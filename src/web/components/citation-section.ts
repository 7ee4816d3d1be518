import { html } from 'hono/html'
import type { ClaimAnswer } from '../../server/contract/index.ts'
import { bestReport, citeWeb } from '../citations/cite-web.ts'
import { plainCitation } from '../citations/plain-citation.ts'
import { quickStatements } from '../citations/quick-statements.ts'
import { embedFrame } from '../embeds/embed-frame.ts'
import type { Markup } from '../markup.ts'

import { claimTitle } from '../tells-plot.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = {
  readonly origin: string
  readonly view: ClaimAnswer
  readonly lifted: Lifted
  readonly day: string
  readonly url: string
}

/** A claim to be cited: each form can be selected as it stands; with scripts a button copies it. */
export function citationSection({ view, lifted, day, url, origin }: Props): Markup {
  const { standing, wikidata } = view
  const report = bestReport(standing.reports)
  const statements = quickStatements(standing, wikidata, day)
  const forms = html`${citation('text', 'As text', plainCitation({ standing, day, url }))}
    ${report ? citation('wikipedia', 'The story behind it, for Wikipedia', citeWeb(report, day)) : ''}
    ${
      statements.missing === null
        ? citation('wikidata', 'For Wikidata’s QuickStatements', statements.lines.join('\n'))
        : html`<p class="note">For Wikidata: ${statements.missing}</p>`
    }
    ${citation('embed', 'For a page of your own; it changes as the claim does', embedFrame({ origin, kind: 'claims', id: standing.claimId, title: claimTitle(standing) }))}`
  return html`<section aria-labelledby="cite"><h2 id="cite">Cite it</h2>${veiled(standing.spoiler, lifted, forms)}</section>`
}

function citation(id: string, name: string, text: string): Markup {
  return html`<div class="citation"><h3>${name}</h3>
    <pre id="cite-${id}">${text}</pre>
    <button type="button" class="copy" data-copies="cite-${id}" hidden>Copy</button></div>`
}
