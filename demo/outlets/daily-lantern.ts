import { creditLine } from '../gold.ts'
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

const figure = ({ src, alt, caption, credit }: PagePhoto): string => `<div class="image-wrap">
<img id="i-${src.replace(/^.*\//, '').replace('.svg', '')}" src="${src}" alt="${escapeHtml(alt)}" class="blkBorder img-share">
<div class="credit">Image: ${escapeHtml(credit)}</div>
<div class="imageCaption">${escapeHtml(caption)}</div>
</div>`

const gallery = (photos: readonly PagePhoto[]): string =>
  `<div class="mol-gallery" data-count="${photos.length}">\n${photos.map(figure).join('\n')}\n</div>`

const readMore = ({ related, earlier }: Page): string => {
  const link = related[0] ?? earlier[0]
  return link
    ? `<div class="read-more"><strong>READ MORE:</strong> <a href="${link.href}">${escapeHtml(link.text)}</a></div>`
    : `<div class="read-more"><strong>READ MORE:</strong> <a href="/tv/strictly-no-dancing">Strictly No Dancing judge hits out at ‘unfair’ scores</a></div>`
}

const signup = `<div class="nl-box"><h4>Lantern Light</h4><p>The telly everyone will be talking about, in your inbox every teatime.</p><input type="email" placeholder="Enter your email"><button>Sign me up</button><small>You can unsubscribe at any time. See our Privacy Notice.</small></div>`

const dontMiss = [
  ['/tv/bake-tent', 'Bake tent evacuated after goat incident'],
  ['/showbiz/soap-awards', 'Soap Awards: the full list of nominees'],
  ['/tv/copper-wives-return', 'Copper Wives star hints at Christmas special'],
  ['/news/weather', 'Bank Holiday weather: where it will be 22C'],
] as const

const newsArticle = ({ story, headline, description, url, photos }: Page): string =>
  scriptJson([
    {
      '@context': 'http://schema.org',
      '@type': 'NewsArticle',
      headline,
      alternativeHeadline: description,
      url,
      datePublished: story.published,
      dateModified: story.modified ?? story.published,
      author: story.byline.map((name) => ({ '@type': 'Person', name })),
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Daily Lantern' },
      image: photos.map(({ src }) => ({ '@type': 'ImageObject', url: src })),
      articleSection: story.section,
    },
    {
      '@context': 'http://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: story.section }],
    },
  ])

/** A British popular daily: nameless caption divs, boxes everywhere, reader comments, a rail of other people's news. */
export const dailyLantern: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const { time24, day, month, year } = wallClock(story.published)
  const credits = page.credits.flatMap(({ how, name, href }) => {
    const line = creditLine(how, name)
    return line && href
      ? [
          `<p class="source-line">${escapeHtml(line).replace(escapeHtml(name), `<a href="${href}">${escapeHtml(name)}</a>`)}</p>`,
        ]
      : []
  })
  const body = interleave(bodyBlocks(page, newsroom, { figure, gallery }), { 3: readMore(page), 6: signup })
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeHtml(headline)} - The Daily Lantern</title>
<link rel="canonical" href="${url}">
<meta name="description" content="${escapeHtml(description)}">
<meta name="robots" content="max-image-preview:large">
<meta property="og:title" content="${escapeHtml(headline)}">
<meta property="og:site_name" content="Daily Lantern">
<meta property="og:url" content="${url}">
${lead ? `<meta property="og:image" content="${lead.src}">` : ''}
<meta property="article:section" content="${escapeHtml(story.section)}">
<script type="application/ld+json">${newsArticle(page)}</script>
</head>
<body class="article-page">
<div id="consent"><p>Your privacy matters to us and our 214 partners.</p><button>Accept</button><button>Manage</button></div>
<div class="sky-ad">ADVERTISEMENT</div>
<header><a class="logo" href="/">The Daily Lantern</a><nav class="primary"><a href="/news">News</a><a href="/sport">Sport</a><a href="/showbiz">Showbiz</a><a href="/tv">TV</a><a href="/film">Film</a><a href="/money">Money</a><a href="/puzzles">Puzzles</a></nav></header>
<div class="page-grid">
<div class="article-col" id="js-article-text">
<h1>${escapeHtml(headline)}</h1>
${story.dek ? `<ul class="mol-bullets"><li><strong>${escapeHtml(story.dek)}</strong></li></ul>` : ''}
<p class="author-section">By <a href="/profile" class="author" rel="nofollow">${story.byline.map(escapeHtml).join('</a> and <a class="author" href="/profile">')}</a></p>
<p class="byline-plain"><span class="article-timestamp">Published: <time datetime="${story.published}">${time24}, ${day} ${month} ${year}</time></span></p>
<ul class="share-bar"><li>Share</li><li>WhatsApp</li><li>${story.comments.length} View comments</li></ul>
${lead ? figure(lead) : ''}
<div itemprop="articleBody">
${body}
${credits.join('\n')}
</div>
<div class="related-carousel"><h3>RELATED ARTICLES</h3><ul>
${linkList([...page.related, ...page.earlier.slice(0, 2)])}
</ul></div>
<div id="reader-comments"><h3>Comments ${story.comments.length}</h3>
${story.comments.map(({ name, text }) => `<div class="comment"><p class="user-info">${escapeHtml(name)}</p><p class="comment-body">${escapeHtml(text)}</p></div>`).join('\n')}
<p>The comments above are the views of our readers and do not necessarily reflect those of the Lantern.</p></div>
</div>
<aside class="beta"><h3>DON’T MISS</h3><ul>
${dontMiss.map(([href, text]) => `<li><a href="${href}"><span class="pufftext">${text}</span></a></li>`).join('\n')}
</ul><div class="ad-mpu">ADVERTISEMENT</div>
<div class="tv-teaser"><h4>Tonight’s pick</h4><p><strong>Copper Wives, BBC One, 9pm</strong> The foundry closes and Jean has a plan.</p></div></aside>
</div>
<footer><p>Published by Lantern News Group Ltd. Part of the Lantern and Evening Lamp family.</p><a href="/contact">Contact us</a> <a href="/how-to-complain">How to complain</a> <a href="/terms">Terms</a></footer>
</body>
</html>
`
}
