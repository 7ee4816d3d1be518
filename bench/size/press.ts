import type { Claim } from '../../src/claims/index.ts'
import type { Recording } from '../../src/ledger/index.ts'
import {
  character,
  claim,
  date,
  type InventedReport,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../../src/ledger/invented-story.ts'
import { inventWord } from '../invent-word.ts'
import { randomFrom } from '../random.ts'
import { inventSentence } from '../wording/press.ts'

/** Stories come in the order of their days, over so many years. */
const years = 3
const reportsOfStory = 5

const firstNames = 'Ana Bea Cy Dov Eli Fay Gus Hal Ines Jon Kit Lea Max Nora Otto Pia Quin Rae Sol Tam'.split(
  ' ',
)
const patterns = [
  'The # Affair',
  '# Harbor',
  'Return to #',
  'The Last #',
  '# & Sons',
  'Nights in #',
  'A Song for #',
  '#',
  'The House of #',
  'Beyond #',
  '# County',
  'All About #',
]
const outlets = Array.from({ length: 60 }, (_, n) => ({
  name: `${inventWord(n * 31)} Post`,
  domain: `post${n}.example`,
}))
const networks = Array.from({ length: 12 }, (_, n) => `${inventWord(n * 97)} Plus`)

export type Press = {
  /** The n-th story; the same for the same number, so that a record can be gone on with. */
  story(n: number): Recording
  readonly titles: number
  titleName(n: number): string
  personName(n: number): string
}

/**
 * An invented press: for 100,000 stories of five reports each some 20,000 entities, 60 outlets and 2,000 titles, of which a
 * few make most of the news: the first of them is in every fortieth story. After so many stories other titles make the news,
 * with parts of their own, as time goes on.
 */
export function inventPress(stories: number): Press {
  const titles = Math.max(50, Math.floor(stories / 50))
  const people = titles * 4
  const titleName = (n: number) => (patterns[n % patterns.length] ?? '#').replace('#', inventWord(n))
  const personName = (n: number) =>
    `${firstNames[n % firstNames.length]} ${inventWord(Math.floor(n / firstNames.length) * 7 + (n % 13))}`
  return { titles, titleName, personName, story: (n) => tell(n) }

  function tell(n: number): Recording {
    const random = randomFrom(1000 + n)
    const below = (limit: number) => Math.floor(random() * limit)
    const skewed = (limit: number) => Math.min(limit - 1, Math.floor(limit * random() ** 2))
    const outlet = outlets[skewed(outlets.length)] ?? outlets[0]
    const credited = outlets[skewed(outlets.length)]
    const newest = Math.floor(n / stories) * titles
    const work = newest + skewed(titles)
    const reports = Array.from({ length: reportsOfStory }, (): InventedReport => {
      const about = random() < 0.8 ? work : newest + skewed(titles)
      return {
        claim: claimAbout(about, below, random),
        certainty: (['stated', 'stated', 'likely', 'possible', 'denied'] as const)[below(5)] ?? 'stated',
        attribution: { type: random() < 0.15 ? 'insider' : 'none', name: null },
      }
    })
    const said = reports.map(({ claim }) =>
      inventSentence(random, [claim.subject?.name ?? 'Nobody', 'Harbor One']),
    )
    const day = Math.floor((n / stories) * 365 * years)
    const recording = inventedStory({
      text: said.join(' '),
      outlet: outlet?.name ?? null,
      headline: `${titleName(work)}: ${(said[0] ?? '').split(' ').slice(1, 7).join(' ')}`,
      url: `https://${outlet?.domain}/${n}`,
      published: new Date(Date.UTC(2022, 0, 1 + day, below(24), below(60))).toISOString(),
      credits: random() < 0.4 && credited ? [{ name: credited.name, url: null, how: 'source' }] : [],
      reports,
    })
    let start = 0
    const quoted = recording.reading.reports.map((report, at) => {
      const quote = said[at] ?? ''
      const placed = { ...report, quote, start, end: start + quote.length }
      start += quote.length + 1
      return placed
    })
    return { ...recording, reading: { ...recording.reading, reports: quoted } }
  }

  function claimAbout(work: number, below: (limit: number) => number, random: () => number): Claim {
    const subject = title(titleName(work))
    const part = below(4)
    const player = person(personName((work * 17 + part + (random() < 0.1 ? 3 : 0)) % people))
    switch (below(7)) {
      case 0:
        return claim(subject, 'cast member', player, {
          character: character(personName(people + work * 4 + part)),
        })
      case 1:
        return claim(subject, 'cast member', player)
      case 2: {
        const day = ['2025-23', '2025-10', '2025-10-04', '2026-01-10', '2026-21'][below(5)] ?? '2025'
        return claim(subject, 'release date', date(day))
      }
      case 3:
        return claim(subject, 'platform', organisation(networks[work % networks.length] ?? ''))
      case 4: {
        const status = ['filming', 'wrapped', 'renewed', 'ordered'][below(4)] ?? 'filming'
        return claim(subject, 'status', words(status), { season: 1 + below(3) })
      }
      case 5:
        return claim(subject, 'crew member', person(personName((work * 41 + below(2)) % people)), {
          job: 'director',
        })
      default:
        return claim(
          subject,
          'statement',
          words(`nobody knows yet what became of number ${below(1_000_000)}`),
        )
    }
  }
}
