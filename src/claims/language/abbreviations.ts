/** Abbreviations after which a sentence never ends while its line goes on: "Dr. Vale", "vs. the Sea". */
export const openingAbbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr drs messrs prof rev fr msgr hon gov sen rep pres supt sgt lt cpl pvt capt col cmdr maj adm insp det
  st ste mt ft vs eg ie cf approx est feat dir prod exec`.split(/\s+/),
)

/** Abbreviations that may close a sentence: only what follows tells. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  `jr sr esq inc corp co ltd llc plc bros cie etc al ave blvd rd sq pty
  jan feb apr aug sept oct nov dec tues thurs
  calif conn fla mich minn tenn ariz okla wis penn neb nev mont colo`.split(/\s+/),
)

/** Abbreviations only before a number: "No. 1", "Vol. 2", "pp. 3–5", "Mar. 3". */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  'no nos vol vols ep eps pt pts ch fig sec art pp p jun jul mar sep ed ext op'.split(' '),
)

/** Weekdays and states that are also words: abbreviations only between a comma and a comma, or before a number. */
export const wordlikeAbbreviations: ReadonlySet<string> = new Set(
  'mon tue wed thu fri sat sun mass wash miss ore ill ind mo pa va ga la md ky ala del ark kan tex'.split(
    ' ',
  ),
)

/** Ends of domain names that news prints bare ("hulu.com"); two-letter words ("me", "it", "us") are left out. */
export const domainEndings: ReadonlySet<string> = new Set(
  'com org net tv co uk io gov edu info fm ca au biz app'.split(' '),
)

/** What one letter follows when it is a label, not an initial: "Plan B.", "Vitamin C." */
export const labelNouns: ReadonlySet<string> = new Set(
  `plan vitamin part act type group grade phase class channel book cup gen section unit block category
  factor row exhibit studio side team model version schedule series season room hall gate wing pier`.split(
    /\s+/,
  ),
)

/** Words that begin a sentence far oftener than they follow an abbreviation inside one. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `the a an this that these those it its it's he she they we i you his her their our my your one some many most
  all both each every no none neither either another other such what when where who whom whose which why how
  while after before since until if as although though because unless despite during with without within
  in on at by for from to of over under between among against through about and but or nor so yet still then
  now meanwhile however also later earlier recently instead indeed perhaps maybe there here once according
  asked only even just not nothing nobody everyone everybody someone something others fans critics sources
  production filming additionally moreover furthermore finally eventually originally previously currently
  today tomorrow yesterday tonight more read watch see check stay let's do does did is are was were will
  would could should can may might have has had`.split(/\s+/),
)

/** Verbs that hand a quotation to its speaker: “Are you in?” Reyes asked. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said says say asked asks told tells wrote writes added adds tweeted tweets posted explained explains joked
  jokes teased teases replied replies answered continued continues noted notes exclaimed quipped recalled
  recalls revealed reveals confirmed declared announced shouted wondered wonders laughed laughs began shared
  shares captioned argued insisted admitted admits concluded read reads`.split(/\s+/),
)

/** Names that carry their own mark: after them "!" or "?" ends nothing by itself. */
export const exclaimedNames: ReadonlySet<string> = new Set(
  'jeopardy yahoo e mia rouge oklahoma airplane oliver mother wham ho panic godspeed therapy hotshots tora'.split(
    ' ',
  ),
)

/** What goes on after "8 p.m." */
export const timeWords: ReadonlySet<string> = new Set(
  `ET PT CT MT EST EDT PST PDT CST CDT GMT BST UTC KST JST IST CET AEST ET/PT Eastern Pacific Central Mountain
  London Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
  August September October November December EDT/PDT`.split(/\s+/),
)
