import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Certainty, Claim, Entity, Evidence, Report, Value } from '../../src/claims/index.ts'
import {
  type Ledger,
  type Outlet,
  openLedger,
  type Publication,
  type Recording,
} from '../../src/ledger/index.ts'
import type { Credit, Story } from '../../src/story/index.ts'

/** A ledger in a temporary file, which is gone after `close`. */
export async function openTemporaryLedger(): Promise<{ ledger: Ledger; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-site-'))
  const ledger = await openLedger(join(folder, 'hearsay.db'))
  const close = async () => {
    await ledger.close()
    await rm(folder, { recursive: true })
  }
  return { ledger, close }
}

/** A small invented newsroom, recorded by hand through the ledger's own door. */
export async function fillNewsroom(ledger: Ledger): Promise<void> {
  for (const outlet of outlets) await ledger.recordOutlet(outlet)
  for (const recording of recordings) await ledger.record(recording)
  await ledger.publish(ownStory({}), '2026-07-02T09:00:00Z')
}

const ownText = 'Ana Reyes stars as Mira Vance. Mira drowns in the harbor.'

/** A story of the newsroom's own with two photos, as publishing makes it; every word of it may be replaced. */
export function ownStory({
  slug = 'low-tide-in-pictures',
  words = {},
}: {
  readonly slug?: string
  readonly words?: Readonly<Record<string, string>>
}): Publication {
  const say = (name: string, usual: string) => words[name] ?? usual
  const body = `${ownText} ${say('text', 'More to come.')}`
  const photo = (key: string) => ({
    key,
    file: 'pier.jpg',
    width: 1200,
    height: 800,
    widths: [480, 800, 1200],
    rights: say('rights', 'Press photo'),
    mosaic: [say('mosaic', '#336699')],
  })
  const quotes = ['Ana Reyes stars as Mira Vance.', 'Mira drowns in the harbor.']
  const claims = [miraByAna, claimOf(lowTide, 'statement', text('Mira drowns in the harbor'), { season: 2 })]
  return {
    reading: {
      story: {
        ...emptyStory,
        outlet: 'Half Moon Reel',
        url: `https://halfmoonreel.example/stories/${slug}`,
        headline: say('headline', 'Low Tide in Pictures'),
        dek: say('dek', 'Two photos.'),
        byline: [say('byline', 'Nora Pell')],
        published: '2026-07-01T09:00:00Z',
        section: say('section', 'TV news'),
        text: body,
        photos: ['A pier under lamps', 'A boat ashore'].map((alt) => ({
          src: null,
          alt: say('alt', alt),
          caption: say('caption', 'The pier by night'),
          credit: say('credit', 'Northlight Pictures'),
        })),
        credits: [
          {
            name: say('source', 'Northlight Press Room'),
            url: say('url', 'https://press.northlight.example/low-tide-first-look'),
            how: 'source',
          },
        ],
      },
      reports: quotes.map((quote, i) => ({
        claim: claims[i] ?? miraByAna,
        certainty: 'stated',
        attribution: { type: 'none', name: null },
        evidence: [],
        quote,
        start: body.indexOf(quote),
        end: body.indexOf(quote) + quote.length,
        rules: [i === 0 ? 'by-hand' : 'statement-plot-fate'],
      })),
    },
    own: {
      slug,
      by: 'nora',
      correction: say('correction', 'The photos are two, not three.'),
      withdrawn: null,
      spoilers: { work: say('work', 'Low Tide'), season: 2 },
      blocks: [{ kind: 'paragraph', start: 0, end: body.length }],
      spans: [
        {
          kind: 'link',
          start: body.length - 5,
          end: body.length,
          url: say('url', 'https://press.northlight.example/'),
        },
      ],
      veils: [],
      galleryAt: null,
      photos: [photo('aaaaaaaaaaaaaaaaaaaaaa'), photo('bbbbbbbbbbbbbbbbbbbbbb')],
    },
  }
}

const emptyStory: Story = {
  url: null,
  outlet: null,
  headline: null,
  dek: null,
  byline: [],
  published: null,
  modified: null,
  section: null,
  language: 'en',
  text: '',
  blocks: [],
  spans: [],
  photos: [],
  credits: [],
  related: [],
  tags: [],
  embeds: [],
  continues: null,
  partial: false,
}

const outlets: readonly Outlet[] = [
  { name: 'Northlight Press Room', domain: 'press.northlight.example', role: 'official' },
  { name: 'The Call Sheet', domain: 'callsheet.example', role: 'trade' },
  { name: 'Daily Reel', domain: 'dailyreel.example', role: 'press' },
  { name: 'Harbor Watch', domain: 'harborwatch.example', role: 'fan' },
  { name: 'Slate Wire', domain: 'slatewire.example', role: 'insider' },
  { name: 'Half Moon Reel', domain: 'halfmoonreel.example', role: 'press', own: true },
]

const lowTide: Entity = { type: 'title', name: 'Low Tide' }
const nightGarden: Entity = { type: 'title', name: 'Night Garden', year: 1971 }
const lantern: Entity = { type: 'title', name: 'The Lantern Keepers' }
const mira: Entity = { type: 'character', name: 'Mira Vance' }
const juno: Entity = { type: 'character', name: 'Captain Juno' }
const northlight: Entity = { type: 'organisation', name: 'Northlight Pictures' }
const netflix: Entity = { type: 'organisation', name: 'Netflix' }
const person = (name: string): Entity => ({ type: 'person', name })
const text = (words: string): Value => ({ type: 'text', text: words })
const date = (edtf: string, words: string): Value => ({ type: 'date', edtf, text: words })

const claimOf = (
  subject: Entity | null,
  property: Claim['property'],
  value: Value,
  qualifiers: Claim['qualifiers'] = {},
  continuity: Claim['continuity'] = 'screen',
): Claim => ({ subject, property, value, qualifiers, continuity })

const miraByAna = claimOf(lowTide, 'cast member', person('Ana Reyes'), { character: mira, role: 'lead' })
const junoByTheo = claimOf(lowTide, 'cast member', person('Theo Brandt'), { character: juno })
const junoBySol = claimOf(lowTide, 'cast member', person('Sol Okafor'), { character: juno })
const autumn = claimOf(lowTide, 'release date', date('2026-23', 'this fall'), { platform: netflix })
const november = claimOf(lowTide, 'release date', date('2026-11-20', 'November 20'), { platform: netflix })
const february = claimOf(lowTide, 'release date', date('2027-02', 'February'), { platform: netflix })
const secondSeason = claimOf(lowTide, 'status', text('renewed'), { season: 2 })

export type Voice = {
  readonly claim: Claim
  readonly quote: string
  readonly certainty?: Certainty
  readonly from?: Report['attribution']
  readonly evidence?: readonly Evidence[]
  readonly rules?: readonly string[]
}

const official = (name: string): Report['attribution'] => ({ type: 'official', name })
const insider: Report['attribution'] = { type: 'insider', name: null }
const author: Report['attribution'] = { type: 'author', name: null }
const outlet = (name: string): Report['attribution'] => ({ type: 'outlet', name })

/** A story whose text is its quotes, so that every quote stands where its report says. */
export function recording(
  about: Pick<Story, 'outlet' | 'url' | 'headline' | 'published'> & { readonly credits?: readonly Credit[] },
  voices: readonly Voice[],
): Recording {
  const body = voices.map(({ quote }) => quote).join('\n\n')
  const story: Story = {
    credits: [],
    ...about,
    dek: null,
    byline: ['Jo Marlow'],
    modified: null,
    section: 'TV News',
    language: 'en',
    text: body,
    blocks: [],
    spans: [],
    photos: [
      { src: null, alt: 'A pier at night', caption: 'The pier in the show', credit: 'Northlight Pictures' },
    ],
    related: [],
    tags: [],
    embeds: [],
    continues: null,
    partial: false,
  }
  const reports = voices.map(
    ({ claim, quote, certainty = 'stated', from, evidence = [], rules = ['by-hand'] }) => {
      const start = body.indexOf(quote)
      const attribution = from ?? { type: 'none', name: null }
      return {
        claim,
        certainty,
        attribution,
        evidence,
        quote,
        start,
        end: start + quote.length,
        rules,
      }
    },
  )
  return {
    input: about.url ?? '',
    reading: { story, reports },
    readAt: `${about.published?.slice(0, 10)}T20:00:00Z`,
  }
}

const callSheet = { outlet: 'The Call Sheet' } as const
const dailyReel = { outlet: 'Daily Reel' } as const
const harborWatch = { outlet: 'Harbor Watch' } as const
const slateWire = { outlet: 'Slate Wire' } as const
const pressRoom = { outlet: 'Northlight Press Room' } as const

const recordings: readonly Recording[] = [
  recording(
    {
      ...slateWire,
      url: 'https://slatewire.example/2026/05/low-tide-juno',
      headline: 'Low Tide has found its Captain Juno',
      published: '2026-05-11T09:00:00Z',
    },
    [
      {
        claim: junoByTheo,
        quote: 'I hear that Theo Brandt is in talks to play Captain Juno in Low Tide.',
        certainty: 'possible',
        from: insider,
      },
      {
        claim: secondSeason,
        quote: 'A second season could already be on the table, one person close to the show says.',
        certainty: 'possible',
        from: insider,
      },
    ],
  ),
  recording(
    {
      ...harborWatch,
      url: 'https://harborwatch.example/juno-casting',
      headline: 'Theo Brandt circling Low Tide?',
      published: '2026-05-12T08:30:00Z',
      credits: [{ name: 'Slate Wire', url: 'https://slatewire.example/2026/05/low-tide-juno', how: 'via' }],
    },
    [
      {
        claim: junoByTheo,
        quote: 'Slate Wire reports that Theo Brandt may be the new Captain Juno.',
        certainty: 'possible',
        from: outlet('Slate Wire'),
        evidence: ['other report'],
      },
    ],
  ),
  recording(
    {
      ...dailyReel,
      url: 'https://dailyreel.example/tv/theo-brandt-low-tide',
      headline: 'Report: Theo Brandt Could Join “Low Tide”',
      published: '2026-05-12T15:00:00Z',
      credits: [{ name: 'Harbor Watch', url: 'https://harborwatch.example/juno-casting', how: 'source' }],
    },
    [
      {
        claim: junoByTheo,
        quote: 'According to Harbor Watch, Theo Brandt could be Captain Juno.',
        certainty: 'possible',
        from: outlet('Harbor Watch'),
        evidence: ['other report'],
      },
    ],
  ),
  recording(
    {
      ...pressRoom,
      url: 'https://press.northlight.example/low-tide-first-look',
      headline: 'First look: Low Tide',
      published: '2026-05-20T16:00:00Z',
    },
    [
      {
        claim: miraByAna,
        quote: 'Ana Reyes stars as Mira Vance.',
        from: official('Northlight Pictures'),
        evidence: ['official media', 'announcement'],
      },
      {
        claim: autumn,
        quote: 'Low Tide arrives on Netflix this fall.',
        from: official('Northlight Pictures'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'platform', netflix),
        quote: 'The Netflix series Low Tide is the first of three from the studio.',
        from: official('Northlight Pictures'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'production company', northlight, {}, 'real'),
        quote: 'Low Tide is produced by Northlight Pictures.',
        from: official('Northlight Pictures'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'media', text('photo'), { by: 'Northlight Pictures', first: true }, 'real'),
        quote: 'The studio today shares the first photos of the series.',
        from: official('Northlight Pictures'),
        evidence: ['official media'],
      },
      {
        claim: claimOf(lowTide, 'crew member', person('Petra Lindholm'), { job: 'showrunner' }, 'real'),
        quote: 'Showrunner Petra Lindholm leads a writers’ room of six.',
        from: official('Northlight Pictures'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(
          lowTide,
          'count',
          { type: 'number', number: 8, unit: 'episodes' },
          { of: 'episodes', season: 1 },
        ),
        quote: 'The first season has eight episodes.',
        from: official('Northlight Pictures'),
        evidence: ['announcement'],
      },
    ],
  ),
  recording(
    {
      ...callSheet,
      url: 'https://callsheet.example/low-tide-photos-analysis',
      headline: '‘Low Tide’ Photos Put Ana Reyes on the Pier',
      published: '2026-05-21T10:00:00Z',
      credits: [
        { name: 'Northlight', url: 'https://press.northlight.example/low-tide-first-look', how: 'source' },
      ],
    },
    [
      {
        claim: miraByAna,
        quote: 'Reyes, who plays Mira Vance, is seen on the pier after the storm.',
        evidence: ['official media'],
      },
      {
        claim: claimOf(lowTide, 'based on', { type: 'title', name: 'Low Tide', year: 1988 }, {}, 'real'),
        quote: 'The series is based on the comic of 1988.',
      },
      {
        claim: claimOf(mira, 'occupation', text('lighthouse keeper'), {}, 'page'),
        quote: 'In the comics, Mira is a lighthouse keeper.',
        evidence: ['source material'],
      },
      {
        claim: claimOf(mira, 'occupation', text('harbour pilot')),
        quote: 'The show makes her a harbour pilot.',
        evidence: ['official media'],
      },
      {
        claim: claimOf(mira, 'relationship', juno, { kind: 'spouse' }, 'page'),
        quote: 'On the page, Mira and Captain Juno have been married since the second issue.',
        evidence: ['source material'],
      },
      {
        claim: claimOf(mira, 'relationship', juno, { kind: 'colleague' }),
        quote: 'It is probably safe to assume that the two only work together at first.',
        certainty: 'likely',
        from: author,
        evidence: ['inference'],
      },
      {
        claim: claimOf(
          lowTide,
          'statement',
          text('whether Mira and Juno know each other when the series begins'),
        ),
        quote: 'It remains to be seen whether Mira and Juno know each other when the series begins.',
        certainty: 'open',
        from: author,
      },
    ],
  ),
  recording(
    {
      ...dailyReel,
      url: 'https://dailyreel.example/tv/low-tide-date',
      headline: '“Low Tide” Sets November Premiere',
      published: '2026-06-02T13:00:00Z',
    },
    [
      {
        claim: november,
        quote: 'Low Tide premieres November 20 on Netflix, the streamer announced.',
        from: official('Netflix'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'status', text('filming')),
        quote: 'Cameras are rolling in Falmouth until August.',
      },
      {
        claim: claimOf(lowTide, 'filming location', { type: 'place', name: 'Falmouth' }, {}, 'real'),
        quote: 'The series films in Falmouth.',
        evidence: ['set sighting'],
      },
    ],
  ),
  recording(
    {
      ...harborWatch,
      url: 'https://harborwatch.example/set-visit',
      headline: 'We counted boats: what the Falmouth set gives away',
      published: '2026-06-19T18:00:00Z',
    },
    [
      {
        claim: claimOf(lowTide, 'statement', text('the storm takes place in the first episode')),
        quote: 'Judging by the wrecked boats, the storm probably takes place in the first episode.',
        certainty: 'likely',
        from: author,
        evidence: ['set sighting', 'inference'],
      },
      {
        claim: claimOf(lowTide, 'filming location', { type: 'place', name: 'Falmouth' }, {}, 'real'),
        quote: 'We saw the crew at Falmouth harbour on two mornings.',
        evidence: ['set sighting'],
      },
      {
        claim: claimOf(lantern, 'follows', lowTide, { kind: 'spin-off' }),
        quote: 'A spin-off called The Lantern Keepers might follow.',
        certainty: 'possible',
        from: insider,
      },
    ],
  ),
  recording(
    {
      ...callSheet,
      url: 'https://callsheet.example/theo-brandt-denies',
      headline: 'Theo Brandt Is Not Captain Juno, His Agent Says',
      published: '2026-07-03T11:00:00Z',
    },
    [
      {
        claim: junoByTheo,
        quote: '“Theo is not doing Low Tide,” his agent told The Call Sheet.',
        certainty: 'denied',
        from: official('Theo Brandt'),
        evidence: ['interview'],
      },
      {
        claim: junoBySol,
        quote:
          'Two people with knowledge of the casting say that Sol Okafor has signed to play Captain Juno.',
        from: insider,
      },
    ],
  ),
  recording(
    {
      ...dailyReel,
      url: 'https://dailyreel.example/tv/low-tide-moves',
      headline: 'Netflix Moves “Low Tide” to February',
      published: '2026-07-16T12:00:00Z',
    },
    [
      {
        claim: february,
        quote: 'Netflix has moved Low Tide to February.',
        from: official('Netflix'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'status', text('delayed')),
        quote: 'The series is delayed, the streamer said.',
        from: official('Netflix'),
        evidence: ['announcement'],
      },
      {
        claim: claimOf(lowTide, 'status', text('post-production')),
        quote: 'It is now in post-production.',
      },
    ],
  ),
  recording(
    {
      ...harborWatch,
      url: 'https://harborwatch.example/night-garden-restored',
      headline: 'Night Garden is coming back to cinemas',
      published: '2026-07-16T17:00:00Z',
    },
    [
      {
        claim: claimOf(
          nightGarden,
          'release date',
          date('2026-09/2026-12', 'late 2026'),
          { region: 'UK' },
          'real',
        ),
        quote: 'The 1971 film Night Garden returns to British cinemas in late 2026.',
      },
      {
        claim: claimOf(person('Petra Lindholm'), 'notable work', nightGarden, {}, 'real'),
        quote: 'Petra Lindholm (Night Garden) introduces the restoration.',
      },
    ],
  ),
]
