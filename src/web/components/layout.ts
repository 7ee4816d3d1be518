import { html } from 'hono/html'
import { linkedDataBlock } from '../linked-data/write-linked-data.ts'
import type { Markup, PageContent } from '../markup.ts'
import { withQuery } from '../paths.ts'
import { labelKey } from './label-key.ts'
import { searchForm } from './search-form.ts'
import { shareTags } from './share-tags.ts'

const sections = [
  { id: 'home', path: '/', name: 'What changed' },
  { id: 'dossiers', path: '/dossiers', name: 'Dossiers' },
  { id: 'stories', path: '/stories', name: 'Stories' },
  { id: 'sources', path: '/sources', name: 'Sources' },
  { id: 'calendar', path: '/calendar', name: 'Calendar' },
] as const

const footLinks = [
  ['/method', 'Method'],
  ['/corrections', 'Corrections'],
  ['/about', 'About and right of reply'],
  ['/follow', 'Feeds and calendars'],
  ['/feeds', 'What is read'],
] as const

type Shell = {
  readonly content: PageContent
  readonly stylesheet: string
  readonly favicon: string
  /** What absolute addresses begin with: "https://news.example". */
  readonly origin: string
  /** Address of the page as it is today; null where the page has none (errors). */
  readonly canonical: string | null
  /** The scripts of the page's islands, with what each is told. */
  readonly scripts: readonly Script[]
  /** Address of the JSON twin, query included. */
  readonly twin: string | null
}

/** A script's address, and addresses of what it may fetch later, by name. */
export type Script = { readonly src: string; readonly needs: Readonly<Record<string, string>> }

/** Modules wait until the page is read, so that they never hold it up. */
function script({ src, needs }: Script): Markup {
  return html`<script type="module" src="${src}"${Object.entries(needs).map(([name, path]) => html` data-${name}="${path}"`)}></script>`
}

/** The whole document around a page. */
export function layout({
  content,
  stylesheet,
  favicon,
  origin,
  canonical: own,
  twin,
  scripts,
}: Shell): Markup {
  const path = content.canonical ?? own
  const canonical = path === null ? null : origin + path
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${content.title}${content.section === 'home' ? '' : ' – Hearsay'}</title>
<meta name="description" content="${content.description}">
<link rel="stylesheet" href="${stylesheet}">
<link rel="icon" href="${favicon}" type="image/svg+xml">
${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
${twin ? html`<link rel="alternate" type="application/json" href="${twin}">` : ''}
${content.feeds?.map(feedLinks) ?? ''}
${canonical ? shareTags({ content, origin, canonical }) : ''}
${canonical && content.isEmbeddable ? embedLink(content.title, origin, canonical) : ''}
${canonical ? linkedDataBlock(content.linkedData?.((path) => origin + path) ?? []) : ''}
${scripts.map(script)}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead">
  <div class="wrap">
    <p class="brand"><a href="/">Hearsay</a></p>
    <p class="tagline">The newsroom that keeps the record</p>
    ${searchForm({ id: 'site-search' })}
    <nav aria-label="Site"><ul class="site-nav">${sections.map(
      ({ id, path, name }) =>
        html`<li><a href="${path}"${id === content.section ? html` aria-current="true"` : ''}>${name}</a></li>`,
    )}</ul></nav>
  </div>
</header>
<main id="content" class="wrap" tabindex="-1">
${content.main}
</main>
<footer class="colophon">
  <div class="wrap">
    <section aria-labelledby="key"><h2 id="key">How to read a label</h2>${labelKey()}</section>
    <nav aria-label="About the site"><ul class="foot-nav">${footLinks.map(([path, name]) => html`<li><a href="${path}">${name}</a></li>`)}</ul></nav>
    <p class="note">The longer a line, the more probable the claim. Quotes are short and lead to the story they come from.
    ${twin ? html`<a href="${twin}">This page as JSON</a>` : ''}</p>
  </div>
</footer>
</body>
</html>`
}

/** The forms of a feed, for feed readers that are given the address of the page. */
function feedLinks({ title, path }: NonNullable<PageContent['feeds']>[number]): Markup {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${path}/atom">
<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${path}/rss">
<link rel="alternate" type="application/feed+json" title="${title} (JSON Feed)" href="${path}/json">`
}

/** Where other sites learn how to embed what the page is about. */
function embedLink(title: string, origin: string, canonical: string): Markup {
  const address = withQuery(`${origin}/oembed`, { url: canonical, format: 'json' })
  return html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${address}">`
}
