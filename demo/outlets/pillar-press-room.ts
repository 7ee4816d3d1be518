import { escapeHtml } from '../markup.ts'
import { bodyBlocks, linkList, type PagePhoto, scriptJson, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({ src, alt, caption, credit }: PagePhoto): string => `<figure class="asset asset--image">
  <img src="${src}" alt="${escapeHtml(alt)}" width="1200" height="675" loading="lazy">
  <figcaption class="asset__caption">${escapeHtml(caption)} <span class="asset__credit">Credit: ${escapeHtml(credit)}</span></figcaption>
  <a class="asset__download" href="${src}" download>Download hi-res (JPG, 8.4 MB)</a>
</figure>`

const gallery = (photos: readonly PagePhoto[]): string => `<div class="asset-grid" aria-label="Image gallery">
${photos.map(figure).join('\n')}
</div>`

/** A streamer's corporate press site: tidy markup, JSON-LD, downloads and press contacts around the release. */
export const pillarPressRoom: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const { day, month, year } = wallClock(story.published)
  const body = bodyBlocks(page, newsroom, { figure, gallery }).join('\n')
  const more = page.earlier.slice(0, 3)
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)} | Pillar Press Room</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="Pillar Press Room" href="/feed.xml">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Pillar Press Room">
<meta property="og:title" content="${escapeHtml(headline)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:url" content="${url}">
${lead ? `<meta property="og:image" content="${lead.src}">` : ''}
<script type="application/ld+json">
${scriptJson({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline,
  description,
  datePublished: story.published,
  dateModified: story.modified ?? story.published,
  articleSection: story.section,
  inLanguage: 'en-GB',
  mainEntityOfPage: url,
  image: page.photos.map(({ src }) => src),
  author: { '@type': 'Organization', name: story.byline[0] },
  publisher: { '@type': 'Organization', name: 'Pillar Press Room' },
})}
</script>
<link rel="stylesheet" href="/static/press.css">
</head>
<body class="template-release">
<a class="skip-link" href="#main">Skip to main content</a>
<header class="site-header">
  <a class="site-header__logo" href="/">pillar <span>press room</span></a>
  <nav class="site-header__nav" aria-label="Main">
    <ul><li><a href="/releases">Press releases</a></li><li><a href="/shows">Shows A–Z</a></li><li><a href="/images">Image library</a></li><li><a href="/people">Executives</a></li><li><a href="/contact">Contact us</a></li></ul>
  </nav>
  <form role="search" action="/search"><label>Search the press room <input name="q" type="search"></label></form>
</header>
<div class="breadcrumbs"><a href="/">Home</a> / <a href="/releases">Press releases</a> / <span aria-current="page">${escapeHtml(story.section)}</span></div>
<main id="main">
<article class="release">
  <header class="release__header">
    <p class="release__type">${escapeHtml(story.section)}</p>
    <h1 class="release__title">${escapeHtml(headline)}</h1>
    ${story.dek ? `<p class="release__standfirst">${escapeHtml(story.dek)}</p>` : ''}
    <p class="release__date"><time datetime="${story.published}">${day} ${month} ${year}</time></p>
    <ul class="share"><li><a href="mailto:?subject=${encodeURIComponent(headline)}">Email</a></li><li><a href="#" data-copy>Copy link</a></li><li><a href="#print">Print</a></li></ul>
  </header>
  ${lead ? figure(lead) : ''}
  <div class="release__body">
${body}
  </div>
</article>
<aside class="contacts" aria-labelledby="contacts">
  <h2 id="contacts">Media contacts</h2>
  <p>Drama publicity: drama.press@pillar.example<br>Picture desk: pictures@pillar.example</p>
  <p>Images are for editorial use in connection with the programme only.</p>
</aside>
<section class="more">
  <h2>Latest releases</h2>
  <ul>
${linkList(more)}
  <li><a href="/releases/pillar-adds-offline-viewing">Pillar adds offline viewing to its family plan</a></li>
  <li><a href="/releases/kitchen-of-the-year-returns">Kitchen of the Year heads to the coast for series four</a></li>
  </ul>
</section>
</main>
<div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We use cookies to see which releases are read. You can change your mind at any time.</p><button>Accept all</button><button>Only necessary</button></div>
<footer class="site-footer">
  <p><strong>About Pillar</strong> Pillar is a subscription service with 31 million members in 40 countries. Its originals range from natural history to late-night comedy.</p>
  <ul><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy</a></li><li><a href="/accessibility">Accessibility</a></li></ul>
  <p>© Pillar Media Limited 2026</p>
</footer>
</body>
</html>
`
}
