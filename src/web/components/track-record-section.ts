import { html } from 'hono/html'
import type { SourceRecord, TrackRecord } from '../../server/contract/index.ts'
import { capitalise, formatCount, formatNumber, formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { formatEstimate, settledOf } from '../track-record.ts'
import { certaintyWords, verdictWords } from '../wording.ts'
import { day } from './moment.ts'

/** How often a source was right, of what is settled, and each settled claim. */
export function trackRecordSection({ record, details, calls }: SourceRecord): Markup {
  const judged = calls.filter((call) => call.judged === 'right' || call.judged === 'wrong')
  return html`<section aria-labelledby="record"><h2 id="record">Track record</h2>
    <dl class="terms">
      <div><dt>Right</dt><dd>${record.right} of ${settledOf(record)} settled</dd></div>
      ${figures(record)}
      <div><dt>Not settled yet</dt><dd>${formatNumber(record.unresolved)}</dd></div>
      <div><dt>First with</dt><dd>${formatCount(record.originality.first, 'claim')}</dd></div>
      <div><dt>Echoed others</dt><dd>${formatNumber(record.originality.echoes)}</dd></div>
    </dl>
    ${record.figures ? '' : html`<p class="note">Too little is settled for a rate: it is shown from five settled claims on.</p>`}
    ${details.calibration.length > 0 ? calibration(details) : ''}
    ${judged.length > 0 ? callTable(judged) : ''}
  </section>`
}

function figures(record: TrackRecord): Markup | '' {
  const { figures } = record
  if (!figures) return ''
  return html`<div><dt>Accuracy, 90% interval</dt><dd>${formatEstimate(record)}</dd></div>
    <div><dt>Of all it said</dt><dd>${formatProbability(figures.shareOfAll)} came true so far</dd></div>
    <div><dt>Brier score</dt><dd>${figures.brier.toFixed(3)}</dd></div>
    ${figures.leadDays === null ? '' : html`<div><dt>Ahead of official word</dt><dd>${formatCount(Math.round(figures.leadDays), 'day')}</dd></div>`}`
}

function calibration({ calibration }: SourceRecord['details']): Markup {
  return html`<table class="calibration">
    <caption>What its words were worth</caption>
    <thead><tr><th scope="col">Worded</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Sounds like</th><th scope="col" class="number">Came true</th></tr></thead>
    <tbody>${calibration.map(
      ({
        certainty,
        n,
        worded,
        held,
      }) => html`<tr><th scope="row">${capitalise(certaintyWords[certainty])}</th>
        <td class="number">${formatNumber(n)}</td><td class="number">${formatProbability(worded)}</td>
        <td class="number">${formatProbability(held)}</td></tr>`,
    )}</tbody>
  </table>`
}

function callTable(calls: SourceRecord['calls']): Markup {
  return html`<table class="calls">
    <caption>Every settled claim, newest first</caption>
    <thead><tr><th scope="col">Claim</th><th scope="col">Said</th><th scope="col" class="aside">Worded</th><th scope="col">Turned out</th><th scope="col">So it was</th></tr></thead>
    <tbody>${calls.map(
      ({ claimId, sentence, at, certainty, outcome, judged }) => html`<tr>
        <th scope="row"><a href="${claimPath(claimId)}">${sentence}</a></th><td>${day(at)}</td>
        <td class="aside">${capitalise(certaintyWords[certainty])}</td>
        <td>${verdictWords[outcome.verdict].word}, ${day(outcome.at)}</td><td>${capitalise(judged)}</td></tr>`,
    )}</tbody>
  </table>`
}
