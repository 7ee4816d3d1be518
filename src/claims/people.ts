import type { Marked } from './focus.ts'
import { gendersOf, type Pronoun } from './genders.ts'
import { type Talk, talksOf } from './guest.ts'
import { heroOf } from './hero.ts'
import { commonWords, functionWords } from './lexicon/index.ts'
import type { Item, Mention, Passage, Spoken } from './sentence.ts'

type Kept = ReadonlyMap<string, Pronoun>

/** Who was spoken of: `actor` did something last; `recent` are all, the latest first. */
type People = { readonly actor: Mention | null; readonly recent: readonly Mention[] }
const nobody: People = { actor: null, recent: [] }
/** How many people back a pronoun may reach past the one who acted last. */
const reach = 4

const isWho = (mention: Mention) =>
  mention.type === 'person' ||
  mention.type === 'character' ||
  (mention.type === 'name' &&
    /^\p{Lu}\S+ \p{Lu}\S+$/u.test(mention.name) &&
    !mention.name
      .toLowerCase()
      .split(' ')
      .some((word) => commonWords.has(word) || functionWords.has(word)))

/** The one who acted last, unless the pronoun tells that another is meant. */
function meant(people: People, genders: Kept, fits: (mention: Mention) => boolean, pronoun: Pronoun | null) {
  const may = (mention: Mention) => {
    const gender = genders.get(mention.name)
    return fits(mention) && (pronoun === null || gender === undefined || gender === pronoun)
  }
  if (people.actor !== null && may(people.actor)) return people.actor
  return people.recent.slice(0, reach).find(may) ?? null
}

const says =
  /^(?:say|tell|add|explain|reveal|confirm|tease|joke|recall|note|continue|admit|laugh|insist|promise|write|post|tweet|quip|announce)$/

/** Who says what the sentence quotes: the person beside a verb of saying, outside the quotation marks. */
function quoted(items: readonly Item[]): Mention | null {
  let open = false
  for (const [i, item] of items.entries()) {
    if (item.text === '"') open = !open
    if (open || item.kind !== 'mention' || item.mention.type !== 'person') continue
    const beside = [items[i - 1], items[i + 1]]
    if (beside.some((next) => next?.kind === 'verb' && says.test(next.verb.lemma))) return item.mention
  }
  return null
}

/** "I" of an answer or a quotation, "you" of a question: whom they stand for. */
function spokenBy(items: readonly Item[], talk: Talk | undefined): (at: number) => Mention | null {
  if (!items.some(({ text }) => text === 'i' || text === 'you' || text === 'my')) return () => null
  const speaker = items.some(({ text }) => text === '"') ? quoted(items) : null
  return (at) => {
    const text = items[at]?.text
    if (text === 'you') return talk?.you ?? null
    if (text !== 'i' && text !== 'my') return null
    const open = items.slice(0, at).filter((item) => item.text === '"').length % 2 === 1
    return open ? speaker : (talk?.i ?? null)
  }
}

const subjectPlace = (items: readonly Item[], at: number) => {
  const next = items[at + 1]
  return next?.kind === 'verb' || (next?.kind === 'word' && items[at + 2]?.kind === 'verb')
}

const personNoun =
  /^(?:actress|actor|star|comedian|comic|singer|rapper|performer|entertainer|heartthrob|hunk|thesp|thespian|filmmaker|helmer|scribe|auteur|multi-hyphenate|\d\d-year-old)$/
/** These are somebody only with a name before them: "the Obie winner", "the Copper Lane favourite". */
const namedNoun = /^(?:winner|nominee|alum|veteran|vet|favou?rite|star|native|actor|actress|alumna|alumnus)$/

const award =
  /^(?:the )?(?:oscar|emmy|tony|grammy|obie|bafta|olivier|golden globe|cesar|goya|palme|ifta|logie)$/

/** "the actress", "the 38-year-old", "the Obie winner, 44," before its verb: where the phrase ends; null where it is none. */
function phraseEnd(
  items: readonly Item[],
  at: number,
): { readonly after: number; readonly noun: string } | null {
  const first = items[at]
  // "the Oscar" may be read as one name.
  const withThe = first?.kind === 'mention' && /^the /.test(first.text) && !isWho(first.mention)
  if (first?.text !== 'the' && !withThe) return null
  let named = withThe
  for (let i = at + 1; i < at + 6; i++) {
    const item = items[i]
    if (item === undefined || item.kind === 'verb' || /^[,.;:()"—]$/.test(item.text)) return null
    if (item.kind === 'mention') {
      if (/^(?:person|character)$/.test(item.mention.type) && !award.test(item.text)) return null
      named = true
      continue
    }
    const next = items[i + 1]
    if (!(personNoun.test(item.text) || (named && namedNoun.test(item.text)))) continue
    // "the 38-year-old actress": the noun comes yet.
    if (next !== undefined && personNoun.test(next.text)) continue
    const aged = next?.text === ',' && /^\d\d$/.test(items[i + 2]?.text ?? '') && items[i + 3]?.text === ','
    const follows = items[aged ? i + 4 : i + 1]
    if (/^(?:who|that|which|whose|in|of)$/.test(follows?.text ?? '')) return null
    return subjectPlace(items, aged ? i + 3 : i) || next?.text === "'s"
      ? { after: i + 1, noun: item.text }
      : null
  }
  return null
}

const verbIndex = (items: readonly Item[]) => {
  const at = items.findIndex(
    (item) => item.kind === 'verb' && (item.verb.form === 'finite' || item.verb.form === 'past'),
  )
  return at < 0 ? items.length : at
}

const standIn = (name: Mention, first: Item, last: Item, text: string): Item => ({
  kind: 'mention',
  text,
  start: first.start,
  end: last.end,
  mention: { ...name, text, start: first.start, end: last.end, anaphor: true },
  work: null,
})

function spokenOf(people: People, mention: Mention, acts: boolean): People {
  const others = people.recent.filter((other) => other.name !== mention.name).slice(0, reach)
  return { actor: acts ? mention : people.actor, recent: [mention, ...others] }
}

/** One sentence with its "she", "the actress" led back, and who is spoken of after it. */
function read(
  items: readonly Item[],
  before: People,
  genders: Kept,
  talk: Talk | undefined,
): { items: readonly Item[]; people: People } {
  const led: Item[] = []
  const verb = verbIndex(items)
  const speaks = spokenBy(items, talk)
  let people = before
  let depth = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item === undefined) break
    const phrase = phraseEnd(items, i)
    const last = phrase === null ? undefined : items[phrase.after - 1]
    if (phrase !== null && last !== undefined) {
      const pronoun = phrase.noun === 'actress' ? 'she' : null
      const who = meant(people, genders, ({ type }) => type === 'person', pronoun)
      if (who !== null) {
        const text = items.slice(i, phrase.after).map((one) => one.text)
        led.push(standIn(who, item, last, text.join(' ')))
        i = phrase.after - 1
        continue
      }
    }
    if (item.kind === 'word' && (item.text === 'he' || item.text === 'she') && subjectPlace(items, i)) {
      const who = meant(people, genders, () => true, item.text)
      led.push(who === null ? item : standIn(who, item, item, item.text))
      continue
    }
    if (item.kind === 'word' && /^(?:i|you|my)$/.test(item.text)) {
      const who = speaks(i)
      const own = item.text === 'my'
      const stands = own ? ofPart(items[i + 1]) : subjectPlace(items, i)
      if (who === null || !stands) led.push(item)
      else led.push(standIn(who, item, item, item.text), ...(own ? [possessive(item)] : []))
      continue
    }
    if (item.kind === 'word' && /^(?:his|her)$/.test(item.text) && ofPart(items[i + 1])) {
      const who = meant(people, genders, ({ type }) => type === 'person', item.text === 'his' ? 'he' : 'she')
      if (who === null) led.push(item)
      else led.push(standIn(who, item, item, item.text), possessive(item))
      continue
    }
    if (item.text === '(') depth++
    if (item.text === ')') depth--
    if (item.kind === 'mention' && depth === 0 && isWho(item.mention))
      people = spokenOf(people, item.mention, acts(items, i, verb) || people.actor === null)
    led.push(item)
  }
  return { items: led, people }
}

/** Words whose object is not who acts: "Ana Reyes shot for a month as Nell". */
const beside = /^(?:as|with|by|of|opposite|alongside|against|for|from|than|like)$/

const acts = (items: readonly Item[], at: number, verb: number) =>
  actsAfter(items, at) || (at < verb && !beside.test(items[at - 1]?.text ?? ''))

/** "Rafe has", "her brother, Rafe, has": a name right before a verb does something. */
const actsAfter = (items: readonly Item[], at: number) =>
  items[at + 1]?.kind === 'verb' || (items[at + 1]?.text === ',' && items[at + 2]?.kind === 'verb')

/** "her character": whoever plays it is meant. */
const ofPart = (item: Item | undefined) => item?.kind === 'word' && /^characters?$/.test(item.text)
const possessive = (at: Item): Item => ({ kind: 'word', text: "'s", start: at.end, end: at.end })

/** How many characters are remembered from sentence to sentence. */
const remembered = 4

/** Characters spoken of up to the end of a sentence: whoever acts in it, then those it names, then those before. */
function charactersAfter(before: readonly Mention[], items: readonly Item[]): readonly Mention[] {
  const verb = verbIndex(items)
  const named = items.flatMap((item, i) =>
    item.kind === 'mention' && item.mention.type === 'character'
      ? [{ mention: item.mention, acts: i < verb }]
      : [],
  )
  const latest = [...named.filter(({ acts }) => acts), ...named.filter(({ acts }) => !acts)]
  const all = [...latest.map(({ mention }) => mention), ...before]
  return all.filter((one, i) => all.findIndex(({ name }) => name === one.name) === i).slice(0, remembered)
}

/** Leads "she", "the actress", "the 38-year-old" back to names. Each caption, headline and the text is a talk of its own. */
export function resolvePeople<T extends Marked>(
  sentences: readonly T[],
  entries: ReadonlyMap<Passage, object> = new Map(),
): readonly (T & { readonly spoken: Spoken })[] {
  const genders = gendersOf(sentences)
  const talks = talksOf(sentences)
  let people = nobody
  let characters: readonly Mention[] = []
  let entry: object | undefined
  const hero = heroOf(sentences)
  let passage: Passage | null = null
  return sentences.map((sentence) => {
    if (sentence.passage.in !== 'text') {
      people = nobody
      characters = []
    }
    // Nobody of one entry is "she" in the next.
    const own = entries.get(sentence.passage)
    if (own !== undefined && own !== entry) people = nobody
    entry = own
    if (
      hero !== null &&
      sentence.passage !== passage &&
      sentence.passage.layout === 'paragraph' &&
      sentence.passage.in === 'text'
    )
      people = { ...people, actor: hero }
    passage = sentence.passage
    const led = read(sentence.items, people, genders, talks.get(sentence.passage))
    people = led.people
    const spoken = { characters, genders }
    characters = charactersAfter(characters, led.items)
    return { ...sentence, items: led.items, spoken }
  })
}
