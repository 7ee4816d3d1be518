import type { Certainty } from '../report.ts'

/**
 * A word or phrase that says how sure a clause is. `cue` is matched against lower-case text with plain apostrophes.
 * `reach`: `clause` cues count wherever they stand in their clause ("he's back, probably"); `after` cues hedge or deny
 * only what follows them, so that the first of them governs ("might not return", "didn't say that it might").
 */
export type Hedge = {
  readonly id: string
  readonly certainty: Certainty
  readonly reach: 'clause' | 'after'
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

/** In order: of two `clause` cues the first one in this list counts. */
export const hedges: readonly Hedge[] = [
  {
    id: 'not-out-of-the-question',
    certainty: 'possible',
    reach: 'clause',
    cue: /\bnot out of the question\b|\bisn't out of the question\b|\bcan't rule out\b|\bcannot rule out\b|\bwouldn't be (?:out of character|surprised|surprising|shocked|a surprise|the first)\b|\bnever say never\b|\bnot impossible\b|\bopen the possibility\b|\bleft? the door (?:open|ajar)\b|\bdoor (?:is )?(?:left )?(?:open|ajar)\b|\b(?:won't|wouldn't|not|hasn't|haven't|refus\w+ to|never) (?:yet )?(?:rule|ruled|ruling) (?:it |that |anything )?out\b/,
    examples: [
      "a third run isn't out of the question",
      'never say never',
      'she left the door open to a sequel',
    ],
    refuses: ['the door opened and she left'],
  },
  {
    id: 'surprised-if',
    certainty: 'unlikely',
    reach: 'clause',
    cue: /\b(?:surprised|shocked|stunned|astonished|amazed) (?:if|to see)\b(?!.*(?:\bsaid no\b|\bnot\b|n't\b))|\bi(?:'d| would) be (?:stunned|shocked|amazed)\b(?! if)/,
    examples: ["we'd be surprised if it came before march", "they say october, and i'd be stunned"],
    refuses: ["i'd be amazed if he said no", "we wouldn't be surprised"],
  },
  {
    id: 'surprised-if-not',
    certainty: 'likely',
    reach: 'clause',
    cue: /\b(?:surprised|shocked|stunned|astonished|amazed) if\b.*\b(?:no|not|\w+n't)\b|\bi'll eat my\b|\byou can bet\b/,
    examples: ["i'd be amazed if he said no", "if that wasn't him, i'll eat my hat"],
    refuses: ["we'd be surprised if it came"],
  },
  {
    id: 'unlikely',
    certainty: 'unlikely',
    reach: 'clause',
    cue: /\b(?:unlikely|doubtful|improbable|far-fetched|less likely|long shot|slim chance|outside chance)\b|\b(?:not|isn't|aren't|wasn't|never) (?:\w+ )?(?:expected|likely|supposed|thought|believed|understood)\b|\b(?:probably|almost certainly|likely|presumably|surely) (?:won't|not|isn't|aren't|doesn't|will not|will never|never)\b|\b(?:won't|isn't|aren't|will not) (?:probably|likely)\b|\bhard to (?:see|imagine|believe)\b|\bdismissed (?:\w+ )?as\b|\b(?:i|we|you|one|he|she|they) (?:do not|don't|doesn't|didn't|wouldn't|can't|cannot) (?:really |quite |exactly )?(?:think|expect|believe|count|buy|see (?:it|that) happening|imagine|suppose)\b|\bdon't (?:expect|look for|hold your breath|count on|bet on)\b|\bno guarantee|\bzero expectation|\bodds (?:aren't|are (?:not|against|long))|\bnot holding (?:my|our) breath|\bseems? a stretch|\bbarring a miracle|\b(?:i|we) (?:seriously |rather |very much )?doubt\b|\bdoubts? (?:that|if|very)\b|\bless sure\b|\bpremature\b|\bdoubts? (?:it|he|she|they|we)\b|\bnot convinced\b|\bnot sure i believe\b/,
    examples: [
      "she almost certainly won't come back",
      "i don't think it was for the rain",
      'barring a miracle there is no second year',
      "don't look for it before june",
    ],
    refuses: ['she will likely return', 'they think it was for the rain'],
  },
  {
    id: 'not-made-known',
    certainty: 'open',
    reach: 'clause',
    cue: /(?:n't|\b(?:not|never|no|nobody|none|neither|nobody's|nor|nothing|yet to))\b(?: \S+){0,4}? (?:announced?|disclosed?|revealed?|saying|said what|said (?:if|how|who|when|whether|which)|confirms|confirm a|given|explained?|named|decided|cast yet|dated|scheduled|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied)|comment(?:ed|ing)?|identified|specif(?:y|ied)|finali[sz]ed|determined|made public|tell you|find out|explain|which is which|said|set a date|pick(?:ed)? a date|(?:has|have|had|been|yet) (?:set|cast|dated|ordered|greenlit|settled|signed))\b|\b(?:will be|to be) (?:announced|confirmed|revealed|named|decided|unveiled) (?:in due course|later|at a later|separately|soon|shortly|in the)\b|\bannounced nothing\b|\bstill to be (?:cast|named|announced|set|decided)\b|\bguarded secret\b|\btoo (?:early|soon) to\b|\bon the bubble\b/,
    examples: [
      'no cast was announced',
      "the price wasn't disclosed",
      "the studio isn't saying",
      'no director has been set',
      'it did not answer when asked',
    ],
    refuses: ['the price was disclosed', 'she has not left the show'],
  },
  {
    id: 'not-yet',
    certainty: 'open',
    reach: 'clause',
    cue: /(?:\bnot|n't|\bno|\bnobody|\bnone|\bnever|\bnothing)\b[^.;!?]{0,60}\byet\b|\b(?:no [\w-]+ |un\w+ )?as yet (?:un\w+)?|\byet to (?:pick|find|name|choose|settle|land|hire|cast|give|receive)\b|\bstill (?:looking|searching|waiting|hunting|without)\b/,
    examples: ["there's no script yet", 'the lead is as yet uncast', 'the network has yet to pick a day'],
    refuses: ['and yet she sails', 'yet another sequel'],
  },
  {
    id: 'nobody-tells',
    certainty: 'open',
    reach: 'clause',
    cue: /\b(?:nobody|no one|none of (?:us|them|you))(?:'s|'ll|'d)?(?: \S+){0,6}? (?:tell|telling|told|says?|confirm|discuss|knows?|heard|allowed to|answer|reveal|promised|put a)\b|\b(?:did|does|do|would|will|could|can|wo|ca)(?:n't| not) (?:say(?! (?:that|it|this|he|she|they)\b)|specify|elaborate|name (?:a|the|its|any)|go (?:further|beyond)|give (?:a|any))\b|\b(?:we|you|i) (?:won't|will not|can't|cannot|may not|haven't been able to|have not been able to) (?:know|find out|be told|check|verify|confirm|learn)\b|\bnothing (?:\w+ )?to (?:add|report|say|announce)\b|n't (?:telling|public|made (?:the|a|its|up))\b|\bhaven't been told\b|\b(?:cagey|coy|vague|evasive) (?:about|on|as to)\b|\bremains? (?:a )?secret\b|\bkeep(?:s|ing)? (?:\S+ ){1,4}(?:under|in|to|close to) (?:its|his|her|their|the) (?:hat|pocket|chest|sleeve|vest)\b/,
    examples: ["nobody's told us about the rest", 'it did not specify a date', 'she was coy about a return'],
    refuses: ['somebody told us about the rest', 'she keeps a knife under the bed'],
  },
  {
    id: 'none-given',
    certainty: 'open',
    reach: 'clause',
    cue: /\bno (?:[\w-]+ ){0,2}(?:actors?|names?|details?|explanations?|reasons?|casting|call|cast|script|distributor|home|talent|timetable|timeline|showrunner|host|stars?) (?:\S+ ){0,3}?(?:listed|offered|made|given|named|confirmed|attached|chosen|so far|at present)\b|\btbc\b|\bto be (?:named|chosen|cast|found|settled|picked)\b/,
    examples: ['no explanation was offered', 'hosts to be named', 'stars tbc'],
    refuses: ['no actor was hurt', 'she is to be queen'],
  },
  {
    id: 'not-known',
    certainty: 'open',
    reach: 'clause',
    cue: /\bremains? to be seen\b|\bremains? (?:unclear|unknown|a mystery|open|uncertain)\b|\b(?:unclear|unknown|uncertain|undecided|undisclosed|unannounced|unresolved|undetermined)\b|\b(?:not|isn't|wasn't|aren't) (?:yet |entirely |really )?(?:known|clear|certain|decided)\b|\bno (?:official )?(?:word|news)\b|\bnothing (?:yet )?(?:on|about) (?:whether|who|when)\b|\bno (?:\w+ )?(?:decision|deal|announcement|confirmation|release date|premiere date|air ?date|reason|date|director|helmer|start date)\b(?! like)|\bup in the air\b|\bup for grabs\b|\banyone's guess\b|\banybody's guess\b|\byet to (?:be|announce|confirm|reveal|set|decide|say)\b|\bto be (?:announced|determined|confirmed|revealed|decided)\b|\btba\b|\btbd\b|\b(?:little|not much|nothing) (?:else )?(?:is|has been|was) (?:known|revealed|signed)\b|\bwho knows\b|\b(?:nobody|no one|we'll never|we|you|i|they|he|she) (?:do not |don't |doesn't |may never |never )?knows? (?:yet )?(?:if|whether|how|who|what|when|why|where|which)\b(?! to)|\b(?:don't|doesn't|didn't) know\b|\bnobody knows\b|\b(?:nobody|no one|not|isn't|aren't|never) (?:is |are )?(?:entirely |quite |really )?sure (?:who|what|if|whether|how|why|when)\b|\bfar from certain\b|\bjury (?:is|remains)(?: \w+)? out\b|\bwe'll never know\b/,
    examples: [
      'its fate remains unclear',
      "who wrote them is anyone's guess",
      'who knows',
      'further cast to be announced',
      "she doesn't know which will be used",
      'the jury is still out on the reboot',
      'nobody is sure who lit the lamp',
    ],
    refuses: ['as you know, he died', 'she knows how to fight'],
  },
  {
    id: 'will-not-say',
    certainty: 'open',
    reach: 'clause',
    cue: /\b(?:in doubt|in limbo|in question|under wraps|kept secret|keeping (?:mum|quiet)|mum on|tight-lipped)\b|\bdeclin(?:ed|es|ing) (?:to )?(?:say|comment|confirm|discuss|be drawn)\b|\b(?:won't|wouldn't|would not|will not|can't|cannot|couldn't|would neither) (?:say|confirm|discuss|reveal|tell|comment|be drawn)\b|\bneither\b.{0,40}\b(?:would |could )?(?:confirms?|comment)\b|\bno comment\b|\bgone quiet\b|\bonly allowed to say\b|\basked (?:if|whether|about)\b|\basks (?:if|whether)\b|\bwonder(?:s|ing|ed)? (?:if|whether|how|what|who|why)\b|\bwhether\b(?! or not)|\bbig(?:ger|gest)? question\b|\bquestion (?:remains|is|of whether|mark)\b|\bis the question\b|\bcouldn't say\b|\bbe drawn\b|\bnever (?:been )?found\b|\b(?:will|would) only (?:say|confirm)\b|\bpromised only\b|\bhasn't (?:yet )?(?:said|set|announced|revealed|confirmed|decided)\b|\bhave(?: not|n't) (?:yet )?(?:said|set|announced|revealed|confirmed|decided)\b|\b(?:has|have)(?:n't| not) (?:yet )?been (?:cast|set|dated|renewed|ordered|announced)\b/,
    examples: [
      "the studio wouldn't confirm a timeline",
      'a spokesperson declined comment',
      'asked whether the film would feature her, he smiled',
      'neither side would comment',
    ],
    refuses: ['the studio confirmed a timeline'],
  },
  {
    id: 'debunked',
    certainty: 'denied',
    reach: 'clause',
    cue: /\bno (?:real |current |immediate |such )?plans?\b|\bnothing in it\b|\bnever got past\b|\b(?:is|are|was|were|be|proved|as|that's|it's)(?: \w+){0,2} (?:false|untrue|nonsense|fake|a hoax|baseless|bogus|incorrect|rubbish|not true)\b|\b(?:isn't|aren't|wasn't|weren't) (?:a rumou?r|true|so)\b|\bpour(?:s|ed|ing)? cold water\b|\bcontrary to\b|\bdebunk\w*|\bno truth\b|\bkills off the (?:theory|idea|rumou?r)|\b(?:has|have|had) been dismissed\b|\b(?:den(?:y|ies|ied)|scotch(?:es|ed)|dismiss(?:es|ed)|refut(?:es|ed)|disput(?:es|ed)|quash(?:es|ed)|dispell?(?:s|ed))\b.{0,40}\b(?:rumou?rs?|reports?|claims?|speculation|talk|story|stories|theory)\b/,
    examples: [
      'the rumour is false',
      'she denied the rumors',
      'they have no plan to bring him back',
      'there is no truth in the theory',
    ],
    refuses: ['the rumour is everywhere'],
  },
  {
    id: 'theory',
    certainty: 'possible',
    reach: 'clause',
    cue: /\b(?:thinks?|reckons?|believes?|thought)\b.{0,30} (?:might|may|could)\b|\b(?:fans|viewers|readers|some) (?:are worried|fear|think|believe|suspect|worry)\b|\b(?:perhaps|maybe|possibly|conceivably|potentially|supposedly|allegedly|purportedly|unconfirmed)\b|\bgrain of salt\b|\b(?:fan )?theor(?:y|ies)\b|\btheori[sz]es?\b|\bspeculat(?:ion|ed|e|es|ing)\b|\brumou?rs?\b(?! mill)|\brumou?red (?:to|that|for|as|it)\b|\b(?:is|are|was|were) (?:\w+ )?rumou?red\b|\bposs(?:ible|ibility|ibilities)\b|\bfifty-fifty\b|\bunder negotiation\b|\bwould depend\b|\bmulling\b|\bhas an option\b|\bpass for\b|\bcould mean\b|\bconversations\b|\bif .{0,40} then\b|\bany chance\b|\bword (?:is|has it|on the)\b|\bwhispers?\b|\bif (?:true|accurate|so|it's true|the rumou?rs?|it's the real)\b|\bcoin flip\b|\bon the table\b|\bunder (?:discussion|consideration)\b|\bthere(?:'s| is| has been|'s been) (?:\w+ )?(?:talk|chatter)\b|\bmuch discussed\b|\btalked about (?:doing )?an?\b|\bsniffing around\b|\b(?:i|we)(?:'d|'m| would)? (?:lean|leaning) towards?\b|\balternatively\b|\bclaims? that\b|\bone rival\b|\bconceivable\b/,
    examples: ["perhaps she's his mother", 'there is talk of a film', 'a follow-up is under discussion'],
    refuses: ['she talks to fans'],
  },
  {
    id: 'inference',
    certainty: 'likely',
    reach: 'clause',
    cue: /\b(?:likely|likelier|likeliest|probably|probable|presumably|reportedly|apparently|evidently|seemingly|surely|undoubtedly)\b|\bit(?:'s| is) (?:said|understood|believed|thought|reported)\b|(?:\b(?:is|are|was|were|been)|'s|'re) (?:\w+ )?(?:said|understood|believed|thought|tipped|reported|rumbled) (?:to|that)\b|(?:\b(?:is|are)|'s|'re|'m) assuming\b|\b(?:it|one|i|we) (?:seems?|appears?|suspects?|gather|gathers|understand|reckon|assume|guess|imagine|suppose|presume)\b|\bi'm (?:told|guessing|hearing|assured|fairly sure|pretty sure|almost sure)\b|\bwe(?:'re|'ve) (?:told|heard|hearing|hear|guessing)\b|\bsafe (?:to (?:assume|say)|bet)\b|\b(?:best|smart|my|our|at a|safe) (?:guess|bet|money)\b|\bi(?:'d| would)(?: like to)? (?:bet|guess|put)\b|\bodds (?:are|at)\b|\ball signs\b|\bin all likelihood\b|\bit stands to reason\b|\balmost certain(?:ly)?\b|\bno doubt\b|\bbound to\b|\bgot to be\b|\bhas to be\b|\bmust (?:be|have)\b|\bon track\b|\bas far as (?:i|we) know\b|\bobvious answer\b|\bawful lot like\b|\bis a goner\b|\bper (?:insiders|sources)\b|\b(?:insiders|sources|a source|one source|friends) (?:close \S+ \S+ )?(?:say|says|peg|pegs|tell|tells|believe|claim|insist|hear)\b|\bis imminent\b|\bchances are\b|\bwe(?:'d| would) (?:bet|guess|wager)\b|\bwe'll eat\b|\bgoing with (?:yes|no)\b|\bif our (?:spies|sources) are right\b|\blooks guilty\b|\breliably informed\b|\bseems (?:about right|clear|certain|obvious|pretty)\b|\bis going to (?:die|be killed|be poisoned|be murdered)\b|\bi say it's\b|\bsleuths believe\b|^\W*(?:my|our) (?:read|take|guess|bet|hunch|prediction|money)(?: is|:| says)/,
    examples: [
      'it seems that he knew',
      "at a guess it's the dog",
      'it has to be her',
      "i'm told two are interested",
    ],
    refuses: ['he is tired', 'we must go'],
  },
  {
    id: 'may',
    certainty: 'possible',
    reach: 'after',
    cue: /(?<!\b(?:in|last|this|next|since|until|by|of|from|on|for|early|late|to|mid|through) )\bmay\b(?! \d)(?= \w)|\b(?:this|that) may (?:be|well|have|not|mean|turn)\b|\bmight\b|\bcould\b(?! not\b)|\bmay or may not\b|\bin (?:early |final |advanced )?(?:talks|negotiations|discussions|conversations)\b|\btalks with\b|\bbeing (?:eyed|sought|considered|courted)\b|\b(?:is|are) eyeing\b|\bcircling\b|\bhop(?:e|es|ed|ing) (?:to|that|for)\b|\bwould (?:love|like|be open)\b|\bopen to\b|\bhint(?:s|ed|ing)? (?:at|that)\b|\bteas(?:es|ed|ing) (?:that|a|the)\b|\bsuggest(?:s|ed|ing)?\b|\bpoints? to\b|\bread as a hint\b|\bchances? (?:of|that)\b|\bconsider(?:s|ed|ing)\b|\bfloat(?:ed|s|ing)\b|\beither\b.{0,60}\bor\b|\bor else\b|\bworr(?:y|ied|ies) that\b|\bwants? (?:to|her|him|them)\b|\bwould do\b|\b(?:she|he)'d do\b|\bseem(?:s|ed)? to bear\b|\bin mind\b/,
    examples: ['they may return', 'she might not be dead', 'the pair are in talks with the network'],
    refuses: ['it opens in june', 'they return'],
  },
  {
    id: 'expected',
    certainty: 'likely',
    reach: 'after',
    cue: /\b(?:expect(?:ed|s|ing)?|plan(?:s|ned|ning)? (?:to|for|on)|aim(?:s|ing|ed)? (?:to|for)|intend(?:s|ed)? to|anticipat(?:e|es|ed)|project(?:ed|s)|predict(?:s|ed)?|assum(?:e|es|ed)|suspect(?:s|ed)?|tracking|strongly|gather)\b|\b(?:seem(?:s|ed)?|appear(?:s|ed)?)\b(?= (?:to|that|likely|set|as|like))|\blook(?:s|ed|ing)? (?:like|set|as if|as though|likely|at \$)\b|\bsound(?:s|ed)? like\b|\bshould (?:be|see|arrive|premiere|have|get|make|mean|come|open|rule|hit|land|start)\b|\bought to\b|\b(?:i|we|she|he|they|[a-z]+) (?:thinks?|reckons?|believes?|agree)(?: that)? (?=\S+ )(?!about|of|so\b)|\bsupposed to\b|\bwas to have\b|\bdue to\b|\bshouldn't\b|\bhearing that\b|\bi personally think\b|\bon course\b|\bset to (?:be|become)\b/,
    examples: ['it is expected in may', 'that ought to finish it', 'priya thinks it was him'],
    refuses: ['she thinks fast', 'the expectation'],
  },
  {
    id: 'denied',
    certainty: 'denied',
    reach: 'after',
    cue: /\b(?:den(?:y|ies|ied|ying)|debunk(?:s|ed)?|refut(?:e|es|ed)|scotch(?:ed|es)|quash(?:es|ed)?|rubbish(?:es|ed)|dispel(?:s|led)?|disput(?:es|ed)|shot down|shoots down|shut down (?:reports|rumors|rumours|speculation)|laughed off|ruled out|rules out|called off|kills off the (?:theory|idea|rumou?r)|sworn off)\b|\b(?:untrue|false|hoax|nonsense|fake|baseless|no truth|news to (?:me|us|him|her)|contrary to|wrong about|no longer|nowhere near)\b|\bproved (?:to be )?(?:incorrect|wrong|false)\b|\b\w+n't\b|\b(?:not|never|cannot|nobody|neither|none|nor)\b|\bno one\b|^no[, ]|\bbut no\b|\b(?:there(?:'s| is| are| was| were|'ll be| will be| has been)|has|have|had|got|with|found|is|am|said|takes?|gets?|sees?) no\b|\bnothing (?:to|in|for|about|happen)\b|\brefus(?:es|ed|ing) to\b|\bgoing nowhere\b|\bfail(?:ed|s|ing) to\b|\bexcept that\b/,
    examples: ["she isn't his twin", 'there is no fire', 'nobody died on the set', 'she refused to sail'],
    refuses: ['she is his twin', 'a note on the door'],
  },
  {
    id: 'condition',
    certainty: 'possible',
    reach: 'clause',
    cue: /\b(?:if|unless|assuming|provided|should) (?:that |the |i've|i'm|they|we|it|enough|he|she|you|this|talks|there|\w+ (?:says?|is|are|was|were|can|does|do|has|goes|pan|wants?))\b/,
    examples: ['if enough people watch', 'assuming that it goes to series'],
    refuses: ['as by magic'],
  },
]
