import type { Qualifiers } from '../claim.ts'
import type { Item } from '../sentence.ts'
import { placesOf, type Telling, textBetween } from './telling.ts'

type Cue = { readonly role: string; readonly before?: RegExp; readonly after?: RegExp }

/** Helpers between a performer and what he does: "will both", "has signed on to". Who "also stars" leads nothing. */
const helpers =
  /^\W*(?:(?:s|re|ll|who|will|would|could|may|might|can|has|have|had|is|are|was|were|been|be|both|all|again|reportedly|set|slated|due|attached|tapped|signed on|signs on|on board|aboard|returns?|remains?|stays?|continues|still|back|closed (?:a )?deals?|inked (?:a )?deals?|a deal|to) )*/
    .source

const doing = (verbs: string): RegExp => new RegExp(`${helpers}(?:${verbs})\\b`, 'i')

/** As much of a clause as a standing reaches over. */
const short = '[^.;:()]{0,60}'

/**
 * What says the standing of the performers beside it, the most specific first. `before` ends where their names begin,
 * `after` begins where they end.
 */
const cues: readonly Cue[] = [
  {
    role: 'guest',
    before: new RegExp(
      `(?<!from (?:a )?)\\bguest(?:[- ](?:stars?|starring|appearances?|spots?|roles?|turns?|arcs?|cast))\\b${short}$`,
      'i',
    ),
    after: new RegExp(
      `^(?!.{0,30}\\bfrom (?:a )?guest)${short}\\b(?:guests? (?:as|on)|guesting|guest[- ](?:stars?|starred|starring|appearance|role|spot|turn|arc))\\b`,
      'i',
    ),
  },
  {
    role: 'cameo',
    before: new RegExp(
      `(?:\\bcameos?(?: appearances?)? (?:by|from)|\\bin an? (?:\\S+ )?cameo)\\b${short}$`,
      'i',
    ),
    after: new RegExp(`^${short}\\b(?:cameos?|pops up|shows up briefly)\\b`, 'i'),
  },
  {
    role: 'recurring',
    before: new RegExp(`\\b(?:recurring|recur)\\b${short}$`, 'i'),
    after: new RegExp(`^${short}\\b(?:recurs|recurring|to recur|will recur)\\b`, 'i'),
  },
  {
    role: 'voice',
    before:
      /(?:\bvoice (?:actors?|actress|artists?|star)|\b(?:voiced|narrated)\b[^.;:()]{0,20}\bby|\bvoices? [^.;:()]{0,40}\b(?:recorded|performed|provided|supplied) by(?: \S+)?|\b(?:voice|vocal) (?:cast|talents?|performances?|work)\b[^.;()]{0,30}|\bvoices? (?:of|by|from)(?: none other than)?|\bfeaturing the voices? of) $/i,
    after:
      /^\W*(?:(?:who|will|also|again|is|are|has|returns?|to|set|be) )*(?:voic(?:es?|ed|ing)\b|narrat(?:es?|ed|ing)\b|(?:the|as the|provides the|provide the) (?:voices?|narrator)\b|lends? (?:his|her|their) (?:own )?(?:voices?|tones|vocals|pipes|tonsils)\b)|^[^.;:()]{0,30}\b(?:as |is |was |be )the (?:\w+ )?voice of\b/i,
  },
  {
    role: 'main',
    before: new RegExp(`\\b(?:series regulars?|regulars|(?:main|regular) cast)\\b${short}:? ?$`, 'i'),
    after: new RegExp(
      `^${short}\\b(?:series[- ]regulars?|as (?:a )?regulars?|becomes? (?:a )?regulars?|(?:upped|promoted|bumped up) (?:from (?:\\S+ ){1,3})?to (?:\\S+ )?(?:regulars?|the main cast)|(?:joins?|joined) the main cast)\\b`,
      'i',
    ),
  },
  {
    role: 'lead',
    before:
      /(?:(?<!guest[- ]|co-|also )\b(?:starring|stars)\b[^.;:()]{1,90} as [^.;:()]{1,60}(?:,|and)|(?<!guest[- ]|co-|also )\b(?:starring|stars|(?:to|will|would) star|toplined by|headlined by|led by|fronted by|anchored by|cent(?:er|re)s on [^.;:()]{0,40}played by)|\b(?:lead(?:ing)?|title|titular|starring) (?:roles?|parts?)\b[^.;:()]{0,90}\b(?:to|by|for|is|are|with)|\b(?:the|its|her|his|their|two|three|four) (?:\w+ )?(?:co-)?leads?,?(?: (?:is|are|will be))?|\blead(?:ing)? (?:actors?|actress(?:es)?|man|men|lad(?:y|ies))|(?<!\b(?:to|will|would|could|who|and|can) )\bleads?|\btitle (?:characters?|pair) (?:in|with|are|is)) $/i,
    after: doing(
      'star(?:s|red|ring)?(?! of| on| status)|toplin(?:es?|ed|ing)|lead(?:s|ing)?(?! to)|led (?:the|a|an|its)|headlin(?:es?|ed|ing)|fronts?|anchors?|heads?(?: up)? (?:the|an?) (?:\\S+ )?(?:cast|line-?up|ensemble)|(?:in|play|plays|playing|for|as|take|takes|taking|land|lands|landed|have|has|play both) (?:the|a|an|both) (?:two )?(?:lead|leading|title|titular|starring|main)\\b|(?:are|as|is) the (?:two )?leads?',
    ),
  },
]

const joint =
  /^(?:,|and|&|plus|alongside|both|actors?|actress|newcomers?|comedian|veteran|singer|rapper|the|great|also|with)$/

/** What a performer is called just before the name. */
const called =
  /(?:(?:Sir|Dame|Lord|Lady|Dr\.?|(?:the )?(?:newcomers?|actors?|actress|comedian|veterans?|singer|rapper|wrestler|nonprofessional|Oscar winner|Emmy winner)) )+$/i

/** How far a list of names is followed to either side. */
const reachItems = 24

/** From a name on to the end of the list that it stands in: "A (Cold Crossing), B and C", what is bracketed skipped. */
function endOfList(items: readonly Item[], at: number, step: 1 | -1): number {
  let end = at
  let depth = 0
  for (let i = at + step; i >= 0 && i < items.length && Math.abs(i - at) < reachItems; i += step) {
    const item = items[i]
    if (item === undefined) break
    if (item.text === '(' || item.text === ')') {
      depth += (item.text === '(') === (step === 1) ? 1 : -1
      if (depth < 0) break
      if (depth === 0 && step === 1) end = i
      continue
    }
    if (depth > 0) continue
    if (item.kind === 'mention' && item.mention.type === 'person') end = i
    else if (!joint.test(item.text)) break
  }
  return end
}

/** "Tom Weld (lead)", "Ana Reyes (voice only)". */
const asideRole = /^(voice|lead|guest|recurring|cameo)(?: only)? ?\)/i

/** The standing that a sentence gives the performer named at one of its places. */
function roleAt({ sentence }: Telling, at: number): string | null {
  const { items } = sentence
  const first = items[endOfList(items, at, -1)]
  const last = items[endOfList(items, at, 1)]
  const [own, next] = [items[at], items[at + 1]]
  if (first === undefined || last === undefined || own === undefined) return null
  const before = textBetween(sentence, sentence.start, first.start).replace(called, '')
  const after = textBetween(sentence, last.end, sentence.end)
  // "Tom Weld (the voice of Pip)": what is bracketed is said of the one before it alone.
  const aside = next?.text === '(' ? textBetween(sentence, next.end, sentence.end) : null
  const bracketed = aside === null ? null : asideRole.exec(aside)
  if (bracketed?.[1] !== undefined) return bracketed[1].toLowerCase()
  for (const cue of cues) {
    if (
      aside !== null &&
      /^(?:the )?(?:voice|guest|recurring|cameo)\b/i.test(aside) &&
      cue.after?.test(aside)
    )
      return cue.role
    if (cue.before?.test(before) || cue.after?.test(after)) return cue.role
  }
  return null
}

/** A rule has read the performer's standing from the sentence. */
const hasRole = ({ report, beside }: Telling): boolean =>
  [report, ...beside].some(
    ({ claim }) =>
      claim.property === 'cast member' &&
      claim.qualifiers.role !== undefined &&
      JSON.stringify([claim.subject, claim.value]) ===
        JSON.stringify([report.claim.subject, report.claim.value]),
  )

/** "Ana Reyes and Tom Weld star in it", "voiced by Ana Reyes": in what standing a performer is in the cast. */
export function saidRole(telling: Telling): Qualifiers {
  const { claim } = telling.report
  if (claim.property !== 'cast member' || hasRole(telling)) return {}
  for (const at of placesOf(telling)) {
    const role = roleAt(telling, at)
    if (role !== null) return { role }
  }
  const { castRole } = telling.sentence
  return castRole === null ? {} : { role: castRole }
}
