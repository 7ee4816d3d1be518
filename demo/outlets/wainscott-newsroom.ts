import { escapeHtml } from '../markup.ts'
import { bodyBlocks, linkList, type PagePhoto, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({ src, alt, caption, credit }: PagePhoto): string => `<div class="media media--type-image">
<div class="field field--name-field-media-image"><img loading="lazy" src="${src}" width="1200" height="675" alt="${escapeHtml(alt)}"></div>
<div class="field field--name-field-caption field__item">${escapeHtml(caption)}</div>
<div class="field field--name-field-copyright field__item">${escapeHtml(credit)}</div>
</div>`

const gallery = (photos: readonly PagePhoto[]): string => photos.map(figure).join('\n')

/** A film studio's newsroom on a fielded CMS: Open Graph and Dublin Core, no JSON-LD, captions in nameless divs. */
export const wainscottNewsroom: Template = (page, newsroom) => {
  const { story, headline, description, url, lead } = page
  const { day, month, year } = wallClock(story.published)
  const body = bodyBlocks(page, newsroom, { figure, gallery, heading: (html) => `<h3>${html}</h3>` }).join(
    '\n',
  )
  return `<!DOCTYPE html>
<html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8">
<meta name="description" content="${escapeHtml(description)}">
<meta name="dcterms.title" content="${escapeHtml(headline)}">
<meta name="dcterms.date" content="${story.published}">
<meta name="dcterms.publisher" content="Wainscott Pictures">
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="Newsroom" href="https://newsroom.wainscottpictures.example/feed.xml">
<meta property="og:site_name" content="Wainscott Pictures Newsroom">
<meta property="og:type" content="article">
<meta property="og:url" content="${url}">
<meta property="og:title" content="${escapeHtml(headline)}">
${lead ? `<meta property="og:image" content="${lead.src}">` : ''}
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${escapeHtml(headline)} | Wainscott Pictures Newsroom</title>
</head>
<body class="path-node page-node-type-press-release">
<div class="dialog-off-canvas-main-canvas">
<div class="region region-header">
<div class="block block-system-branding-block"><a href="/" rel="home">Wainscott Pictures</a></div>
<nav class="block block-menu navigation menu--main"><h2 class="visually-hidden">Main navigation</h2>
<ul class="menu"><li><a href="/films">Now playing</a></li><li><a href="/coming-soon">Coming soon</a></li><li><a href="/newsroom">Newsroom</a></li><li><a href="/studio-tour">Studio tour</a></li><li><a href="/shop">Shop</a></li></ul></nav>
</div>
<div class="region region-content" role="main">
<div class="block block-page-title-block"><h1 class="page-title"><span class="field field--name-title">${escapeHtml(headline)}</span></h1></div>
<div class="node node--type-press-release node--view-mode-full">
<div class="node__content">
<div class="field field--name-field-release-date field__item">${month} ${day}, ${year}</div>
<div class="field field--name-field-category field__item"><a href="/newsroom/press-releases">${escapeHtml(story.section)}</a></div>
${lead ? figure(lead) : ''}
<div class="clearfix text-formatted field field--name-body field__item">
${body}
<p class="text-align-center"># # #</p>
</div>
<div class="field field--name-field-contact field--label-above"><div class="field__label">Press contact</div><div class="field__item">publicity@wainscottpictures.example</div></div>
</div>
</div>
<div class="views-element-container block block-views"><h2>More from the newsroom</h2>
<ul>
${linkList(page.earlier.slice(0, 4))}
<li><a href="/newsroom/backlot-tour-reopens">Studio tour reopens with a new soundstage walk</a></li>
<li><a href="/newsroom/scholarships">Applications open for the Wainscott screenwriting scholarships</a></li>
</ul></div>
</div>
<div class="region region-sidebar-second">
<div class="block block-block-content promo"><a href="/coming-soon/the-umbrella-regatta-4k"><img src="/sites/default/files/umbrella-regatta-4k.jpg" alt="The Umbrella Regatta, now on 4K"></a><p>THE UMBRELLA REGATTA: own it on 4K today.</p></div>
<div class="block block-simplenews"><h2>Press list</h2><form><label>E-mail <input type="email" name="mail"></label><input type="submit" value="Subscribe"></form></div>
</div>
<footer class="region region-footer"><p>© 2026 Wainscott Pictures. All Rights Reserved. Site and materials are for accredited press.</p><ul class="menu"><li><a href="/legal">Legal</a></li><li><a href="/privacy">Do not sell my information</a></li><li><a href="/user/login">Press login</a></li></ul></footer>
</div>
</body>
</html>
`
}
