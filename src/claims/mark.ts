import type { Story } from '../story/index.ts'
import { withAskedTitles } from './asked-titles.ts'
import { castHeadings } from './cast-headings.ts'
import { continuities } from './context/continuity.ts'
import { entriesOf } from './entries.ts'
import {
  type EntryHead,
  entryHeads,
  isOtherwiseNamed,
  nameOfHead,
  withHeadsEverywhere,
} from './entry-heads.ts'
import { type Marked, resolveFocus } from './focus.ts'
import { homeOf } from './home-continuity.ts'
import { tag } from './language/index.ts'
import { leadInsOf, withoutLeadIns } from './lead-ins.ts'
import { type Listing, listingsOf, withHead } from './listings.ts'
import { type NamedSentence, type NameTables, nameSentences } from './mentions/names.ts'
import { passagesOf } from './passages.ts'
import { resolvePeople } from './people.ts'
import { readItems } from './phrases/items.ts'
import { nameFollowers } from './phrases/nameless.ts'
import { sectionWords } from './section-words.ts'
import type { Passage, Sentence } from './sentence.ts'
import { standingsOf } from './standing.ts'
import { type DateMention, findDates } from './time/index.ts'
import { worldsOfTitles } from './title-worlds.ts'

/** A story with its names, dates and phrases marked, sentence by sentence. */
export type MarkedStory = {
  readonly sentences: readonly Sentence[]
  readonly dates: readonly (readonly DateMention[])[]
}

/** Dates are read passage by passage: "two years later" leans on the date before it. */
function datesOf(
  named: readonly NamedSentence[],
  published: string | null,
): ReadonlyMap<Passage, readonly DateMention[]> {
  const masks = new Map<Passage, { start: number; end: number }[]>()
  for (const { passage, mentions, candidates } of named) {
    const held = masks.get(passage) ?? []
    masks.set(passage, held)
    mentions.forEach((mention, i) => {
      if (mention.type !== 'name' || candidates[i]?.typography !== null)
        held.push({ start: mention.start, end: mention.end })
    })
  }
  const dates = new Map<Passage, readonly DateMention[]>()
  for (const [passage, held] of masks) {
    dates.set(
      passage,
      findDates(passage.source, { published, masks: held, start: passage.start, end: passage.end }),
    )
  }
  return dates
}

/** A date that a work is moved to, or from, lies ahead though the moving is past: "has pulled it from Oct. 16". */
const moves =
  /\b(?:pull|push|mov|delay|bump|postpon|shift|put|slid|slipp|reschedul|dat|slat|set|pencil|earmark|shunt|remain|stay)\w*\b[^.!?]{0,80}?\b(?:from|to|for|on|until|down|back)\b/i

/** What a poster or a network says, and what now holds or is yet to come, lies ahead, too. */
const tells =
  /\b(?:(?:they|poster|trailer|teaser|slate|calendar|site|website|listing) (?:now |still |only |just )?says?|which is|bow is|yet to open|(?:date|release|premiere)(?: date)? is(?: now)?|now it['’]s|it['’]s now|now (?:ships|arrives|opens|airs|drops|premieres|lands|due|set|slated|dated|out)|until|as early as|as soon as)\b/i

function datesIn(
  { passage, start, end }: NamedSentence,
  dates: readonly DateMention[],
  published: string | null,
) {
  const own = dates.filter((date) => date.start >= start && date.end <= end)
  const text = passage.source.slice(start, end)
  if (own.length === 0) return own
  const from = moves.test(text) ? start : start + (tells.exec(text)?.index ?? text.length)
  if (from >= end) return own
  const ahead = findDates(passage.source, { published, start: from, end, tense: 'future' })
  return own.map((date) => {
    // What has gone on since then lies behind.
    if (date.start < from || /^since /i.test(date.text)) return date
    return ahead.find((other) => other.start === date.start && other.end === date.end) ?? date
  })
}

/** A real question asks; a rhetorical "Who wouldn't?" and a title that ends in "?" do not. */
const isQuestion = (text: string) =>
  /\?["”’')\]]*\s*$/.test(text) && !/^\W*(?:so what|right|remember|who knew|why not)\W*$/i.test(text)

/** Names as words and capitals show them, then as layout does: what heads a listing or an entry, what a question asks about. */
function nameByLayout(
  passages: readonly Passage[],
  story: Story,
  listings: ReadonlyMap<Passage, Listing>,
  heads: ReadonlyMap<Passage, EntryHead>,
  tables: NameTables | undefined,
): readonly NamedSentence[] {
  const leadIns = leadInsOf(passages)
  const named = nameSentences(passages, story, tables, heads).map((found) => {
    const sentence = withoutLeadIns(found, leadIns)
    const listing = listings.get(sentence.passage)
    if (listing !== undefined && listing.head !== null) return withHead(sentence, listing.head, listing.name)
    const head = heads.get(sentence.passage)
    return head === undefined || isOtherwiseNamed(sentence, head)
      ? sentence
      : withHead(sentence, head, nameOfHead(sentence, head))
  })
  return withAskedTitles(withHeadsEverywhere(named, heads))
}

/** Story → marked sentences: names typed and led back, dates read, the focus and the continuity of each known. */
export function mark(story: Story, tables?: NameTables): MarkedStory {
  const passages = passagesOf(story)
  const listings = listingsOf(passages, story.published)
  const heads = entryHeads(passages)
  const entries = entriesOf(passages, heads)
  const roles = castHeadings(passages)
  const sections = sectionWords(passages)
  const named = nameByLayout(passages, story, listings, heads, tables)
  const byPassage = datesOf(named, story.published)
  const dates = named.map((sentence) =>
    datesIn(sentence, byPassage.get(sentence.passage) ?? [], story.published),
  )
  // All at once: the tagger's table, fetched anew for each sentence, would take longer than the tagging.
  const tags = named.map(({ tokens }) => tag(tokens))
  const plain: readonly Marked[] = named.map((sentence, i) => ({
    passage: sentence.passage,
    start: sentence.start,
    end: sentence.end,
    items: readItems(sentence, dates[i] ?? [], tags[i] ?? tag(sentence.tokens)),
  }))
  const marked = nameFollowers(plain, standingsOf(plain).main)
  const focused = resolvePeople(resolveFocus(marked, standingsOf(marked), entries), entries)
  const worlds = continuities(focused, homeOf(story), worldsOfTitles(marked))
  const sentences = focused.map((sentence, i) => ({
    ...sentence,
    question: isQuestion(sentence.passage.source.slice(sentence.start, sentence.end)),
    continuity: worlds[i] ?? 'screen',
    listing: listings.get(sentence.passage) ?? null,
    section: sections.get(sentence.passage) ?? null,
    entry: entries.get(sentence.passage) ?? null,
    castRole: roles.get(sentence.passage) ?? null,
  }))
  return { sentences, dates }
}
