import { escapeHtml } from '../markup.ts'
import { bodyBlocks, linkList, type PagePhoto, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({ src, alt, caption, credit }: PagePhoto): string => `<div class="photo-block">
<img src="${src}" alt="${escapeHtml(alt)}" width="760">
<p class="cutline">${escapeHtml(caption)} <span class="photog">${escapeHtml(credit)}</span></p>
</div>`

const gallery = (photos: readonly PagePhoto[]): string => photos.map(figure).join('\n')

/** A Midwestern daily that was never redesigned: hardly any metadata, a date in words, weather and obituaries around it. */
export const inlandTribune: Template = (page, newsroom) => {
  const { story, headline, lead } = page
  const { weekday, month, day, year, hour12, afternoon } = wallClock(story.published)
  const heading = (html: string): string => `<h4 class="subhead">${html}</h4>`
  const body = bodyBlocks(page, newsroom, { figure, gallery, heading }).join('\n')
  return `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escapeHtml(headline)} - Inland Tribune</title>
<link rel="stylesheet" href="/css/tribune-2014.css">
</head>
<body>
<div id="wrapper">
<div id="utility"><a href="/subscribe">Subscribe</a> | <a href="/eedition">e-Edition</a> | <a href="/newsletters">Newsletters</a> | 41° Sorrel Falls</div>
<div id="nameplate"><a href="/"><img src="/img/nameplate.gif" alt="Inland Tribune"></a></div>
<div id="nav"><a href="/news">News</a> <a href="/sports">Sports</a> <a href="/entertainment">Entertainment</a> <a href="/opinion">Opinion</a> <a href="/obituaries">Obituaries</a> <a href="/classifieds">Classifieds</a></div>
<div id="main">
<div class="kicker">${escapeHtml(story.section)}</div>
<h1 class="hed">${escapeHtml(headline)}</h1>
${story.dek ? `<h2 class="deck">${escapeHtml(story.dek)}</h2>` : ''}
<div class="byline">By ${story.byline.map((name) => escapeHtml(name).toUpperCase()).join(' and ')}<br>Tribune staff writer</div>
<div class="pubdate">Published ${weekday}, ${month} ${day}, ${year} at ${hour12} ${afternoon ? 'p.m.' : 'a.m.'}</div>
<div class="sharetools"><a href="#">Facebook</a> <a href="#">Email</a> <a href="#">Print</a> <a href="#">Text size</a></div>
${lead ? figure(lead) : ''}
<div class="story">
${body}
</div>
<div class="tagline">Reach the Tribune’s entertainment desk at features@inlandtribune.example.</div>
<div class="morebox"><b>More entertainment</b><ul>
${linkList([...page.related, ...page.earlier.slice(0, 3)])}
<li><a href="/entertainment/polka-fest">Polka Fest names its 2026 court</a></li>
</ul></div>
</div>
<div id="rail">
<div class="adbox">Advertisement<br>Krueger’s Implement: spring tune-up days</div>
<div class="mostread"><b>Most read</b><ol><li><a href="/news/bridge">Bridge on County Road 9 to close through June</a></li><li><a href="/sports/wrestling">Falls wrestlers take third at state</a></li><li><a href="/news/council">Council tables parking plan, again</a></li></ol></div>
<div class="obits"><b>Obituaries</b><p>Today’s death notices</p></div>
<div class="tvgrid"><b>Tonight on TV</b><p>7:00 Name That Bridge. 7:30 Six Handles (repeat). 8:00 Meadowlark General.</p></div>
</div>
<div id="foot">Copyright 2026 Inland Tribune Co. | 220 Second Street, Sorrel Falls | <a href="/contact">Contact</a> | <a href="/privacy">Privacy policy</a></div>
</div>
</body>
</html>
`
}
