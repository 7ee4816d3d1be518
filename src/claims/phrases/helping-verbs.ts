import type { Certainty } from '../report.ts'

/** What a helper before "to VERB" says: "is set to", "hopes to", "is in talks to". `negated` turns the verb over. */
export type Helper = {
  readonly id: string
  readonly cue: RegExp
  readonly certainty: Certainty | null
  readonly negated?: true
  readonly hearsay?: true
}

/**
 * Matched, in order, against the lower-case words after a form of "be" (or none, in headlines), up to and including
 * "to". The first that fits wins.
 */
export const afterBe: readonly Helper[] = [
  { id: 'gonna', cue: /^gonna /, certainty: null },
  {
    id: 'not-expected-to',
    cue: /^not (?:expected|likely|thought|believed|anticipated) to /,
    certainty: 'unlikely',
  },
  { id: 'unlikely-to', cue: /^(?:unlikely|doubtful) to /, certainty: 'unlikely' },
  {
    id: 'expected-to',
    cue: /^(?:widely |still |now |also )?(?:expected|likely|predicted|projected|forecast|tipped|believed|thought|understood|said|reported|anticipated|presumed|assumed|tracking|supposed|meant|planning|aiming|looking|hoping to|gearing up|due|intending|intended|almost certain|certain|sure|bound) to (?:also |now )?/,
    certainty: 'likely',
  },
  {
    id: 'rumoured-to',
    cue: /^(?:rumored|rumoured|alleged|speculated) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'close-to',
    cue: /^(?:very |said to be |reportedly |now |also |currently |still )*(?:close to|near to|on the verge of|on the brink of|on the cusp of|in (?:\w+ )?(?:talks|discussions|negotiations) (?:about|over)|thinking about|thinking of|interested in|keen on|in line for) (?=\w+ing )/,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'in-talks-to',
    cue: /^(?:said to be |reportedly |now |also |still |currently )?in (?:\w+ )?(?:talks|negotiations|discussions|conversations|contention|the running|the mix|consideration) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'eyed-to',
    cue: /^(?:being |also |now |currently )*(?:eyed|considered|courted|circled|wooed|sought|lined up|approached|asked|offered|in line|on a list|up|on the shortlist|shortlisted|vying|hoping|keen|eager|open|willing|wanted|rumbled|poised possibly) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'set-to',
    cue: /^(?:now |also |all |already |currently |officially |still )?(?:set|slated|scheduled|confirmed|on board|aboard|attached|tapped|booked|poised|ready|going|about|signed|contracted|committed|cast|hired|chosen|selected|primed|on track|back|preparing|enlisted|signed on|locked in|gearing up|announced|named|upped|promoted|on course|on tap|excited|thrilled|delighted|proud|lined up) to (?:also |now )?/,
    certainty: null,
  },
]

/** Matched against the words from a verb that takes "to VERB". */
export const catenatives: readonly Helper[] = [
  {
    id: 'nearing-a-deal-to',
    cue: /^(?:finali[sz](?:es|ed|ing)|nears?|nearing|neared|closing in on|negotiates|negotiating|approaching|working on|discussing) (?:a |his |her |the |their )?(?:new )?(?:deals?|contract|terms) to /,
    certainty: 'likely',
  },
  {
    id: 'deal-to',
    cue: /^(?:has a|signed a|inked a|closed a|closes a|closed his|closed her|sealed a|struck a|made a|signs a|signed|inks|inked|closed|sealed|struck|reached|has|have) (?:new )?(?:deals?|contract|agreement) to /,
    certainty: null,
  },
  {
    id: 'hopes-to',
    cue: /^(?:hopes?|hoping|hoped|love|like|prefer|wants?|wanted|wanting|would love|would like|wishes|aims?|aiming|aspires?|intends?|plans?|planned|planning|seeks?|seeking|looks?|looking|eyes|tries|trying|considers|angles|angling) to (?:also )?/,
    certainty: 'possible',
  },
  {
    id: 'declines-to',
    cue: /^(?:refuses?|refused|declines?|declined|fails?|failed|neglected|(?:opts?|opted|decides?|decided|chooses?|chose|chosen|elects?|elected) not) to /,
    certainty: null,
    negated: true,
  },
  {
    id: 'agrees-to',
    cue: /^(?:agreed|agrees|signed on|signs on|signed up|signed|signs|inked|closed a deal|closes a deal|inked a deal|boards|boarded|continues?|continued|gets|got|gears up|geared up|begins?|began|starts?|started|reunites?|reunited|opted|managed|manages|vowed|vows|promised|promises|returns?|returned|prepares?|joins|joined|is back|teams?|steps in|goes on|went on|decided|decides|committed|helps|helped) to (?:also )?/,
    certainty: null,
  },
  {
    id: 'seems-to',
    cue: /^(?:seems?|seemed|appears?|appeared|looks? likely|looks? set|looks? poised|tends?) to /,
    certainty: 'likely',
  },
  { id: 'might-have-to', cue: /^(?:has|have|had|need|needs|needed|get|got|used) to /, certainty: null },
]
