import { creditLine } from '../gold.ts'
import { escapeHtml } from '../markup.ts'
import { bodyBlocks, interleave, linkList, type Page, type PagePhoto, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({
  src,
  alt,
  caption,
  credit,
}: PagePhoto): string => `<figure class="wp-block-image size-large">
<a href="${src}"><img decoding="async" src="${src}" alt="${escapeHtml(alt)}" /></a>
<figcaption class="wp-element-caption">${escapeHtml(caption)} (Photo: ${escapeHtml(credit)})</figcaption>
</figure>`

const gallery = (
  photos: readonly PagePhoto[],
): string => `<figure class="wp-block-gallery has-nested-images columns-2 is-cropped">
${photos.map(figure).join('\n')}
</figure>`

const patronBox = `<div class="wp-block-group patron-box"><p><strong>Ink &amp; Aerials has no ads.</strong> If you like what we do, chip in the price of a back issue.</p><a href="/support">Support us</a></div>`

const foot = ({ credits }: Page): string =>
  credits
    .flatMap(({ how, name, href }) => {
      const line = creditLine(how, name)
      if (!line) return []
      const linked = href ? `<a href="${href}">${escapeHtml(name)}</a>` : escapeHtml(name)
      return [`<p class="source">${escapeHtml(line).replace(escapeHtml(name), linked)}</p>`]
    })
    .join('\n')

const comment = ({ name, text }: { name: string; text: string }, index: number): string =>
  `<li class="comment" id="comment-${index + 1}"><cite class="fn">${escapeHtml(name)}</cite> <span class="says">says:</span><p>${escapeHtml(text)}</p><a class="comment-reply-link" href="#respond">Reply</a></li>`

/** A fan site on a stock blog theme: microformats, captions that hold the credit, tags, comments. */
export const inkAndAerials: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const { month, day, year } = wallClock(story.published)
  const body = interleave(bodyBlocks(page, newsroom, { figure, gallery }), { 4: patronBox })
  const tags = story.tags.map(
    (tag) =>
      `<a href="/tag/${tag.toLowerCase().replaceAll(' ', '-')}/" rel="tag" class="p-category">${escapeHtml(tag)}</a>`,
  )
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeHtml(headline)} &#8211; Ink &amp; Aerials</title>
<link rel="canonical" href="${url}" />
<link rel="alternate" type="application/rss+xml" title="Ink &amp; Aerials &raquo; Feed" href="https://inkandaerials.example/feed.xml" />
<meta name="twitter:card" content="summary_large_image" />
<meta name="twitter:title" content="${escapeHtml(headline)}" />
<meta name="twitter:description" content="${escapeHtml(description)}" />
${lead ? `<meta name="twitter:image" content="${lead.src}" />` : ''}
<meta name="generator" content="WordPress 6.9" />
</head>
<body class="wp-singular single single-post">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Ink &amp; Aerials</a></p><p class="site-description">Comics on the page. Comics on the box.</p>
<nav id="site-navigation"><ul><li><a href="/category/tin-magpie/">Tin Magpie</a></li><li><a href="/category/telly/">Telly</a></li><li><a href="/category/reviews/">Reviews</a></li><li><a href="/reading-orders/">Reading orders</a></li><li><a href="/about/">About</a></li></ul></nav></header>
<main id="primary">
<article class="post type-post hentry h-entry">
<header class="entry-header"><h1 class="entry-title p-name">${escapeHtml(headline)}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a href="${url}" rel="bookmark" class="u-url"><time class="entry-date published dt-published" datetime="${story.published}">${month} ${day}, ${year}</time></a></span> <span class="byline">by <span class="author vcard p-author h-card"><a class="url fn n" href="/author/">${story.byline.map(escapeHtml).join(' &amp; ')}</a></span></span></div></header>
${lead ? `<div class="post-thumbnail">${figure(lead)}</div>` : ''}
<div class="entry-content e-content">
${body}
${foot(page)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="?share=mastodon">Mastodon</a></li><li><a href="?share=email">Email</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>
${linkList([...page.related, ...page.earlier.slice(0, 2)], 'p')}
</div>
</div>
<footer class="entry-footer">Posted in <a href="/category/telly/" rel="category tag">${escapeHtml(story.section)}</a> Tagged ${tags.join(', ')}</footer>
</article>
<nav class="post-navigation"><a rel="prev" href="${page.earlier[0]?.href ?? '/2026/02/'}">Previous: ${escapeHtml(page.earlier[0]?.text ?? 'Every Foghorn one-shot, ranked by smell')}</a></nav>
<div id="comments"><h2 class="comments-title">${story.comments.length} thoughts on &ldquo;${escapeHtml(headline)}&rdquo;</h2><ol class="comment-list">
${story.comments.map(comment).join('\n')}
</ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div>
</main>
<aside id="secondary"><section class="widget"><h2>Now reading</h2><p>Paper Orchard #4: Marguerite learns who burned the orchard, and the art is to die for.</p></section><section class="widget"><h2>Archives</h2><ul><li><a href="/2026/02/">February 2026</a></li><li><a href="/2026/01/">January 2026</a></li></ul></section></aside>
<footer id="colophon"><p>Proudly powered by WordPress and tea. All artwork © its creators.</p></footer>
</body>
</html>
`
}
