import type { Entity, Qualifiers } from '../claim.ts'
import { numberOf } from '../phrases/counts.ts'
import type { Certainty } from '../report.ts'
import type { Count, Item, Season } from '../sentence.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

export function countOf(
  title: Entity | null,
  count: Count | null,
  season: Season | null,
  certainty?: Certainty,
): Draft | null {
  if (title === null || count === null) return null
  const qualifiers: Qualifiers = { of: count.of, ...seasonOf(season) }
  return {
    subject: title,
    property: 'count',
    value: { type: 'number', number: count.number, unit: count.unit },
    qualifiers,
    ...(certainty === undefined ? {} : { certainty }),
  }
}

const isTitle = (item: Item | undefined): item is Extract<Item, { kind: 'mention' }> =>
  item?.kind === 'mention' && item.mention.type === 'title'

/** The title in the slot, else the one last named before the match — asides left out —, else the story's focus. */
export function counted(found: Found): Entity | null {
  if (found.has('title')) return found.title()
  const { items } = found.sentence
  const [first] = found.items('whole')
  const before = items.slice(0, first === undefined ? 0 : items.indexOf(first))
  const nearest = before.findLast((item, i) => isTitle(item) && before[i - 1]?.text !== '(')
  return isTitle(nearest) ? { type: 'title', name: nearest.mention.name } : found.title()
}

/** What a work is made of. Minutes are its length only where a verb or noun says so: see `runningTime`. */
const parts = new Set(['episodes', 'issues', 'volumes'])

/** "All eight hours", "a 10-hour commitment": nobody films a ten-hour episode. */
const inEpisodes = (count: Count): Count =>
  count.of === 'minutes' && count.number >= 300
    ? { number: count.number / 60, of: 'episodes', unit: 'episodes' }
    : count

/** Some of the episodes, not their number: "the first three episodes", "three episodes in", "has four left". */
const someOf =
  /(?:^| )(?:any|some|half|most|none|one|the first|the last|first|last|final|next|these|those|another|seen|in|after|remaining|only|least|over|every|wrote|directed|directs|writes|watched) (?:of )?(?:the )?$/
const thenSome =
  /^(?:left|leave\/|in |later|into|ago|remain|each|per |to go|behind|before|available so|yet|apart|sent)/

function episodic(found: Found): readonly (Draft | null)[] {
  const raw = found.count()
  if (raw === null) return []
  const count = inEpisodes(raw)
  if (!parts.has(count.of) || someOf.test(found.before) || thenSome.test(found.after)) return []
  // "The two-part finale": a piece of it.
  if (
    /^(?:finale|premiere|opener|special|episode|crossover|arc|storyline|story|interview|documentary)\b/.test(
      found.after,
    )
  )
    return []
  if (/(?:^| )(?:first|last|final) \S*$/.test(found.words('whole').replace(/\S+ ?$/, ''))) return []
  const title = counted(found)
  const season = found.season() ?? found.season('whole')
  return [countOf(title, count, season), givenUp(found, title, count)]
}

/** "Eight episodes, up from six", "eight, not ten": the number that was, denied. */
function givenUp(found: Found, title: Entity | null, count: Count): Draft | null {
  const old =
    /^,? ?(?:up from|down from|rather than|instead of|not|and not|from)(?: the| an initial| the planned| the original)? (\S+) (?:$|[,.;—)]|episodes|planned|to )/.exec(
      found.after,
    )
  const number = numberOf(old?.[1] ?? '')
  return number === null ? null : countOf(title, { ...count, number }, null, 'denied')
}

export const episodeCount: Rule = {
  id: 'episode-count',
  says: 'The eight-episode first season; Z runs for six episodes; a six-episode run; ten episodes of Z.',
  over: 'clause',
  cues: [
    "({title}|{title} 's? {season}|{season} (of {title})?|order|commitment) ~ (<be|run|consist|comprise|have|get|contain|span|receive|order|renew|return|revive|feature|include|total|clock|last|number|total|end|stretch|publish|unfold|make|release|commission|pick:*>|runs|spans|totals) ~ {count}",
    '{count} (run|order|season|{season}|series|drama|comedy|thriller|adaptation|limited_series|miniseries|first|event|pickup|renewal|commitment|arc)',
    '(the)? {season} (of|with|,) ~ {count}',
    '({organisation}|{name}|it|streamer|network|broadcaster|they|we) ~ <order|commission|renew|revive|give|take|hand|want|make> ~ {count} (of {title})?',
    '{count} (of|for) {title}',
    '{title} ~ {count}',
    '{count} .. {season}',
    '({title}|{season}|{kind}|order|run|it) ~ (<trim|cut|reduce|shorten|slim|extend|expand|increase|up|bump|grow|shrink|swell|split|stretch:*>) ~ to ~ {count}',
    '<be|make> {count}',
    '<order|make|write|film|shoot|plan:p> ~ {count}',
    '{count} ~ <be|make|order|film|shoot|plan|write|release|air|stream|drop|arrive|go:*>',
    '(the|a) {count} <follow|tell|centre|center|star|see|chronicle|explore|chart|premiere|launch|debut|begin|start>',
    'all (of)? (the|its)? {count}',
    '(the|its|of) {count}',
    '(across|over_its) {count}',
  ],
  claims: (found) => episodic(found),
  examples: [
    { text: 'Copper Lane will run for eight episodes.', yields: ['Copper Lane · count · 8 episodes'] },
    {
      text: 'The thriller Copper Lane will have eight episodes, up from six.',
      yields: ['Copper Lane · count · 8 episodes', 'Copper Lane · count · 6 episodes'],
    },
    { text: 'She watched eight episodes of nothing.', yields: [] },
    { text: 'Season two has been trimmed to eight episodes.', yields: ['Copper Lane · count · 8 episodes'] },
    { text: 'The two-part finale of Copper Lane airs in May.', yields: [] },
    { text: 'Copper Lane has three episodes left.', yields: [] },
  ],
}

/** "Copper Lane (8 episodes)", "Copper Lane (4 x 60', BBC Two)". */
function inParentheses(found: Found): readonly (Draft | null)[] {
  const count = found.count('aside')
  return count !== null && /^(?:episodes|minutes|issues)$/.test(count.of) && /^[,;)]/.test(found.after)
    ? [countOf(found.title(), count, null)]
    : []
}

export const bareCount: Rule = {
  id: 'bare-count',
  says: '"Ten episodes, all at once." "Six parts.": a sentence that only counts; "Copper Lane (8 episodes)".',
  over: 'phrase',
  cues: ['(all)? {count}', '{title} ⟨ {count:aside}'],
  claims: (found) =>
    found.has('aside')
      ? inParentheses(found)
      : (found.before === '' || /[;—|] $/.test(found.before)) &&
          /^(?:[,.;!—)]|on |at |to start|in all|in total|all told|this (?:time|year|season)|$)/.test(
            found.after,
          )
        ? episodic(found)
        : [],
  examples: [
    {
      text: 'Ana Reyes stars in Copper Lane. Ten episodes, all at once.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · count · 10 episodes'],
    },
  ],
}

export const seasonCount: Rule = {
  id: 'season-count',
  says: 'Cancelled after two seasons; ran for five seasons and 101 episodes.',
  over: 'clause',
  cues: [
    '({title}|series|show) ~ (<cancel|end|conclude|axe|ax|finish|wrap|run|air|last|drop|bow:*>|runs) ~ (after|for|over) (its|just|only)? {count} (and {count:second})?',
    '{title} ~ <return|renew:*> ~ {count}',
    'after (its|just|only)? {count} , {title}',
  ],
  claims: (found) => {
    const title = counted(found)
    const [first, second] = [found.count(), found.count('second')]
    return [first, second].map((count) =>
      count !== null && (count.of === 'seasons' || count.of === 'episodes')
        ? countOf(title, count, null)
        : null,
    )
  },
  examples: [
    {
      text: 'The thriller Copper Lane ran for five seasons and 101 episodes.',
      yields: ['Copper Lane · count · 5 seasons', 'Copper Lane · count · 101 episodes'],
    },
  ],
}

export const runningTime: Rule = {
  id: 'running-time',
  says: 'Z runs 118 minutes; a 164-minute running time; clocks in at two hours.',
  over: 'clause',
  cues: [
    '{title} ~ (<run|clock|last|time|total>|runs|clocks) (in)? (at|for|to|a)? .. {count}',
    '{count} (running_time|runtime|running_length|cut|film|feature|movie|epic|picture|version|drama|thriller|{kind})',
    '{title} (,|⟨) {count} (,|⟩)',
    '(for)? all (of)? (its)? {count}',
    'at (just|only|nearly|almost|about|around|a|an|over|under)? .. {count} , {title} <be>',
    '{title} .. (<be>) {count} long',
    '(film|movie|picture|finale|cut|version) ~ (<run|clock|last|time>|runs|clocks) (in)? (at|for|to)? .. {count}',
    '(running_time|runtime|running_length) (of|is|<be>|:|at|to)? .. {count}',
  ],
  claims: (found) => {
    const count = found.count()
    // "All 40 minutes" may be of anything; a feature's length is its own.
    if (
      /(?:^| )all /.test(found.words('whole')) &&
      ((count?.number ?? 0) < 70 || (count?.number ?? 0) >= 300)
    )
      return []
    return count?.of === 'minutes' ? [countOf(found.title(), count, null)] : []
  },
  examples: [
    { text: 'The film runs 2 hours 18 minutes.', yields: ['Copper Lane · count · 138 minutes'] },
    { text: 'Copper Lane runs 118 minutes.', yields: ['Copper Lane · count · 118 minutes'] },
    { text: 'The crew of Copper Lane waited twenty minutes.', yields: [] },
  ],
}

export const workCount: Rule = {
  id: 'work-count',
  says: '"the 10-episode drama": the count in the phrase itself.',
  over: 'phrase',
  cues: ['{title} (<be>|,)? (—|⟨)? {kind}', '{title:title}', '{kind}'],
  claims: (found) => {
    const work = found.work('kind') ?? found.work('title')
    if (work === null || work.episodes === null) return []
    const leads = (found.before === '' || found.before.endsWith(': ')) && !/^\S+\/[fdp]/.test(found.after)
    if (found.items('title').length === 0 && !work.definite && !leads) return []
    return [countOf(found.title(), { number: work.episodes, of: 'episodes', unit: 'episodes' }, null)]
  },
  examples: [
    {
      text: 'Ana Reyes stars in Copper Lane, a 10-episode drama.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · count · 10 episodes'],
    },
    { text: 'A 10-episode drama is a long thing.', yields: [] },
  ],
}
