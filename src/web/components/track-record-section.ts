import { html } from 'hono/html'
import type { SourceRecord, TrackRecord } from '../../server/contract/index.ts'
import { calibrationPlot, readCalibration } from '../charts/calibration-plot.ts'
import { intervalBar } from '../charts/interval-bar.ts'
import { capitalise, formatCount, formatNumber, formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { formatEstimate, formatLead, settledOf } from '../track-record.ts'
import { certaintyWords, verdictWords } from '../wording.ts'
import { day } from './moment.ts'
import { type Lifted, veiled } from './veil.ts'

/** How often a source was right, of what is settled, what its words are worth, and each settled claim. */
export function trackRecordSection({ record, details, calls }: SourceRecord, lifted: Lifted): Markup {
  const judged = settledCalls(calls)
  return html`<section aria-labelledby="record"><h2 id="record">Track record</h2>
    <dl class="terms">
      ${figures(record)}
      <div><dt>Right</dt><dd>${record.right} of ${settledOf(record)} settled</dd></div>
      <div><dt>Not settled yet</dt><dd>${formatNumber(record.unresolved)}</dd></div>
      <div><dt>First with</dt><dd>${formatCount(record.originality.first, 'claim')}</dd></div>
      <div><dt>Repeated others</dt><dd>${formatCount(record.originality.echoes, 'time')}</dd></div>
    </dl>
    ${record.figures ? '' : html`<p class="note">Too few to say how often it is right: that is shown from five settled claims on.</p>`}
    <p class="note">${record.figures ? 'Accuracy is right of settled, drawn towards the rate of all sources while few are settled; the interval holds the true rate nine times in ten. A Brier score of 0 is perfect, 0.25 is a coin’s. ' : ''}<a href="/sources#how">How this is computed</a>. Is something wrong here? <a href="/about#reply">Right of reply</a>.</p>
  </section>
  ${details.calibration.length > 0 ? calibration(details.calibration) : ''}
  ${judged.length > 0 ? callTable(judged, lifted) : ''}
  ${shares(details)}`
}

/** Those that were right or wrong. */
export function settledCalls(calls: SourceRecord['calls']): SourceRecord['calls'] {
  return calls.filter((call) => call.judged === 'right' || call.judged === 'wrong')
}

function figures(record: TrackRecord): Markup | '' {
  const { figures } = record
  if (!figures) return ''
  const lead = formatLead(record)
  return html`<div class="foremost"><dt>Accuracy, 90% interval</dt><dd>${intervalBar(figures.estimate)} ${formatEstimate(record)}</dd></div>
    <div><dt>Of all it said</dt><dd>${formatProbability(figures.shareOfAll)} came true so far</dd></div>
    <div><dt>Brier score</dt><dd>${figures.brier.toFixed(3)}</dd></div>
    ${lead === '' ? '' : html`<div><dt>Official word came</dt><dd>${lead === 'same day' ? 'the same day' : lead.replace('ahead', 'later')}</dd></div>`}`
}

function calibration(rows: SourceRecord['details']['calibration']): Markup {
  return html`<section aria-labelledby="words"><h2 id="words">What its words are worth</h2>
    <div class="beside"><div>${calibrationPlot(rows)}</div>
    <ul class="prose plain">${rows.map((row) => html`<li>${readCalibration(row)}</li>`)}</ul></div></section>`
}

function callTable(calls: SourceRecord['calls'], lifted: Lifted): Markup {
  return html`<section aria-labelledby="calls"><h2 id="calls">Every settled claim</h2><table class="calls stacked">
    <thead><tr><th scope="col">Claim</th><th scope="col">Said</th><th scope="col" class="aside">Worded</th><th scope="col">Turned out</th><th scope="col">So it was</th></tr></thead>
    <tbody>${calls.map(
      ({ claimId, sentence, spoiler, at, certainty, outcome, judged }) => html`<tr>
        <th scope="row">${veiled(spoiler, lifted, html`<a href="${claimPath(claimId)}">${sentence}</a>`)}</th><td>${day(at)}</td>
        <td class="aside">${capitalise(certaintyWords[certainty])}</td>
        <td>${verdictWords[outcome.verdict].word}, ${day(outcome.at)}</td><td class="word judged-${judged}">${capitalise(judged)}</td></tr>`,
    )}</tbody>
  </table></section>`
}

/** Right and wrong by what was claimed and by year; one row says nothing that the whole does not. */
function shares({ byProperty, byYear }: SourceRecord['details']): Markup | '' {
  const tables = [
    { id: 'by-property', name: 'By what was claimed', rows: byProperty },
    { id: 'by-year', name: 'By year', rows: byYear },
  ].filter(({ rows }) => rows.length > 1)
  if (tables.length === 0) return ''
  return html`<section class="beside" aria-label="The record in parts">${tables.map(
    ({ id, name, rows }) => html`<table id="${id}"><caption>${name}</caption>
      <thead><tr><th scope="col">Part</th><th scope="col" class="number">Right</th><th scope="col" class="number">Settled</th><th scope="col" class="number">Accuracy</th></tr></thead>
      <tbody>${rows.map(
        ({ name, right, wrong, accuracy }) =>
          html`<tr><th scope="row">${capitalise(name)}</th><td class="number">${right}</td><td class="number">${right + wrong}</td><td class="number">${accuracy === null ? html`<span class="note">too few</span>` : formatProbability(accuracy)}</td></tr>`,
      )}</tbody></table>`,
  )}</section>`
}
