import { type OutletRole, outletRoles, type VerdictWord, verdictWords } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { parsePairs, plainName } from './columns.ts'

/** What people write into a column of outcomes. `null`: it has not turned out yet. */
const outcomes: Readonly<Record<VerdictWord, readonly string[]>> = {
  true: [
    'true',
    'correct',
    'right',
    'confirmed',
    'accurate',
    'came true',
    'it came true',
    'happened',
    'hit',
    'yes',
    'y',
    'verified',
    'legit',
    'real',
    'proven',
    'proved true',
    'official',
    'x',
    '✓',
    '✔',
    '✅',
    '☑',
    '1',
  ],
  false: [
    'false',
    'incorrect',
    'wrong',
    'debunked',
    'denied',
    'inaccurate',
    'not true',
    'untrue',
    'did not happen',
    'didn t happen',
    'fake',
    'miss',
    'missed',
    'no',
    'n',
    'busted',
    'disproven',
    'disproved',
    'bs',
    'hoax',
    'proved false',
    '✗',
    '✘',
    '❌',
    '✖',
    '0',
  ],
  changed: [
    'changed',
    'plans changed',
    'was true',
    'true at the time',
    'true then changed',
    'changed later',
    'scrapped later',
    'outdated',
    'overtaken',
    'reversed',
  ],
  void: [
    'void',
    'moot',
    'n a',
    'na',
    'not applicable',
    'cancelled',
    'canceled',
    'project cancelled',
    'project canceled',
    'unverifiable',
    'cannot be known',
    'expired',
    'withdrawn',
  ],
}
const unsettled = [
  'pending',
  'open',
  'unknown',
  'tbd',
  'tba',
  'tbc',
  'waiting',
  'wait',
  'unconfirmed',
  'not yet',
  'in progress',
  'rumour',
  'rumor',
  'rumoured',
  'rumored',
  'ongoing',
  'active',
  'none',
  '',
  '?',
  '-',
  '–',
  '—',
  '⏳',
]

const roleNames: Readonly<Record<OutletRole, readonly string[]>> = {
  official: ['official', 'studio', 'network', 'streamer', 'publisher', 'primary'],
  trade: ['trade', 'trades', 'the trades', 'trade paper', 'industry press'],
  press: ['press', 'news', 'newspaper', 'magazine', 'media', 'news site', 'entertainment news', 'site'],
  fan: ['fan', 'fans', 'fan site', 'fansite', 'blog', 'forum', 'aggregator', 'community', 'wiki', 'podcast'],
  insider: [
    'insider',
    'scooper',
    'leaker',
    'leak',
    'tipster',
    'rumour',
    'rumor',
    'rumour site',
    'rumor site',
    'anonymous',
  ],
}

/** What this sheet's own words mean: `--words "partly=true,Tier 1=trade"`. */
export type SheetWords = ReadonlyMap<string, string>

export function parseWords(text: string | undefined): SheetWords {
  const pairs = parsePairs('--words', text, '"partly=changed,Tier 1=trade"')
  return new Map(pairs.map(([word, meaning]) => [plainWord(word), toMeaning(meaning)]))
}

const meanings: readonly string[] = [...verdictWords, 'open', ...outletRoles]

function toMeaning(text: string): string {
  const meaning = meanings.find((one) => one === text.toLowerCase())
  if (meaning) return meaning
  throw new Problem('wrong-usage', `--words says that a word means ${meanings.join(', ')}; not "${text}".`)
}

/** How a claim turned out, by a cell; null where it is still open; `unclear` where the word is in no list. */
export function readOutcome(cell: string, words: SheetWords): VerdictWord | null | 'unclear' {
  const word = words.get(plainWord(cell)) ?? plainWord(cell)
  if (unsettled.includes(word)) return null
  return verdictWords.find((verdict) => outcomes[verdict].includes(word)) ?? 'unclear'
}

/** The role of an outlet, by a cell; null where the word is in no list. Ranks say how good, not what kind: none is guessed. */
export function readRole(cell: string, words: SheetWords): OutletRole | null {
  const word = words.get(plainWord(cell)) ?? plainWord(cell)
  return outletRoles.find((role) => roleNames[role].includes(word)) ?? null
}

/** Marks stay where a cell has nothing else. */
function plainWord(cell: string): string {
  const plain = plainName(cell)
  return plain === '' ? cell.trim().replace(/\uFE0F/g, '') : plain
}
