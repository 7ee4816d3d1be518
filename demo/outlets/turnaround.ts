import { escapeHtml } from '../markup.ts'
import { bodyBlocks, interleave, linkList, type Page, type PagePhoto, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({
  src,
  alt,
  caption,
  credit,
}: PagePhoto): string => `<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
<img itemprop="contentUrl" src="${src}" alt="${escapeHtml(alt)}">
<figcaption><span itemprop="caption">${escapeHtml(caption)}</span> <span class="photo-credit" itemprop="creditText">Photo: ${escapeHtml(credit)}</span></figcaption>
</figure>`

const gallery = (photos: readonly PagePhoto[]): string =>
  `<div class="slides">${photos.map(figure).join('\n')}</div>`

const inlinePromo = ({ earlier }: Page): string => {
  const [first] = earlier
  return first
    ? `<aside class="pull-promo"><p>Also on Turnaround: <a href="${first.href}">${escapeHtml(first.text)}</a></p></aside>`
    : `<aside class="pull-promo"><p>Also on Turnaround: <a href="/podcast">The Turnaround Podcast: who still buys pilots?</a></p></aside>`
}

/** A subscription trade: schema.org microdata in the markup itself, no JSON-LD, a paywall notice after the text. */
export const turnaround: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const { weekday, month, day, year } = wallClock(story.published)
  const body = interleave(bodyBlocks(page, newsroom, { figure, gallery }), { 3: inlinePromo(page) })
  return `<!DOCTYPE html>
<html lang="en-US" itemscope itemtype="https://schema.org/WebPage">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(headline)} — Turnaround</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="Turnaround" href="/feed.xml">
</head>
<body>
<div class="topbar"><a href="/subscribe">Subscribe</a> <a href="/login">Log in</a></div>
<header class="masthead"><a href="/"><img src="/img/turnaround.svg" alt="Turnaround"></a>
<nav><a href="/deals">Deals</a><a href="/television">Television</a><a href="/film">Film</a><a href="/numbers">Numbers</a><a href="/people">People</a><a href="/podcast">Podcast</a></nav></header>
<div id="content">
<article itemscope itemtype="https://schema.org/NewsArticle" itemid="${url}">
<meta itemprop="mainEntityOfPage" content="${url}">
<p class="eyebrow" itemprop="articleSection">${escapeHtml(story.section)}</p>
<h1 itemprop="headline">${escapeHtml(headline)}</h1>
${story.dek ? `<h2 class="dek" itemprop="alternativeHeadline">${escapeHtml(story.dek)}</h2>` : ''}
<div class="meta">By ${story.byline.map((name) => `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${escapeHtml(name)}</span></span>`).join(' and ')}
<time itemprop="datePublished" datetime="${story.published}">${weekday}, ${month} ${day}, ${year}</time>${story.modified ? `<meta itemprop="dateModified" content="${story.modified}">` : ''}
<span class="readtime">3 min read</span></div>
<div class="tools"><button>Share</button><button>Save</button><button>Gift this article</button></div>
${lead ? figure(lead) : ''}
<div itemprop="articleBody" class="body">
${body}
</div>
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Turnaround"></div>
</article>
<section class="paywall-cta"><h3>You have 2 free articles left this month.</h3><p>Turnaround is written for people who read contracts. Join 14,000 of them.</p><a class="button" href="/subscribe">See plans</a></section>
<section class="river"><h3>More in ${escapeHtml(story.section)}</h3>
${linkList([...page.related, ...page.earlier.slice(0, 3)], 'h4')}
<h4><a href="/numbers/streaming-churn-q1">Churn fell in the first quarter. Nobody is celebrating.</a></h4>
<h4><a href="/people/agents-on-the-move">Agents on the move: the spring list</a></h4>
</section>
</div>
<footer><p>Turnaround Media LLC © 2026. Tips: tips@turnaround.example</p><nav><a href="/about">About</a><a href="/corrections">Corrections policy</a><a href="/terms">Terms</a></nav></footer>
</body>
</html>
`
}
