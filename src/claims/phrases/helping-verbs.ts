import type { Certainty } from '../report.ts'

/** What a helper before "to VERB" says: "is set to", "hopes to", "is in talks to". `negated` turns the verb over. */
export type Helper = {
  readonly id: string
  readonly words: RegExp
  readonly certainty: Certainty | null
  readonly negated?: true
  readonly hearsay?: true
}

/**
 * Matched, in order, against the lower-case words after a form of "be" (or none, in headlines), up to and including
 * "to". The first that fits wins.
 */
export const afterBe: readonly Helper[] = [
  { id: 'gonna', words: /^gonna /, certainty: null },
  {
    id: 'not-expected-to',
    words: /^not (?:expected|likely|thought|believed|anticipated) to /,
    certainty: 'unlikely',
  },
  { id: 'unlikely-to', words: /^(?:unlikely|doubtful) to /, certainty: 'unlikely' },
  {
    id: 'expected-to',
    words:
      /^(?:widely |still |now |also )?(?:expected|likely|predicted|projected|forecast|tipped|believed|thought|understood|said|reported|anticipated|presumed|assumed|tracking|supposed|meant|planning|aiming|looking|hoping to|gearing up|due|intending|intended|almost certain|certain|sure|bound) to (?:also |now )?/,
    certainty: 'likely',
  },
  {
    id: 'rumoured-to',
    words: /^(?:rumored|rumoured|alleged|speculated) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'close-to',
    words:
      /^(?:very |said to be |reportedly |now |also |currently |still )*(?:close to|near to|on the verge of|on the brink of|on the cusp of|in (?:\w+ )?(?:talks|discussions|negotiations) (?:about|over)|thinking about|thinking of|interested in|keen on|in line for) (?=\w+ing )/,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'in-talks-to',
    words:
      /^(?:said to be |reportedly |now |also |still |currently )?in (?:\w+ )?(?:talks|negotiations|discussions|conversations|contention|the running|the mix|consideration) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'eyed-to',
    words:
      /^(?:being |also |now |currently )*(?:eyed|considered|courted|circled|wooed|sought|lined up|approached|asked|offered|in line|on a list|up|on the shortlist|shortlisted|vying|hoping|keen|eager|open|willing|wanted|rumbled|poised possibly) to /,
    certainty: 'possible',
    hearsay: true,
  },
  {
    id: 'set-to',
    words:
      /^(?:now |also |all |already |currently |officially |still )?(?:set|slated|scheduled|confirmed|on board|aboard|attached|tapped|booked|poised|ready|going|about|signed|contracted|committed|cast|hired|chosen|selected|primed|on track|back|preparing|enlisted|signed on|locked in|gearing up|announced|named|upped|promoted|on course|on tap|excited|thrilled|delighted|proud|lined up) to (?:also |now )?/,
    certainty: null,
  },
]

/** Matched against the words from a verb that takes "to VERB". */
export const catenatives: readonly Helper[] = [
  {
    id: 'nearing-a-deal-to',
    words:
      /^(?:finali[sz](?:es|ed|ing)|nears?|nearing|neared|closing in on|negotiates|negotiating|approaching|working on|discussing) (?:a |his |her |the |their )?(?:new )?(?:deals?|contract|terms) to /,
    certainty: 'likely',
  },
  {
    id: 'deal-to',
    words:
      /^(?:has a|signed a|inked a|closed a|closes a|closed his|closed her|sealed a|struck a|made a|signs a|signed|inks|inked|closed|sealed|struck|reached|has|have) (?:new )?(?:deals?|contract|agreement) to /,
    certainty: null,
  },
  {
    id: 'hopes-to',
    words:
      /^(?:hopes?|hoping|hoped|love|like|prefer|wants?|wanted|wanting|would love|would like|wishes|aims?|aiming|aspires?|intends?|plans?|planned|planning|seeks?|seeking|looks?|looking|eyes|tries|trying|considers|angles|angling) to (?:also )?/,
    certainty: 'possible',
  },
  {
    id: 'declines-to',
    words:
      /^(?:refuses?|refused|declines?|declined|fails?|failed|neglected|(?:opts?|opted|decides?|decided|chooses?|chose|chosen|elects?|elected) not) to /,
    certainty: null,
    negated: true,
  },
  {
    id: 'agrees-to',
    words:
      /^(?:agreed|agrees|signed on|signs on|signed up|signed|signs|inked|closed a deal|closes a deal|inked a deal|boards|boarded|continues?|continued|gets|got|gears up|geared up|begins?|began|starts?|started|reunites?|reunited|opted|managed|manages|vowed|vows|promised|promises|returns?|returned|prepares?|joins|joined|is back|teams?|steps in|goes on|went on|decided|decides|committed|helps|helped) to (?:also )?/,
    certainty: null,
  },
  {
    id: 'seems-to',
    words: /^(?:seems?|seemed|appears?|appeared|looks? likely|looks? set|looks? poised|tends?) to /,
    certainty: 'likely',
  },
  { id: 'might-have-to', words: /^(?:has|have|had|need|needs|needed|get|got|used) to /, certainty: null },
]
