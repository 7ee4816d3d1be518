import { clausesOf } from '../clauses.ts'
import { compileCue, itemsOf, type Printed, print } from '../cue.ts'
import type { Attribution } from '../report.ts'
import type { Item, Mention } from '../sentence.ts'

/** How a sentence names who stands behind its words. `speaker` takes its type from who speaks. */
export type AttributionCue = {
  readonly id: string
  readonly cue: string
  readonly type: Attribution['type'] | 'speaker'
  /** Sentences and the attribution they must get, as "type: name". */
  readonly examples: readonly { readonly text: string; readonly yields: string | null }[]
}

/** Who stands behind a sentence's words, and the ids of the cues that say so; null where nobody is named. */
export type Spoken = { readonly attribution: Attribution; readonly ids: readonly string[] } | null

const says =
  'say|tell|claim|report|confirm|announce|reveal|tweet|post|write|add|tease|explain|deny|insist|note|state|admit|share|hint|suggest|promise|recall|joke|laugh|declare|predict|hear|learn|understand|describe|indicate|warn|argue|assert|maintain|unveil|swear|quip|scotch|dispel|debunk|refute|dispute|reply|reveal|mention|clarify|vow|concede|stress|acknowledge|estimate|peg|allege|speculate|reckon'
const spokesmen = 'spokesperson|spokesman|spokeswoman|rep|reps|representative|representatives|publicist|exec'
const houses =
  'network|studio|streamer|broadcaster|corporation|company|channel|publisher|distributor|producers|producer|makers|bosses|production|team|label|festival|organisers|organizers|service'

/** In order: the first that fits speaks for the sentence. */
export const attributionCues: readonly AttributionCue[] = [
  {
    id: 'representatives',
    cue: "({person} 's|{organisation} 's|{person}|{organisation})? (a|an|the|his|her|their)? (reps|rep|agent|agents|representatives|representative|publicist|manager|spokesperson|spokesman|spokeswoman|lawyer|camp) (for {any:who})? .. <say|tell|deny|confirm|insist|add|decline|state|call|dispute|dismiss:*>",
    type: 'official',
    examples: [
      { text: "Ana Reyes's agent denied that she will return.", yields: 'official: Ana Reyes' },
      { text: 'The secret agent dies in the pilot of Copper Lane.', yields: null },
    ],
  },
  {
    id: 'spokesperson',
    cue: `(a|an|the) {organisation} (${spokesmen}|executive|press_release|president|chief|boss)`,
    type: 'official',
    examples: [
      { text: 'A Netflix spokesperson confirmed that Copper Lane ends in May.', yields: 'official: Netflix' },
    ],
  },
  {
    id: 'spokesperson-for',
    cue: `(a|an|the)? (${spokesmen}) (for|of) (the)? {any:organisation}`,
    type: 'official',
    examples: [
      { text: 'A spokeswoman for Netflix said that Copper Lane ends in May.', yields: 'official: Netflix' },
    ],
  },
  {
    id: 'unnamed',
    cue: '(sources|insiders|a_source|an_insider|one_insider|one_source|multiple_sources|two_sources|several_sources|sources_close|people_familiar|two_people_familiar|a_person_familiar|a_person_close|two_people_close|those_familiar|tipsters|a_tipster|our_source|our_sources|my_source|my_sources|our_spies|my_guy|word_on|rumor_has|rumour_has|rumors|rumours|hearing|a_show_insider|show_insider|unnamed|anonymous|leaked|leak|leaks|whispers|chatter|scuttlebutt|tongues|tipped_off)',
    type: 'insider',
    examples: [{ text: 'Sources say that Copper Lane will end in May.', yields: 'insider: -' }],
  },
  {
    id: 'word-is',
    cue: '(word|rumor|rumour|talk) .. <be|have>',
    type: 'insider',
    examples: [{ text: 'Word is that Copper Lane ends in May.', yields: 'insider: -' }],
  },
  {
    id: 'told-by',
    cue: '<tell:p> by (the|a|an)? (director|showrunner|star|creator|producer|writer|{job})? {any:who}',
    type: 'speaker',
    examples: [{ text: 'I was told by Ana Reyes that Copper Lane is over.', yields: 'person: Ana Reyes' }],
  },
  {
    id: 'we-hear',
    cue: "(i|we|we_'ve|i_'ve) .. <hear|tell:p|understand|learn|gather>",
    type: 'insider',
    examples: [{ text: 'We hear that Copper Lane returns in May.', yields: 'insider: -' }],
  },
  {
    id: 'it-is-understood',
    cue: 'it .. <claim|understand|allege|report|believe|rumor|rumour|say:p>',
    type: 'insider',
    examples: [{ text: 'It is understood that Copper Lane returns in May.', yields: 'insider: -' }],
  },
  {
    id: 'three-people',
    cue: '(people|executives|agents|insiders|someone|somebody|guy|friend|crew) .. (familiar|close|with_knowledge|briefed|tell|on|in|who) .. <say|tell|claim|confirm|brief|know|swear|whisper:*>',
    type: 'insider',
    examples: [
      { text: 'Two people close to the production say that Copper Lane returns.', yields: 'insider: -' },
    ],
  },
  {
    id: 'according-to',
    cue: '(according_to|per|via|as_first_reported_by|as_reported_by|first_reported_by|reported_by|citing) (a)? (report|reports|story|interview|post|tweet|newsletter|statement)? (in|from|by|with|on)? (the)? (site|scooper|insider|leaker|blog|trade|newsletter|outlet|streamer|network|studio|director|showrunner)? {any:who}',
    type: 'speaker',
    examples: [
      { text: 'According to scooper Ana Reyes, Copper Lane returns in May.', yields: 'person: Ana Reyes' },
      { text: 'According to Netflix, Copper Lane returns in May.', yields: 'official: Netflix' },
    ],
  },
  {
    id: 'according-to-the-house',
    cue: `(according_to|per|confirmed_by|announced_by) (the|its|their) (${houses})`,
    type: 'official',
    examples: [{ text: 'According to the studio, Copper Lane opens in May.', yields: 'official: -' }],
  },
  {
    id: 'outlet-says',
    cue: `{outlet:who} .. <${says}|break|exclusive>`,
    type: 'speaker',
    examples: [{ text: 'Deadline reports that Copper Lane returns in May.', yields: 'outlet: Deadline' }],
  },
  {
    id: 'goes-on-to-say',
    cue: `{any:who} .. <go|jump|take|step|weigh> .. <${says}:i>`,
    type: 'speaker',
    examples: [{ text: 'Ana Reyes jumps in to say that Copper Lane is over.', yields: 'person: Ana Reyes' }],
  },
  {
    id: 'says',
    cue: `{any:who} (,)? .. <${says}>`,
    type: 'speaker',
    examples: [
      { text: 'Netflix said that Copper Lane returns in May.', yields: 'official: Netflix' },
      { text: 'Ana Reyes told reporters that Copper Lane is over.', yields: 'person: Ana Reyes' },
      { text: 'Ana Reyes returns in Copper Lane.', yields: null },
    ],
  },
  {
    id: 'said',
    cue: `<say|add|explain|laugh|recall|joke|insist> (the)? (scooper|director|showrunner|star|actor|creator|writer|producer|{job})? {any:who}`,
    type: 'speaker',
    examples: [{ text: '“It is over,” said Ana Reyes of Copper Lane.', yields: 'person: Ana Reyes' }],
  },
  {
    id: 'signed',
    cue: '" — (director|showrunner|star|creator|writer|{job})? {person:who}',
    type: 'speaker',
    examples: [{ text: '“The ferry ends here.” — Ana Reyes', yields: 'person: Ana Reyes' }],
  },
  {
    id: 'the-house-says',
    cue: `(the|its|their|,|and|^)? (${houses}) .. <${says}>`,
    type: 'official',
    examples: [
      { text: 'Copper Lane returns in May, the network revealed yesterday.', yields: 'official: -' },
      { text: 'Copper Lane was sold to a network.', yields: null },
    ],
  },
  {
    id: 'the-makers-of-say',
    cue: `(staff|committee|team|makers|producers|organisers|organizers|company|studio) (for|of|behind|at) ~ <${says}>`,
    type: 'official',
    examples: [
      { text: 'The makers of Copper Lane said on Monday that it ends.', yields: 'official: -' },
      { text: 'The makers of Copper Lane sailed to Malta.', yields: null },
    ],
  },
  {
    id: 'nearing',
    cue: '<near|finalize|finalise|negotiate|mull> (a|an|its|the|terms)',
    type: 'insider',
    examples: [{ text: 'Netflix is nearing a deal for Copper Lane.', yields: 'insider: -' }],
  },
  {
    id: 'cold-water',
    cue: '{any:who} .. <pour|throw> (cold_water|doubt)',
    type: 'speaker',
    examples: [
      { text: 'Ana Reyes has poured cold water on talk of Copper Lane.', yields: 'person: Ana Reyes' },
    ],
  },
  {
    id: 'it-was-announced',
    cue: '(it|was|been|and|,)? <announce|confirm|unveil:p>',
    type: 'official',
    examples: [{ text: 'It was announced that Copper Lane returns in May.', yields: 'official: -' }],
  },
  {
    id: 'in-talks',
    cue: '(in|final|early|advanced|active) (talks|negotiations|discussions|conversations) (to|for|with|about|over|at)',
    type: 'insider',
    examples: [{ text: 'Netflix is in talks with the makers of Copper Lane.', yields: 'insider: -' }],
  },
]

const cues = attributionCues.map(({ id, cue, type }) => ({ id, type, expression: compileCue(cue) }))

const saying = new RegExp(`^(?:${says})$`)

/** A slot that a cue names twice is captured under a numbered name. */
const slots = ['who', 'who2', 'person', 'person2', 'organisation', 'organisation2']

/** Verbs that hide their speaker: "is said to be developing", "is in final talks to play". */
const hidden =
  /\b(?:said|understood|rumou?red|alleged|whispered) to\b|\bin (?:\w+ )?(?:talks|negotiations|discussions) (?:to|for)\b|\bclosing in on\b|\bnearing (?:a|an)\b/

export type Speakers = {
  /** Names of those who make or play in the story's works: they speak officially about them. */
  readonly makers: ReadonlySet<string>
  /** The story's own outlet: "told Reel Digest" attributes to who told. */
  readonly outlet: string | null
  /** Who puts the story out where it is a press release: it speaks for all that it says. */
  readonly issuer: string | null
}

/** Callings of those who speak for the work or for the company that makes it. */
const speaksForWork =
  /\b(?:showrunner|co-showrunner|creator|co-creator|director|writer|co-writer|screenwriter|producer|star|co-star|actor|actress|author|novelist|editor-in-chief|president|chairman|chairwoman|chair|ceo|chief|head|boss|controller|commissioner|executive|artist)\b/

/** True where the words right around a name give it a calling: "showrunner Ana Reyes", "Reyes, the creator,". */
function hasCalling(items: readonly Item[], who: Item): boolean {
  const at = items.indexOf(who)
  const near = [...items.slice(Math.max(0, at - 3), at), ...items.slice(at + 1, at + 6)]
  return near.some(
    (item) =>
      (item.kind === 'job' && !item.former) || (item.kind === 'word' && speaksForWork.test(item.text)),
  )
}

function typeOf(items: readonly Item[], at: Item, who: Mention, speakers: Speakers): Attribution {
  if (who.type === 'outlet') return { type: 'outlet', name: who.name }
  if (who.type === 'organisation') return { type: 'official', name: who.name }
  if (who.type === 'person' || who.type === 'name') {
    const official = speakers.makers.has(who.name) || hasCalling(items, at)
    return { type: official ? 'official' : 'person', name: who.name }
  }
  return { type: 'person', name: who.name }
}

/**
 * Who stands behind a sentence's words, by its own grammar; null where it names nobody. Where the sentence as a whole
 * does not say, its clauses may: "Harbor One would not name her, but did confirm that …".
 */
export function attributionOf(items: readonly Item[], speakers: Speakers): Spoken {
  const spoken = spokenIn(items, speakers)
  if (spoken !== null) return spoken
  if (items.some((item) => item.kind === 'verb' && hidden.test(item.text.toLowerCase())))
    return { attribution: { type: 'insider', name: null }, ids: ['hidden-speaker'] }
  if (!items.some((item) => item.kind === 'verb' && saying.test(item.verb.lemma))) return null
  for (const clause of clausesOf(items)) {
    const inClause = spokenIn(clause, speakers)
    if (inClause !== null) return inClause
  }
  return null
}

/** "Mira can hear radio waves": a power, not word of something. */
const able = /\b(?:can|could|will|would|must|may|might|should|to)\b/
const perceiving = /^(?:hear|learn|understand|see)$/

function firstSaid(expression: RegExp, printed: Printed): RegExpExecArray | null {
  expression.lastIndex = 0
  for (let match = expression.exec(printed.text); match !== null; match = expression.exec(printed.text)) {
    const verb = itemsOf(printed, match[0]).find((item) => item.kind === 'verb')
    if (!(verb?.kind === 'verb' && perceiving.test(verb.verb.lemma) && able.test(verb.text))) return match
  }
  return null
}

function spokenIn(items: readonly Item[], speakers: Speakers): Spoken {
  const printed = print(items)
  for (const { id, expression, type } of cues) {
    const match = firstSaid(expression, printed)
    if (match === null) continue
    const captured = slots.map((slot) => match.groups?.[slot]).find((words) => words !== undefined)
    const named = itemsOf(printed, captured)[0]
    const who = named?.kind === 'mention' ? named.mention : null
    if (type !== 'speaker')
      return { attribution: { type, name: type === 'insider' ? null : (who?.name ?? null) }, ids: [id] }
    if (named === undefined || who === null || /^(?:title|character|place)$/.test(who.type)) continue
    if (speakers.outlet !== null && who.name === speakers.outlet) continue
    return { attribution: typeOf(items, named, who, speakers), ids: [id] }
  }
  return null
}
