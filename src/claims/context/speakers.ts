import { outletWords } from '../lexicon/index.ts'
import type { Attribution } from '../report.ts'
import type { Item, Mention } from '../sentence.ts'
import { isWord, type Saying } from './sayings.ts'
import { speakerKind, typeOfKind } from './speaker-nouns.ts'

/** Who stands behind a sentence's words, and the ids of the cues that say so; null where nobody is named. */
export type Spoken = { readonly attribution: Attribution; readonly ids: readonly string[] } | null

export type Speakers = {
  /** Names of those who make or play in the story's works: they speak officially about them. */
  readonly makers: ReadonlySet<string>
  /** The story's own outlet: "told Reel Digest" attributes to who told. */
  readonly outlet: string | null
  /** Who puts the story out where it is a press release: it speaks for all that it says. */
  readonly issuer: string | null
}

/** The voices heard so far, latest first: "he added", "the newspaper also says" lead back to one of them. */
export type Heard = readonly NonNullable<Spoken>[]

/** Callings of those who speak for the work or for the company that makes it. */
const speaksForWork =
  /\b(?:showrunner|co-showrunner|creator|co-creator|director|writer|co-writer|screenwriter|producer|star|co-star|actor|actress|author|novelist|editor-in-chief|president|chairman|chairwoman|chair|ceo|chief|head|boss|controller|commissioner|executive|artist|spokesperson|spokesman|spokeswoman|filmmaker|helmer|composer)s?\b/

/** Whose calling lies elsewhere: "The Show's TV editor", "scooper". */
const speaksForPress =
  /\b(?:scooper|leaker|insider|columnist|critic|blogger|journalist|reporter|podcaster|correspondent|analyst|historian|professor|expert|fan|user|reviewer|editor(?!-in-chief))\b/

/** The words right around a name: "showrunner Ana Reyes", "Reyes, the creator,". */
function around(items: readonly Item[], who: Item): readonly Item[] {
  const at = items.indexOf(who)
  const after = items.slice(at + 1, at + 6)
  const verb = after.findIndex((item) => item.kind === 'verb' || isWord(item, /^["“.;]$/))
  return [...items.slice(Math.max(0, at - 3), at), ...(verb < 0 ? after : after.slice(0, verb + 1))]
}

function hasCalling(items: readonly Item[], who: Item): boolean {
  return around(items, who).some(
    (item) =>
      (item.kind === 'job' && !item.former) || (item.kind === 'word' && speaksForWork.test(item.text)),
  )
}

/** A person named: official about their own work, else a person. */
export function personOf(items: readonly Item[], at: Item, who: Mention, speakers: Speakers): Attribution {
  if (around(items, at).some((item) => item.kind === 'word' && speaksForPress.test(item.text)))
    return { type: 'person', name: who.name }
  const official = speakers.makers.has(who.name) || hasCalling(items, at)
  return { type: official ? 'official' : 'person', name: who.name }
}

/** "The Harbor Courier" that nothing else in the story types. */
const soundsLikeOutlet = ({ type, name }: Mention) =>
  /^(?:person|name)$/.test(type) &&
  name.includes(' ') &&
  outletWords.has(name.split(' ').at(-1)?.toLowerCase() ?? '')

/** "The Loading Dock, the anonymous blog that …", "the newsletter Harbor Notes". */
function isCalledOutlet(items: readonly Item[], who: Item): boolean {
  const at = items.indexOf(who)
  const outlet = /^(?:blog|newsletter|newspaper|tabloid|website|site|magazine|podcast|trade|fansite)$/
  if (isWord(items[at - 1], outlet)) return true
  if (!isWord(items[at + 1], /^,$/) || !isWord(items[at + 2], /^(?:the|a|an)$/)) return false
  return items.slice(at + 3, at + 6).some((item) => isWord(item, outlet))
}

export function typeOf(items: readonly Item[], at: Item, who: Mention, speakers: Speakers): Attribution {
  if (who.type === 'outlet' || soundsLikeOutlet(who) || isCalledOutlet(items, at))
    return { type: 'outlet', name: who.name }
  if (who.type === 'organisation') return { type: 'official', name: who.name }
  return personOf(items, at, who, speakers)
}

const hasArticle = (source: readonly Item[]) => isWord(source[0], /^(?:the|that|this|their|his|her|its)$/)

/** The speaker that a saying names, by its head; null where it names none. */
export function speakerOf(items: readonly Item[], saying: Saying, speakers: Speakers, heard: Heard): Spoken {
  const { head, manner } = saying
  if (manner === 'hears') return hearer(saying, speakers)
  if (head.kind === 'mention') return namedSpeaker(items, saying, head.mention, speakers, heard)
  if (head.kind === 'job') return byNoun(saying, 'director', speakers, heard)
  if (head.kind === 'kin')
    return {
      attribution: { type: /friend/.test(head.kin) ? 'insider' : 'person', name: null },
      ids: ['says-kin'],
    }
  if (head.kind !== 'word') return null
  return (
    pronoun(head.text, manner, heard) ??
    ownPost(items, saying, speakers) ??
    byNoun(saying, head.text, speakers, heard) ??
    handle(saying) ??
    named(items, saying, speakers)
  )
}

/** "User salt_and_vinegar noticed", "@harborwatch says": a name that is none, with or without what its bearer is. */
function handle({ head, source }: Saying): Spoken {
  const posts =
    /^@\w/.test(head.text) ||
    source.some((item) =>
      isWord(
        item,
        /^(?:user|redditor|fan|account|poster|tweeter|commenter|leaker|scooper|blogger|youtuber|tiktoker)$/,
      ),
    )
  return posts ? { attribution: { type: 'person', name: head.text }, ids: ['says-handle'] } : null
}

/** "Hugh Penrose, who wrote it,": the phrase names somebody though another noun ends it. */
function named(items: readonly Item[], { source, manner }: Saying, speakers: Speakers): Spoken {
  const who = source.findLast((item) => item.kind === 'mention')
  if (
    manner !== 'says' ||
    who?.kind !== 'mention' ||
    !/^(?:person|outlet|organisation)$/.test(who.mention.type)
  )
    return null
  return { attribution: typeOf(items, who, who.mention, speakers), ids: ['says'] }
}

const insider = (id: string): Spoken => ({ attribution: { type: 'insider', name: null }, ids: [id] })

/** "We're told", "the Gazette understands", "Slate Wire has learned": from somebody whom the outlet does not name. */
function hearer({ head, cue }: Saying, speakers: Speakers): Spoken {
  if (isWord(head, /^(?:we|i)$/)) return insider('we-hear')
  if (head.kind !== 'mention') return null
  const own = head.mention.name === speakers.outlet || head.mention.type === 'outlet'
  return own && cue.end > 0 ? insider('outlet-hears') : null
}

function namedSpeaker(
  items: readonly Item[],
  saying: Saying,
  who: Mention,
  speakers: Speakers,
  heard: Heard,
): Spoken {
  const { head, manner } = saying
  if (/^(?:title|character|place)$/.test(who.type) || who.name === speakers.outlet) return null
  if (who.anaphor && who.type === 'person') {
    const last = heard.find(({ attribution }) => attribution.name === who.name)
    const speaks = last ?? (/^(?:he|she)$/.test(head.text) ? pronounVoice(head.text, heard) : undefined)
    if (speaks !== undefined && manner === 'says') return further(speaks, 'pronoun-speaks')
  }
  if (manner === 'thinks' && who.type !== 'outlet') return null
  if (/^(?:organisation|name)$/.test(who.type) && saying.verb === 'report')
    return { attribution: { type: 'outlet', name: who.name }, ids: ['says-reports'] }
  return { attribution: typeOf(items, head, who, speakers), ids: ['says'] }
}

export const further = (spoken: NonNullable<Spoken>, id: string): NonNullable<Spoken> => ({
  ...spoken,
  ids: [...spoken.ids.filter((other) => other !== id), id],
})

const pronounVoice = (word: string, heard: Heard) =>
  heard.find(({ attribution: { type, name } }) => {
    if (/^(?:he|she)$/.test(word)) return /^(?:person|official|insider)$/.test(type)
    if (word === 'it') return type === 'outlet' || (type === 'official' && name !== null)
    return word === 'they' && type !== 'none'
  })

/** "He said", "they add": the last who could be meant. */
function pronoun(word: string, manner: Saying['manner'], heard: Heard): Spoken {
  if (manner === 'thinks') return null
  const last = pronounVoice(word, heard)
  return last === undefined ? null : further(last, 'pronoun-speaks')
}

/** "A source from her agency": whom an agency lets speak speaks for it. */
const ofAnAgency = (source: readonly Item[]) =>
  source.some(
    (item, i) =>
      i > 0 &&
      isWord(item, /^(?:agency|label|management|representatives?)$/) &&
      source.slice(0, i).some((one) => isWord(one, /^(?:from|at|of|within)$/)),
  )

/** "Per her Instagram story", "his post says": whoever the sentence names before it. */
function ownPost(items: readonly Item[], { head, source }: Saying, speakers: Speakers): Spoken {
  if (
    !isWord(source[0], /^(?:his|her|their)$/) ||
    !/^(?:story|stories|post|feed|page|thread|tweet)$/.test(head.text)
  )
    return null
  const who = items
    .slice(0, items.indexOf(head))
    .findLast((item) => item.kind === 'mention' && item.mention.type === 'person')
  if (who?.kind !== 'mention') return null
  return { attribution: personOf(items, who, who.mention, speakers), ids: ['says-post'] }
}

/** "Reyes's people say no". */
const isEntourage = (source: readonly Item[], noun: string) =>
  noun === 'people' && source.some((item, i) => item.kind === 'mention' && isWord(source[i + 1], /^'s?$/))

function byNoun({ source, manner }: Saying, noun: string, speakers: Speakers, heard: Heard): Spoken {
  const kind = isEntourage(source, noun) ? 'representative' : speakerKind(noun)
  if (kind === null || (manner === 'thinks' && !/^(?:insider|person|outlet)$/.test(kind))) return null
  const type =
    (kind === 'insider' && ofAnAgency(source)) || source.some((item) => isWord(item, /^official$/))
      ? 'official'
      : typeOfKind(kind)
  const back = hasArticle(source) ? heard.find(({ attribution }) => attribution.type === type) : undefined
  const owner = source.find(
    (item) => item.kind === 'mention' && /^(?:person|organisation)$/.test(item.mention.type),
  )
  const ownWords =
    /^(?:outlet|post)$/.test(kind) && owner?.kind === 'mention' && owner.mention.type === 'person'
  if (ownWords && owner !== undefined)
    return { attribution: personOf(source, owner, owner.mention, speakers), ids: [`says-${kind}`] }
  const named = owner?.kind === 'mention' && type === 'official' ? owner.mention.name : null
  if (named === null && back !== undefined && kind !== 'representative') return further(back, `says-${kind}`)
  return { attribution: { type, name: named }, ids: [`says-${kind}`] }
}
