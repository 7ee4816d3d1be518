/**
 * Verbs of film and TV news that a tagger takes for nouns when a name stands before them ("Copper Lane stars …",
 * "CBN renews …"). Only their -s and -ed forms count, and only after a name, a comma or "and".
 */
export const newsVerbs: ReadonlySet<string> = new Set(
  'star stars co-star costar add air board book bow cancel axe ax cast return join land launch lead leave lens license marry move name nab near offer open option order pen pick plan play plot premiere post produce promote push quit rank recast release remake renew replace report resume reveal revive roll round run scrap season screen script seek select sell set share shelve shift shoot show sign slate snag snap split stage step stream swap switch tackle take talk tap target tease title top topline tout trade unveil update up voice win wrap write date direct debut delay develop draw drop ink helm headline hire eye exit feature film finish follow front greenlight guest hit hold house circle claim close commission court cut dub earn enlist end face fill find gross guest-star score slip adapt anchor ankle appear arrive begin buy bring bump call center change chart cost count cover crater create land document dominate bag bid back book build direct executive field forge fund gain get give go grab grow halt handle hand head hint holdover hop introduce jump keep kick kill lock look lose make meet mount net note nix open pair part pass pay pit pull raise reach read reboot recur reprise reteam return reunite rise rule save say serve slot sour stay steer stop strike survive swing switch team tell thank throw tip tour track turn vow walk want warn work yank portray embody essay inhabit originate topple oversee compose score illustrate script co-write co-direct co-create co-produce edit create devise adapt showrun rewrite cameo narrate front co-headline reunite succeed'.split(
    ' ',
  ),
)

/** Words in -ing or -ed that never are a sentence's verb. */
export const neverVerbs: ReadonlySet<string> = new Set(
  'according following including regarding concerning upcoming forthcoming based-on so-called live-action starring-role'.split(
    ' ',
  ),
)
