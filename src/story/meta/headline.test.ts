import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { gatherSources } from './candidates.ts'
import { findHeadlines } from './headline.ts'
import { readLinkedData } from './json-ld.ts'
import { findOutlets } from './outlet.ts'

function read(html: string) {
  const page = parse(html)
  const sources = gatherSources(page, readLinkedData(page.jsonLd), null)
  const outlet = findOutlets(sources)[0]?.value ?? null
  return { outlet, headline: findHeadlines(sources, outlet)[0]?.value ?? null }
}

const prose =
  '<p>Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot, and Ada Finch, who writes it, will direct the first two at the old pier.</p>'

describe('headline and outlet', () => {
  const cases: readonly (readonly [
    string,
    string,
    { readonly outlet: string | null; readonly headline: string | null },
  ])[] = [
    [
      'a site’s name leaves the title',
      '<title>Skyline Orders Lantern Row | TV | The Pier Post</title><meta property="og:site_name" content="The Pier Post">',
      { outlet: 'The Pier Post', headline: 'Skyline Orders Lantern Row' },
    ],
    [
      'a heading set in two lines is one headline, though the title has the first alone',
      `<title>The last lamp of Pier Street · The Pier Post</title><meta property="og:site_name" content="The Pier Post"><h1><span>The last lamp of Pier Street</span> <span>is looking for a keeper</span></h1>${prose}`,
      { outlet: 'The Pier Post', headline: 'The last lamp of Pier Street is looking for a keeper' },
    ],
    [
      'what readers of screens are told is a heading',
      `<title>Lantern Row, explained: All the lamps, and whether there’s more</title><meta property="og:title" content="Lantern Row, explained"><div role="heading" aria-level="1">Lantern Row, explained: All the lamps, and whether there’s more</div>${prose}`,
      { outlet: null, headline: 'Lantern Row, explained: All the lamps, and whether there’s more' },
    ],
    [
      'a badge at a heading’s end is none of it',
      `<title>The paper pier comes to town at last - The Pier Post</title><meta property="og:site_name" content="The Pier Post"><h2>The paper pier comes to town at last <span><sup>Featured</sup></span></h2><p>By Ada Finch</p>${prose}`,
      { outlet: 'The Pier Post', headline: 'The paper pier comes to town at last' },
    ],
    [
      'a line whose box is called a title, where the head names a file',
      `<title>Skyline Press - Releases - 2026-08-27-lantern-row-premiere</title><div id="ctl00_Title"><div class="RelHead">“LANTERN ROW” RINGS IN THE FALL ON SUNDAY, OCTOBER 4</div></div><div><b>SIX PARTS, ONE LAMP AND A WOMAN WHO NOTICES</b></div>${prose}`,
      { outlet: null, headline: '“LANTERN ROW” RINGS IN THE FALL ON SUNDAY, OCTOBER 4' },
    ],
    [
      'a dash that the shown headline has too stays',
      '<title>Lantern Row: Skyline Orders Drama – Finch to Star</title><h1>Lantern Row: Skyline Orders Drama – Finch to Star</h1>',
      { outlet: null, headline: 'Lantern Row: Skyline Orders Drama – Finch to Star' },
    ],
    [
      'a blog’s name in <h1> is no headline',
      '<title>The Lamp Post: Skyline Orders Lantern Row</title><h1>The Lamp Post</h1><h2>Skyline Orders Lantern Row</h2>',
      { outlet: 'The Lamp Post', headline: 'Skyline Orders Lantern Row' },
    ],
    [
      'places that agree outvote the one that does not',
      '<h1>TV News</h1><meta property="og:title" content="Skyline Orders Lantern Row"><script type="application/ld+json">{"@type":"Article","headline":"Skyline Orders Lantern Row"}</script>',
      { outlet: null, headline: 'Skyline Orders Lantern Row' },
    ],
    [
      'what stands over the story is its headline, not what is written for search machines',
      '<title>Best Lantern Row Cast Guide 2026</title><meta property="og:title" content="Best Lantern Row Cast Guide 2026"><h1>Skyline finds its lamplighter for Lantern Row</h1>',
      { outlet: null, headline: 'Skyline finds its lamplighter for Lantern Row' },
    ],
    [
      'a crumb trail’s <h1> is outvoted by the heading that the head has, too',
      '<nav><h1>Lantern Row: cast</h1></nav><h2>Who lights the lamps: the cast of Lantern Row</h2><script type="application/ld+json">{"@type":"NewsArticle","headline":"Who lights the lamps: the cast of Lantern Row"}</script><title>Lantern Row: cast</title>',
      { outlet: null, headline: 'Who lights the lamps: the cast of Lantern Row' },
    ],
    [
      'the heading right after a crumb trail’s <h1> stands over the story',
      '<ul><li><a href="/">Start</a></li><li><h1>Lantern Row: season two</h1></li></ul><h2>The lamps of Pier Street are lit once more</h2><title>Lantern Row: season two</title><meta property="og:title" content="The lamps of Pier Street are lit once more">',
      { outlet: null, headline: 'The lamps of Pier Street are lit once more' },
    ],
    [
      'an <h1> behind links that lead deeper and deeper ends a trail; what stands below it and the data has is the headline',
      `<div><span><a href="/tv/">TV</a></span> <span><a href="/tv/drama/">Drama</a></span> <h1>Lantern Row: season two</h1></div><h2>The lamps of Pier Street are lit once more</h2>${prose}<title>Lantern Row: season two</title><meta property="og:title" content="The lamps of Pier Street are lit once more">`,
      { outlet: null, headline: 'The lamps of Pier Street are lit once more' },
    ],
    [
      'so does an <h1> in what is called a trail, of one link only; another story’s teaser shows no headline',
      `<div class="header__crumb"><a href="/tv/start">TV</a> <h1>Lantern Row: season two</h1></div><h2><span>Pier Street</span> <span>The lamps are lit once more</span></h2>${prose}<a href="#"><h3>Lantern Row: season two</h3></a><title>Lantern Row: season two</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lantern Row: season two"}</script><meta property="og:title" content="The lamps are lit once more">`,
      { outlet: null, headline: 'The lamps are lit once more' },
    ],
    [
      'a dek below an <h1> behind such links is none, as nothing in the head says it',
      `<div><a href="/tv/">TV</a> <a href="/tv/drama/">Drama</a> <h1>Lantern Row: season two</h1></div><h2>The lamps of Pier Street are lit once more</h2>${prose}<title>Lantern Row: season two</title>`,
      { outlet: null, headline: 'Lantern Row: season two' },
    ],
    [
      'where a trail ends in what the head says, a heading in other words is not believed',
      `<ul><li><a href="/">Start</a></li><li><h1>Lamps: these charts show how dark Pier Street is</h1></li></ul><p>Power</p><p>Season two</p><p>Street</p><h2>These two charts show how dark Pier Street is now</h2><p>By Ana Reyes</p>${prose}<title>Lamps: these charts show how dark Pier Street is</title><meta property="og:title" content="Lamps: these charts show how dark Pier Street is">`,
      { outlet: null, headline: 'Lamps: these charts show how dark Pier Street is' },
    ],
    [
      'what one place says whole, others say with the section and the site’s name behind it',
      '<title>Skyline orders a second season-TV|Lamps</title><meta property="og:title" content="Skyline orders a second season-TV|Lamps"><meta name="dc.title" content="Skyline orders a second season">',
      { outlet: null, headline: 'Skyline orders a second season' },
    ],
    [
      'years with a dash are no name',
      '<title>Skyline’s plans for 2026-2030</title><h1>Skyline’s plans for 2026-2030</h1><meta name="dc.title" content="Skyline’s plans for 2026">',
      { outlet: null, headline: 'Skyline’s plans for 2026-2030' },
    ],
    [
      'a running report is called what the head calls it, not by its latest news',
      '<title>Skyline’s upfront: all news of the day</title><h1>Lantern Row back for more +++ Finch to direct</h1><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Skyline’s upfront: all news of the day"}</script>',
      { outlet: null, headline: 'Skyline’s upfront: all news of the day' },
    ],
    [
      'words that a style sheet sets apart are parted',
      '<h1><span>Lantern Row</span>Skyline Orders a Second Season</h1><meta property="og:title" content="Lantern Row: Skyline Orders a Second Season">',
      { outlet: null, headline: 'Lantern Row: Skyline Orders a Second Season' },
    ],
    [
      'a kicker in the heading that the head leaves out is none of the headline',
      '<title>Skyline orders a second season | The Pier Post</title><meta property="og:site_name" content="The Pier Post"><meta property="og:title" content="Skyline orders a second season"><h1><span>Television</span> <span>Skyline orders a second season</span></h1>',
      { outlet: 'The Pier Post', headline: 'Skyline orders a second season' },
    ],
    [
      'a line above the heading that the whole head has belongs to it',
      '<title>After the strike: Skyline orders a second season</title><meta property="og:site_name" content="The Pier Post"><meta property="og:title" content="After the strike: Skyline orders a second season"><meta name="twitter:title" content="After the strike: Skyline orders a second season"><script type="application/ld+json">{"@type":"NewsArticle","headline":"After the strike: Skyline orders a second season"}</script><p>After the strike</p><h1>Skyline orders a second season</h1>',
      { outlet: 'The Pier Post', headline: 'After the strike: Skyline orders a second season' },
    ],
    [
      'a line above that the head does not have is none of it',
      '<title>Skyline orders a second season</title><p>Television</p><h1>Skyline orders a second season</h1>',
      { outlet: null, headline: 'Skyline orders a second season' },
    ],
    [
      'a second <h1> that the title has beats a first that names the section',
      '<title>Finch to play the lamplighter in Lantern Row - The Pier Post</title><h1>Blog</h1><h1>Finch to play the lamplighter in Lantern Row</h1>',
      { outlet: 'The Pier Post', headline: 'Finch to play the lamplighter in Lantern Row' },
    ],
    [
      'where the title is the paper’s, the line over the byline is the headline',
      `<title>The Pier Post - Lamps and tides since 1887</title><table><tr><td>May 3, 2026<br>LOCAL NEWS<br><br><font size="5">Lamp oil runs short as filming starts in Pier Street</font><br>Mayor asks for candles and for patience<br><br>By Bo Lund<br><br>${prose}</td></tr></table>`,
      { outlet: null, headline: 'Lamp oil runs short as filming starts in Pier Street' },
    ],
    [
      'where the head has the site’s name only, the heading over the text is the headline',
      `<title>Skyline Press</title><meta property="og:site_name" content="Skyline Press"><meta property="og:title" content="Skyline Press"><h2>Skyline orders a second season of Lantern Row</h2>${prose}`,
      { outlet: 'Skyline Press', headline: 'Skyline orders a second season of Lantern Row' },
    ],
    [
      'a headline that the data has stays, though no line says it',
      `<meta property="og:title" content="Skyline lights the lamps once more"><h2>What we know of the second season</h2>${prose}`,
      { outlet: null, headline: 'Skyline lights the lamps once more' },
    ],
    [
      'a label in the heading’s own line belongs to it',
      `<title>Lantern Row Holds On at the Top | The Pier Post</title><meta property="og:site_name" content="The Pier Post"><meta property="og:title" content="Lantern Row Holds On at the Top"><h2>Weekend Chart: Lantern Row Holds On at the Top</h2>${prose}`,
      { outlet: 'The Pier Post', headline: 'Weekend Chart: Lantern Row Holds On at the Top' },
    ],
    ['a page that says nothing has none', '<p>Hello</p>', { outlet: null, headline: null }],
  ]
  for (const [what, html, expected] of cases) it(what, () => assert.deepEqual(read(html), expected))
})
