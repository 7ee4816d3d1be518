import { kindNoun, plainKind } from './nouns.ts'
import type { Phrase } from './phrase.ts'

const airs =
  "(?:(?:does n't|do n't|did n't|wo n't|is n't) (?:arrive|premiere|return|air|open|debut|launch|come)|" +
  'premieres?|premiered|debuts?|debuted|airs?|aired|returns?|returned|launches|launched|opens?|opened|bows?|bowed|streams?|hits? (?:theaters|cinemas|screens|netflix|shelves)|wrapped|wraps|is (?:late|on hiatus|finished|safe|dead|back on|set|based|due|slated|scheduled|filming|shooting|streaming|adapted|available|directed|written|produced|out)|was (?:renewed|cancelled|canceled|ordered|axed|adapted|filmed|shot|pulled|pushed|delayed|moved)|has been (?:renewed|cancelled|canceled|ordered|axed|given|picked|adapted|delayed|pushed|moved|taken|bumped|greenlit|scrapped|shelved|revived)|will (?:premiere|debut|open|launch|air|return|end|stream|hit|bow|arrive|be released|follow|film|shoot|not be returning)|stars?|follows|centers on|centres on|tells the story|topped|grossed|earned|runs|moves to|is heading into|begins (?:filming|production)|gets|lands)'

/** What stands around the name of a work. */
export const aroundTitles: readonly Phrase[] = [
  {
    id: 'season-of',
    weight: 2.5,
    left: /(?:^| )(?:season|series|seasons|episodes?|finale|premiere|pilot|cast|set|star|stars|trailer|teaser|poster|synopsis|showrunner|creator|adaptation|remake|reboot|revival|sequel|prequel|follow-up|spin-off|spinoff|version|fate|return|future|production|volume|issue|ending|reshoots|filming) (?:\w+ )?(?:of|to|for) (?:<O> 's )?$/,
  },
  {
    id: 'called',
    weight: 4,
    left: /(?:^| )(?:working title|working titles|retitled|renamed|now called|now titled|newly titled) (?:of |is |was |as |: |, )?$/,
  },
  { id: 'own-season', weight: 2, right: /^(?:, )?s\d{1,2}(?:e\d+)?(?= |$)/ },
  {
    id: 'recap',
    weight: 2,
    left: /^(?:the )?$/,
    right: /^(?:\S+ ){0,2}(?:recap|review|megapost|spoilers?|preview)(?= |$)/,
  },
  {
    id: 'own-season',
    weight: 2.5,
    right:
      /^(?:'s |' )?(?:\w+ )?(?:season|series) (?:\d|one|two|three|four|five|six|finale|premiere|one|has|will|is|was|opener)/,
  },
  {
    id: 'own-season',
    weight: 2.5,
    right:
      /^(?:'s|') (?:\w+ ){0,2}(?:season|seasons|finale|premiere|episode|episodes|cast|trailer|release|showrunner|creator|ending|writers|pilot|box)/,
  },
  {
    id: 'after-kind',
    weight: 2.5,
    left: new RegExp(
      `(?:^| )${plainKind} (?:, )?$|(?:^| )(?:the|an?|its|his|her|whose|their|new|hit|<O>|<O> 's|upcoming|own|[a-z]+-[a-z]+) (?:[\\w-]+ ){0,2}${kindNoun} $`,
    ),
  },
  {
    id: 'before-kind',
    weight: 2.5,
    right: new RegExp(
      `^, (?:the |a |an |its |<[OPN]> 's |his |her |another )(?:[\\w-]+ |<[OPNLU]> |, ){0,6}${kindNoun}(?: |$)`,
    ),
  },
  { id: 'airs', weight: 1.6, right: new RegExp(`^${airs} `) },
  {
    id: 'is-a-kind',
    weight: 2,
    right: new RegExp(
      `^(?:is|was|will be|isn't) (?:an?|the|<[OPN]> 's) (?:[\\w-]+ |<[OPNLU]> |, ){0,5}${kindNoun}(?: |$)`,
    ),
  },
  {
    id: 'will-air',
    weight: 1.5,
    right:
      /^(?:is|are|was|will|has|would|could|may|might) (?:\w+ ){0,4}(?:premiere|debut|open in|air on|in theaters|in cinemas|renewed|cancelled|canceled|greenlit|streaming|filming|on netflix)/,
  },
  {
    id: 'explained',
    weight: 2,
    left: /^(?:the )?$/,
    right:
      /^: (?:everything|all (?:we|you|the|about)|what (?:we|you|to|is|'s|the)|release date|cast|plot|trailer|recap|review|how to|when (?:is|does|will)|where to|who (?:is|'s|plays)|will there|is there|our (?:guide|questions|review)|\d+ (?:things|questions|reasons|facts|moments))/,
  },
  {
    id: 'arrives-on',
    weight: 1.8,
    right:
      /^(?:'s \w+ )?(?:will |is (?:set|due|slated) to )?(?:also )?(?:arrives?|arriving|drops?|dropping|lands?|landing|comes?|heads?|moves?|moving|goes|going|streams?|streaming|premieres?|launches|returns?|begins?|starts?) (?:exclusively |only |first |next )?(?:on|to) <O>/,
  },
  {
    id: 'date-for',
    weight: 1.5,
    left: /<O> (?:has |have )?(?:set|sets|dated|confirmed|confirms|announced|announces|locked|unveiled|revealed|picked) (?:the |an? )?(?:[\w,-]+ ){1,5}for $/,
    right: /^(?:$|[.,;!])/,
  },
  {
    id: 'over-at',
    weight: 1.8,
    left: /(?:^|over |meanwhile )(?:at|on) <O> , $/,
    right: /^(?:has|have|is|was|will|wo n't|is n't|returns|adds|gets|loses|'s) /,
  },
  {
    id: 'in-its-medium',
    weight: 2,
    right:
      /^(?:tv |live-action |light |web |graphic )?(?:anime|manga|novels?|comics?|webtoon|podcast|video ?game|musical)(?= |$)/,
  },
  {
    id: 'under-label',
    weight: 2,
    left: /^(?:\W )?(?:renewed|picked up|saved|returning|cancell?ed|axed|ending|ordered|greenlit|delayed|postponed|revived|not coming back) : $/,
  },
  {
    id: 'list-of-titles',
    weight: 1.3,
    left: /<T> (?:\( [^)]* \) )?, (?:and )?$/,
    right: /^(?:\( |, |$|; )/,
  },
  {
    id: 'own-episode',
    weight: -12,
    left: /(?:^| )(?:episode|ep|no|issue|vol) \.? ?#? ?\d+ (?::|–|—|-|,) (?:["“‘'] )?$/,
  },
  {
    id: 'gets-season',
    weight: 2.2,
    right:
      /^(?:just |finally |has |have )?(?:got|gets|getting|scored|scores|landed|lands|earned|earns|nabbed|nabs|bagged) (?:its|an?|another) (?:\S+ ){0,2}(?:season|series|renewal|order|pickup|sequel|movie|spin-?off|premiere date|release date)(?= |$)/,
  },
  {
    id: 'who-did',
    weight: 1.8,
    left: /<P> , who (?:also )?(?:did|made|wrote|directed|created|ran) (?:<O> 's )?$/,
  },
  { id: 'whose-work', weight: 1.2, left: /<P> , whose $/ },
  { id: 'stars-persons', weight: 2, right: /^(?:also |will also |will )?stars? <[PN]>/ },
  {
    id: 'star-of',
    weight: 2,
    right:
      /^(?:star|stars|actor|actress|heartthrob|favourite|favorite|legend|creator|director|showrunner|boss|alum|writer|panel|team|movie|anime|spoilers|deaths|stage|teaser|poster|villain|writers|fans|fan|finale|cast|trailer|set (?:photos?|videos?|pics?|images?|pictures?)|sequel|spin-off|spinoff|prequel|reboot|revival|movie|film|series|season|franchise|universe|remake|adaptation|vet|co-creator|co-star|producer) /,
  },
  {
    id: 'cast-in',
    weight: 2,
    left: /(?:^| )(?:starred|stars|star|starring|appear|appears|appeared|appearing|cast|role|roles|seen|recur|recurs|recurring|lead|leads|cameo|cameos|regular|part|turn|guest|plays? \S+|play \S+ \S+|debut|joins? \S+ \S+|opposite <[PN]>|return|returns|as <[CN]>|starring role|voice|<C>|be back|returning) (?:in|(?<!based )on|for) (?:<O> 's |the <O> \S+ |season \S+ of )?$/,
    right: /^(?!'s (?:\w+ ){0,3}<[TN]>)/,
  },
  {
    id: 'known-for',
    weight: 2,
    left: /(?:^| )(?:best known for|known for|best known from|fresh off|who created|who wrote|who directed|credits include|most recently starred in|most recently seen (?:in|on)|late of|of) <O> 's $/,
  },
  {
    id: 'known-for',
    weight: 1.5,
    left: /(?:^| )(?:best known for|known for|fresh off|credits include|credits are|alum of|reboot|remake|adapt|adapting|renews?|renewed|cancels?|cancelled|axes|axed|orders?|ordered|picks up|picked up|revived?|greenlights?|boards?|boarding|helms?|helming|directing|watch|watching|premiering|filming|shooting|dates|pushes|delays|making|directed|created|helmed|writing|to direct|dropped|bumped|unveiled|titled|entitled|retitled|dubbed) (?:<O> 's )?$/,
  },
  {
    id: 'owned',
    weight: 2.2,
    left: /<O> 's (?:upcoming |new |hit |forthcoming |long-running |live-action |animated )*$/,
  },
  { id: 'in-parentheses', weight: 1.8, left: /<P> \( $/, right: /^[,)]/ },
  { id: 'in-parentheses', weight: 1.2, left: /<P> \( (?:<[TN]> , )+$/, right: /^[,)]/ },
  { id: 'of-company', weight: 1.6, right: /^\( <O> (?:, [^)]*)?\)/ },
  {
    id: 'dated-aside',
    weight: 1.3,
    left: /(?:^| )(?:[a-z'-]+|<O> 's) $/,
    right: /^\( (?:\d{1,2} \p{L}+|\p{L}{3,9}\.? \d{1,2}) (?:, \d{4} )?\)/u,
  },
  {
    id: 'contender',
    weight: 1.5,
    left: /(?:^| )(?:contender|selection|longlistee|breakout|premiere|prizewinner|prize winner|smash|no\. 1) $/,
  },
  {
    id: 'won-for',
    weight: 1.6,
    left: /(?:^| )(?:nominat(?:ed|ion)|nods?|awards?|wins?|prize|oscar|emmy|bafta|tony|globe|turn|role|performance|work) (?:for|in|on) (?:<O> 's )?$/,
    right: /^(?:$|[,.)])/,
  },
  { id: 'work-of', weight: 1.5, left: /<P> , (?:late )?of $/ },
  {
    id: 'made-into',
    weight: 1.5,
    left: /(?:^| )(?:is|are|was|were|be)? ?(?:turning|adapting|remaking|reviving|rebooting|developing) $/,
    right: /^(?:into|for|as|with) /,
  },
  { id: 'put-into', weight: 1.5, left: /(?:^| )(?:million|order|money) (?:in|into|for|to) $/ },
  {
    id: 'moved-between',
    weight: 1.5,
    right: /^(?:back |up |forward )?from \p{L}{3,9}\.? \d{1,2} to /u,
  },
  {
    id: 'boarded',
    weight: 1.5,
    left: /(?:^| )(?:boards?|boarding|boarded|joins?|joining|to join) (?:<O> 's )?$/,
    right: /^(?:as |for |in the role|, )/,
  },
  {
    id: 'commissioned',
    weight: 1.5,
    left: /<O> (?:has |have )?(?:commissioned|ordered|greenlit|picked up|boarded|renewed) $/,
  },
  {
    id: 'back-for',
    weight: 1.3,
    left: /<P> (?:is|are|was|will be|'s) (?:also )?(?:back|returning|on board|attached|signed|confirmed) (?:for|to|in) $/,
  },
  {
    id: 'company-has',
    weight: 1.5,
    left: /<O> (?:also )?(?:has|brings|premieres|debuts|airs|streams|serves up|offers) $/,
    right: /^(?:, (?:an?|the|from|its|in which)|\. $|\( )/,
  },
  {
    id: 'labelled',
    weight: 1.5,
    left: /(?:^| )(?:clip|trailer|teaser|recap|review|exclusive|first look|new commission(?: # ?\d+)?) : $/,
    right: /^(?:$|[.,:(])/,
  },
  { id: 'numbered', weight: 2.2, right: /^# ?\d/ },
  { id: 'year-after', weight: 1.5, right: /^\( (?:19|20)\d\d \)/ },
  { id: 'year-before', weight: 1, left: /(?:^| )(?:19|20)\d\d 's $/ },
  {
    id: 'bullet-title',
    weight: 1.2,
    left: /^(?:[-•*–] )?$/,
    right: /^\( (?:<O>|netflix|hulu) /,
  },
  { id: 'on-platform', weight: 1, right: /^(?:on|for|at) <O>/ },
  {
    id: 'the-x-sequel',
    weight: 2,
    left: /(?:^| )(?:the|a|an|its|upcoming|planned) $/,
    right:
      /^(?:sequel|prequel|spin-off|spinoff|reboot|revival|remake|movie|film|series|franchise|trailer|cast|finale|adaptation)\b/,
  },
  {
    id: 'from-maker',
    weight: 2,
    right:
      /^, (?:from|by|created by|directed by|written by|starring) (?:the )?(?:writer|creator|director|showrunner|writer-director|producer|creators|writers|<P>|<N>)/,
  },
  {
    id: 'which-airs',
    weight: 2,
    right:
      /^, which (?:has |is |was |will |also )?(?:aired|airs|premieres|premiered|stars|opens|opened|returns|debuts|streams|ended|set|based|follows|hits|launches|launched|wrapped)/,
  },
  {
    id: 'calendar-head',
    weight: 2,
    left: /^(?:[^:]*\d[^:]{0,24} )(?::|—|–|-) $/,
    right: /^(?:\(|:|—|–|on <O>|, <O>|$)/,
  },
  {
    id: 'list-head',
    weight: 1.2,
    left: /^(?:[-•*–] )?$/,
    right: /^(?:— |– |- )(?:<O>|netflix|hulu|drama|comedy|the |a |an |season|series|film)/,
  },
  { id: 'run-in-head', weight: 1.8, left: /^$/, right: /^(?:\. |: |— |– |\.\.\. )$/ },
  { id: 'head', weight: 1.3, left: /^$/, right: /^$/ },
  {
    id: 'object-of-company',
    weight: 1.5,
    left: /(?:<O>|network|streamer|studio|distributor) (?:has |have |is |will |also |just |no longer |still |quietly |officially )*(?:dated|dates|shift(?:s|ed)|taken|takes|took|licens(?:ed|es)|acquire[sd]?|bought|buys|commission(?:s|ed)|board(?:s|ed)|pursuing|developing|making|airing|drop(?:s|ped)|move[sd]|pull(?:s|ed)|pick(?:s|ed) up|add(?:s|ed)|release[sd]|launch(?:es|ed)|push(?:es|ed)|delay(?:s|ed)|shelve[sd]|scrap(?:s|ped)|unveil(?:s|ed)|land(?:s|ed)|nab(?:s|bed)|sets?|greenl(?:it|ights)|order(?:s|ed)|renew(?:s|ed)|cancel(?:s|l?ed)|axe[sd]|introducing|adapting|expand(?:s|ed)|open(?:s|ed)) (?:up )?(?:worldwide rights to |rights to )?$/,
  },
  {
    id: 'takings',
    weight: 1.5,
    right:
      /^(?:, .{2,30} , )?(?:opened|took|earned|grossed|made|did|does|makes|scored|pulled in|slipped|fell|dropped|added|cratered|debuted|launched|collected|banked|crossed|topped) (?:to|with|in|at|a|an|another|just|only|over|more than|with)? ?(?:\$|£|€|\d)/,
  },
]
