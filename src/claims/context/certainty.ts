import type { Certainty } from '../report.ts'

/** A word or phrase that says how sure a clause is. `cue` is matched against lower-case text. */
export type Hedge = { readonly id: string; readonly certainty: Certainty; readonly cue: RegExp }

/** Hedges that govern what follows them in their clause; strongest doubt first. */
export const hedges: readonly Hedge[] = [
  {
    id: 'remains-to-be-seen',
    certainty: 'open',
    cue: /\b(?:remains? to be seen|remains? unclear|remains? unknown|is (?:still |currently |as yet )?(?:unclear|unknown|uncertain|undecided)|(?:it is|it's|it isn't|is|are|'s) not (?:yet )?(?:known|clear|certain|been decided)|isn't (?:yet )?(?:known|clear)|no word (?:yet )?(?:on|about|of)|no (?:decision|deal|announcement|confirmation|release date|premiere date|date) (?:has|is|was|have|yet)|up in the air|anyone's guess|anybody's guess|yet to (?:be|announce|confirm|reveal|set|decide)|has(?: not|n't) (?:yet )?(?:set|announced|revealed|confirmed|said|decided)|have(?: not|n't) (?:yet )?(?:set|announced|been announced|revealed|confirmed|said)|nothing (?:is|has been) (?:signed|confirmed|decided)|(?:little|not much|nothing) (?:else )?is known|who knows|we don't know|don't know (?:yet )?(?:if|whether|how|who|what|when)|in doubt|in limbo|in question|to be determined|tbd|undisclosed|under wraps|kept secret|declined to (?:say|comment|confirm)|(?:won't|wouldn't|would not|will not) (?:say|confirm|discuss|reveal)|had no comment|hasn't ruled out|has not ruled out|won't rule out|not ruled out|refus(?:ed|es) to rule out|wonder(?:s|ing|ed)? (?:if|whether|how|what|who)|whether\b[^.]{0,80}\b(?:remains|is (?:still )?(?:unclear|unknown|anyone))|big question|question (?:remains|is|of)|yet to be)\b/,
  },
  {
    id: 'unlikely',
    certainty: 'unlikely',
    cue: /\b(?:unlikely|doubtful|doubt(?:s|ed)? (?:that|it|if|very)|not (?:expected|likely)|isn't (?:expected|likely)|aren't expected|almost certainly (?:won't|not)|hard to (?:see|imagine|believe)|slim chance|long shot|dismissed as speculation|don't (?:expect|hold your breath|count on)|i'd be surprised if|would be surprised if|less likely|no guarantee|improbable|far-fetched|not holding (?:my|our) breath|seems a stretch)\b/,
  },
  {
    id: 'denied',
    certainty: 'denied',
    cue: /\b(?:den(?:y|ies|ied|ying)|debunk(?:s|ed)?|shot down|shoots down|shut down (?:reports|rumors|rumours|speculation)|refut(?:e|es|ed)|not true|untrue|false|no truth|fake|hoax|never (?:was|been|going|happened)|ruled out|rules out|quash(?:es|ed)?|laughed off|not (?:happening|involved|returning|coming back|part of|the case)|isn't (?:happening|true|coming|returning|returning|in it|real)|no plans|news to me|dispell?(?:s|ed)?|rubbish(?:es|ed)|insists? it isn't|not that anyone|contrary to|wrong about|proved (?:to be )?(?:incorrect|wrong|false)|is not\b|are not\b|was not\b|isn't\b|aren't\b|wasn't\b|won't\b|will not\b|will never\b|would never\b|never\b|doesn't\b|does not\b|didn't\b|did not\b|hasn't\b|has not\b|haven't\b|no longer)\b/,
  },
  {
    id: 'possible',
    certainty: 'possible',
    cue: /\b(?:may(?= (?:\w+ ){0,3}?[a-z]+)|might|could|perhaps|maybe|possibl[ey]|potential(?:ly)?|rumou?r(?:s|ed)?|rumou?r has it|reports? suggest|word is|word on the street|speculat(?:ion|ed|e|es|ing)|in talks|in negotiations|being eyed|is eyeing|circling|hopes? (?:to|that|for)|hoping|would love|would like|hint(?:s|ed|ing)? (?:at|that)|teas(?:es|ed|ing) (?:that|a|the)|suggests?|suggesting|allegedly|supposedly|purportedly|grain of salt|if (?:true|accurate|the rumou?rs?|they|we|it|enough|so|he|she|you|this|\w+ (?:is|are|can|does|has))|either\b.{0,60}\bor\b|theor(?:y|ies|ize|izes)|open to|not out of the question|wouldn't be surprised|chances? (?:of|that)|coin flip|unconfirmed|considering|floated|on the table|up for grabs|can't rule out|conceivabl[ey]|seems? to bear|to bear the name)\b/,
  },
  {
    id: 'likely',
    certainty: 'likely',
    cue: /\b(?:likely|probabl[ey]|presumabl[ey]|expected|expects?|expecting|reportedly|is said to|are said to|it is understood|it's understood|is understood to|understood that|appears? (?:to|that|likely|set)|appeared to|seems?(?! to bear)|seemed|seemingly|apparently|evidently|safe (?:to assume|bet)|best guess|we(?:'d| would) (?:bet|guess)|my (?:guess|bet|money)|our (?:guess|bet|money)|i(?:'d| would) (?:bet|guess)|guess(?:ing)? (?:is|that)|plan(?:s|ned|ning)? to|aim(?:s|ing)? to|on track|looks? (?:like|set|as if|as though|likely)|sounds? like|all signs|strongly|believed to|thought to|tipped to|should (?:be|see|arrive|premiere|have|get|make|mean)|must be|almost certain|no doubt|bound to|in all likelihood|odds are|tracking|assum(?:e|ed|es|ing)|predict(?:s|ed)?|anticipat(?:e|ed|es)|projected|it stands to reason|more than likely|suspect|i'd be amazed if|intends? to)\b/,
  },
]

export const surest: readonly Certainty[] = ['stated', 'likely', 'possible', 'open', 'unlikely', 'denied']

/** The certainty that a stretch of words (lower case, plain apostrophes) gives itself, and the hedge that says so. */
export function certaintyOf(text: string): { readonly certainty: Certainty; readonly id: string } | null {
  for (const { id, certainty, cue } of hedges) if (cue.test(text)) return { certainty, id }
  return null
}

/** Hedges that govern a whole embedded clause when they stand before it: "it's likely that …", "word is …". */
const governing: readonly Hedge[] = [
  {
    id: 'whether',
    certainty: 'open',
    cue: /\b(?:if|whether)\s*$|\b(?:remains to be seen|unclear|unknown|not (?:yet )?known|wonder\w*|no word|don't know|asked|question\w*)\b[^.;]{0,30}\b(?:if|whether|how|who|when|on|about)\b[^.;]{0,60}$/,
  },
  {
    id: 'it-denies',
    certainty: 'denied',
    cue: /\b(?:den(?:y|ies|ied)|debunk\w*|refut\w+|no truth|not true|isn't true|untrue|false|hoax|fake|contrary to (?:reports|rumors|rumours|claims))\b[^.;]{0,50}$/,
  },
  {
    id: 'unlikely-that',
    certainty: 'unlikely',
    cue: /\b(?:unlikely|doubt\w*|not expected|surprised if)\b[^.;]{0,40}$/,
  },
  {
    id: 'it-may-be',
    certainty: 'possible',
    cue: /\b(?:rumou?rs?|rumou?red|speculation|perhaps|maybe|possibly|possible|hopes?|hoping|talk|word is|hint(?:s|ed)?|suggest(?:s|ed|ing)?|allegedly|supposedly|if true|wants?|would love)\b[^.;]{0,50}$/,
  },
  {
    id: 'it-is-likely',
    certainty: 'likely',
    cue: /\b(?:likely|probably|presumably|reportedly|apparently|seemingly|believed|understood|expect(?:s|ed|ing)?|safe to assume|guess|bet|seems?|appears?|looks like|sounds like)\b[^.;]{0,40}$/,
  },
]

/** What the words before a claim, in its sentence, say of its certainty. */
export function governingCertainty(
  before: string,
): { readonly certainty: Certainty; readonly id: string } | null {
  const clause = before.split(/[;:]|, (?:but|while|and|though|although) /).at(-1) ?? before
  for (const { id, certainty, cue } of governing) if (cue.test(clause)) return { certainty, id }
  return null
}
