import { html } from 'hono/html'
import type { ClaimAnswer, Standing } from '../../server/contract/index.ts'
import { asOfBanner, asOfForm } from '../components/as-of.ts'
import { citationSection } from '../components/citation-section.ts'
import { claimHistory } from '../components/claim-history.ts'
import { claimMark } from '../components/claim-mark.ts'
import { day } from '../components/moment.ts'
import { reportItem } from '../components/report-item.ts'
import { standingItem } from '../components/standing-item.ts'
import { trailSection } from '../components/trail-section.ts'
import { type Lifted, veil, veilSwitch } from '../components/veil.ts'
import { verdictSection } from '../components/verdict-section.ts'
import { isSettled, weightTable } from '../components/weight-table.ts'
import { dayOf } from '../dates.ts'
import { capitalise, formatCount, formatEntity, formatNumber, formatProbability } from '../format.ts'
import { givesAway } from '../gives-away.ts'
import { breadcrumbs } from '../linked-data/breadcrumbs.ts'
import { claimReview } from '../linked-data/claim-review.ts'
import { publisher } from '../linked-data/publisher.ts'
import type { Markup, PageContent } from '../markup.ts'
import { claimPath, dossierPath, withQuery } from '../paths.ts'
import { standingWords } from '../standing-words.ts'
import { isRefined, isStruck } from '../succession.ts'
import { claimTitle, tellsPlot } from '../tells-plot.ts'
import { continuityWords } from '../wording.ts'

/** One claim: where it stands and why, what it competes with, and every report of it. */
export function claimPage(view: ClaimAnswer, lifted: Lifted, { origin, now }: Made): PageContent {
  const { standing, rivals, gaps, asOf } = view
  const citedDay = dayOf(asOf ?? now.toISOString())
  const title = claimTitle(standing)
  const path = claimPath(standing.claimId)
  const words = standingWords(standing)
  const history = claimHistory(view)
  return {
    title,
    description: `${words.label}, ${words.share}, ${formatCount(standing.independentSources, 'independent source')}.`,
    section: 'dossiers',
    kind: 'article',
    card: { path: `${path}/card.png`, alt: `${title} ${words.label}, ${words.share}.` },
    isEmbeddable: true,
    islands: ['copy'],
    linkedData: (urlOf) => [
      ...(asOf === null && !tellsPlot(standing)
        ? [claimReview(view, urlOf)].filter((node) => node !== null)
        : []),
      publisher(urlOf),
      breadcrumbs(urlOf, crumbs(standing, title)),
    ],
    main: html`${asOfBanner({ path, asOf })}
      ${claimHead(standing, lifted)}
      ${veilSwitch({ path, query: { asof: asOf }, lifted, shown: [standing, ...rivals].map((one) => ({ spoiler: givesAway(one) })) })}
      ${asOfForm({ path, asOf, compares: true })}
      ${contents(view, history !== '')}
      ${succeededBy(standing, rivals)}
      ${verdictSection(view, lifted)}
      <section aria-labelledby="weights"><h2 id="weights">${standing.claim.property === 'statement' || isSettled(standing.outcome) ? 'How it was weighed' : `What makes it ${formatProbability(standing.probability)}`}</h2>${weightTable(standing)}</section>
      ${history}
      ${rivals.length > 0 ? competing(rivals, lifted) : ''}
      ${trailSection(standing.reports)}
      <section aria-labelledby="reports"><h2 id="reports">${capitalise(formatCount(standing.reports.length, 'report'))}</h2>
        <ol class="reports-in-full">${standing.reports.map((report, i) => reportItem({ report, spoiler: standing.spoiler ?? report.spoiler, lifted, before: standing.reports[i - 1] }))}</ol>${gaps.map(gapNote)}</section>
      ${citationSection({ view, lifted, origin, day: citedDay, url: `${origin}${withQuery(path, { asof: citedDay })}` })}`,
  }
}

/** Where and when the page is made. */
type Made = { readonly origin: string; readonly now: Date }

function crumbs({ claim, entities, claimId }: Standing, title: string) {
  const about =
    claim.subject && entities.subject
      ? [{ name: formatEntity(claim.subject), path: dossierPath(entities.subject) }]
      : []
  return [{ name: 'Dossiers', path: '/dossiers' }, ...about, { name: title, path: claimPath(claimId) }]
}

/** Where a report was that nobody may read any more. */
function gapNote({ outlet, publishedAt, at, by, reason }: ClaimAnswer['gaps'][number]): Markup {
  return html`<p class="note">A report of ${outlet ?? 'an unnamed outlet'}, ${day(publishedAt)}, was taken down on ${day(at)} by ${by}: ${reason}</p>`
}

function claimHead(standing: Standing, lifted: Lifted): Markup {
  const { claim, entities } = standing
  const { why } = standingWords(standing)
  const subject = claim.subject && formatEntity(claim.subject)
  const words = isStruck(standing) ? html`<s>${standing.sentence}</s>` : html`${standing.sentence}`
  return html`<header class="page-head">
    <p class="kicker">${subject && entities.subject ? html`<a href="${dossierPath(entities.subject)}">${subject}</a>` : 'Claim'}</p>
    <p class="verdict">${claimMark(standing)}</p>
    ${why === null || claim.property === 'statement' ? '' : html`<p class="note">${why}</p>`}
    <h1>${standing.spoiler === null ? words : claimTitle(standing)}</h1>
    ${standing.spoiler === null ? '' : veil(standing.spoiler, lifted, html`<p class="sentence">${words}</p>`)}
    <dl class="terms">
      <div><dt>Independent sources</dt><dd>${standing.independentSources}</dd></div>
      <div><dt>Holds</dt><dd>${capitalise(continuityWords[claim.continuity])}</dd></div>
      <div><dt>First reported</dt><dd>${day(standing.firstReportedAt)}${firstBy(standing)}</dd></div>
      <div><dt>Last reported</dt><dd>${day(standing.lastReportedAt)}</dd></div>
    </dl>
  </header>`
}

/** Who had it first, of those whose day is known; two of one story are one. */
function firstBy({ reports, firstReportedAt }: Standing): Markup | '' {
  const first = reports.find(({ publishedAt }) => publishedAt === firstReportedAt)
  return first ? html`, <a href="#report-${first.id}">${first.outlet ?? 'an unnamed outlet'}</a>` : ''
}

/** Ways to the sections that this page has. */
function contents({ standing, rivals }: ClaimAnswer, hasHistory: boolean): Markup {
  const links = [
    { id: 'verdict', name: standing.outcome ? 'How it turned out' : 'What would settle it' },
    { id: 'weights', name: 'How it was weighed' },
    ...(hasHistory ? [{ id: 'history', name: 'Over time' }] : []),
    ...(rivals.length > 0 ? [{ id: 'rivals', name: `Competing ${formatNumber(rivals.length)}` }] : []),
    { id: 'trail', name: 'Where it comes from' },
    { id: 'reports', name: `Reports ${formatNumber(standing.reports.length)}` },
    { id: 'cite', name: 'Cite it' },
  ]
  return html`<nav class="contents" aria-label="On this page"><ul>${links.map(
    ({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`,
  )}</ul></nav>`
}

function succeededBy(standing: Standing, rivals: readonly Standing[]): Markup | '' {
  const { supersededBy } = standing
  if (!supersededBy) return ''
  const by = rivals.find(({ claimId }) => claimId === supersededBy)
  return html`<p class="superseded-note">${isRefined(standing) ? 'Said more precisely in' : 'Replaced by'}
    <a href="${claimPath(supersededBy)}">${by ? claimTitle(by) : 'a later claim'}</a></p>`
}

function competing(rivals: readonly Standing[], lifted: Lifted): Markup {
  return html`<section aria-labelledby="rivals"><h2 id="rivals">Competing values</h2>
    <p class="note">At most one of these and the claim above can be right.</p>
    <ul class="standings">${rivals.map((rival) => standingItem(rival, lifted))}</ul></section>`
}
