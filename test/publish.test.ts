import assert from 'node:assert/strict'
import { readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type PublishOptions, prepareStory, publishStory, sweepMedia } from '../src/publish/index.ts'
import { createApp } from '../src/server/index.ts'
import { aboutPhoto, type Desk, openDesk, picture, storyFile, type Told } from './desk.ts'

const now = '2026-05-20T12:00:00Z'
const settings: PublishOptions = { by: 'nora', correction: null, now }

async function publish(desk: Desk, file: string, options: Partial<PublishOptions> = {}) {
  const given = { ...settings, ...options }
  return publishStory(desk.ledger, desk.media, await prepareStory(desk.ledger, file, given), given)
}

describe('a story is refused, with every reason at once', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
    const jpeg = await picture().jpeg().toBuffer()
    await desk.put('pier.jpg', jpeg)
    await desk.put('cut.jpg', jpeg.subarray(0, Math.round(jpeg.length / 2)))
    await desk.put('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await desk.put(
      'disguised.jpg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>',
    )
    await desk.put('words.jpg', 'These are words, not a picture.')
    await desk.put('empty.jpg', '')
    await desk.put('small.png', await picture(200, 200).png().toBuffer())
    await desk.put('bomb.png', await bombOf(20_000))
    await symlink('/etc/hostname', join(desk.folder, 'elsewhere.jpg'))
  })
  after(() => desk.close())

  const photo = (file: string, about = aboutPhoto) => `photos:\n  - { file: ${file}, ${about} }`
  const cases: readonly (readonly [string, Told, readonly RegExp[]])[] = [
    ['no source', { sources: '' }, [/“sources”: is missing: where the news comes from/]],
    ['an empty list of sources', { sources: 'sources: []' }, [/“sources”: at least one source/]],
    [
      'a source without a name',
      { sources: 'sources:\n  - url: https://a.example/' },
      [/line 7, “source 1, name”: is missing/],
    ],
    [
      'a source at no address',
      { sources: 'sources:\n  - { name: A, url: "javascript:alert(1)" }' },
      [/“source 1, url”: an address that begins with https/],
    ],
    [
      'a photo without credit, rights and alt',
      { photos: photo('pier.jpg', 'caption: The pier') },
      [/“photo 1, credit”: is missing/, /“photo 1, rights”: is missing/, /“photo 1, alt”: is missing/],
    ],
    [
      'an alt text that is the name of the file',
      { photos: photo('pier.jpg', 'credit: A, rights: B, alt: pier') },
      [/“photo 1, alt”: is the name of the file/],
    ],
    ['a photo that is not there', { photos: photo('gone.jpg') }, [/there is no file gone\.jpg/]],
    ['a photo elsewhere', { photos: photo('../pier.jpg') }, [/is no plain name of a file/]],
    ['a photo that leads elsewhere', { photos: photo('elsewhere.jpg') }, [/leads elsewhere/]],
    ['a drawing', { photos: photo('drawing.svg') }, [/is an SVG drawing, which can carry scripts/]],
    ['a drawing that calls itself a photo', { photos: photo('disguised.jpg') }, [/is an SVG drawing/]],
    [
      'words that call themselves a photo',
      { photos: photo('words.jpg') },
      [/is no picture that can be read/],
    ],
    ['an empty file', { photos: photo('empty.jpg') }, [/is empty/]],
    ['a file cut short', { photos: photo('cut.jpg') }, [/is damaged or cut short/]],
    ['a picture of too many pixels', { photos: photo('bomb.png') }, [/has more than 120 million pixels/]],
    ['a picture too small', { photos: photo('small.png') }, [/200 × 200 pixels/]],
    [
      'a photo twice',
      { photos: `${photo('pier.jpg')}\n  - { file: pier.jpg, ${aboutPhoto} }` },
      [/is listed twice/],
    ],
    [
      'two lead photos',
      {
        photos: `${photo('pier.jpg', `${aboutPhoto}, lead: true`)}\n  - { file: small.png, ${aboutPhoto}, lead: true }`,
      },
      [/a second lead photo/, /small\.png has/],
    ],
    [
      'a time without its zone',
      { fields: 'published: 2026-05-14T09:30:00' },
      [/line 5, “published”: a time with its zone/],
    ],
    [
      'two times',
      { fields: 'published: 2026-05-14T09:30:00Z\nembargo: 2026-05-15T09:30:00Z' },
      [/“embargo”: names another time/],
    ],
    [
      'a field that there is not',
      { fields: 'publishd: now' },
      [/“publishd”: is no field here; there are headline/],
    ],
    ['a slug that is none', { fields: 'slug: ../etc' }, [/“slug”: “\.\.\/etc” cannot stand in an address/]],
    [
      'a terminal’s command in the headline',
      { headline: '"A\\u001b[31m"' },
      [/“headline”: control characters/],
    ],
    ['no text', { text: '' }, [/the story itself is missing/]],
    ['HTML', { text: 'A word.\n\n<script>alert(1)</script>' }, [/line 13: HTML stands in the text/]],
    ['a picture in the text', { text: '![](pier.jpg)' }, [/a picture \(pier\.jpg\) stands in the text/]],
    [
      'a link that is a script',
      { text: 'A [word](javascript:alert(1)).' },
      [/a link leads to “javascript:alert\(1\)”/],
    ],
    ['a passage that is not closed', { text: '[spoilers]\n\nMira dies.' }, [/\[spoilers\] is not closed/]],
    ['a gallery of nothing', { text: 'A word.\n\n[gallery]' }, [/there are no photos for one/]],
    ['YAML that is none', { fields: 'dek: "open' }, [/this is not YAML/]],
    [
      'a headline that gives away the plot',
      {
        headline: 'Mira Holt Dies in “Copper Lane”',
        text: 'Ana Reyes stars as Mira Holt in *Copper Lane*. In *Copper Lane* Mira Holt dies in the fire.',
      },
      [/“headline”: “.*” gives away the plot/],
    ],
  ]
  for (const [what, told, reasons] of cases)
    test(what, async () => {
      const file = await desk.put('story.md', storyFile(told))
      const before = await desk.ledger.version()
      await assert.rejects(publish(desk, file), (problem: Error & { code: string }) => {
        assert.equal(problem.code, 'cannot-publish', problem.message)
        for (const reason of reasons) assert.match(problem.message, reason)
        return true
      })
      assert.equal(await desk.ledger.version(), before, 'nothing was written')
      assert.deepEqual(await readdir(desk.media.path).catch(() => []), [])
    })

  test('a story without front matter, a file that is not there, a record without a newsroom', async () => {
    const bare = await desk.put('bare.md', 'Only words.')
    await assert.rejects(publish(desk, bare), { code: 'cannot-publish', message: /hearsay new/ })
    await assert.rejects(publish(desk, join(desk.folder, 'nowhere.md')), { code: 'no-such-file' })
    const other = await desk.put('other.md', storyFile({ fields: 'outlet: Daily Reel' }))
    await assert.rejects(publish(desk, other), { code: 'no-own-outlet', message: /“The Felt Ledger”/ })
  })
})

/** A PNG of a few kilobytes that says it has `side` × `side` pixels. */
async function bombOf(side: number): Promise<Buffer> {
  const png = await picture(400, 400).png().toBuffer()
  png.writeUInt32BE(side, 16)
  png.writeUInt32BE(side, 20)
  // The checksum of the header has to hold, or the file is refused for that.
  png.writeUInt32BE(crc(png.subarray(12, 29)), 29)
  return png
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('a story that is published', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.close())
  const site = (at: string) => createApp(desk.ledger, { media: desk.media, now: () => new Date(at) })
  const story = (id: string) => desk.ledger.findStory(id)

  test('puts its claims on record as reports of the newsroom', async () => {
    const file = await desk.put('copper-lane.md', storyFile())
    const { state, storyId, claims } = await publish(desk, file)
    assert.equal(state, 'new')
    assert.ok(claims.some(({ sentence }) => sentence === 'Ana Reyes plays Mira Holt in Copper Lane.'))
    const view = await story(storyId)
    assert.equal(view?.outlet, 'The Felt Ledger')
    assert.equal(view?.url, 'https://feltledger.example/stories/copper-lane')
    const { matches } = await desk.ledger.findEntities('Copper Lane')
    const dossier = await desk.ledger.findDossier(matches[0]?.id ?? '')
    const told = dossier?.groups.flatMap(({ standings }) => standings.flatMap(({ reports }) => reports))
    assert.ok(told?.some(({ storyId: id, outlet }) => id === storyId && outlet === 'The Felt Ledger'))
    for (const { in: part, start, end, reportId } of view?.own?.voiced ?? [])
      if (part === 'text') {
        const report = told?.find(({ id }) => id === reportId)
        if (report) assert.equal(view?.own?.text.slice(start, end), report.quote)
      }
  })

  test('as it is, is unchanged; with other words it is a version, whose correction stands on the page', async () => {
    const file = await desk.put('copper-lane.md', storyFile())
    assert.equal((await publish(desk, file)).state, 'unchanged')
    await desk.put(
      'copper-lane.md',
      storyFile({ headline: 'Another Headline', text: 'Ana Reyes stars as Mira Holt in *Copper Lane*.' }),
    )
    const corrected = await publish(desk, file, {
      correction: 'The date was wrong.',
      now: '2026-05-21T08:00:00Z',
    })
    assert.deepEqual([corrected.state, corrected.version], ['changed', 2])
    const page = await (await site(now).request(`/stories/${corrected.storyId}`)).text()
    assert.ok(page.includes('The date was wrong.') && page.includes('Another Headline'))
    assert.ok(!page.includes('20 November 2026'), 'the claim that was left out is withdrawn')
  })

  test('withdrawn, answers 410 with who and why, and stands in no list; published anew, it is back', async () => {
    const file = await desk.put(
      'gone.md',
      storyFile({ headline: 'Gone Tomorrow', text: 'Theo Brandt joins the cast of *Night Ferry*.' }),
    )
    const { storyId } = await publish(desk, file)
    await desk.ledger.withdraw(
      'gone',
      { by: 'Nora Pell', reason: 'The photos were not cleared.' },
      '2026-05-22T08:00:00Z',
    )
    const app = site('2026-05-22T09:00:00Z')
    const page = await app.request(`/stories/${storyId}`)
    assert.equal(page.status, 410)
    assert.match(await page.text(), /Nora Pell withdrew it on 22 May 2026: The photos were not cleared\./)
    for (const path of ['/', '/stories', '/stories.json', '/search?q=Gone', '/sitemaps/stories-1.xml'])
      assert.ok(!(await (await app.request(path)).text()).includes(storyId), path)
    const [ferry] = (await desk.ledger.findEntities('Night Ferry')).matches
    const past = await desk.ledger.findDossier(ferry?.id ?? '', { asOf: '2026-05-21' })
    assert.equal(past?.groups.length, 1, 'what it claimed stands for questions as of before')
    assert.deepEqual((await desk.ledger.findDossier(ferry?.id ?? ''))?.groups ?? [], [])
    assert.equal((await publish(desk, file, { now: '2026-05-23T08:00:00Z' })).version, 3)
    assert.equal((await app.request(`/stories/${storyId}`)).status, 200)
    await assert.rejects(desk.ledger.withdraw('nowhere', { by: 'N', reason: 'R' }, now), {
      code: 'unknown-story',
    })
    await assert.rejects(desk.ledger.withdraw('gone', { by: 'N', reason: ' ' }, now), {
      code: 'bad-withdrawal',
    })
  })

  test('under embargo, is nowhere until its moment, to the second, and everywhere after', async () => {
    await desk.put('secret.jpg', await picture(700, 500).jpeg().toBuffer())
    const text = 'Quortle Mimsy stars as Zora Finch in *Velvet Quarry*.'
    const photos = `photos:\n  - { file: secret.jpg, ${aboutPhoto} }`
    const fields = 'embargo: 2026-06-01T10:00:00+02:00'
    const file = await desk.put(
      'embargoed.md',
      storyFile({ headline: 'Quortle Mimsy Leads “Velvet Quarry”', fields, photos, text }),
    )
    assert.equal((await publish(desk, file)).state, 'held')
    const [media] = (await readdir(desk.media.path)).filter((name) => name.endsWith('.jpg'))
    const paths = [
      '/',
      '/index.json',
      '/stories',
      '/stories.json',
      '/dossiers',
      '/dossiers.json',
      '/sources',
      '/search?q=Quortle',
      '/search.json?q=velvet',
      '/feed.rss',
      '/corrections',
      '/sitemaps/entities-1.xml',
    ]
    const early = site('2026-06-01T07:59:59Z')
    for (const path of paths)
      assert.doesNotMatch(await (await early.request(path)).text(), /mimsy|zora finch/i, path)
    for (const path of [`/media/${media}`, '/dossiers/quortle-mimsy', '/dossiers/velvet-quarry'])
      assert.equal((await early.request(path)).status, 404, path)
    const late = site('2026-06-01T08:00:00Z')
    assert.match(await (await late.request('/stories')).text(), /Quortle Mimsy/)
    for (const path of ['/dossiers/quortle-mimsy', `/media/${media}`])
      assert.equal((await late.request(path)).status, 200, path)
    const card = (await desk.ledger.listOwnStories()).find(({ headline }) => headline?.startsWith('Quortle'))
    assert.equal(card?.publishedAt, '2026-06-01T08:00:00Z')
    await desk.put(
      'embargoed.md',
      storyFile({ headline: 'Later', fields: 'embargo: 2027-01-01T00:00:00Z', photos, text }),
    )
    await assert.rejects(publish(desk, file), { code: 'out-already' })
  })

  test('under embargo and withdrawn, does not come out', async () => {
    const file = await desk.put(
      'never.md',
      storyFile({ headline: 'Never Said', fields: 'embargo: 2026-07-01T00:00:00Z' }),
    )
    await publish(desk, file)
    assert.equal(
      (await desk.ledger.withdraw('never', { by: 'Nora Pell', reason: 'Wrong.' }, now)).wasHeld,
      true,
    )
    assert.equal(await desk.ledger.releaseDue('2026-08-01T00:00:00Z'), 0)
  })

  test('is not read back as somebody else’s, and what is worked out from the log stays the same', async () => {
    const view = await desk.ledger.listOwnStories()
    const [{ url } = { url: null }] = view
    const reading = { story: { ...emptyStory, url, text: 'Words.' }, reports: [] }
    await assert.rejects(desk.ledger.record({ input: 'x', reading, readAt: now }), { code: 'own-story' })
    await desk.ledger.rebuild()
    assert.deepEqual(await desk.ledger.listOwnStories(), view)
    assert.deepEqual(
      (await desk.ledger.check()).filter(({ holds }) => !holds),
      [],
    )
  })

  test('leaves the photos of stories that are out, and no others', async () => {
    const used = new Set(await desk.ledger.listPhotoKeys())
    await desk.put('secret.jpg', await picture(720, 500).jpeg().toBuffer())
    await desk.media.write(`${'x'.repeat(22)}-480.jpg`, new Uint8Array([1]))
    const soon = new Date(Date.now() + 1000).toISOString()
    assert.equal(await sweepMedia(desk.ledger, desk.media, soon), 0, 'what is new may be another’s')
    const later = new Date(Date.now() + 7_200_000).toISOString()
    assert.equal(await sweepMedia(desk.ledger, desk.media, later), 1)
    for (const name of await readdir(desk.media.path)) assert.ok(used.has(name.slice(0, 22)), name)
  })
})

const emptyStory = {
  outlet: null,
  headline: null,
  dek: null,
  byline: [],
  published: '2026-05-14',
  modified: null,
  section: null,
  language: 'en',
  blocks: [],
  spans: [],
  photos: [],
  credits: [],
  related: [],
  tags: [],
  embeds: [],
  continues: null,
  partial: false,
} as const
