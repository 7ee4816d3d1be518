import { compileCue, itemsOf, print } from '../cue.ts'
import type { Attribution } from '../report.ts'
import type { Item, Mention } from '../sentence.ts'

type Cue = {
  readonly id: string
  readonly expression: RegExp
  readonly type: Attribution['type'] | 'speaker'
}

const says =
  'say|tell|claim|report|confirm|announce|reveal|tweet|post|write|add|tease|explain|deny|insist|note|state|admit|share|hint|suggest|promise|recall|joke|laugh|declare|predict|hear|learn|understand|describe|indicate|warn|argue|assert|maintain|unveil|swear|quip'

/** In order: the first that fits speaks for the sentence. `speaker` takes its type from who speaks. */
const cues: readonly Cue[] = [
  {
    id: 'representatives',
    cue: "({person} 's|{organisation} 's|{person}|{organisation})? (a|an|the|his|her|their)? (reps|rep|agent|agents|representatives|representative|publicist|manager|spokesperson|spokesman|spokeswoman|lawyer|camp)",
    type: 'official' as const,
  },
  {
    id: 'spokesperson',
    cue: '(a|an|the) {organisation} (spokesperson|spokesman|spokeswoman|rep|representative|executive|source|exec|press_release|insider)',
    type: 'official' as const,
  },
  {
    id: 'unnamed',
    cue: '(sources|insiders|a_source|an_insider|one_insider|one_source|multiple_sources|two_sources|several_sources|sources_close|people_familiar|two_people_familiar|a_person_familiar|those_familiar|tipsters|a_tipster|our_source|our_sources|my_source|my_sources|my_guy|word_is|word_on|rumor|rumour|rumors|rumours|hearing|a_show_insider|show_insider|unnamed|anonymous|leaked|leak|leaks|whispers|chatter|scuttlebutt|tongues|tipped_off)',
    type: 'insider' as const,
  },
  { id: 'we-hear', cue: "(i|we|we_'ve|i_'ve) .. <hear|tell|understand|learn:*>", type: 'insider' as const },
  {
    id: 'it-is-understood',
    cue: 'it .. <claim|understand|allege|report|believe|rumor|rumour|say:p>',
    type: 'insider' as const,
  },
  {
    id: 'three-people',
    cue: '(people|executives|agents|insiders|someone|somebody|guy|friend|crew) .. (familiar|close|with_knowledge|briefed|tell|on|in|who) .. <say|tell|claim|confirm|brief|know|swear|whisper:*>',
    type: 'insider' as const,
  },
  {
    id: 'according-to',
    cue: '(according_to|per|via|as_first_reported_by|as_reported_by|first_reported_by|reported_by|citing) (a)? (report|reports|story|interview|post|tweet|newsletter|statement)? (in|from|by|with|on)? (the)? (site|scooper|insider|leaker|blog|trade|newsletter|outlet|streamer|network|studio|director|showrunner)? {any:who}',
    type: 'speaker' as const,
  },
  { id: 'outlet-says', cue: `{outlet:who} .. <${says}|break|exclusive>`, type: 'speaker' as const },
  { id: 'says', cue: `{any:who} (,)? .. <${says}>`, type: 'speaker' as const },
  {
    id: 'said',
    cue: `<say|add|explain|laugh|recall|joke|insist> (the)? (scooper|director|showrunner|star|actor|{job})? {any:who}`,
    type: 'speaker' as const,
  },
].map(({ id, cue, type }) => ({ id, type, expression: compileCue(cue) }))

export type Speakers = {
  /** Names of those who make or play in the story's works: they speak officially about them. */
  readonly makers: ReadonlySet<string>
  /** The story's own outlet: "told Reel Ledger" attributes to who told. */
  readonly outlet: string | null
  /** Who puts the story out where it is a press release: it speaks for all that it says. */
  readonly issuer: string | null
}

function typeOf(who: Mention, speakers: Speakers): Attribution {
  if (who.type === 'outlet') return { type: 'outlet', name: who.name }
  if (who.type === 'organisation') return { type: 'official', name: who.name }
  if (who.type === 'person')
    return { type: speakers.makers.has(who.name) ? 'official' : 'person', name: who.name }
  return { type: 'person', name: who.name }
}

/** Who stands behind a sentence's words, by its own grammar; null where it names nobody. */
export function attributionOf(
  items: readonly Item[],
  speakers: Speakers,
): { readonly attribution: Attribution; readonly id: string } | null {
  const printed = print(items)
  for (const { id, expression, type } of cues) {
    expression.lastIndex = 0
    const match = expression.exec(printed.text)
    if (match === null) continue
    const named = itemsOf(
      printed,
      match.groups?.['who'] ?? match.groups?.['person'] ?? match.groups?.['organisation'],
    )[0]
    const who = named?.kind === 'mention' ? named.mention : null
    if (type !== 'speaker')
      return { attribution: { type, name: type === 'insider' ? null : (who?.name ?? null) }, id }
    if (who === null || who.type === 'title' || who.type === 'character' || who.type === 'place') continue
    if (speakers.outlet !== null && who.name === speakers.outlet) continue
    return { attribution: typeOf(who, speakers), id }
  }
  return null
}
