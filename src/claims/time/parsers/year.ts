import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { between, years } from '../span.ts'

/** Nouns that a year may stand before: "the 2014 game", "a planned 2026 release". */
const works =
  'film|movie|picture|feature|series|show|sitcom|soap|drama|comedy|thriller|horror|documentary|musical|miniseries|game|novel|novella|book|memoir|comic|comics|manga|anime|play|album|song|single|remake|reboot|revival|sequel|prequel|original|version|adaptation|classic|hit|flop|blockbuster|debut|special|pilot|episode|finale|premiere|release|launch|bow|start|date|slate|season|festival|edition|awards|ceremony|strike|strikes|interview|deal|report|story|tweet|post|announcement|event|tour|campaign|lineup|calendar|schedule|cartoon|biopic|western|romance|winner|nominee|run|opening|opener|return|production|shoot|article|survey|study|law|lawsuit|trial|election|tentpole|entry|instalment|installment|short|podcast|audio|stage|list|poll|convention|panel|presentation|upfront|upfronts'

/** A stretch of lower-case words between the year and its noun: "the 1974 Italian thriller". */
const toNoun = `(?= (?:[A-Za-z][\\w’'-]{1,15},? ){0,3}(?:${works})\\b)`

/** Who would be "of" a work that is called by a year ("the star of 1917"): then it isn't one. */
const dateNouns =
  'end|start|beginning|middle|rest|remainder|most|much|part|half|quarter|third|course|close|turn|back|front|month|months|weeks|days|year|winter|spring|summer|fall|autumn|events?|crisis|war|battle|revolution|strikes?|hits?|films?|movies|shows|albums|best|worst|biggest|success|elections?|census|act|treaty|uprising|campaigns?|offensive'

export const year: Parser = {
  id: 'year',
  says: 'A year in figures, where a word beside it shows that it is no number and no title.',
  starts: ['#'],
  pattern:
    '{year}(?!-\\d|/\\d)(?! ?(?:dollars|euros|pounds|people|episodes|screens|theaters|theatres|locations|copies|words|miles|units|fans|extras|years|kilometers|kilometres|km|men|soldiers|troops|feet|meters|metres|tons|tonnes|horses|ships|guns|prisoners|casualties|volunteers|members|million|percent|per)\\b)',
  read: ({ group }) => ({
    kind: 'date',
    form: 'year',
    meaning: fixed(years(Number(group('year')), Number(group('year')))),
  }),
  sureInNarrative: true,
  support: [
    {
      before:
        '(?:in|into|since|by|until|till|before|after|during|throughout|around|circa|ca\\.|c\\.|late|early|mid|pre|post|back in|as of|than|through|year|possibly|maybe|perhaps|likely|and possibly|sometime in|about|dated|at least|copyright|©)[ -]',
      after: '(?! (?:[A-Z][a-z]+ [a-z]+ed|and a Half))',
    },
    {
      before: '(?:for|from|to) ',
      after:
        '(?=[,.;:)!?]|$|\\n| (?:to|and|or|through|until|on|onwards?|after|instead|as|at|with|when|because|due|but|in|rather|while|so|release|launch|premiere|if|for))',
    },
    { before: `(?:${dateNouns}) of ` },
    {
      before:
        '(?:most|best|biggest|worst|highest|top|first|last|(?-i:[a-z]+est))[ -](?:(?-i:[a-z-]+) ){1,3}of ',
    },
    {
      before:
        "(?:the|a|an|his|her|its|their|our|my|planned|original|aborted|upcoming|hit|acclaimed|late|new|first|second|last|in|and|[a-z]+[’']s) ",
      after: toNoun,
    },
    {
      before: '(?:^|(?-i:[a-z,;–—-]{2,20}),? |[.:!?\\n“"(—–] ?)',
      after: "[’']s? (?:[A-Za-z“\"‘'\\uFFFC])",
    },
    {
      words: '(?:19|20)\\d\\d',
      before: "(?:the|an?|its|his|her|their|our|this|that|real|original|[a-z]+[’']s) ",
      after: '(?= (?:[A-Z][\\w-]+ )?[a-z][a-z-]*[a-rt-z]\\b)',
    },
    { before: '(?:says?|said|reads?) (?:only |just |simply )?[“"‘]?' },
    { before: '\\(', after: '\\)' },
    { before: '\\([^()\\n]{1,40}, ', after: '\\)' },
  ],
  examples: [
    { text: 'The game came out in 2014.', yields: ['2014 = 2014'] },
    { text: 'The 2014 game never got a sequel.', yields: ['2014 = 2014'] },
    { text: "The role he originated in 2019's Nightowl.", yields: ['2019 = 2019'] },
    { text: 'Midnight Pier (1999) is back.', yields: ['1999 = 1999'] },
    { text: 'She stars in Salt Runner 2049.', yields: [] },
    { text: 'The star of 1917 was there.', yields: [] },
    { text: 'It cost $2018 and 2000 people came.', yields: [] },
  ],
}

export const yearRange: Parser = {
  id: 'year-range',
  says: 'A stretch of years: "2018–2020", "1914–18".',
  starts: ['#'],
  pattern: '{year} ?{dash} ?(?<last>(?:1\\d|20)\\d\\d|\\d\\d)(?![\\d:,.]\\d|-\\d)',
  read: ({ group }) => {
    const first = Number(group('year'))
    const last =
      group('last').length === 2
        ? Math.floor(first / 100) * 100 + Number(group('last'))
        : Number(group('last'))
    // 1999–00 wraps the century; anything longer than a life is no stretch of time.
    const end = last < first ? last + 100 : last
    if (end <= first || end - first > 120) return null
    return { kind: 'date', form: 'span', meaning: () => between(years(first, first), years(end, end)) }
  },
  sureInNarrative: true,
  support: [
    { before: ', ', after: '(?=[.,;)]|$|\\n)' },
    { before: '\\(', after: '\\)' },
    { before: '(?:from|in|during|of|for|between|the|circa|since|series|throughout|period) ' },
    {
      after:
        ' (?:TV |television |broadcast |school |theatre |theater |awards )?(?:season|run|period|series|era|war)\\b',
    },
  ],
  examples: [
    { text: 'The old show (2016–2019) is back.', yields: ['2016–2019 = 2016/2019'] },
    { text: 'It fits the 2025–26 season.', yields: ['the 2025–26 season = 2025/2026'] },
    { text: 'Call 1800-2000.', yields: [] },
  ],
}

export const yearOnwards: Parser = {
  id: 'year-onwards',
  says: 'A stretch of years that is still open: "(2015–)", "2015–present".',
  starts: ['#'],
  pattern: '{year} ?{dash} ?(?:present|now|today|(?=\\)))',
  read: ({ group }) => ({
    kind: 'date',
    form: 'span',
    meaning: fixed({ ...years(Number(group('year')), Number(group('year'))), to: null }),
  }),
  examples: [{ text: 'Beryl Stormfield (Lorna Quigley, 1994–)', yields: ['1994– = 1994/..'] }],
}

export const broadcastSeason: Parser = {
  id: 'broadcast-season',
  says: 'A season that spans two years: "the 2025–26 season". It is both years, since each network starts its own.',
  starts: ['#'],
  pattern:
    '{year}[-–—/](?<last>\\d\\d(?:\\d\\d)?) (?:[A-Za-z]{2,12} )?(?:season|school year|cycle|slate|schedule)',
  read: ({ group }) => {
    const first = Number(group('year'))
    const last = Number(group('last')) % 100
    if ((first + 1) % 100 !== last) return null
    return { kind: 'date', form: 'span', meaning: fixed({ ...years(first, first + 1) }) }
  },
  examples: [
    { text: 'It fits the 2025/26 TV season.', yields: ['the 2025/26 TV season = 2025/2026'] },
    { text: 'It fits the 2025–29 slate.', yields: ['the 2025–29 = 2025/2029'] },
  ],
}
