import { html } from 'hono/html'
import type { FollowAnswer } from '../../server/contract/index.ts'
import { formatCount } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { sectionFeedPath } from '../paths.ts'
import { labelWords } from '../wording.ts'

/** Feeds and calendars, and where to find those of one thing. */
export function followPage({ labels, sections }: FollowAnswer): PageContent {
  const all = feedRow('All changes', '', '/feed')
  const byLabel = labels.map((label) =>
    feedRow(labelWords[label].word, labelWords[label].meaning, `/labels/${label}/feed`),
  )
  const bySection = sections.map(({ name, stories }) =>
    feedRow(name, formatCount(stories, 'story', 'stories'), sectionFeedPath(name)),
  )
  return {
    title: 'Follow',
    description:
      'Feeds of everything that changes, by label and by section, calendars, and a list of all sources for feed readers.',
    section: null,
    main: html`<header class="page-head"><h1>Follow</h1>
        <p class="lead">Feeds say what changed on the record and what was settled. Every dossier and every source has feeds of its own:
          feed readers find them by the address of the page. Claims that tell a plot are left out.</p></header>
      <table class="feeds"><thead><tr><th scope="col">What</th><th scope="col" class="aside">Which is</th><th scope="col">As a feed</th></tr></thead>
        <tbody>${all}</tbody>
        ${group('By label', byLabel)}${group('By section', bySection)}</table>
      <section aria-labelledby="calendars"><h2 id="calendars">Calendars</h2>
        <p><a href="/calendar.ics">Everything that comes out</a>, for your own calendar (iCalendar). Each title and each platform has one:
          the link is on its dossier.</p></section>
      <section aria-labelledby="sources-list"><h2 id="sources-list">Sources</h2>
        <p><a href="/sources.opml">All sources</a> as an OPML file, to be imported into a feed reader.</p></section>`,
  }
}

function group(heading: string, rows: readonly Markup[]): Markup | '' {
  if (rows.length === 0) return ''
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="3">${heading}</th></tr>${rows}</tbody>`
}

function feedRow(name: string, meaning: string, path: string): Markup {
  return html`<tr><th scope="row">${name}</th><td class="aside">${meaning}</td>
    <td><a href="${path}/rss" aria-label="${name} as RSS">RSS</a> <a href="${path}/atom" aria-label="${name} as Atom">Atom</a> <a href="${path}/json" aria-label="${name} as JSON Feed">JSON Feed</a></td></tr>`
}
