/**
 * Outlets that entertainment news is credited to, as they are written in sentences. The list only has to cover names
 * that their form does not give away; "The Evening Gazette" needs no entry.
 */
const known = new Set(
  (
    'variety|deadline|deadline hollywood|thr|the hollywood reporter|hollywood reporter|ew|entertainment weekly|tvline|thewrap|the wrap|' +
    'collider|ign|io9|gizmodo|polygon|kotaku|the verge|vulture|empire|total film|screen rant|cbr|comic book resources|' +
    'comicbook.com|indiewire|/film|slashfilm|slash film|e! news|people|us weekly|tmz|bbc|bbc news|cnn|nbc news|abc news|' +
    'cbs news|fox news|reuters|ap|the associated press|associated press|bloomberg|afp|usa today|rolling stone|' +
    'vanity fair|esquire|gq|forbes|fandango|moviefone|access hollywood|entertainment tonight|et|matt’s inside line|' +
    'anime news network|crunchyroll news|soompi|eurogamer|gamespot|vgc|game informer|heroic hollywood|' +
    'murphy’s multiverse|discussingfilm|discussing film|the guardian|the times|the sun|the mirror|metro|radio times|' +
    'digital spy|nme|le monde|der spiegel|bild|dpa|ansa|efe|pa media|press association|semafor|puck|axios|politico'
  ).split('|'),
)

/** Last words that publications have in their names. */
const nouns =
  /\b(?:news|times|post|daily|weekly|monthly|magazine|herald|tribune|globe|gazette|journal|reporter|ledger|chronicle|courier|insider|newsletter|telegraph|observer|press|review|examiner|dispatch|inquirer|sentinel|bulletin|digest|today|tonight|radio|beat|wire|report|blog|podcast)$/i

/** Whether a name in a sentence is a publication's by its form or because everybody knows it. */
export function isOutletName(name: string): boolean {
  const lower = name.toLowerCase().replaceAll("'", '’')
  return known.has(lower) || nouns.test(name) || /\.(?:com|net|org|tv|co\.uk)$/.test(lower)
}
