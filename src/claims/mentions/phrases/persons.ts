import { jobNoun } from './nouns.ts'
import type { Phrase } from './phrase.ts'

/** What stands around the name of a real person. */
export const aroundPersons: readonly Phrase[] = [
  {
    id: 'after-job',
    weight: 2.5,
    left: new RegExp(`(?:^| )${jobNoun} (?:and (?:${jobNoun} ))?$`),
  },
  {
    id: 'after-jobs-list',
    weight: 2,
    left: new RegExp(`(?:^| )${jobNoun}s <P> (?:, <[PN]> )*(?:and|&) $`),
  },
  {
    id: 'starring',
    weight: 2.5,
    left: /(?:^| )(?:starring|co-starring|toplined by|headlined by|fronted by|directed by|written by|created by|produced by|played by|penned by|helmed by|voiced by|portrayed by|replaced by|composed by|from creator|opposite|duet with|cast of|adapted by|conceived by) (?:<P> , |<[PN]> and |newcomer )*$/,
  },
  {
    id: 'stars',
    weight: 2.2,
    left: /(?:<T>|<N>|film|series|drama|movie|show|thriller|comedy|adaptation|also|will|which|that|it) (?:also |will also |will )?(?:stars?|co-stars|features|casts) (?:<[PN]> (?:, |and ))*$/,
  },
  {
    id: 'stars-as',
    weight: 2,
    left: /(?:^| )(?:stars?|casts?|cast|features?|tapped|hired|enlisted|nabbed|recruited|signed|adds?|added|eyes|eyeing|circling|courting|replaces|replacing|replaced|succeeds|succeeding|joins|joining|joined|wants|sets|have|bring|seeing|see|saw|show) $/,
    right: /^(?:as|to play|for the role|for the lead|to direct|to star|in the role|in (?:costume|talks))/,
  },
  {
    id: 'joins',
    weight: 2,
    right:
      /^(?:\( [^)]* \) )?(?:, \d\d , )?(?:joins?|joined|is joining|are joining|has joined|have joined|has been cast|have been cast|was cast|is cast|were cast|will (?:play|star|portray|voice|recur|reprise|direct|write|return as|guest|appear|also|executive|serve|helm|produce|co-star|lead)|plays?|portrays?|voices|to (?:star|play|direct|write|lead|topline|helm|voice|return|recur|guest)|in talks|is in talks|are in talks|is set to|is being eyed|has signed|signed on|has boarded|boards|is attached|reprises|reprised|(?:is|are) (?:writing|directing|designing|composing|producing|scoring|adapting|animating|drawing|overseeing)|will cameo|cameos|is back|will guest|guest stars|co-stars|stars (?:as|in|opposite|alongside)|star (?:as|in|opposite|alongside)|directs|directed|wrote|writes|penned|is directing|is writing|is (?:the )?showrunner|helms|executive produces|exec produces|toplines|recurs|will be playing|exits|has exited|left|quits|is leaving|has departed|steps in|takes over|is returning|has been upped|has been promoted|has been tapped)/,
  },
  {
    id: 'speaks',
    weight: 1.5,
    right:
      /^(?:\( [^)]* \) )?(?:, (?:\w+ ){1,5}, )?(?:said|says|told|tells|added|adds|explained|explains|revealed|reveals|teased|teases|confirmed|confirms|tweeted|posted|wrote|joked|jokes|laughed|laughs|recalled|recalls|noted|admitted|admits|claims|claimed|denied|insisted)/,
  },
  {
    id: 'speaks',
    weight: 1.5,
    left: /(?:^| )(?:" |, |” )?(?:said|says|told|adds|added|explained|explains|revealed|according to|per|asked|interview with|spoke to|quips|recalls|jokes) $/,
  },
  {
    id: 'plays',
    weight: 2.5,
    right:
      /^(?:\( [^)]* \) )?, (?:who|whose) (?:plays|played|will play|portrays|portrayed|voices|stars|starred|is playing|created|directed|wrote|also|was cast|has|is|had)/,
  },
  {
    id: 'as-role',
    weight: 1.4,
    right: /^(?:\( [^)]* \) )?as (?:<[CN]>|the (?:title|titular|lead|villain)|an? |her|him)/,
  },
  {
    id: 'interviewed',
    weight: 2.5,
    left: /(?:^|: |interview : |q & a : )$/,
    right:
      /^(?:on (?:\w+ing|the|her|his|their|life|why|what|how|<[TC]>)|talks|opens up|spills|teases|explains|reflects|looks back|breaks down|answers|goes deep|tells all) /,
  },
  {
    id: 'stands-in',
    weight: 4,
    left: /(?:^| )(?:filling|standing|stepping|subbing) in for (?:<[A-Z]> (?:is|will be|comes) )?$/,
  },
  { id: 'made-by', weight: 2.5, right: /^-\p{L}/u },
  { id: 'age', weight: 1.3, right: /^(?:, \d\d ,|\( \d\d \))/ },
  {
    id: 'own-reps',
    weight: 1.5,
    right:
      /^'s? (?:agent|reps?|representatives?|publicist|manager|rep|character|role|stunt|casting|contract|departure|exit|co-star)/,
  },
  {
    id: 'reps-for',
    weight: 1.5,
    left: /(?:^| )(?:reps?|representatives?|agent|publicist) for $/,
  },
  { id: 'with-work', weight: 1.2, right: /^\( <[TN]> (?:, <[TN]> )*\)/ },
  { id: 'list-of-persons', weight: 1, left: /<P> (?:\( [^)]* \) )?(?:, |and |& |, and )$/ },
  {
    id: 'list-of-persons',
    weight: 0.8,
    right: /^(?:\( [^)]* \) )?(?:, |and |& |, and )<P> /,
  },
  {
    id: 'works-of',
    weight: 1.5,
    left: /(?:^| )(?:novels?|book|books|comic|comics|play|memoir|manga|story|webtoon|stories|series|bestseller) (?:by|from) $/,
  },
  {
    id: 'own-novel',
    weight: 1.5,
    right:
      /^'s? (?:[\w-]+ ){0,3}(?:novels?|books?|memoir|bestseller|play|short story|manga|graphic novel|novella|script|screenplay|directorial|direction)/,
  },
]
