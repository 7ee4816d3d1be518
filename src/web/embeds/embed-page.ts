import { html } from 'hono/html'
import type { ClaimView, Dossier } from '../../server/contract/index.ts'
import { arrangeDossier } from '../arrange-dossier.ts'
import { claimMark } from '../components/claim-mark.ts'
import { day } from '../components/moment.ts'
import { formatCount, formatEntity } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, dossierPath } from '../paths.ts'
import { isStruck } from '../succession.ts'
import { claimTitle, tellsPlot } from '../tells-plot.ts'

/** So many facts of a dossier are embedded; the rest is a link away. */
const factsShown = 6

type Shell = { readonly stylesheet: string; readonly origin: string }

/** A claim as it stands in somebody else's page: its sentence, where it stands, and the way to the quotes. */
export function claimEmbed({ standing }: ClaimView, shell: Shell): Markup {
  const path = claimPath(standing.claimId)
  const subject = standing.claim.subject ? formatEntity(standing.claim.subject) : null
  return embedDocument(
    claimTitle(standing),
    shell,
    path,
    html`${subject ? html`<p class="kicker">${subject}</p>` : ''}
    <p class="sentence">${embeddedSentence(standing, shell.origin)}</p>
    <p>${claimMark(standing)}</p>
    <p class="note">${formatCount(standing.independentSources, 'independent source')}, last reported ${day(standing.lastReportedAt)}</p>`,
  )
}

function embeddedSentence(standing: ClaimView['standing'], origin: string): Markup {
  const words = claimTitle(standing)
  const link = html`<a href="${origin}${claimPath(standing.claimId)}" target="_blank" rel="noopener">${words}</a>`
  return isStruck(standing) ? html`<s>${link}</s>` : link
}

/** A dossier in short: what is likeliest of it. */
export function dossierEmbed(dossier: Dossier, shell: Shell): Markup {
  const { known, cast } = arrangeDossier(dossier)
  const facts = [...known.flatMap(({ facts }) => facts.map(({ standing }) => standing)), ...cast]
    .filter((standing) => !isStruck(standing) && !tellsPlot(standing) && standing.claim.property !== 'alias')
    .toSorted((a, b) => b.lastReportedAt.localeCompare(a.lastReportedAt))
    .slice(0, factsShown)
  const name = formatEntity(dossier.entity)
  return embedDocument(
    name,
    shell,
    dossierPath(dossier.entity.id),
    html`<h1>${name}</h1>
    <ul class="standings">${facts.map(
      (standing) =>
        html`<li><p class="sentence">${embeddedSentence(standing, shell.origin)}</p><div class="standing-side">${claimMark(standing)}</div></li>`,
    )}</ul>`,
  )
}

/** Its links leave the frame that it stands in. */
function embedDocument(title: string, { stylesheet, origin }: Shell, path: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Hearsay</title>
<link rel="canonical" href="${origin}${path}">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body class="embed">
<main>
${main}
<p class="note embed-source"><a href="${origin}${path}" target="_blank" rel="noopener">Quotes and sources at Hearsay</a></p>
</main>
</body>
</html>`
}
