import { html } from 'hono/html'
import type { Front } from '../../server/contract/index.ts'
import { intervalBar } from '../charts/interval-bar.ts'
import type { Markup } from '../markup.ts'
import { claimPath, dossierPath, sourcePath } from '../paths.ts'
import { formatEstimate, settledOf } from '../track-record.ts'
import { verdictWords } from '../wording.ts'
import { day } from './moment.ts'
import { releaseNote } from './release-list.ts'
import { type Lifted, veiled } from './veil.ts'

/** What stands beside the news: what comes out soon, what was settled, whom to believe. What there is none of is left out. */
export function frontAside({ releases, settled, sources }: Front, lifted: Lifted): Markup | '' {
  if (releases.length + settled.length + sources.length === 0) return ''
  return html`<aside class="front-aside" aria-label="Beside the news">
    ${releases.length > 0 ? html`<section aria-labelledby="soon"><h2 id="soon">Comes out next</h2><ul>${releases.map(release)}</ul><p class="note"><a href="/calendar">Calendar</a></p></section>` : ''}
    ${settled.length > 0 ? html`<section aria-labelledby="settled"><h2 id="settled">Settled</h2><ul>${settled.map((one) => verdict(one, lifted))}</ul></section>` : ''}
    ${sources.length > 0 ? html`<section aria-labelledby="believe"><h2 id="believe">Whom to believe</h2><ul>${sources.map(source)}</ul><p class="note"><a href="/sources?sort=accuracy">All sources</a></p></section>` : ''}
  </aside>`
}

function release(one: Front['releases'][number]): Markup {
  const { title, sentence, edtf, claimId, platforms } = one
  const note = [releaseNote(one), ...platforms.map(({ name }) => name)].filter((words) => words !== '')
  return html`<li><p>${title ? html`<a href="${dossierPath(title.id)}">${title.name}</a>` : sentence}</p>
    <p class="note"><a href="${claimPath(claimId)}">${day(edtf)}</a>${note.length > 0 ? `, ${note.join(', ')}` : ''}</p></li>`
}

function verdict(
  { claimId, sentence, spoiler, verdict, at }: Front['settled'][number],
  lifted: Lifted,
): Markup {
  return html`<li>${veiled(spoiler, lifted, html`<p><a href="${claimPath(claimId)}">${sentence}</a></p>`)}
    <p class="note">${verdictWords[verdict].word}, ${day(at)}</p></li>`
}

function source(record: Front['sources'][number]): Markup {
  return html`<li><p><a href="${sourcePath(record.source.id)}">${record.source.name}</a></p>
    <p class="note">${record.figures ? intervalBar(record.figures.estimate) : ''} ${formatEstimate(record)}<br>right in ${record.right} of ${settledOf(record)} that are settled</p></li>`
}
