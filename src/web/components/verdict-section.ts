import { html } from 'hono/html'
import type { ClaimView, Standing, VerdictView } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { claimTitle } from '../tells-plot.ts'
import { verdictWords } from '../wording.ts'
import { day } from './moment.ts'
import { outsideLink } from './outside-link.ts'
import { type Lifted, veiled } from './veil.ts'

/** How a claim turned out, every verdict on it, and what would settle it. */
export function verdictSection({ standing, rivals, criterion, verdicts }: ClaimView, lifted: Lifted): Markup {
  return html`<section aria-labelledby="verdict"><h2 id="verdict">${standing.outcome ? 'How it turned out' : 'Not settled yet'}</h2>
    ${outcome(standing, rivals)}
    <p class="note">What settles it: ${criterion.settles}${criterion.by ? `, by ${formatDate(criterion.by)}` : ''}.</p>
    ${verdicts.length > 0 ? html`<ol class="reports-in-full">${verdicts.map((verdict) => verdictItem(verdict, standing, lifted))}</ol>` : ''}
  </section>`
}

function outcome({ outcome }: Standing, rivals: readonly Standing[]): Markup | '' {
  if (!outcome) return ''
  const { word, meaning } = verdictWords[outcome.verdict]
  const because = rivals.find(({ claimId }) => claimId === outcome.because)
  return html`<p><strong>${word}</strong>, since ${day(outcome.at)}: ${meaning}${
    outcome.because
      ? html`. It follows from the verdict on <a href="${claimPath(outcome.because)}">${because ? claimTitle(because) : 'another value'}</a>`
      : '.'
  }</p>`
}

function verdictItem(verdict: VerdictView, { reports, spoiler }: Standing, lifted: Lifted): Markup {
  const { word } = verdictWords[verdict.verdict]
  const report = reports.find(({ id }) => id === verdict.reportId)
  return html`<li class="report${verdict.stands ? '' : ' echo'}" id="verdict-${verdict.entry}">
    <h3>${word}${verdict.stands ? '' : verdict.undone ? ', taken back' : ', replaced by a later verdict'}</h3>
    <p class="note">Decided by ${verdict.by}${verdict.rule ? html`, on the rule “${verdict.rule}”` : ''}, counting from ${day(verdict.at)}; entry ${verdict.entry}.
      ${report ? html`Settled by <a href="#report-${report.id}">${report.outlet ?? 'a report'}</a>.` : ''}
      ${verdict.page ? outsideLink({ url: verdict.page, text: 'The page that settles it' }) : ''}</p>
    ${verdict.why ? veiled(spoiler, lifted, html`<p>${verdict.why}</p>`) : ''}
    ${verdict.undone ? html`<p class="note">Taken back by ${verdict.undone.by} on ${day(verdict.undone.at)}${verdict.undone.why ? `: ${verdict.undone.why}` : ''}.</p>` : ''}
  </li>`
}
