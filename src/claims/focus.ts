import { isAnswer, isAsked } from './asked-titles.ts'
import type { EntryHead } from './entry-heads.ts'
import { namedTypes } from './mentions/typer.ts'
import { itemsOf } from './roundup.ts'
import type { Item, Kind, Mention, Passage } from './sentence.ts'
import { isPassing, isRelative, isSide } from './side-titles.ts'
import type { Standings } from './standing.ts'

/** A sentence on its way to being read: items without what leads back to earlier names. */
export type Marked = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly items: readonly Item[]
}

const verbIndex = (items: readonly Item[]) => {
  const at = items.findIndex(
    (item) => item.kind === 'verb' && (item.verb.form === 'finite' || item.verb.form === 'past'),
  )
  return at < 0 ? items.length : at
}

/** Words before a title that make it part of something else's name or past: "of", "in", "for". */
const within = /^(?:of|in|for|on|to|from|with|by|than|like|after|since|about|at)$/

/** "The Copper Lane spin-off is real": the sentence is about the work that follows the named one. */
const isOfAnother = (next: Item | undefined) => next?.kind === 'work' && next.work.follows !== null

/** The title that a sentence makes its subject; null where it has none. */
function subjectTitle(items: readonly Item[]): Mention | null {
  const verb = verbIndex(items)
  for (const [i, item] of items.entries()) {
    if (i >= verb) break
    if (
      item.kind !== 'mention' ||
      item.mention.type !== 'title' ||
      item.mention.anaphor ||
      isSide(items, i) ||
      isPassing(items, i) ||
      isRelative(items, i)
    )
      continue
    const before = items[i - 1]
    const person = items.slice(0, i).some((x) => x.kind === 'mention' && x.mention.type === 'person')
    if (isOfAnother(items[i + 1])) continue
    if (!(person && before?.kind === 'word' && within.test(before.text))) return item.mention
  }
  return null
}

/** The title that a subhead is given to: "Friday 8 May: Copper Lane (Netflix)", not "What Copper Lane gets wrong". */
function headTitle({ items, start, end, passage }: Marked): Mention | null {
  const title = subjectTitle(items)
  if (title === null) return null
  const dated = /\d/.test(passage.source.slice(start, end))
  return dated || title.end - title.start > (end - start) * 0.4 ? title : null
}

/** Where two parts of a story are headed by titles, one whose heading shows none is about something else again. */
function areHeadedByTitles(sentences: readonly Marked[]): boolean {
  const heads = sentences.filter(({ passage }) => passage.layout === 'heading').map(headTitle)
  return new Set(heads.flatMap((title) => (title === null ? [] : [title.name]))).size > 1
}

/** The one title that a sentence is about where no person acts: "CBN renews Copper Lane", "second place went to …". */
function objectTitle(items: readonly Item[], opens: boolean, single: boolean): Mention | null {
  const subject = items.slice(0, verbIndex(items))
  const titles = [
    ...new Map(
      items.flatMap((item, i) =>
        item.kind === 'mention' &&
        item.mention.type === 'title' &&
        !item.mention.anaphor &&
        !isSide(items, i) &&
        !isPassing(items, i) &&
        !isRelative(items, i)
          ? [[item.mention.name, item.mention] as const]
          : [],
      ),
    ).values(),
  ]
  // "Tom Weld has been upped to regular on Cold Crossing" opens a paragraph of its own.
  if (opens && titles.length === 1 && isTaken(items)) return titles[0] ?? null
  // "She'll lead Harbor One's Cold Crossing": in a story of many titles, who goes into one takes the story there.
  if (!single && titles.length === 1 && isEntered(items)) return titles[0] ?? null
  const company = subject.some(
    (item) =>
      (item.kind === 'mention' && item.mention.type === 'organisation') || companyNoun.test(item.text),
  )
  if (
    !(company || opens) ||
    subject.some((item) => item.kind === 'mention' && item.mention.type === 'person')
  )
    return null
  return titles.length === 1 ? (titles[0] ?? null) : null
}

/** Deeds that bring somebody into a work or out of it. */
const isTaken = (items: readonly Item[]) =>
  items.some(
    (item) =>
      item.kind === 'verb' &&
      /^(?:join|board|cast|up|promote|bump|upgrade|elevate|sign|topline|exit|depart|recur|tap)$/.test(
        item.verb.lemma,
      ),
  )

/** Who is said to be going to lead, make or join a work. */
const isEntered = (items: readonly Item[]) => {
  const verb = items[verbIndex(items)]
  return (
    verb?.kind === 'verb' &&
    verb.verb.tense === 'future' &&
    /^(?:lead|headline|star|play|portray|helm|direct|co-star|pen|adapt|rewrite|write|join|topline|voice|front)$/.test(
      verb.verb.lemma,
    )
  )
}

const companyNoun = /^(?:network|studio|streamer|broadcaster|channel|distributor)$/

/** "I'm writing a movie for Focus called Cold Crossing": a work that has only now been named is what follows is about. */
function introducedTitle(items: readonly Item[]): Mention | null {
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'mention' || item.mention.type !== 'title' || item.mention.anaphor) continue
    const naming = items[i - 1]
    if (naming?.kind !== 'verb' || !/^(?:call|title|entitle|name|dub)$/.test(naming.verb.lemma)) continue
    const isNew = items
      .slice(Math.max(0, i - introducedWithin), i)
      .some((before) => before.kind === 'work' && !before.work.definite && before.work.follows === null)
    if (isNew) return item.mention
  }
  return null
}

const isDemonstrative = (items: readonly Item[]) =>
  /^(?:that|this|it|here|there)$/.test(items[0]?.text ?? '') &&
  items[1]?.kind === 'verb' &&
  items[1].verb.lemma === 'be' &&
  !items[1].verb.negated

/** "That's Tom Weld's show, Cold Crossing", "She makes her debut in Cold Crossing, a Hulu film": a work said to be one, now or soon. */
function presentedTitle(items: readonly Item[]): Mention | null {
  const verb = items[verbIndex(items)]
  const past = verb?.kind === 'verb' && verb.verb.tense === 'past'
  if (past) return null
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'mention' || item.mention.type !== 'title' || item.mention.anaphor) continue
    if (isSide(items, i) || isPassing(items, i) || isRelative(items, i)) continue
    const [before, after] = [items[i - 1], items[i + 1]]
    const told = after?.text === ',' ? items[i + 2] : undefined
    const apposed = told?.kind === 'work' && !told.work.definite && told.work.medium === 'screen'
    const named = before?.text === ',' && items[i - 2]?.kind === 'work'
    if (apposed || ((named || i === 2) && isDemonstrative(items))) return item.mention
  }
  return null
}

const introducedWithin = 10

/** What moves the focus in a sentence: its subject, a new work's name, a company's deed, or the story's own title wherever it stands. */
function ownFocus(
  items: readonly Item[],
  home: Mention | null,
  opens: boolean,
  single: boolean,
): Mention | null {
  const subject = subjectTitle(items)
  if (subject !== null) return subject
  const introduced = introducedTitle(items)
  if (introduced !== null) return introduced
  const own = items.find(
    (item) =>
      item.kind === 'mention' &&
      item.mention.type === 'title' &&
      !item.mention.anaphor &&
      item.mention.name === home?.name,
  )
  if (own?.kind === 'mention') return own.mention
  const presented = presentedTitle(items)
  if (presented !== null) return presented
  return objectTitle(items, opens, single)
}

/** Words that lead back to a name, as that name. */
const ledBack = (item: Item, name: Mention, work: Kind | null): Item => ({
  kind: 'mention',
  text: item.text,
  start: item.start,
  end: item.end,
  mention: { ...name, text: item.text, start: item.start, end: item.end, anaphor: true },
  work,
})

/** "the series", "Amazon's drama" with no name beside it: the title in focus. */
const opensClause =
  /^(?:,|and|but|so|that|when|because|as|where|before|after|while|though|although|—|;|:|"|if|since)$/
const isSubjectIt = (items: readonly Item[], at: number) =>
  (at < 2 || opensClause.test(items[at - 1]?.text ?? '')) &&
  items[at + 1]?.kind === 'verb' &&
  !impersonal(items, at)

/** Verbs whose object, in news of this kind, is a work: "Warner Bros. has bumped it from November". */
const workVerb =
  /^(?:bump|move|push|pull|put|shift|wind|set|release|date|open|describe|direct|write|renew|cancel|axe|film|shoot|produce|adapt|air|stream|delay|postpone|acquire|distribute|helm|pen|premiere|debut|launch|schedule|slate|shelve|scrap|revive|order|commission|greenlight|create|develop|unveil|announce|book)$/

function isObjectIt(items: readonly Item[], at: number): boolean {
  const verb = items[at - 1]
  return verb?.kind === 'verb' && workVerb.test(verb.verb.lemma)
}

/** "Her Apple show, The Long Road.": the name is the show's, though nothing else typed it. */
const isApposed = (work: Kind, next: Item | undefined) =>
  work.possessed &&
  work.organisations.length > 0 &&
  (next === undefined || (next.kind === 'word' && /^[,.;]$/.test(next.text)))

function standsFor(work: Kind, items: readonly Item[], at: number): boolean {
  if (!work.definite || work.medium === 'page') return false
  // "Petra Vane's sequel" is the film in hand; "its sequel", "the sequel" may be another.
  if (work.follows !== null && work.owner?.type !== 'person') return false
  const next = items[at + 1]
  const after = items[at + 2]
  if (next?.kind === 'mention' && next.mention.type === 'title') return false
  if (
    next?.kind === 'word' &&
    next.text === ',' &&
    after?.kind === 'mention' &&
    (after.mention.type === 'title' || (after.mention.type === 'name' && isApposed(work, items[at + 3]))) &&
    (work.owner === null || work.owner.type === 'person')
  )
    return false
  const before = items[at - 1]
  const twoBefore = items[at - 2]
  if (
    before?.text === 'of' &&
    /^(?:first|one|latest|last|second|third|two|most|some|all|both)$/.test(twoBefore?.text ?? '')
  )
    return false
  const apposition =
    before?.kind === 'word' &&
    /^(?:,|—|\()$/.test(before.text) &&
    twoBefore?.kind === 'mention' &&
    twoBefore.mention.type === 'title'
  return !apposition
}

/** The heads of entries as titles: what each passage's entry is about. */
function headMentions(
  sentences: readonly Marked[],
  entries: ReadonlyMap<Passage, EntryHead>,
): (passage: Passage) => Mention | null {
  const found = new Map<EntryHead, Mention>()
  for (const { passage, items } of sentences) {
    const head = entries.get(passage)
    if (head === undefined || found.has(head)) continue
    for (const item of items)
      if (
        item.kind === 'mention' &&
        item.mention.type === 'title' &&
        item.start <= head.start &&
        item.end >= head.end
      )
        found.set(head, item.mention)
  }
  return (passage) => {
    const head = entries.get(passage)
    return head === undefined ? null : (found.get(head) ?? null)
  }
}

/** Passage → the titles that it speaks of itself, in order, each once. */
function titlesByPassage(sentences: readonly Marked[]): ReadonlyMap<Passage, readonly Mention[]> {
  const found = new Map<Passage, Mention[]>()
  for (const { passage, items } of sentences)
    items.forEach((item, at) => {
      if (item.kind !== 'mention' || item.mention.type !== 'title' || item.mention.anaphor) return
      const held = found.get(passage) ?? []
      found.set(passage, held)
      const { name } = item.mention
      if (!isSide(items, at) && !isPassing(items, at) && !held.some((other) => other.name === name))
        held.push(item.mention)
    })
  return found
}

/** In a roundup an item is about its one title from its first word on; of several, or none, nothing is presumed. */
const onlyOne = (titles: readonly Mention[] | undefined) =>
  titles?.length === 1 ? (titles[0] ?? null) : null

/**
 * Leads "the series" and "it" back to titles, sentence by sentence, and says for each sentence which title it is
 * about. The focus moves to a title in subject position and goes home with a new paragraph.
 */
export function resolveFocus(
  sentences: readonly Marked[],
  standings: Standings,
  entries: ReadonlyMap<Passage, EntryHead> = new Map(),
): readonly (Marked & { readonly focus: Mention | null })[] {
  const { home: main, single } = standings
  const titles = titlesByPassage(sentences)
  const items = itemsOf(
    sentences.map(({ passage }) => passage),
    titles,
    standings,
  )
  const headed = areHeadedByTitles(sentences)
  const heading = headMentions(sentences, entries)
  let focus = main
  let home = main
  let paragraph: Passage | null = null
  let part: Passage['in'] = 'headline'
  let listed = false
  let primary: Mention | null = null
  return sentences.map((sentence) => {
    const { passage } = sentence
    const last: Mention | null = focus
    const opens = passage !== paragraph
    if (opens) {
      paragraph = passage
      // What a roundup's headline names first is not what its first paragraph is about.
      if (part !== passage.in) focus = home
      part = passage.in
      if (passage.layout === 'heading') home = headTitle(sentence) ?? (headed ? null : main)
      if ((home === main || home === null) && items.has(passage)) focus = titles.get(passage)?.[0] ?? null
      else if (single || passage.layout !== 'paragraph' || listed || titles.has(passage))
        focus = home ?? (passage.in === 'text' ? onlyOne(titles.get(passage)) : null)
      else focus = primary ?? focus
      listed = items.has(passage)
      if (isAsked(passage)) focus = titles.get(passage)?.[0] ?? home
      else if (isAnswer(passage)) focus = last
    }
    const entry = heading(passage)
    // An entry is about its head throughout; another title has but the sentence whose subject it is.
    if (entry !== null) focus = entry
    const before: Mention | null = focus
    const goesOn = !opens && entry === null && before !== null && goesOnAbout(sentence.items)
    const own = goesOn ? subjectTitle(sentence.items) : ownFocus(sentence.items, entry ?? home, opens, single)
    const moved = own !== null && before !== null && !movesFocus(own) ? null : own
    focus = moved ?? focus
    const here: Mention | null = focus
    if (opens) primary = here
    const led = sentence.items.map((item, i): Item => {
      if (item.kind === 'work' && before !== null && standsFor(item.work, sentence.items, i)) {
        // "the same show" is the one of the entry before.
        if (/^(?:the|that) same\b/.test(item.text) && last !== null) return ledBack(item, last, item.work)
        return ledBack(item, item.start < (moved?.start ?? 0) ? before : (here ?? before), item.work)
      }
      const isIt = item.kind === 'word' && item.text === 'it' && before !== null
      if (isIt && (isSubjectIt(sentence.items, i) || isObjectIt(sentence.items, i)))
        return ledBack(item, namedBefore(sentence.items, i) ?? before, null)
      return item
    })
    return { ...sentence, items: led, focus: here }
  })
}

/** A name that is a title only perhaps takes nothing to itself but what is said of it by name. */
const leastToMove = 0.93
const movesFocus = ({ likelihoods }: Mention) =>
  likelihoods === undefined || (likelihoods[namedTypes.indexOf('title')] ?? 0) >= leastToMove

/** "It's from Tom Weld, and shot on what he calls …", "The film opens …": the sentence goes on about what the last was about. */
function goesOnAbout(items: readonly Item[]): boolean {
  const first = items[0]
  if (first?.kind === 'work') return standsFor(first.work, items, 0)
  return first?.text === 'it' && isSubjectIt(items, 0)
}

/** Words after which "it" is what the clause before them named last: "…an expansion of Copper Lane when it opens". */
const clauseJoint = /^(?:when|where|before|after|once|if|until|while)$/

/** The title that a sentence names last before an "it" that a joint leads on to; null where it names none in earnest. */
function namedBefore(items: readonly Item[], at: number): Mention | null {
  if (!clauseJoint.test(items[at - 1]?.text ?? '')) return null
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]
    if (item?.kind !== 'mention' || item.mention.type !== 'title') continue
    return isSide(items, i) || isPassing(items, i) ? null : item.mention
  }
  return null
}

/** "It is likely that", "it remains to be seen": the word stands for nothing. */
function impersonal(items: readonly Item[], at: number): boolean {
  const rest = items
    .slice(at, at + 7)
    .map((item) => item.text)
    .join(' ')
  return /^it (?:'s|is|was|has been|remains|seems|appears|would|looks|sounds|turns|could|may|might)\b.*\b(?:that|if|whether|like|to be|clear|unclear|known|likely|possible|unknown|seen|safe|worth|announced|reported|revealed|confirmed|hard|easy|been|a day|time)\b/.test(
    rest,
  )
}
