import { inventWord } from '../invent-word.ts'
import { randomFrom } from '../random.ts'

/** What a page is made of besides its story: the share of each in what real news sites send. */
type Filler = (random: () => number, n: number) => string

const word = (random: () => number) => inventWord(Math.floor(random() * 5_000)).toLowerCase()
const words = (random: () => number, n: number) => Array.from({ length: n }, () => word(random)).join(' ')
const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)]

const sections = [
  'TV',
  'Film',
  'Comics',
  'Games',
  'Streaming',
  'Reviews',
  'Interviews',
  'Galleries',
  'Podcasts',
  'Shop',
]

/** A mega menu: every section with its twenty pages. */
const menu: Filler = (random, n) =>
  `<nav class="c-nav" aria-label="Main"><ul class="c-nav__list">${Array.from({ length: n }, (_, i) => {
    const section = sections[i % sections.length] ?? 'TV'
    return `<li class="c-nav__item c-nav__item--level-2" data-event-category="navigation" data-event-label="${section}"><a class="c-nav__link" href="/${section.toLowerCase()}/${word(random)}-${i}/?ref=nav" data-track="nav|${i}"><span class="c-nav__text">${words(random, 2)}</span></a></li>`
  }).join('')}</ul></nav>`

/** Rules as build tools write them. */
const css: Filler = (random, n) =>
  `<style data-href="/static/main.${word(random)}.css">${Array.from(
    { length: n },
    (_, i) =>
      `.css-${(i * 7919).toString(36)}-${word(random)}{display:flex;-webkit-box-flex-wrap:wrap;margin:${i % 9}px auto;color:#${(i * 4099).toString(16).padStart(6, '0')};font:400 ${12 + (i % 8)}px/1.5 "Invented Sans",Helvetica,Arial,sans-serif}@media(min-width:${600 + i}px){.css-${(i * 7919).toString(36)}{padding:0 ${i % 40}px}}`,
  ).join('')}</style>`

/** The state that a page's scripts begin with. */
const state: Filler = (random, n) =>
  `<script id="__STATE__" type="application/json">${JSON.stringify({
    build: word(random),
    slots: Array.from({ length: n }, (_, i) => ({
      id: `slot-${i}`,
      sizes: [
        [300, 250],
        [728, 90],
      ],
      targeting: { section: pick(random, sections), keywords: words(random, 6).split(' '), tier: i % 5 },
      url: `https://ads.example/${word(random)}/${i}?w=300&h=250`,
    })),
  })}</script>`

const script: Filler = (random, n) =>
  `<script>!function(w,d){${Array.from(
    { length: n },
    (_, i) =>
      `w.q${i}=w.q${i}||[];var e${i}=d.createElement("script");e${i}.async=!0;e${i}.src="https://cdn.example/${word(random)}.js?v=${i}";if(w.q${i}.length<${i}){d.head.appendChild(e${i})}`,
  ).join('')}}(window,document);</script>`

/** Teasers of other stories, with a picture in five sizes each. */
const cards: Filler = (random, n) =>
  `<section class="c-related" aria-label="Related"><h2>More in TV News</h2>${Array.from(
    { length: n },
    (_, i) => {
      const slug = `${word(random)}-${word(random)}-${i}`
      const sizes = [160, 320, 640, 960, 1280].map((w) => `/img/${slug}.jpg?w=${w}&amp;q=75 ${w}w`).join(', ')
      return `<article class="c-card c-card--small"><a href="/tv/${slug}/" class="c-card__link"><figure><img loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-srcset="${sizes}" alt="${words(random, 4)}" width="320" height="180"></figure><h3 class="c-card__title">${words(random, 9)}</h3></a><p class="c-card__meta">By <a href="/author/${word(random)}/">${words(random, 2)}</a> <time datetime="2026-02-0${1 + (i % 9)}T10:00:00Z">${1 + (i % 9)} hours ago</time></p></article>`
    },
  ).join('')}</section>`

const comments: Filler = (random, n) =>
  `<section id="comments" class="comments"><h2>${n} Comments</h2><ol>${Array.from(
    { length: n },
    (_, i) =>
      `<li class="comment" id="comment-${i}"><div class="comment-meta"><b class="fn">${word(random)}${i}</b> <a href="#comment-${i}"><time datetime="2026-02-03T1${i % 10}:00:00Z">February 3, 2026 at 1${i % 10}:00 am</time></a></div><div class="comment-content"><p>${words(random, 24)}.</p></div><a rel="nofollow" class="comment-reply-link" href="#respond-${i}">Reply</a></li>`,
  ).join('')}</ol></section>`

const icons: Filler = (random, n) =>
  `<svg xmlns="http://www.w3.org/2000/svg" hidden>${Array.from(
    { length: n },
    (_, i) =>
      `<symbol id="i-${word(random)}" viewBox="0 0 24 24"><path d="${Array.from({ length: 24 }, () => `M${Math.floor(random() * 240) / 10} ${Math.floor(random() * 240) / 10}l${i % 7} ${i % 5}c0 1.1-.9 2-2 2z`).join('')}"/></symbol>`,
  ).join('')}</svg>`

const footer: Filler = (random, n) =>
  `<footer class="c-footer"><div>${Array.from({ length: n }, (_, i) => `<a href="/about/${word(random)}-${i}">${words(random, 2)}</a>`).join(' ')}</div><p>© 2026 Invented Media Group. All rights reserved.</p></footer>`

export type NewsStory = {
  readonly outlet: string
  readonly url: string
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly published: string
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page of about so many KB around a story: markup, styles, state and scripts in the shares of real sites. */
export function newsPage(story: NewsStory, kb: number, seed: number): string {
  const random = randomFrom(seed)
  const { outlet, url, headline, paragraphs, published } = story
  // What is left for clutter once the story and its head are there.
  const room = 1.18 * Math.max(0, kb - 3 - paragraphs.join('').length / 1000)
  const of = (share: number, kbEach: number) => Math.round((room * share) / kbEach)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
    author: [{ '@type': 'Person', name: 'Nora Pell' }],
    publisher: { '@type': 'Organization', name: outlet },
    mainEntityOfPage: url,
  }
  const body = paragraphs.map((text, i) => {
    const promo =
      i === 3
        ? `<aside class="promo"><h4>Newsletter</h4><p>${words(random, 12)}</p><form><input type="email"></form></aside>`
        : ''
    return `<p class="a-text">${escapeHtml(text)}</p>${promo}`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(headline)} | ${outlet}</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${escapeHtml(headline)}"><meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article"><meta property="article:published_time" content="${published}"><meta property="og:image" content="${url}/lead.jpg">
<script type="application/ld+json">${JSON.stringify(data)}</script>${css(random, of(0.16, 0.3))}${state(random, of(0.16, 0.22))}${script(random, of(0.12, 0.17))}</head>
<body class="single">${icons(random, of(0.06, 0.85))}<header>${menu(random, of(0.16, 0.29))}</header><main><article class="post"><header><h1>${escapeHtml(headline)}</h1><p class="byline">By <a rel="author" href="/author/nora-pell/">Nora Pell</a> <time datetime="${published}">${published.slice(0, 10)}</time></p></header><figure><img src="${url}/lead.jpg" alt="A still"><figcaption>A still from the series. Photo: Pillar Media</figcaption></figure><div class="entry-content">${body.join('\n')}</div></article></main>
${cards(random, of(0.18, 0.95))}${comments(random, of(0.1, 0.55))}${footer(random, of(0.06, 0.05))}</body></html>`
}
