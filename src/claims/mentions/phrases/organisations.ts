import { kindNoun } from './nouns.ts'
import type { Phrase } from './phrase.ts'

/** What stands around the name of a company. */
export const aroundOrganisations: readonly Phrase[] = [
  { id: 'spokesman-for', weight: 2, left: /spokes(?:man|woman|person) for (?:the )?$/ },
  {
    id: 'org-acts',
    weight: 1.6,
    right:
      /^(?:has |have |also |officially |just )?(?:renews?|renewed|cancels|cancelled|canceled|orders|ordered|picks up|picked up|axes|axed|greenlights|greenlit|commissions|commissioned|announced|announces|acquired|acquires|lands|landed|dates|declined to comment|confirmed on|unveiled|pushes|pulled|sets|revived|optioned|is developing|has not set|bought)/,
  },
  {
    id: 'org-work',
    weight: 1.5,
    right: new RegExp(`^'s (?:[\\w-]+ ){0,4}(?:${kindNoun} |adaptation|slate|lineup|schedule|upcoming)`),
  },
  {
    id: 'org-work',
    weight: 1,
    right: new RegExp(`^(?:original |limited |animated )?${kindNoun} `),
  },
  {
    id: 'org-owner',
    weight: 2.4,
    right: /^'s (?:upcoming |new |hit |next |own |animated |big |forthcoming )*<T>/,
  },
  {
    id: 'at-org',
    weight: 1.5,
    left: /(?:^| )(?:network|streamer|channel|broadcaster|studio|distributor|publisher|streaming service|platform|production company|banner|label|cabler) $/,
  },
  {
    id: 'at-org',
    weight: 1.5,
    left: /(?:^| )(?:repped by|represented by|airs? on|aired on|streams? on|streaming on|available on|premieres? on|debuts? on|launch(?:es)? on|produced by|deal (?:with|at)|set up at|executives? at|project at|series at|pilot at|home at|lands at|landed at|moves to|only on|released by|spokesperson for|published by|from studio) $/,
  },
  {
    id: 'its-maker',
    weight: 2,
    left: /(?:^| )(?:its|the|their|whose) (?:makers?|producers?|production company|production house|banner|outfit|distributor|studio|publisher|label|broadcaster|network|streamer) , $/,
    right: /^,/,
  },
  {
    id: 'airs-on',
    weight: 1.8,
    left: /(?:^| )(?:premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|launch(?:es|ed|ing)?|arriv(?:es?|ed|ing)|lands?|landing|due|stream(?:s|ed|ing)?|airs?|aired|airing|out|available|returns?|drops?|begins?|exclusively|only|back) (?:exclusively |only |now |next )?on $/,
  },
  {
    id: 'which-makes',
    weight: 2.5,
    right:
      /^, which (?:also )?(?:co-)?(?:produces|produced|(?:makes|made) (?:it|the|both|all)|distributes|distributed|publishes|published|owns|animates|animated|finances|financed|co-produces|carries|commissioned|ordered)(?: |$)/,
  },
  {
    id: 'deal-at',
    weight: 1.8,
    left: /(?:^| )(?:order|deal|project|home|pilot|series|executives?|boss|chief|development|commission|slate) at $/,
  },
  {
    id: 'the-network',
    weight: 2,
    right:
      /^, the (?:[\w-]+ ){0,2}(?:streaming service|streamer|network|studio|broadcaster|channel|distributor|cabler|platform|publisher|production company|company|outfit|banner|label|shingle|production house|animation house|game maker|maker)/,
  },
  {
    id: 'of-a-service',
    weight: 1.2,
    right:
      /^(?:has (?:released|unveiled|set|ordered|renewed|picked|dated|announced|cancelled|axed|acquired)|(?:is|are) developing|announces|unveils|releases|'s (?:social channels|slate|upfront|spokesman|spokeswoman|spokesperson|lowest|biggest|most-watched))/,
  },
  {
    id: 'spokesperson',
    weight: 1.5,
    left: /(?:^| )(?:a|an) $/,
    right: /^(?:spokesperson|spokesman|spokeswoman|rep|representative|executive|exec|press release|insider) /,
  },
]
