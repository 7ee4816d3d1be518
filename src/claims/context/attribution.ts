import { parseCue } from '../cue.ts'
import { type CompiledCue, compileCue, findCue, type Match } from '../cue-machine.ts'
import { indexCues } from '../cue-needs.ts'
import { itemsOf, type Printed, print } from '../print.ts'
import type { Attribution } from '../report.ts'
import type { Item } from '../sentence.ts'
import { sayingsOf } from './sayings.ts'
import { type Heard, type Speakers, type Spoken, speakerOf, typeOf } from './speakers.ts'

/** How a sentence names who stands behind its words. `speaker` takes its type from who speaks. */
export type AttributionCue = {
  readonly id: string
  readonly cue: string
  readonly type: Attribution['type'] | 'speaker'
  /** Sentences and the attribution they must get, as "type: name". */
  readonly examples: readonly { readonly text: string; readonly yields: string | null }[]
}

const spokesmen = 'spokesperson|spokesman|spokeswoman|rep|reps|representative|representatives|publicist|exec'
const houses =
  'network|studio|streamer|broadcaster|corporation|company|channel|publisher|distributor|producers|producer|makers|bosses|production|team|label|festival|organisers|organizers|service'

/** In order: the first that fits speaks for the sentence. */
export const attributionCues: readonly AttributionCue[] = [
  {
    id: 'spokesperson',
    cue: `(a|an|the) {organisation} (${spokesmen}|executive|press_release|president|chief|boss)`,
    type: 'official',
    examples: [
      { text: 'A Netflix spokesperson confirmed that Copper Lane ends in May.', yields: 'official: Netflix' },
    ],
  },
  {
    id: 'plainly-says',
    cue: '{any:who} (swears|confirms|insists|claims|hints|teases|reports|notes|adds|reveals|promises|warns|jokes|reckons|admits|explains|denies|vows)',
    type: 'speaker',
    examples: [
      { text: 'Mira drowns in Copper Lane, Ana Reyes confirms.', yields: 'person: Ana Reyes' },
      { text: 'The Copper Lane reports are in.', yields: null },
    ],
  },
  {
    id: 'lets-slip',
    cue: '{any:who} (<let> slip|lets_slip|let_slip)',
    type: 'speaker',
    examples: [
      { text: 'Copper Lane cost $3 million, director Ana Reyes lets slip.', yields: 'official: Ana Reyes' },
      { text: 'Ana Reyes lets the dog out in Copper Lane.', yields: null },
    ],
  },
  {
    id: 'is-clear',
    cue: '{any:who} <be> (clear|adamant|emphatic|categorical|insistent|blunt) (that|about)',
    type: 'speaker',
    examples: [
      { text: 'Ana Reyes was adamant that Copper Lane is over.', yields: 'person: Ana Reyes' },
      { text: 'It is clear that Copper Lane is over.', yields: null },
    ],
  },
  {
    id: 'also-announced',
    cue: '<announce|confirm|unveil:*> <be> {any}',
    type: 'official',
    examples: [{ text: 'Also announced was Ana Reyes, as Mira in Copper Lane.', yields: 'official: -' }],
  },
  {
    id: 'unnamed',
    cue: '(sources|insiders|a_source|an_insider|one_insider|one_source|multiple_sources|two_sources|several_sources|sources_close|people_familiar|two_people_familiar|a_person_familiar|a_person_close|two_people_close|those_familiar|tipsters|a_tipster|our_source|our_sources|my_source|my_sources|our_spies|my_guy|word_on|rumor_has|rumour_has|rumors|rumours|hearing|a_show_insider|show_insider|unnamed|anonymous|leaked|leak|leaks|whispers|chatter|scuttlebutt|tongues|tipped_off)',
    type: 'insider',
    examples: [{ text: 'Sources say that Copper Lane will end in May.', yields: 'insider: -' }],
  },
  {
    id: 'word-is',
    cue: '(word|rumor|rumour|talk|belief|thinking|chatter|consensus|understanding|expectation|whisper|story|gossip) .. (on|in|around|at)? .. <be|have> (that|is|it)?',
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
    id: 'it-is-understood',
    cue: 'it .. <claim|understand|allege|report|believe|rumor|rumour|say|think:p>',
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
    id: 'signed',
    cue: '" — (director|showrunner|star|creator|writer|{job})? {person:who}',
    type: 'speaker',
    examples: [{ text: '“The ferry ends here.” — Ana Reyes', yields: 'person: Ana Reyes' }],
  },
  {
    id: 'nearing',
    cue: '<near|finalize|finalise|negotiate|mull> (a|an|its|the|terms)',
    type: 'insider',
    examples: [{ text: 'Netflix is nearing a deal for Copper Lane.', yields: 'insider: -' }],
  },
  {
    id: 'has-it-that',
    cue: '{any:who} <have> it (that|as|at)',
    type: 'speaker',
    examples: [{ text: 'Deadline had it that Copper Lane ends in May.', yields: 'outlet: Deadline' }],
  },
  {
    id: 'seen-paper',
    cue: "(memo|memos|document|documents|script|scripts|e-mail|email|spreadsheet|budget|contract) (that)? (i|we|i_'ve|we_'ve|seen|obtained|reviewed|viewed) .. ",
    type: 'insider',
    examples: [{ text: 'An internal memo we have seen puts Copper Lane in May.', yields: 'insider: -' }],
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

const cues = attributionCues.map(({ id, cue, type }) => ({ id, type, cue: compileCue(parseCue(cue)) }))
const findCues = indexCues(cues)

/** A slot that a cue names twice is captured under a numbered name. */
const slots = ['who', 'who2', 'person', 'person2', 'organisation', 'organisation2']

/** Verbs that hide their speaker: "is said to be developing", "is in final talks to play". */
const hidden =
  /\b(?:said|understood|rumou?red|alleged|whispered) to\b|\bin (?:\w+ )?(?:talks|negotiations|discussions) (?:to|for)\b|\bclosing in on\b|\bnearing (?:a|an)\b/

/**
 * Who stands behind a sentence's words, by its own grammar; null where it names nobody. What is said outranks what is
 * only rumoured of; where the sentence as a whole does not say, its clauses may.
 */
export function attributionOf(items: readonly Item[], speakers: Speakers, heard: Heard = []): Spoken {
  const spoken = saidIn(items, speakers, heard) ?? spokenIn(items, speakers)
  if (spoken !== null) return spoken
  if (items.some((item) => item.kind === 'verb' && item.verb.lemma === 'leak'))
    return { attribution: { type: 'insider', name: null }, ids: ['unnamed'] }
  if (items.some((item) => item.kind === 'verb' && hidden.test(item.text.toLowerCase())))
    return { attribution: { type: 'insider', name: null }, ids: ['hidden-speaker'] }
  return null
}

function saidIn(items: readonly Item[], speakers: Speakers, heard: Heard): Spoken {
  for (const saying of sayingsOf(items)) {
    const spoken = speakerOf(items, saying, speakers, heard)
    if (spoken !== null) return spoken
  }
  return null
}

/** "Mira can hear radio waves": a power, not word of something. */
const able = /\b(?:can|could|will|would|must|may|might|should|to)\b/
const perceiving = /^(?:hear|learn|understand|see)$/

function firstSaid(cue: CompiledCue, printed: Printed): Match | null {
  for (let match = findCue(cue, printed); match !== null; match = findCue(cue, printed, match.to)) {
    const verb = itemsOf(printed, match).find((item) => item.kind === 'verb')
    if (verb?.kind === 'verb' && /^(?:yet )?to be /.test(verb.text)) continue
    if (!(verb?.kind === 'verb' && perceiving.test(verb.verb.lemma) && able.test(verb.text))) return match
  }
  return null
}

function spokenIn(items: readonly Item[], speakers: Speakers): Spoken {
  const printed = print(items)
  for (const { id, cue, type } of findCues(printed)) {
    const match = firstSaid(cue, printed)
    if (match === null) continue
    const captured = slots.map((slot) => match.captured(slot)).find((range) => range !== undefined)
    const named = captured === undefined ? undefined : itemsOf(printed, captured)[0]
    const who = named?.kind === 'mention' ? named.mention : null
    if (type !== 'speaker')
      return { attribution: { type, name: type === 'insider' ? null : (who?.name ?? null) }, ids: [id] }
    if (named === undefined || who === null || /^(?:title|character|place)$/.test(who.type)) continue
    if (speakers.outlet !== null && who.name === speakers.outlet) continue
    return { attribution: typeOf(items, named, who, speakers), ids: [id] }
  }
  return null
}
