import type { Entity, Qualifiers } from '../claim.ts'
import type { Count, Item } from '../sentence.ts'
import { countOf } from './count.ts'
import type { Draft, Found, Rule } from './rule.ts'

const money = /^(?:dollars|pounds|euros|yen|won)$/
const isTitle = (item: Item | undefined) => item?.kind === 'mention' && item.mention.type === 'title'

const positionOf = (found: Found, slot: string): number => {
  const [item] = found.items(slot)
  return item === undefined ? -1 : found.sentence.items.indexOf(item)
}

const named = (item: Item | undefined): Entity | null =>
  item?.kind === 'mention' ? { type: 'title', name: item.mention.name } : null

/** "A and B opened to $5 million and $3 million, respectively": the n-th title for the n-th sum. */
function respective(items: readonly Item[], at: number): Entity | null {
  if (!items.some((item) => item.kind === 'word' && item.text === 'respectively')) return null
  const sums = items.flatMap((item, i) => (item.kind === 'count' && money.test(item.count.unit) ? [i] : []))
  const titles = items.filter(isTitle)
  return sums.length === titles.length ? named(titles[sums.indexOf(at)]) : null
}

/** Whose money it is: the subject of the verb before the sum, else the title last named, else the one to come. */
function earner(found: Found, slot: string): Entity | null {
  const { items } = found.sentence
  const at = positionOf(found, slot)
  const before = items.slice(0, at)
  const verb = before.findLastIndex((item) => item.kind === 'verb')
  const subject = before.slice(0, Math.max(0, verb)).findLast(isTitle)
  const rest = items.slice(at)
  const comes = before[0]?.kind === 'verb' || rest.some((item) => item.text === 'with')
  return (
    respective(items, at) ??
    named(subject) ??
    named(before.findLast(isTitle)) ??
    (comes ? named(rest.find(isTitle)) : null) ??
    found.title('none')
  )
}

const spent =
  /(?:budget|price tag|costs?|cost\/\S+|spend\/\S+|expense)(?: \S+){0,6} ?$|(?:put|invest|sink|plough|plow|pour)\/\S+(?: \S+){0,2} ?$|(?:make|produce|shoot|film)\/\S+ for(?: \S+){0,3} ?$/
const spentAfter =
  /^[\ue100-\ue1ff\uea00-\ueaff]|^(?:\S+ ){0,2}(?:budget|production|price tag|negative cost|to make)/
/** Sums that only may come: tracked, projected, forecast. */
const foreseen =
  /(?:projections?|forecasts?|predictions?|expectations?|expect\/\S+|tracking|track\/\S+|predict\/\S+|project\/\S+|forecast\/\S+|peg\/\S+|look\/\S+ at|eye\/\S+|on pace|on course|on track|ought|north of)(?: \S+){0,7} ?$/
const regions: readonly (readonly [RegExp, string])[] = [
  [/^(?:worldwide|globally|global)$/, 'worldwide'],
  [/^(?:domestic|domestically|stateside|north_america)$/, 'domestic'],
  [/^(?:overseas|international|internationally|abroad|offshore)$/, 'international'],
]
const wordsAfter = 3
const wordsBefore = 5

/** The region named next to a sum, behind it before in front of it; another sum or a stop is between two takings. */
function regionOf(found: Found): string | undefined {
  const words = (text: string) => text.replaceAll('north america ', 'north_america ').trim().split(' ')
  const behind = words(found.after).slice(0, wordsAfter)
  const before = words(found.before).slice(-wordsBefore).reverse()
  for (const near of [behind, before])
    for (const word of near) {
      if (/^[.;:,\ue800-\ue8ff]/.test(word)) break
      const region = regions.find(([pattern]) => pattern.test(word))
      if (region !== undefined) return region[1]
    }
  return undefined
}

function takings(found: Found, slot: string): Draft | null {
  const count = found.count(slot)
  if (count === null || !money.test(count.unit) || count.number < 1000) return null
  const draft = countOf(earner(found, slot), count, null)
  if (draft === null) return null
  const of = (kind: string) => `${count.unit} ${kind}`
  const words = found.words('whole')
  const budget =
    / (?:budget|price tag) $/.test(`${words} `) ||
    spent.test(found.before + words.slice(0, words.indexOf(sumIn(found, slot)))) ||
    spentAfter.test(found.after)
  const given = /(?:^| )(?:not|rather than|instead of) (?:the )?$/.test(found.before)
    ? { certainty: 'denied' as const }
    : {}
  if (budget) return { ...draft, qualifiers: { of: of('budget') }, ...given }
  const guess = foreseen.test(found.before + words.slice(0, words.indexOf(sumIn(found, slot))))
    ? { certainty: 'likely' as const }
    : {}
  const region = regionOf(found)
  const qualifiers: Qualifiers = { of: of('box office'), ...(region === undefined ? {} : { region }) }
  return { ...draft, qualifiers, ...guess }
}

const sumIn = (found: Found, slot: string) => found.words(slot)

/** The story speaks of what films take, and not of what houses, companies or rights cost. */
const ofTickets =
  /box office|weekend|gross|theat(?:er|re)s|cinemas|locations|sites|opening|cume|domestic|worldwide|globally|overseas|opened|debut|tickets|\btook\b|brought in|earned|hauled|millions? in|total|ticket sales|budget|cost|price tag|made for|produced for|spent/i

/** How far around a sentence its story tells what it is about. */
const nearChars = 800
const ofTakings =
  /box[- ]office|\bcumes?\b|\bgross(?:es|ed|ing)\b|\bmoviegoers\b|\bholdovers\b|per-theater|\btickets sold\b/i

const takes =
  'earn|gross|make|open|launch|debut|collect|take|top|cross|pass|pull|score|bow|slip|crater|drop|rake|add|post|haul|hit|fall|finish|generate|surpass|sell|tumble|dip|plunge|slide|ease|rocket|bring|do|have|average|claw|turn|sink|lift|cost|carry|produce|spend|near|reach|claim|draw|clear|manage|amass|notch|bank|gather|sit|stand|hold|expect|ring|beat|chalk|clock|snag|log|track|look|eye|command|pay'

export const boxOffice: Rule = {
  id: 'box-office',
  says: 'Z earned $22.1 million; a $165 million budget; Z, down 44% to $31.2 million for a total of $118 million.',
  over: 'clause',
  cues: [`(<${takes}:*> ~)? {count:sum}`],
  claims: (found) => {
    const { passage, start, end, items } = found.sentence
    const sold = /^(?:open|launch|debut|gross|earn|bow|haul|collect|amass|rake|sink|crater)\//.test(
      found.words('whole'),
    )
    const near = passage.source.slice(Math.max(0, start - nearChars), end + nearChars)
    if (!sold && !ofTickets.test(passage.source.slice(start, end)) && !ofTakings.test(near)) return []
    if (
      /(?:pay|paid|sell|sold|worth|raise|sue|settle|deal|fine|salary|rights|debt)\b[^.]{0,24}$/.test(
        found.before,
      )
    )
      return []
    // What "the crew spent" is no budget where no work is named.
    if (/^spend\//.test(found.words('whole')) && !items.some(isTitle)) return []
    if (
      /^(?:pay|sell)\//.test(found.words('whole')) ||
      /^(?:average|more|less|closer|a ticket|per |grosser|hit|smash|blockbuster)/.test(found.after)
    )
      return []
    return [takings(found, 'sum')]
  },
  examples: [
    {
      text: 'Copper Lane earned $22.1 million from 3,200 theaters.',
      yields: ['Copper Lane · count · 22100000 dollars', 'Copper Lane · count · 3200 theaters'],
    },
    {
      text: 'The thriller Copper Lane, made for $9 million, took $38 million worldwide.',
      yields: ['Copper Lane · count · 9000000 dollars', 'Copper Lane · count · 38000000 dollars'],
    },
    { text: 'The house sold for $2 million.', yields: [] },
  ],
}

/** "Searchlight's $40M adaptation": what it cost; not "last year's $540 million hit". */
function priced(found: Found): readonly (Draft | null)[] {
  const count = found.count('price')
  if (count === null || !money.test(count.unit) || count.number < 100_000) return []
  if (
    /(?:hit|smash|blockbuster|grosser|opening|weekend|deal|debut|juggernaut|success|earner)/.test(
      found.words('whole') + found.after.split(' ').slice(0, 2).join(' '),
    )
  )
    return []
  const draft = countOf(found.title(), count, null)
  return draft === null ? [] : [{ ...draft, qualifiers: { of: `${count.unit} budget` } }]
}

export const budget: Rule = {
  id: 'budget',
  says: 'With a reported budget of $90 million, Z …; a $40 million price tag.',
  over: 'phrase',
  cues: [
    '(budget|price_tag) (of|is|was|at|:|reported_at)? .. {count:sum}',
    '{count:sum} (production)? (budget|price_tag)',
    "(the|{any} 's) {count:price} .. ({title}|{kind})",
  ],
  claims: (found) => (found.has('price') ? priced(found) : [takings(found, 'sum')]),
  examples: [
    {
      text: 'With a reported budget of $90 million, Copper Lane is a big bet.',
      yields: ['Copper Lane · count · 90000000 dollars'],
    },
    { text: 'The $40M thriller opens in May.', yields: ['Copper Lane · count · 40000000 dollars'] },
    { text: 'The budget of the city is a secret.', yields: [] },
  ],
}

const screensOf = (found: Found): Count | null => {
  const count = found.count()
  return count?.of === 'theaters' ? count : null
}

export const theaterCount: Rule = {
  id: 'theater-count',
  says: 'In 640 theaters, from 4,012 locations, expanding to 1,500 screens: how widely Z is shown.',
  over: 'clause',
  cues: ['(in|from|at|across|to|into) (just|only|about|around|some|over|nearly|more_than)? {count}'],
  claims: (found) => {
    const screens = screensOf(found)
    return screens === null ? [] : [countOf(earner(found, 'count'), screens, null)]
  },
  examples: [
    {
      text: 'Copper Lane will open in 640 theaters.',
      yields: ['Copper Lane · count · 640 theaters'],
    },
  ],
}

export const viewers: Rule = {
  id: 'viewers',
  says: 'Z drew 2.1 million viewers; viewership slid to 2.7 million; seen by 4.4 million viewers.',
  over: 'clause',
  cues: ['(<slide|fall|rise|draw|average|attract|watch|see|pull|score|reach|climb|grow|drop:*> ~)? {count}'],
  claims: (found) => {
    const count = found.count()
    if (count === null) return []
    const counted =
      count.of === 'viewers' ||
      (count.of === 'number' &&
        (/(?:viewership|audience|ratings|viewers)\b[^.]{0,40}$/.test(
          `${found.before}${found.words('whole')}`,
        ) ||
          /^(?:tuned|people|households|accounts|watched|live|same-day|viewers)/.test(found.after)))
    if (!counted) return []
    const season = found.season() ?? found.season('whole')
    return [
      countOf(
        found.title('none') === null ? null : earner(found, 'count'),
        { ...count, of: 'viewers', unit: 'viewers' },
        season,
      ),
    ]
  },
  examples: [
    {
      text: 'The thriller Copper Lane drew 2.1 million viewers.',
      yields: ['Copper Lane · count · 2100000 viewers'],
    },
  ],
}
