import { escapeHtml } from '../markup.ts'
import {
  bodyBlocks,
  interleave,
  linkList,
  type Page,
  type PagePhoto,
  scriptJson,
  wallClock,
} from '../page.ts'
import type { Template } from './index.ts'

const figure = ({
  src,
  alt,
  caption,
  credit,
}: PagePhoto): string => `<figure class="c-figure lrv-u-margin-b-1">
<img class="c-figure__image" data-lazy-src="${src}" src="${src}" alt="${escapeHtml(alt)}" height="675" width="1200">
<figcaption class="c-figure__caption">${escapeHtml(caption)} <cite class="c-figure__credit">${escapeHtml(credit)}</cite></figcaption>
</figure>`

const gallery = (photos: readonly PagePhoto[]): string =>
  `<div class="c-gallery-inline">\n${photos.map(figure).join('\n')}\n</div>`

const advertisement = `<div class="admz" id="adm-inline-article-ad-1" data-device="Desktop"><span class="ad-label">Advertisement</span></div>`

const newsletter = `<section class="o-newsletter-signup"><h4>Sign up for the Register’s daily wrap</h4><p>All the casting, none of the scrolling. For breaking news alerts, follow us and turn on notifications.</p><form action="/newsletters"><input type="email" placeholder="Your email"><button>Sign Up</button></form></section>`

const relatedBox = ({ related }: Page): string =>
  related.length === 0
    ? advertisement
    : `<section class="o-related-stories"><h3 class="o-related-stories__heading">Related Stories</h3>\n<ul>\n${linkList(related)}\n</ul></section>\n${advertisement}`

const graph = ({ story, headline, description, url, lead }: Page): string =>
  scriptJson({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        isPartOf: { '@id': url },
        author: story.byline.map((name) => ({ '@type': 'Person', name })),
        headline,
        datePublished: story.published,
        dateModified: story.modified ?? story.published,
        mainEntityOfPage: { '@id': url },
        publisher: { '@id': 'https://backlotregister.example/#organization' },
        articleSection: [story.section],
        ...(lead ? { image: { '@id': `${url}#primaryimage` }, thumbnailUrl: lead.src } : {}),
      },
      { '@type': 'WebPage', '@id': url, url, name: `${headline} – The Backlot Register`, description },
      {
        '@type': 'Organization',
        '@id': 'https://backlotregister.example/#organization',
        name: 'The Backlot Register',
      },
    ],
  })

/** A trade on a heavy blog engine: a JSON-LD graph, boxes between the paragraphs, a rail of popular stories. */
export const backlotRegister: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const clock = wallClock(story.published)
  const byline = story.byline.map(
    (name) =>
      `<a class="author url fn" rel="author" href="/author/${name.toLowerCase().replaceAll(' ', '-')}/">${escapeHtml(name)}</a>`,
  )
  const body = interleave(bodyBlocks(page, newsroom, { figure, gallery }), {
    2: relatedBox(page),
    4: newsletter,
  })
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)} – The Backlot Register</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${url}">
<meta property="og:locale" content="en_US">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHtml(headline)}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="The Backlot Register">
<meta property="article:published_time" content="${story.published}">
${story.modified ? `<meta property="article:modified_time" content="${story.modified}">` : ''}
${lead ? `<meta property="og:image" content="${lead.src}">` : ''}
<meta name="author" content="${escapeHtml(story.byline.join(', '))}">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json" class="schema-graph">${graph(page)}</script>
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
</head>
<body class="post-template-default single single-post">
<div class="admz leaderboard" aria-hidden="true"></div>
<header class="header"><a class="header__logo" href="/">The Backlot Register</a>
<nav><ul id="menu-main"><li><a href="/v/tv/">TV</a></li><li><a href="/v/film/">Film</a></li><li><a href="/v/casting/">Casting</a></li><li><a href="/v/awards/">Awards</a></li><li><a href="/v/box-office/">Box Office</a></li><li><a href="/v/international/">International</a></li><li><a href="/tips/">Got a Tip?</a></li></ul></nav>
<p class="trending-bar">Trending: <a href="/tag/upfronts/">Upfronts</a> <a href="/tag/strike-watch/">Strike Watch</a> <a href="/tag/festival-season/">Festival Season</a></p></header>
<main class="layout">
<article class="article post type-post" id="article">
<div class="article__header">
<div class="breadcrumb"><a href="/">Home</a> <a href="/v/${story.section.toLowerCase().replaceAll(' ', '-')}/">${escapeHtml(story.section)}</a></div>
<h1 class="c-title article__title">${escapeHtml(headline)}</h1>
${story.dek ? `<p class="article__dek">${escapeHtml(story.dek)}</p>` : ''}
<div class="c-tagline">By ${byline.join(' and ')}</div>
<time class="article__time" datetime="${story.published}">${clock.month} ${clock.day}, ${clock.year} ${clock.hour12}${clock.afternoon ? 'pm' : 'am'} PT</time>
<ul class="social-share"><li><a href="#fb"><span>Share on Facebook</span></a></li><li><a href="#tw"><span>Post</span></a></li><li><a href="#more"><span>Show more sharing options</span></a></li><li><a class="comments-link" href="#comments">${story.comments.length} Comments</a></li></ul>
</div>
${lead ? figure(lead) : ''}
<div class="a-article-grid__main entry-content">
${body}
</div>
<div class="article-tags"><h3>Read More About:</h3> ${story.tags.map((tag) => `<a rel="tag" href="/tag/${tag.toLowerCase().replaceAll(' ', '-')}/">${escapeHtml(tag)}</a>`).join(' ')}</div>
</article>
<section id="comments"><h3>${story.comments.length} Comments</h3>
${story.comments.map(({ name, text }) => `<div class="comment"><b class="fn">${escapeHtml(name)}</b><p>${escapeHtml(text)}</p></div>`).join('\n')}
<p>Comments are moderated and may be edited for clarity.</p></section>
<aside class="sidebar">
<section class="most-popular"><h2>Trending on the Register</h2><ol>
${linkList(page.earlier.slice(0, 3))}
<li><a href="/2026/quiz-host-salary/">‘Name That Bridge’ Host Signs New Pact As Ratings Climb</a></li>
<li><a href="/2026/stunt-guild-vote/">Stunt Coordinators Vote On New Contract Thursday</a></li>
</ol></section>
<div class="admz rail"></div>
<section class="must-read"><h2>Must Read Stories</h2><article class="c-card"><h3><a href="/2026/saint-ivory-finale/">‘Saint Ivory’ Finale Draws 2.2M; Prequel Talks Stall</a></h3><p>The network is weighing its options after a strong close.</p></article></section>
</aside>
</main>
<footer class="footer"><p>The Backlot Register is a part of Farnsworth Trade Media. © 2026</p><ul><li><a href="/about/">About us</a></li><li><a href="/advertise/">Advertise</a></li><li><a href="/privacy/">Your Privacy Choices</a></li></ul></footer>
<div id="onetrust-banner" role="alertdialog"><p>We and our partners store information on a device to personalise ads and content.</p><button>I Accept</button></div>
</body>
</html>
`
}
