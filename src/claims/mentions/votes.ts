import type { MentionType } from '../sentence.ts'

/**
 * What the words around a name say of its type. Contexts are lower-case words, one space after each; other names are
 * printed as <P> person, <T> title, <C> character, <O> organisation, <L> place, <U> outlet, <N> unknown.
 * `left` ends at the name, `right` begins after it. Weights are votes; 2 is as good as a proof.
 */
export type Vote = {
  readonly id: string
  readonly type: MentionType
  readonly weight: number
  readonly left?: RegExp
  readonly right?: RegExp
  /** What it says counts for half as much again on several words, also if they begin as a person's name may. */
  readonly sure?: true
}

const jobNoun =
  '(?:co-)?(?:director|writer|showrunner|creator|producer|screenwriter|scribe|filmmaker|helmer|composer|artist|editor|novelist|author|playwright|cartoonist|actor|actress|comedian|comic|singer|rapper|star|co-star|co-stars|newcomer|newcomers|winner|nominee|veteran|alum|alums|alumna|scooper|spokesperson|spokeswoman|spokesman|executive|exec|president|chairman|chief|ceo|boss|host|presenter|agent|manager|cinematographer|penciller|illustrator|scripter|mangaka|leaker|insider|blogger|model|wrestler|dancer|musician|journalist|reporter|stars|actors|writers|directors|producers|creators|showrunners|editor-in-chief|auteur|vet|legend|icon|regular|lead)'
const kindNoun =
  '(?:series|show|drama|dramedy|comedy|sitcom|soap|thriller|film|movie|feature|musical|biopic|romcom|rom-com|romance|western|epic|blockbuster|documentary|docuseries|miniseries|anime|toon|cartoon|chiller|whodunit|mystery|procedural|pic|sequel|prequel|spin-off|spinoff|remake|reboot|revival|novel|comic|comics|manga|webtoon|game|play|hit|entry|actioner|telenovela|k-drama|serial|smash|flop|horror|caper|tearjerker|slasher|fantasy|adventure|book|memoir|picture|debut|adaptation|limited|anthology|franchise|romp|weepie|satire|spoof|docudrama|telefilm|offshoot|follow-up|two-parter|actioner|vehicle|project|pilot|special|tentpole)'
/** Kind nouns that are never verbs. */
const plainKind =
  '(?:drama|dramedy|comedy|sitcom|soap|thriller|musical|biopic|romcom|rom-com|romance|western|blockbuster|documentary|docuseries|miniseries|anime|toon|cartoon|chiller|whodunit|procedural|pic|sequel|prequel|spin-off|spinoff|manga|webtoon|actioner|telenovela|k-drama|serial|series|film|movie|entry|entrant|caper|smash|opera|hitmaker|romp|weepie|satire|spoof|docudrama|telefilm|offshoot|two-parter)'
const airs =
  "(?:(?:does n't|do n't|did n't|wo n't|is n't) (?:arrive|premiere|return|air|open|debut|launch|come)|" +
  'premieres?|premiered|debuts?|debuted|airs?|aired|returns?|returned|launches|launched|opens?|opened|bows?|bowed|streams?|hits? (?:theaters|cinemas|screens|netflix|shelves)|wrapped|wraps|is (?:late|on hiatus|finished|safe|dead|back on|set|based|due|slated|scheduled|filming|shooting|streaming|adapted|available|directed|written|produced|out)|was (?:renewed|cancelled|canceled|ordered|axed|adapted|filmed|shot|pulled|pushed|delayed|moved)|has been (?:renewed|cancelled|canceled|ordered|axed|given|picked|adapted|delayed|pushed|moved|taken|bumped|greenlit|scrapped|shelved|revived)|will (?:premiere|debut|open|launch|air|return|end|stream|hit|bow|arrive|be released|follow|film|shoot|not be returning)|stars?|follows|centers on|centres on|tells the story|topped|grossed|earned|runs|moves to|is heading into|begins (?:filming|production)|gets|lands)'

export const votes: readonly Vote[] = [
  // Titles
  {
    id: 'season-of',
    type: 'title',
    weight: 2.5,
    left: /(?:^| )(?:season|series|seasons|episodes?|finale|premiere|pilot|cast|set|star|stars|trailer|teaser|poster|synopsis|showrunner|creator|adaptation|remake|reboot|revival|sequel|prequel|follow-up|spin-off|spinoff|version|fate|return|future|production|volume|issue|ending|reshoots|filming) (?:\w+ )?(?:of|to|for) (?:<O> 's )?$/,
  },
  { id: 'own-season', type: 'title', weight: 2, right: /^(?:, )?s\d{1,2}(?:e\d+)?(?= |$)/ },
  {
    id: 'recap',
    type: 'title',
    weight: 2,
    left: /^(?:the )?$/,
    right: /^(?:\S+ ){0,2}(?:recap|review|megapost|spoilers?|preview)(?= |$)/,
  },
  {
    id: 'own-season',
    type: 'title',
    weight: 2.5,
    right:
      /^(?:'s |' )?(?:\w+ )?(?:season|series) (?:\d|one|two|three|four|five|six|finale|premiere|one|has|will|is|was|opener)/,
  },
  {
    id: 'own-season',
    type: 'title',
    weight: 2.5,
    right:
      /^(?:'s|') (?:\w+ ){0,2}(?:season|seasons|finale|premiere|episode|episodes|cast|trailer|release|showrunner|creator|ending|writers|pilot|box)/,
  },
  {
    id: 'after-kind',
    type: 'title',
    weight: 2.5,
    left: new RegExp(
      `(?:^| )${plainKind} (?:, )?$|(?:^| )(?:the|an?|its|his|her|whose|their|new|hit|<O>|<O> 's|upcoming|own|[a-z]+-[a-z]+) (?:[\\w-]+ ){0,2}${kindNoun} $`,
    ),
  },
  {
    id: 'before-kind',
    type: 'title',
    weight: 2.5,
    right: new RegExp(
      `^, (?:the |a |an |its |<[OPN]> 's |his |her |another )(?:[\\w-]+ |<[OPNLU]> |, ){0,6}${kindNoun}(?: |$)`,
    ),
  },
  { id: 'airs', type: 'title', weight: 1.6, right: new RegExp(`^${airs} `) },
  {
    id: 'is-a-kind',
    type: 'title',
    weight: 2,
    right: new RegExp(
      `^(?:is|was|will be|isn't) (?:an?|the|<[OPN]> 's) (?:[\\w-]+ |<[OPNLU]> |, ){0,5}${kindNoun}(?: |$)`,
    ),
  },
  {
    id: 'will-air',
    type: 'title',
    weight: 1.5,
    right:
      /^(?:is|are|was|will|has|would|could|may|might) (?:\w+ ){0,4}(?:premiere|debut|open in|air on|in theaters|in cinemas|renewed|cancelled|canceled|greenlit|streaming|filming|on netflix)/,
  },
  {
    id: 'explained',
    type: 'title',
    weight: 2,
    left: /^(?:the )?$/,
    right:
      /^: (?:everything|all (?:we|you|the|about)|what (?:we|you|to|is|'s|the)|release date|cast|plot|trailer|recap|review|how to|when (?:is|does|will)|where to|who (?:is|'s|plays)|will there|is there|our (?:guide|questions|review)|\d+ (?:things|questions|reasons|facts|moments))/,
  },
  {
    id: 'arrives-on',
    type: 'title',
    weight: 1.8,
    right:
      /^(?:'s \w+ )?(?:will |is (?:set|due|slated) to )?(?:also )?(?:arrives?|arriving|drops?|dropping|lands?|landing|comes?|heads?|moves?|moving|goes|going|streams?|streaming|premieres?|launches|returns?|begins?|starts?) (?:exclusively |only |first |next )?(?:on|to) <O>/,
  },
  {
    id: 'date-for',
    type: 'title',
    weight: 1.5,
    left: /<O> (?:has |have )?(?:set|sets|dated|confirmed|confirms|announced|announces|locked|unveiled|revealed|picked) (?:the |an? )?(?:[\w,-]+ ){1,5}for $/,
    right: /^(?:$|[.,;!])/,
  },
  {
    id: 'over-at',
    type: 'title',
    weight: 1.8,
    left: /(?:^|over |meanwhile )(?:at|on) <O> , $/,
    right: /^(?:has|have|is|was|will|wo n't|is n't|returns|adds|gets|loses|'s) /,
  },
  {
    id: 'in-its-medium',
    type: 'title',
    weight: 2,
    right:
      /^(?:tv |live-action |light |web |graphic )?(?:anime|manga|novels?|comics?|webtoon|podcast|video ?game|musical)(?= |$)/,
  },
  {
    id: 'under-label',
    type: 'title',
    weight: 2,
    left: /^(?:\W )?(?:renewed|picked up|saved|returning|cancell?ed|axed|ending|ordered|greenlit|delayed|postponed|revived|not coming back) : $/,
  },
  {
    id: 'list-of-titles',
    type: 'title',
    weight: 1.3,
    left: /<T> (?:\( [^)]* \) )?, (?:and )?$/,
    right: /^(?:\( |, |$|; )/,
  },
  {
    id: 'part-in-parentheses',
    type: 'character',
    weight: 2.6,
    left: /(?:^| )(?:returns?|returning|returned|reprises?|reprising|back|original) (?:\S+ ){0,8}<P> \( $/,
    right: /^\)/,
  },
  {
    id: 'part-in-parentheses',
    type: 'character',
    weight: 2.6,
    left: /<P> \( <C> \) (?:, )?(?:and )?<P> \( $/,
    right: /^\)/,
  },
  {
    id: 'own-episode',
    type: 'title',
    weight: -4,
    left: /(?:^| )(?:episode|ep|no|issue|vol) \.? ?#? ?\d+ (?::|–|—|-|,) (?:["“‘'] )?$/,
  },
  {
    id: 'gets-season',
    type: 'title',
    weight: 2.2,
    right:
      /^(?:just |finally |has |have )?(?:got|gets|getting|scored|scores|landed|lands|earned|earns|nabbed|nabs|bagged) (?:its|an?|another) (?:\S+ ){0,2}(?:season|series|renewal|order|pickup|sequel|movie|spin-?off|premiere date|release date)(?= |$)/,
  },
  {
    id: 'who-did',
    type: 'title',
    weight: 1.8,
    left: /<P> , who (?:also )?(?:did|made|wrote|directed|created|ran) (?:<O> 's )?$/,
  },
  { id: 'whose-work', type: 'title', weight: 1.2, left: /<P> , whose $/ },
  { id: 'stars-persons', type: 'title', weight: 2, right: /^(?:also |will also |will )?stars? <[PN]>/ },
  {
    id: 'star-of',
    type: 'title',
    weight: 2,
    right:
      /^(?:star|stars|actor|actress|heartthrob|favourite|favorite|legend|creator|director|showrunner|boss|alum|writer|panel|team|movie|anime|spoilers|deaths|stage|teaser|poster|villain|writers|fans|fan|finale|cast|trailer|set (?:photos?|videos?|pics?|images?|pictures?)|sequel|spin-off|spinoff|prequel|reboot|revival|movie|film|series|season|franchise|universe|remake|adaptation|vet|co-creator|co-star|producer) /,
  },
  {
    id: 'cast-in',
    type: 'title',
    weight: 2,
    left: /(?:^| )(?:starred|stars|star|starring|appear|appears|appeared|appearing|cast|role|roles|seen|recur|recurs|recurring|lead|leads|cameo|cameos|regular|part|turn|guest|plays? \S+|play \S+ \S+|debut|joins? \S+ \S+|opposite <[PN]>|return|returns|as <[CN]>|starring role|voice|<C>|be back|returning) (?:in|(?<!based )on|for) (?:<O> 's |the <O> \S+ |season \S+ of )?$/,
    right: /^(?!'s (?:\w+ ){0,3}<[TN]>)/,
  },
  {
    id: 'known-for',
    type: 'title',
    weight: 2,
    left: /(?:^| )(?:best known for|known for|best known from|fresh off|who created|who wrote|who directed|credits include|most recently starred in|most recently seen (?:in|on)|late of|of) <O> 's $/,
  },
  {
    id: 'known-for',
    type: 'title',
    weight: 1.5,
    left: /(?:^| )(?:best known for|known for|fresh off|credits include|credits are|alum of|reboot|remake|adapt|adapting|renews?|renewed|cancels?|cancelled|axes|axed|orders?|ordered|picks up|picked up|revived?|greenlights?|boards?|boarding|helms?|helming|directing|watch|watching|premiering|filming|shooting|dates|pushes|delays|making|directed|created|helmed|writing|to direct|dropped|bumped|unveiled|titled|entitled|retitled|dubbed) (?:<O> 's )?$/,
  },
  {
    id: 'owned',
    type: 'title',
    weight: 2.2,
    left: /<O> 's (?:upcoming |new |hit |forthcoming |long-running |live-action |animated )*$/,
  },
  { id: 'in-parentheses', type: 'title', weight: 1.8, left: /<P> \( $/, right: /^[,)]/, sure: true },
  { id: 'in-parentheses', type: 'title', weight: 1.2, left: /<P> \( (?:<[TN]> , )+$/, right: /^[,)]/ },
  { id: 'of-company', type: 'title', weight: 1.6, right: /^\( <O> (?:, [^)]*)?\)/ },
  {
    id: 'dated-aside',
    type: 'title',
    weight: 1.3,
    left: /(?:^| )(?:[a-z'-]+|<O> 's) $/,
    right: /^\( (?:\d{1,2} \p{L}+|\p{L}{3,9}\.? \d{1,2}) (?:, \d{4} )?\)/u,
  },
  {
    id: 'contender',
    type: 'title',
    weight: 1.5,
    left: /(?:^| )(?:contender|selection|longlistee|breakout|premiere|prizewinner|prize winner|smash|no\. 1) $/,
  },
  {
    id: 'won-for',
    type: 'title',
    weight: 1.6,
    left: /(?:^| )(?:nominat(?:ed|ion)|nods?|awards?|wins?|prize|oscar|emmy|bafta|tony|globe|turn|role|performance|work) (?:for|in|on) (?:<O> 's )?$/,
    right: /^(?:$|[,.)])/,
  },
  { id: 'work-of', type: 'title', weight: 1.5, left: /<P> , (?:late )?of $/ },
  {
    id: 'made-into',
    type: 'title',
    weight: 1.5,
    left: /(?:^| )(?:is|are|was|were|be)? ?(?:turning|adapting|remaking|reviving|rebooting|developing) $/,
    right: /^(?:into|for|as|with) /,
  },
  { id: 'put-into', type: 'title', weight: 1.5, left: /(?:^| )(?:million|order|money) (?:in|into|for|to) $/ },
  {
    id: 'moved-between',
    type: 'title',
    weight: 1.5,
    right: /^(?:back |up |forward )?from \p{L}{3,9}\.? \d{1,2} to /u,
  },
  {
    id: 'boarded',
    type: 'title',
    weight: 1.5,
    left: /(?:^| )(?:boards?|boarding|boarded|joins?|joining|to join) (?:<O> 's )?$/,
    right: /^(?:as |for |in the role|, )/,
  },
  {
    id: 'commissioned',
    type: 'title',
    weight: 1.5,
    left: /<O> (?:has |have )?(?:commissioned|ordered|greenlit|picked up|boarded|renewed) $/,
  },
  {
    id: 'back-for',
    type: 'title',
    weight: 1.3,
    left: /<P> (?:is|are|was|will be|'s) (?:also )?(?:back|returning|on board|attached|signed|confirmed) (?:for|to|in) $/,
  },
  {
    id: 'company-has',
    type: 'title',
    weight: 1.5,
    left: /<O> (?:also )?(?:has|brings|premieres|debuts|airs|streams|serves up|offers) $/,
    right: /^(?:, (?:an?|the|from|its|in which)|\. $|\( )/,
  },
  {
    id: 'labelled',
    type: 'title',
    weight: 1.5,
    left: /(?:^| )(?:clip|trailer|teaser|recap|review|exclusive|first look|new commission(?: # ?\d+)?) : $/,
    right: /^(?:$|[.,:(])/,
  },
  { id: 'numbered', type: 'title', weight: 2.2, right: /^# ?\d/ },
  { id: 'year-after', type: 'title', weight: 1.5, right: /^\( (?:19|20)\d\d \)/ },
  { id: 'year-before', type: 'title', weight: 1, left: /(?:^| )(?:19|20)\d\d 's $/ },
  {
    id: 'bullet-title',
    type: 'title',
    weight: 1.2,
    left: /^(?:[-•*–] )?$/,
    right: /^\( (?:<O>|netflix|hulu) /,
  },
  { id: 'on-platform', type: 'title', weight: 1, right: /^(?:on|for|at) <O>/ },
  {
    id: 'the-x-sequel',
    type: 'title',
    weight: 2,
    left: /(?:^| )(?:the|a|an|its|upcoming|planned) $/,
    right:
      /^(?:sequel|prequel|spin-off|spinoff|reboot|revival|remake|movie|film|series|franchise|trailer|cast|finale|adaptation)\b/,
  },

  {
    id: 'from-maker',
    type: 'title',
    weight: 2,
    right:
      /^, (?:from|by|created by|directed by|written by|starring) (?:the )?(?:writer|creator|director|showrunner|writer-director|producer|creators|writers|<P>|<N>)/,
  },

  {
    id: 'which-airs',
    type: 'title',
    weight: 2,
    right:
      /^, which (?:has |is |was |will |also )?(?:aired|airs|premieres|premiered|stars|opens|opened|returns|debuts|streams|ended|set|based|follows|hits|launches|launched|wrapped)/,
  },

  {
    id: 'calendar-head',
    type: 'title',
    weight: 2,
    left: /^(?:[^:]*\d[^:]{0,24} )(?::|—|–|-) $/,
    right: /^(?:\(|:|—|–|on <O>|, <O>|$)/,
  },
  {
    id: 'list-head',
    type: 'title',
    weight: 1.2,
    left: /^(?:[-•*–] )?$/,
    right: /^(?:— |– |- )(?:<O>|netflix|hulu|drama|comedy|the |a |an |season|series|film)/,
  },

  { id: 'run-in-head', type: 'title', weight: 1.8, left: /^$/, right: /^(?:\. |: |— |– |\.\.\. )$/ },
  { id: 'head', type: 'title', weight: 1.3, left: /^$/, right: /^$/ },
  {
    id: 'object-of-company',
    type: 'title',
    weight: 1.5,
    left: /(?:<O>|network|streamer|studio|distributor) (?:has |have |is |will |also |just |no longer |still |quietly |officially )*(?:dated|dates|shift(?:s|ed)|taken|takes|took|licens(?:ed|es)|acquire[sd]?|bought|buys|commission(?:s|ed)|board(?:s|ed)|pursuing|developing|making|airing|drop(?:s|ped)|move[sd]|pull(?:s|ed)|pick(?:s|ed) up|add(?:s|ed)|release[sd]|launch(?:es|ed)|push(?:es|ed)|delay(?:s|ed)|shelve[sd]|scrap(?:s|ped)|unveil(?:s|ed)|land(?:s|ed)|nab(?:s|bed)|sets?|greenl(?:it|ights)|order(?:s|ed)|renew(?:s|ed)|cancel(?:s|l?ed)|axe[sd]|introducing|adapting|expand(?:s|ed)|open(?:s|ed)) (?:up )?(?:worldwide rights to |rights to )?$/,
  },
  {
    id: 'takings',
    type: 'title',
    weight: 1.5,
    right:
      /^(?:, .{2,30} , )?(?:opened|took|earned|grossed|made|did|does|makes|scored|pulled in|slipped|fell|dropped|added|cratered|debuted|launched|collected|banked|crossed|topped) (?:to|with|in|at|a|an|another|just|only|over|more than|with)? ?(?:\$|£|€|\d)/,
  },

  // Persons
  {
    id: 'after-job',
    type: 'person',
    weight: 2.5,
    left: new RegExp(`(?:^| )${jobNoun} (?:and (?:${jobNoun} ))?$`),
  },
  {
    id: 'after-jobs-list',
    type: 'person',
    weight: 2,
    left: new RegExp(`(?:^| )${jobNoun}s <P> (?:, <[PN]> )*(?:and|&) $`),
  },
  {
    id: 'starring',
    type: 'person',
    weight: 2.5,
    left: /(?:^| )(?:starring|co-starring|toplined by|headlined by|fronted by|directed by|written by|created by|produced by|played by|penned by|helmed by|voiced by|portrayed by|replaced by|composed by|from creator|opposite|duet with|cast of|adapted by|conceived by) (?:<P> , |<[PN]> and |newcomer )*$/,
  },
  {
    id: 'stars',
    type: 'person',
    weight: 2.2,
    left: /(?:<T>|<N>|film|series|drama|movie|show|thriller|comedy|adaptation|also|will|which|that|it) (?:also |will also |will )?(?:stars?|co-stars|features|casts) (?:<[PN]> (?:, |and ))*$/,
  },
  {
    id: 'stars-as',
    type: 'person',
    weight: 2,
    left: /(?:^| )(?:stars?|casts?|cast|features?|tapped|hired|enlisted|nabbed|recruited|signed|adds?|added|eyes|eyeing|circling|courting|replaces|replacing|replaced|succeeds|succeeding|joins|joining|joined|wants|sets|have|bring|seeing|see|saw|show) $/,
    right: /^(?:as|to play|for the role|for the lead|to direct|to star|in the role|in (?:costume|talks))/,
  },
  {
    id: 'joins',
    type: 'person',
    weight: 2,
    right:
      /^(?:\( [^)]* \) )?(?:, \d\d , )?(?:joins?|joined|is joining|are joining|has joined|have joined|has been cast|have been cast|was cast|is cast|were cast|will (?:play|star|portray|voice|recur|reprise|direct|write|return as|guest|appear|also|executive|serve|helm|produce|co-star|lead)|plays?|portrays?|voices|to (?:star|play|direct|write|lead|topline|helm|voice|return|recur|guest)|in talks|is in talks|are in talks|is set to|is being eyed|has signed|signed on|has boarded|boards|is attached|reprises|reprised|(?:is|are) (?:writing|directing|designing|composing|producing|scoring|adapting|animating|drawing|overseeing)|will cameo|cameos|is back|will guest|guest stars|co-stars|stars (?:as|in|opposite|alongside)|star (?:as|in|opposite|alongside)|directs|directed|wrote|writes|penned|is directing|is writing|is (?:the )?showrunner|helms|executive produces|exec produces|toplines|recurs|will be playing|exits|has exited|left|quits|is leaving|has departed|steps in|takes over|is returning|has been upped|has been promoted|has been tapped)/,
  },
  {
    id: 'speaks',
    type: 'person',
    weight: 1.5,
    right:
      /^(?:\( [^)]* \) )?(?:, (?:\w+ ){1,5}, )?(?:said|says|told|tells|added|adds|explained|explains|revealed|reveals|teased|teases|confirmed|confirms|tweeted|posted|wrote|joked|jokes|laughed|laughs|recalled|recalls|noted|admitted|admits|claims|claimed|denied|insisted)/,
  },
  {
    id: 'speaks',
    type: 'person',
    weight: 1.5,
    left: /(?:^| )(?:" |, |” )?(?:said|says|told|adds|added|explained|explains|revealed|according to|per|asked|interview with|spoke to|quips|recalls|jokes) $/,
  },
  {
    id: 'plays',
    type: 'person',
    weight: 2.5,
    right:
      /^(?:\( [^)]* \) )?, (?:who|whose) (?:plays|played|will play|portrays|portrayed|voices|stars|starred|is playing|created|directed|wrote|also|was cast|has|is|had)/,
  },
  {
    id: 'as-role',
    type: 'person',
    weight: 1.4,
    right: /^(?:\( [^)]* \) )?as (?:<[CN]>|the (?:title|titular|lead|villain)|an? |her|him)/,
  },
  {
    id: 'interviewed',
    type: 'person',
    weight: 2.5,
    left: /(?:^|: |interview : |q & a : )$/,
    right:
      /^(?:on (?:\w+ing|the|her|his|their|life|why|what|how|<[TC]>)|talks|opens up|spills|teases|explains|reflects|looks back|breaks down|answers|goes deep|tells all) /,
  },
  { id: 'made-by', type: 'person', weight: 2.5, right: /^-\p{L}/u },
  { id: 'age', type: 'person', weight: 1.3, right: /^(?:, \d\d ,|\( \d\d \))/ },
  {
    id: 'own-reps',
    type: 'person',
    weight: 1.5,
    right:
      /^'s? (?:agent|reps?|representatives?|publicist|manager|rep|character|role|stunt|casting|contract|departure|exit|co-star)/,
  },
  {
    id: 'reps-for',
    type: 'person',
    weight: 1.5,
    left: /(?:^| )(?:reps?|representatives?|agent|publicist) for $/,
  },
  { id: 'spokesman-for', type: 'organisation', weight: 2, left: /spokes(?:man|woman|person) for (?:the )?$/ },
  { id: 'with-work', type: 'person', weight: 1.2, right: /^\( <[TN]> (?:, <[TN]> )*\)/ },
  { id: 'list-of-persons', type: 'person', weight: 1, left: /<P> (?:\( [^)]* \) )?(?:, |and |& |, and )$/ },
  {
    id: 'list-of-persons',
    type: 'person',
    weight: 0.8,
    right: /^(?:\( [^)]* \) )?(?:, |and |& |, and )<P> /,
  },
  {
    id: 'works-of',
    type: 'person',
    weight: 1.5,
    left: /(?:^| )(?:novels?|book|books|comic|comics|play|memoir|manga|story|webtoon|stories|series|bestseller) (?:by|from) $/,
  },
  {
    id: 'own-novel',
    type: 'person',
    weight: 1.5,
    right:
      /^'s? (?:[\w-]+ ){0,3}(?:novels?|books?|memoir|bestseller|play|short story|manga|graphic novel|novella|script|screenplay|directorial|direction)/,
  },

  // Characters
  {
    id: 'as-character',
    type: 'character',
    weight: 2,
    left: /<[PN]> (?:\( [^)]* \) )?(?:will star |stars |starring |starred |is back |returns |return |returning |star |in costume |back |appears |appear |recurs |recur |guest stars |cast |has been cast |will return |debuts |joins |is cast |was cast |set |confirmed |steps in |takes over |took over |featured )?as (?:the |a |an )?(?:(?!(?:opposite|alongside|with|in|by|from|of|for|and|at|on|to) )[\w-]+ ){0,4}$/,
  },
  {
    id: 'plays-character',
    type: 'character',
    weight: 2.5,
    left: /(?:^| )(?:plays?|playing|played|portrays?|portraying|portrayed|voices?|voicing|voiced|(?:the )?(?:role|part|character|voice) of|reprises?|reprising|reprise (?:his|her|their) role as|role as|star as|stars as|starring as|cast as|be playing|known as|who plays|debut as|back as|return as|returns as) (?:the |a |an )?(?:(?!(?:opposite|alongside|with|in|by|from|of|for|and|at|on|to|as|is|are|was|were|will|be|have|has) )[\w-]+ ){0,3}$/,
  },
  {
    id: 'plot-verb',
    type: 'character',
    weight: 1.6,
    left: /(?:^| )(?:follows|centers on|centres on|tells the story of|focuses on|chronicles|tracks|revolves around) (?:the |a |an )?(?:[\w-]+ ){0,3}$/,
  },
  {
    id: 'played-by',
    type: 'character',
    weight: 2.5,
    right: /^(?:, |\( |– |— )?(?:played|portrayed|voiced|to be played|embodied) by/,
  },
  { id: 'actor-in-parentheses', type: 'character', weight: 2, right: /^\( <P> (?:[,;] [^)]{1,40})?\)/ },
  {
    id: 'kin',
    type: 'character',
    weight: 1.2,
    right:
      /^'s (?:[\w-]+ )?(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|mentor|best friend|girlfriend|boyfriend|ex|ex-wife|ex-husband|nemesis|killer|death|story|boss|lover|fiancé|fiancée|uncle|aunt|cousin|twin|love interest|powers?|sidekick|past|backstory|fate|partner|parents)/,
  },
  {
    id: 'kin-before',
    type: 'character',
    weight: 1.5,
    left: /(?:^| )(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|mentor|friend|girlfriend|boyfriend|ex|nemesis|lover|uncle|aunt|cousin|twin|sidekick|villain|villains|antagonist|hero|heroine|protagonist|vigilante|detective|superhero|assassin|killer|barmaid|barman|landlord|landlady|surgeon|vicar|schoolteacher|mechanic|smuggler|thief|fisherman|shopkeeper|farmer|widow|widower|teenager|schoolgirl|schoolboy|matriarch|patriarch|gangster|builder|hairdresser|housekeeper|bartender|inspector|captain|sheriff|nurse|brothers|brothers-in-law|sisters|twins|parents|character|characters|queen|king|witch|vampire|android|cop|lawyer|spy) ,? ?$/,
  },
  {
    id: 'alias',
    type: 'character',
    weight: 1.5,
    right: /^(?:\( |, )?(?:a\.k\.a\.?|aka|better known as|otherwise known as|alias|also known as) /,
  },
  {
    id: 'alias',
    type: 'character',
    weight: 1.2,
    left: /(?:^| )(?:a\.k\.a\.?|aka|better known as|otherwise known as|alias|also known as) (?:the )?$/,
  },
  {
    id: 'introduced',
    type: 'character',
    weight: 1.6,
    right:
      /^(?:is |was |were )?(?:first )?(?:introduced|created|killed off|resurrected|depicted|reimagined|portrayed|voiced) (?:by|in|as)|^(?:has|have) (?:no |the )?(?:powers?|abilit)|^(?:first appeared|debuted in|made (?:his|her|their) (?:first|debut))/,
  },
  {
    id: 'in-fiction',
    type: 'character',
    weight: 1,
    left: /(?:^| )(?:in the (?:comics|books|novels?|manga|games?|source material)) , $/,
  },
  {
    id: 'fate',
    type: 'character',
    weight: 1.2,
    right:
      /^(?:dies|is dead|is killed|was killed|survives|marries|discovers|kills|inherits|learns|returns from the dead|falls in love|is married|are married|becomes|became|won't show up|meets|turns out|is revealed|first appeared|would later|gains|fights|betrays|escapes)/,
  },

  {
    id: 'with-character',
    type: 'character',
    weight: 1.5,
    left: /<C> (?:and|&|,|, and|or) $/,
    right: /^(?!as |\( <T>|, who|, whose)/,
  },
  { id: 'with-character', type: 'character', weight: 1.5, right: /^(?:and|&|,|, and|or) <C>/ },
  {
    id: 'acts',
    type: 'character',
    weight: 1,
    left: /(?:^| )(?:while|when|if|where|that|after|before) $/,
    right:
      /^(?:\w+s (?:down|up|in|out|to|his|her|the)|has been|will have|must|was (?:killed|waiting|shot)|and <C>)/,
  },

  {
    id: 'as-anyone',
    type: 'character',
    weight: 1.4,
    left: /(?<!(?:such|well|far|soon|long|just|same|known|bad|good|much|serve|serves|seeing) )\bas (?:the |a |an |his |her )?(?:(?!(?:director|showrunner|writer|producer|star|host|editor|composer|creator|if|in|of|for|by|it|he|she|they|to|that|though|well|part|one) )[a-z'-]+ ){0,3}$/,
    right: /^(?!(?:has|have|had|is|are|was|were|will|would|can|could|does|did|says|said) )/,
  },

  // Organisations
  {
    id: 'org-acts',
    type: 'organisation',
    weight: 1.6,
    right:
      /^(?:has |have |also |officially |just )?(?:renews?|renewed|cancels|cancelled|canceled|orders|ordered|picks up|picked up|axes|axed|greenlights|greenlit|commissions|commissioned|announced|announces|acquired|acquires|lands|landed|dates|declined to comment|confirmed on|unveiled|pushes|pulled|sets|revived|optioned|is developing|has not set|bought)/,
  },
  {
    id: 'org-work',
    type: 'organisation',
    weight: 1.5,
    right: new RegExp(`^'s (?:[\\w-]+ ){0,4}(?:${kindNoun} |adaptation|slate|lineup|schedule|upcoming)`),
  },
  {
    id: 'org-work',
    type: 'organisation',
    weight: 1,
    right: new RegExp(`^(?:original |limited |animated )?${kindNoun} `),
  },
  {
    id: 'org-owner',
    type: 'organisation',
    weight: 2.4,
    right: /^'s (?:upcoming |new |hit |next |own |animated |big |forthcoming )*<T>/,
  },
  {
    id: 'at-org',
    type: 'organisation',
    weight: 1.5,
    left: /(?:^| )(?:network|streamer|channel|broadcaster|studio|distributor|publisher|streaming service|platform|production company|banner|label|cabler) $/,
  },
  {
    id: 'at-org',
    type: 'organisation',
    weight: 1.5,
    left: /(?:^| )(?:repped by|represented by|airs? on|aired on|streams? on|streaming on|available on|premieres? on|debuts? on|launch(?:es)? on|produced by|deal (?:with|at)|set up at|executives? at|project at|series at|pilot at|home at|lands at|landed at|moves to|only on|released by|spokesperson for|published by|from studio) $/,
  },
  {
    id: 'its-maker',
    type: 'organisation',
    weight: 2,
    left: /(?:^| )(?:its|the|their|whose) (?:makers?|producers?|production company|production house|banner|outfit|distributor|studio|publisher|label|broadcaster|network|streamer) , $/,
    right: /^,/,
  },
  {
    id: 'airs-on',
    type: 'organisation',
    weight: 1.8,
    left: /(?:^| )(?:premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|launch(?:es|ed|ing)?|arriv(?:es?|ed|ing)|lands?|landing|due|stream(?:s|ed|ing)?|airs?|aired|airing|out|available|returns?|drops?|begins?|exclusively|only|back) (?:exclusively |only |now |next )?on $/,
  },
  {
    id: 'which-makes',
    type: 'organisation',
    weight: 2.5,
    right:
      /^, which (?:also )?(?:co-)?(?:produces|produced|(?:makes|made) (?:it|the|both|all)|distributes|distributed|publishes|published|owns|animates|animated|finances|financed|co-produces|carries|commissioned|ordered)(?: |$)/,
  },
  {
    id: 'deal-at',
    type: 'organisation',
    weight: 1.8,
    left: /(?:^| )(?:order|deal|project|home|pilot|series|executives?|boss|chief|development|commission|slate) at $/,
  },
  {
    id: 'the-network',
    type: 'organisation',
    weight: 2,
    right:
      /^, the (?:[\w-]+ ){0,2}(?:streaming service|streamer|network|studio|broadcaster|channel|distributor|cabler|platform|publisher|production company)/,
  },
  {
    id: 'of-a-service',
    type: 'organisation',
    weight: 1.2,
    right:
      /^(?:has (?:released|unveiled|set|ordered|renewed|picked|dated|announced|cancelled|axed|acquired)|(?:is|are) developing|announces|unveils|releases|'s (?:social channels|slate|upfront|spokesman|spokeswoman|spokesperson|lowest|biggest|most-watched))/,
  },
  {
    id: 'spokesperson',
    type: 'organisation',
    weight: 1.5,
    left: /(?:^| )(?:a|an) $/,
    right: /^(?:spokesperson|spokesman|spokeswoman|rep|representative|executive|exec|press release|insider) /,
  },

  // Places
  {
    id: 'set-in',
    type: 'place',
    weight: 2,
    left: /(?:^| )(?:set|sets|filmed|films|filming|shot|shoots|shooting|production|cameras (?:roll|rolling)|roll|photography|rolls|lensing|takes place|snapped|spotted|based|located|streets|begins?|began|underway|living|born|lives|small town|city|town|village|island|stages|studios|location|locations) (?:in|(?<!based )on|near|outside|around|of|at|across) (?:and around |the |downtown |rural |[a-z-]+ )?$/,
  },
  {
    id: 'town-in',
    type: 'place',
    weight: 2,
    left: /(?:^| )(?:in|at|near|around|outside|to) $/,
    right: /^, <L>/,
  },
  { id: 'place-list', type: 'place', weight: 1, left: /<L> (?:, |and |or )$/ },
  {
    id: 'town',
    type: 'place',
    weight: 2,
    right:
      /^(?:(?:public|town|city|local|county) )?(?:library|council|mayor|townspeople|police|high street|town hall|school board|chamber of commerce|waterfront|cemetery|courthouse|fire department)(?= |$)/,
  },

  {
    id: 'lives-in',
    type: 'place',
    weight: 2,
    left: /(?:^| )(?:working|works|work|lives?|living|resid\w+|bar|restaurant|club|streets?|apartment|hotel|docks|corner|school|hospital|prison|neighbou?rhood|moves?|moved) (?:in|on|near|at|of|to) $/,
  },
  {
    id: 'native',
    type: 'place',
    weight: 2,
    right: /^(?:native|resident|-born|-based|locals|streets|airport|harbour|harbor|natives|residents)/,
  },

  // Outlets
  {
    id: 'told-outlet',
    type: 'outlet',
    weight: 2,
    left: /(?:^| )(?:told|tells|tell|hears|sources tell|speaking (?:to|with)|spoke (?:to|with)|interview with|in an interview with|according to (?:a report (?:in|from|by) )?|via|h\/t|source :|first reported by|reported by|reports from|a report (?:in|from|by)|claim in|story (?:in|by)|statement to|confirmed to|per|reached by|reporting by|as reported by|broken by) (?:the )?$/,
  },
  {
    id: 'outlet-reports',
    type: 'outlet',
    weight: 2,
    right:
      /^(?:, which (?:first )?(?:reported|broke)|(?:first |also |exclusively )?(?:reports?|reported|broke the|has learned|can reveal|understands|is reporting|was first to|hears))/,
  },
  {
    id: 'message-board',
    type: 'outlet',
    weight: 2,
    left: /(?:^| )(?:message board|forum|subreddit|account|user|handle|fan page|aggregator) $/,
  },
  { id: 'in-print', type: 'outlet', weight: 2.2, right: /^(?:magazine|newspaper|newsletter|website)(?= |$)/ },
  {
    id: 'outlet-site',
    type: 'outlet',
    weight: 1.5,
    left: /(?:^| )(?:website|site|blog|newspaper|magazine|newsletter|podcast|trade|paper|tabloid|outlet|publication) $/,
  },
]
