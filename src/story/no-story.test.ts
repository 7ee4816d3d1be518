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
