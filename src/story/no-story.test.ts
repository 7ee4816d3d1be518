import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const sentences =
  'The theatre on the hill opens its doors again in March, after nine years of scaffolding and two fires. Its director, Ada Finch, says that the first play has not been chosen yet, and that it will be a comedy.'

const teaser = (i: number) =>
  `<div class="card c${i} big"><h3><a href="/stage/the-play-number-${i}-is-on-again">The play number ${i} is on again</a></h3><p>${sentences}</p></div>`
const teasers = Array.from({ length: 8 }, (_, i) => teaser(i)).join('')

const consent = `<h1>Before you read on</h1><p>We and our 230 partners store information on your device, such as cookies, and process personal data for personalised advertising. You can accept or manage your choices at any time.</p>
  <p>Some partners rely on their legitimate interest. You may object to that in the privacy settings. Your consent is kept for a year, and your choices apply to all of our sites.</p>`

const loginForm = '<form><input type="email"><input type="password"><button>Go</button></form>'

const cases: readonly (readonly [string, string, string, RegExp | null])[] = [
  [
    'a section that shows how its first story begins',
    `<head><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"The theatre on the hill opens","datePublished":"2026-03-02T09:00:00Z"}</script></head><main><article><h1><a href="/stage/the-theatre-on-the-hill-opens">The theatre on the hill opens</a></h1>${`<p>${sentences}</p>`.repeat(6)}</article>${teasers}</main>`,
    'https://hill.example/stage/',
    /lists stories/,
  ],
  [
    'a story whose headline leads to itself, over as many teasers',
    `<head><meta property="article:published_time" content="2026-03-02T09:00:00Z"></head><main><article><h1><a href="/stage/the-theatre-on-the-hill-opens">The theatre on the hill opens</a></h1>${`<p>${sentences}</p>`.repeat(6)}</article>${teasers}</main>`,
    'https://hill.example/stage/the-theatre-on-the-hill-opens/',
    null,
  ],
  [
    'a hub that plays its newest clip over clips below its own address',
    `<main><h1>The cast guess their own howls</h1><p>${sentences}</p>${Array.from({ length: 9 }, (_, i) => `<div><a href="/video/clip-number-${i}"><h3>Clip number ${i}</h3></a></div>`).join('')}</main>`,
    'https://hill.example/video/',
    /lists stories/,
  ],
  [
    'a story with clips of another part of the site below it',
    `<main><h1>The cast guess their own howls</h1>${`<p>${sentences}</p>`.repeat(3)}${Array.from({ length: 9 }, (_, i) => `<div><a href="/video/clip-number-${i}"><h3>Clip number ${i}</h3></a></div>`).join('')}</main>`,
    'https://hill.example/howls/',
    null,
  ],
  ['a section', `<main><h1>Stage</h1>${teasers}</main>`, 'https://hill.example/stage/', /lists stories/],
  [
    'a front page that calls itself an article',
    `<head><meta property="og:type" content="article"></head><main>${teasers}<div><h2>Dear reader</h2><p>${sentences} ${sentences} ${sentences} ${sentences} ${sentences}</p></div></main>`,
    'https://hill.example/',
    /lists stories/,
  ],
  [
    'a story with as many teasers below it',
    `<main><article><h1>The theatre opens</h1>${`<p>${sentences}</p>`.repeat(12)}</article>${teasers}</main>`,
    'https://hill.example/stage/the-theatre-opens',
    null,
  ],
  [
    'a roundup that says when it came out',
    `<head><meta property="article:published_time" content="2026-03-02T09:00:00Z"></head><main><h1>Eight plays to see</h1>${teasers}</main>`,
    'https://hill.example/stage/eight-plays-to-see',
    null,
  ],
  [
    'a login page that praises itself',
    `<head><title>Sign in – The Hill Paper</title></head><main><h1>Welcome</h1>${loginForm}<h2>Why subscribe?</h2><p>${sentences}</p><p>${sentences}</p></main>`,
    'https://hill.example/account',
    /log in/,
  ],
  [
    'a story with a login form in its corner',
    `<head><title>The theatre opens – The Hill Paper</title></head><div><h1>Log in</h1>${loginForm}</div><main><h2>The theatre opens</h2><p>${sentences}</p><p>${sentences}</p></main>`,
    'https://hill.example/stage/the-theatre-opens',
    null,
  ],
  [
    'a wall of legal prose',
    `<main>${consent}<button>Accept all</button><button>Manage choices</button></main>`,
    'https://consent.hill.example/collect',
    /consent/,
  ],
  [
    'a story on cookies over which a banner lies',
    `<main><h1>Court rules on cookies</h1><p>${sentences}</p><p>Sites that process personal data must ask for consent before they set cookies, the court ruled, and may not name a legitimate interest for personalised advertising. “We use cookies sparingly,” said the defendant, who will accept the ruling.</p></main><div class="cookie"><p>We and our partners use cookies.</p><button>Accept all</button></div>`,
    'https://hill.example/law/court-rules-on-cookies',
    null,
  ],
  [
    'a page that is gone, with what others read below it',
    `<head><title>Page not found | The Hill Paper</title></head><main><h1>We can’t find that page</h1><p>${sentences}</p>${teasers}</main>`,
    'https://hill.example/stage/gone',
    /cannot show/,
  ],
  [
    'a page that is not shown everywhere',
    `<head><title>Unavailable</title></head><h1>This content is not available in your country</h1><p>${sentences}</p>`,
    'https://hill.example/stage/the-theatre-opens',
    /cannot show/,
  ],
  [
    'a server that apologises',
    `<head><title>Internal Server Error</title></head><h1>Something went wrong</h1><p>${sentences}</p>`,
    'https://hill.example/stage/the-theatre-opens',
    /cannot show/,
  ],
  [
    'a barrier against programs',
    `<head><title>Just a moment...</title></head><h1>hill.example</h1><h2>Checking the connection</h2><p>${sentences}</p>`,
    'https://hill.example/stage/the-theatre-opens',
    /cannot show/,
  ],
  [
    'a story on what is not found',
    `<head><title>Why the 404 page not found is art</title></head><article><h1>Why the “404 – page not found” is art</h1><p>${sentences}</p><p>${sentences}</p></article>`,
    'https://hill.example/stage/why-404-is-art',
    null,
  ],
  [
    'results of a search with the best of them at length',
    `<head><title>Results for "theatre" - The Hill Paper</title><meta property="og:type" content="article"></head><h1>Your search for “theatre” found 58 articles</h1><div><h2><a href="/stage/the-theatre-opens-again-in-march">The theatre opens again in March</a></h2><p>${sentences}</p></div>${teasers}`,
    'https://hill.example/search.aspx?q=theatre&p=1',
    /search results/,
  ],
  [
    'a story on a search',
    `<head><title>Search for missing lamp ends in Hull</title></head><article><h1>Search for missing lamp ends in Hull</h1><p>${sentences}</p><p>${sentences}</p></article>`,
    'https://hill.example/stage/search-for-missing-lamp',
    null,
  ],
  [
    'a forum that asks for a name before it shows the thread',
    `<head><title>EXCLUSIVE: The theatre opens | The Hill Boards</title><meta property="og:title" content="EXCLUSIVE: The theatre opens"></head><h1>Log in</h1><p>You must be logged in to do that. “EXCLUSIVE: The theatre opens” is in a members’ forum.</p>${loginForm}<h3>Why join?</h3><p>${sentences}</p>`,
    'https://hill.example/threads/the-theatre-opens.88',
    /log in/,
  ],
  [
    'a post with a password of its own',
    `<head><title>Protected: The theatre opens</title></head><article><h1>Protected: The theatre opens</h1><p>This content is password protected.</p>${loginForm}</article>${teasers}`,
    'https://hill.example/stage/the-theatre-opens',
    /log in/,
  ],
  [
    'a writer’s page',
    `<head><title>Ada Finch, Author at The Hill Paper</title></head><main><h1>Ada Finch</h1><p>${sentences}</p><ul>${Array.from({ length: 9 }, (_, i) => `<li><a href="/stage/the-play-number-${i}-is-on-again">The play number ${i} is on again</a> 2 March</li>`).join('')}</ul></main>`,
    'https://hill.example/author/ada-finch/',
    /lists stories/,
  ],
]

describe('whether a page tells a story', () => {
  for (const [what, html, url, reason] of cases) {
    it(`${what}: ${reason === null ? 'yes' : 'no'}`, () => {
      const extraction = extract(html, { url })
      if (reason === null) assert.ok(extraction.story, 'reason' in extraction ? extraction.reason : '')
      else assert.match('reason' in extraction ? extraction.reason : 'a story', reason)
    })
  }
})
