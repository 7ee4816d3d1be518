import type { Phrase } from './phrase.ts'

/** What stands around the name of a character. */
export const aroundCharacters: readonly Phrase[] = [
  {
    id: 'part-in-parentheses',
    weight: 2.6,
    left: /(?:^| )(?:returns?|returning|returned|reprises?|reprising|back|original) (?:\S+ ){0,8}<P> \( $/,
    right: /^\)/,
  },
  {
    id: 'part-in-parentheses',
    weight: 2.6,
    left: /<P> \( <C> \) (?:, )?(?:and )?<P> \( $/,
    right: /^\)/,
  },
  {
    id: 'as-character',
    weight: 2,
    left: /<[PN]> (?:\( [^)]* \) )?(?:will star |stars |starring |starred |is back |returns |return |returning |star |in costume |back |appears |appear |recurs |recur |guest stars |cast |has been cast |will return |debuts |joins |is cast |was cast |set |confirmed |steps in |takes over |took over |featured )?as (?:the |a |an )?(?:(?!(?:opposite|alongside|with|in|by|from|of|for|and|at|on|to) )[\w-]+ ){0,4}$/,
  },
  {
    id: 'plays-character',
    weight: 2.5,
    left: /(?:^| )(?:plays?|playing|played|portrays?|portraying|portrayed|voices?|voicing|voiced|(?:the )?(?:role|part|character|voice) of|reprises?|reprising|reprise (?:his|her|their) role as|role as|star as|stars as|starring as|cast as|be playing|known as|who plays|debut as|back as|return as|returns as) (?:the |a |an )?(?:(?!(?:opposite|alongside|with|in|by|from|of|for|and|at|on|to|as|is|are|was|were|will|be|have|has) )[\w-]+ ){0,3}$/,
  },
  {
    id: 'plot-verb',
    weight: 1.6,
    left: /(?:^| )(?:follows|centers on|centres on|tells the story of|focuses on|chronicles|tracks|revolves around) (?:the |a |an )?(?:[\w-]+ ){0,3}$/,
  },
  {
    id: 'played-by',
    weight: 2.5,
    right: /^(?:, |\( |– |— )?(?:played|portrayed|voiced|to be played|embodied) by/,
  },
  { id: 'actor-in-parentheses', weight: 2, right: /^\( <P> (?:[,;] [^)]{1,40})?\)/ },
  {
    id: 'kin',
    weight: 1.2,
    right:
      /^'s (?:[\w-]+ )?(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|mentor|best friend|girlfriend|boyfriend|ex|ex-wife|ex-husband|nemesis|killer|death|story|boss|lover|fiancé|fiancée|uncle|aunt|cousin|twin|love interest|powers?|sidekick|past|backstory|fate|partner|parents)/,
  },
  {
    id: 'kin-before',
    weight: 1.5,
    left: /(?:^| )(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|mentor|friend|girlfriend|boyfriend|ex|nemesis|lover|uncle|aunt|cousin|twin|sidekick|villain|villains|antagonist|hero|heroine|protagonist|vigilante|detective|superhero|assassin|killer|barmaid|barman|landlord|landlady|surgeon|vicar|schoolteacher|mechanic|smuggler|thief|fisherman|shopkeeper|farmer|widow|widower|teenager|schoolgirl|schoolboy|matriarch|patriarch|gangster|builder|hairdresser|housekeeper|bartender|inspector|captain|sheriff|nurse|brothers|brothers-in-law|sisters|twins|parents|character|characters|queen|king|witch|vampire|android|cop|lawyer|spy) ,? ?$/,
  },
  {
    id: 'alias',
    weight: 1.5,
    right: /^(?:\( |, )?(?:a\.k\.a\.?|aka|better known as|otherwise known as|alias|also known as) /,
  },
  {
    id: 'alias',
    weight: 1.2,
    left: /(?:^| )(?:a\.k\.a\.?|aka|better known as|otherwise known as|alias|also known as) (?:the )?$/,
  },
  {
    id: 'introduced',
    weight: 1.6,
    right:
      /^(?:is |was |were )?(?:first )?(?:introduced|created|killed off|resurrected|depicted|reimagined|portrayed|voiced) (?:by|in|as)|^(?:has|have) (?:no |the )?(?:powers?|abilit)|^(?:first appeared|debuted in|made (?:his|her|their) (?:first|debut))/,
  },
  {
    id: 'in-fiction',
    weight: 1,
    left: /(?:^| )(?:in the (?:comics|books|novels?|manga|games?|source material)) , $/,
  },
  {
    id: 'fate',
    weight: 1.2,
    right:
      /^(?:dies|is dead|is killed|was killed|survives|marries|discovers|kills|inherits|learns|returns from the dead|falls in love|is married|are married|becomes|became|won't show up|meets|turns out|is revealed|first appeared|would later|gains|fights|betrays|escapes)/,
  },
  {
    id: 'with-character',
    weight: 1.5,
    left: /<C> (?:and|&|,|, and|or) $/,
    right: /^(?!as |\( <T>|, who|, whose)/,
  },
  { id: 'with-character', weight: 1.5, right: /^(?:and|&|,|, and|or) <C>/ },
  {
    id: 'acts',
    weight: 1,
    left: /(?:^| )(?:while|when|if|where|that|after|before) $/,
    right:
      /^(?:\w+s (?:down|up|in|out|to|his|her|the)|has been|will have|must|was (?:killed|waiting|shot)|and <C>)/,
  },
  {
    id: 'as-anyone',
    weight: 1.4,
    left: /(?<!(?:such|well|far|soon|long|just|same|known|bad|good|much|serve|serves|seeing) )\bas (?:the |a |an |his |her )?(?:(?!(?:director|showrunner|writer|producer|star|host|editor|composer|creator|if|in|of|for|by|it|he|she|they|to|that|though|well|part|one) )[a-z'-]+ ){0,3}$/,
    right: /^(?!(?:has|have|had|is|are|was|were|will|would|can|could|does|did|says|said) )/,
  },
]
