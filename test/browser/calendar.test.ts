import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import ICAL from 'ical.js'
import { calendarSchema, errorSchema } from '../../src/server/contract/index.ts'
import { createApp } from '../../src/server/index.ts'
import { fillNewsroom, openTemporaryLedger, recording } from './newsroom.ts'

const origin = 'https://hearsay.example'
const now = () => new Date('2026-06-10T12:00:00Z')
let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono

/** Words that would break a calendar, were they not escaped, and a line that has to be folded within its characters. */
const hostileName = `Crown; of, “Ice”\\n\nBEGIN:VEVENT ${'ö漢🎬'.repeat(20)}`

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  const claims = [
    [hostileName, '2026-12-24', {}],
    ['Leap Home', '2028-02-29', { of: 'trailer' }],
  ] as const
  await newsroom.ledger.record(
    recording(
      {
        outlet: 'Daily Reel',
        url: 'https://dailyreel.example/dates',
        headline: 'Dates',
        published: '2026-06-03',
      },
      claims.map(([name, edtf, qualifiers], i) => ({
        claim: {
          subject: { type: 'title', name },
          property: 'release date',
          value: { type: 'date', edtf, text: edtf },
          qualifiers,
          continuity: 'screen',
        },
        quote: `It is out then, number ${i}.`,
      })),
    ),
  )
  app = createApp(newsroom.ledger, { origin, now })
})
after(() => newsroom.close())

/** A calendar as text, checked by what RFC 5545 asks of every line, and as ical.js reads it. */
async function readCalendar(path: string) {
  const response = await app.request(path)
  assert.equal(response.status, 200, path)
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8')
  const text = await response.text()
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(text), 'lines end with CRLF')
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(!text.includes('\uFFFD'), 'no character is torn')
  const root = new ICAL.Component(ICAL.parse(text))
  const prop = (name: string) => root.getFirstPropertyValue(name)
  assert.deepEqual([root.name, prop('version'), prop('calscale')], ['vcalendar', '2.0', 'GREGORIAN'])
  assert.match(String(prop('prodid')), /^-\/\/.+\/\/EN$/)
  assert.ok(root.getAllSubcomponents().length > 0, 'a calendar has a component')
  const events = root.getAllSubcomponents('vevent')
  for (const event of events) checkEvent(event)
  return { text, root, events: events.map((event) => new ICAL.Event(event)), components: events }
}

/** What a VEVENT must have, each at most once, and of which type. */
function checkEvent(event: ICAL.Component): void {
  const once = [
    'uid',
    'dtstamp',
    'dtstart',
    'dtend',
    'summary',
    'description',
    'status',
    'url',
    'sequence',
    'last-modified',
    'transp',
    'categories',
  ]
  for (const name of once) assert.equal(event.getAllProperties(name).length, 1, name)
  assert.equal(event.getAllProperties().length, once.length)
  const time = (name: string) => {
    const value = event.getFirstPropertyValue(name)
    assert.ok(value instanceof ICAL.Time, name)
    return value
  }
  assert.ok(time('dtstart').isDate && time('dtend').isDate)
  assert.equal(time('dtend').subtractDate(time('dtstart')).toSeconds(), 86_400, 'one whole day')
  assert.ok(!time('dtstamp').isDate && time('dtstamp').zone === ICAL.Timezone.utcTimezone)
  assert.ok(['CONFIRMED', 'TENTATIVE'].includes(String(event.getFirstPropertyValue('status'))))
  assert.ok(Number.isInteger(event.getFirstPropertyValue('sequence')))
  assert.match(String(event.getFirstPropertyValue('uid')), /^[\w-]+@hearsay\.example$/)
  assert.match(String(event.getFirstPropertyValue('url')), /^https:\/\/hearsay\.example\/claims\/\w+$/)
}

test('a calendar keeps to RFC 5545, whatever names are in it', async () => {
  const { events, text } = await readCalendar('/calendar.ics')
  const ids = events.map(({ uid }) => uid)
  assert.deepEqual(ids.length, new Set(ids).size)
  assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, events.length)
  const crown = events.find(({ summary }) => summary.startsWith('Crown'))
  assert.equal(crown?.summary.replace(/\s+/g, ' '), hostileName.replace(/\s+/g, ' '))
  assert.equal(crown?.startDate.toString(), '2026-12-24')
  assert.equal(events.find(({ summary }) => summary.startsWith('Leap'))?.endDate.toString(), '2028-03-01')
})

test('what has no day is left out, and said to be', async () => {
  const { events, root } = await readCalendar('/dossiers/night-garden-1971/calendar.ics')
  assert.deepEqual(events, [])
  assert.match(String(root.getFirstPropertyValue('description')), /Left out.*Night Garden \(late 2026\)/)
})

test('an event keeps its id while its day moves, and its sequence grows', async () => {
  const day = async (asked: Hono) => {
    const text = await (await asked.request('/dossiers/copper-lane/calendar.ics')).text()
    return new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)
  }
  const tell = (edtf: string, published: string) =>
    newsroom.ledger.record(
      recording(
        {
          outlet: 'Northlight Press Room',
          url: `https://press.northlight.example/${edtf}`,
          headline: edtf,
          published,
        },
        [
          {
            claim: {
              subject: { type: 'title', name: 'Copper Lane' },
              property: 'release date',
              value: { type: 'date', edtf, text: edtf },
              qualifiers: {},
              continuity: 'screen',
            },
            quote: `Copper Lane is out on ${edtf}.`,
            from: { type: 'official', name: 'Northlight Pictures' },
            evidence: ['announcement'],
          },
        ],
      ),
    )
  await tell('2026-09-04', '2026-06-01T09:00:00Z')
  const before = await day(app)
  await tell('2026-10-09', '2026-06-05T09:00:00Z')
  const moved = await day(app)
  assert.deepEqual([before.startDate.toString(), moved.startDate.toString()], ['2026-09-04', '2026-10-09'])
  assert.equal(moved.uid, before.uid)
  assert.ok(moved.sequence > before.sequence)
  assert.equal(moved.component.getFirstPropertyValue('status'), 'CONFIRMED')
})

test('a platform has a calendar of what it shows, and nobody else of that name', async () => {
  const { events } = await readCalendar('/dossiers/netflix/calendar.ics')
  assert.ok(events.every(({ summary }) => summary.includes('Netflix')))
  assert.equal((await app.request('/dossiers/nobody/calendar.ics')).status, 404)
})

test('the page parts days from what is wider, by month and as a list', async () => {
  const read = async (query: string) =>
    calendarSchema.parse(await (await app.request(`/calendar.json${query}`)).json())
  const month = await read('?month=2026-12')
  assert.deepEqual(
    month.days.map(({ edtf }) => edtf),
    ['2026-12-24'],
  )
  assert.ok(month.wider.some(({ edtf }) => edtf === '2026-09/2026-12'))
  const list = await read('')
  assert.deepEqual([list.from, list.to], ['2026-06-01', '2027-05-31'])
  assert.ok(list.wider.some(({ edtf }) => edtf === '2027-02'))
  const past = await read('?month=2026-11&asof=2026-06-10')
  assert.deepEqual(
    past.days.map(({ title, label }) => `${title?.name} ${label}`),
    ['Low Tide confirmed'],
  )
  const netflix = await read('?platform=netflix')
  assert.ok(
    netflix.days.concat(netflix.wider).every(({ platforms }) => platforms.some(({ id }) => id === 'netflix')),
  )
})

test('the page leads to earlier and later months, and says when it is of the past', async () => {
  const page = await (await app.request('/calendar?month=2026-12&asof=2026-06-10')).text()
  for (const link of ['month=2026-11&amp;asof=2026-06-10', 'month=2027-01&amp;asof=2026-06-10'])
    assert.ok(page.includes(link), link)
  assert.match(page, /As of 10 June 2026/)
  assert.match(page, /<a href="\/calendar\?month=2026-12">/)
})

test('what is no month, date or platform is said to be none', async () => {
  for (const [query, status, code] of [
    ['?month=soon', 400, 'bad-input'],
    ['?month=2026-13', 400, 'bad-input'],
    ['?asof=soon', 400, 'bad-moment'],
    ['?platform=nobody', 404, 'not-found'],
  ] as const) {
    const response = await app.request(`/calendar.json${query}`)
    assert.equal(response.status, status, query)
    assert.equal(errorSchema.parse(await response.json()).error.code, code)
  }
})
