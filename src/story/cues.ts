/** Kinds of line that pages put around a story. They say what they are in so many words. */
export const cueKinds = [
  'related',
  'newsletter',
  'share',
  'comments',
  'advertisement',
  'author',
  'tags',
  'legal',
  'paywall',
  'tool',
  'embed',
] as const
export type CueKind = (typeof cueKinds)[number]

/** In the order in which they are believed. */
const cues: readonly (readonly [CueKind, RegExp])[] = [
  [
    'related',
    /^(?:(?:related|recommended|trending|popular|most (?:read|popular|viewed|shared|commented)|latest|more|further|editor[’']?s[’']? picks?|keep reading|read (?:more|next|also|on)|also (?:read|see|on|in)|see also|see more|up next|next(?: up| story| article| post)?(?! (?:week|month|year|time|season|episode|issue|spring|summer|fall|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)|previous(?: article| post| story)?|don[’']?t miss|must[- ]read|(?:earlier|past|recent) (?:issues|editions|letters)|other (?:press )?(?:releases|stories|articles|headlines)|you (?:may|might|could|ll|[’']ll)(?: also)? (?:like|love|enjoy|be interested)|what to read|in other news|top stories|in case you missed|sponsored stories|more (?:from|in|on|about|stories|news)|recent (?:posts|articles|stories|news)|mehr zum thema|lesen sie auch|auch interessant|das könnte|weitere|meistgelesen|à lire|lire aussi|lea también|te puede interesar|más noticias|leggi anche|ti potrebbe|lees ook|läs mer|les også|læs også|lue myös|czytaj także|zobacz też|ilgili haberler|関連記事|あわせて読みたい)\b.{0,60}$)/iu,
  ],
  ['related', /^.{0,30}(?:ほかの記事|관련기사)/u],
  [
    'newsletter',
    /^(?:.{0,40}\b(?:sign up|subscribe|unsubscribe|newsletter|inbox|join our|join the(?! (?:conversation|discussion|debate)\b)|get the latest|get our|delivered|mailing list|abonnieren|abonnez|suscr[ií]b|iscriviti|push notifications?|breaking news alerts?)\b.{0,160})$/iu,
  ],
  [
    'share',
    /^(?:share(?: (?:this|on|via|the|article|story|post)?.{0,40})?|teilen.{0,20}|partager.{0,20}|compartir.{0,20}|condividi.{0,20}|tweet|pin(?: it)?|email(?: this)?|print|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|bluesky|threads|mastodon|pinterest|flipboard|copy|copy (?:the )?link(?: (?:url)?copied!?| url ?copied!?| url)?|copied!?|link copied!?|(?:e-?mail|send|report|share) this (?:link|page|story|article|post|entry)|save|bookmark|gift this article|(?:show )?more sharing options|show more sharing.{0,20}|sign me up|(?:if you (?:liked|enjoyed) this,? )?forward (?:this|it) to.{0,80}|thanks for reading.{0,60}(?:shar|subscrib|public|support|upgrad).{0,100}|envoyer (?:cet article )?par e-?mail|réagir|imprimer(?: l[’']article)?|copier le lien|écouter(?: l[’']article)?|enregistrer|per e-?mail (?:senden|teilen|versenden)|drucken|printer[- ]friendly(?: version)?|(?:view|save) as pdf|send (?:by|to|via) e-?mail|merken|vorlesen|(?:artikel )?anhören|link kopieren|enviar por (?:e-?mail|correo)|guardar|escuchar|copiar enlace|stampa|salva|ascolta(?: l[’']articolo)?|invia|e-?mailen|bewaren|opslaan|follow(?: us)?.{0,60}|like us.{0,40}|click to (?:share|email|print).{0,60}|print this article|listen(?: to (?:this )?article)?.{0,30})[!:.…]*$/iu,
  ],
  [
    'comments',
    /^(?:\d+ (?:view )?(?:comments?|replies|responses?|thoughts?|kommentare)\b.{0,80}|(?:no |view |show |hide |post |add |all |join |read |see |load )?(?:the )?(?:a )?(?:comments?|conversation|discussion|kommentare?)\b(?! (?:of|by|from|made)\b).{0,40}|(?:réagir|commenter|comentar|commenta|kommentieren|reageren)(?: ?\(\d+\))?|leave a (?:reply|comment).{0,40}|join the (?:conversation|discussion)|reply|cancel reply|log in to (?:reply|comment).{0,60}|your email address will not be published.{0,80}|required fields are marked.{0,20}|be the first to comment.{0,40}|what do you think\??.{0,60}|sound off.{0,80}|let us know.{0,120}\bcomments?\b.{0,40}|(?:do you )?(?:have|got) (?:a|any) (?:news |story |confidential )?(?:tips?|story ideas?)\? .{0,160})$/iu,
  ],
  [
    'advertisement',
    /^(?:advertisements?|ads?|sponsored(?: content| by.{0,40})?|anzeige|werbung|publicit[ée]|publicidad|pubblicità|reklam[ae]?|story continues(?: below)?.{0,30}|article continues(?: below| after)?.{0,40}|continue reading.{0,40}|(?:keep scrolling|scroll) (?:to continue|for more|down).{0,30}|paid (?:content|post).{0,20}|promoted.{0,20}|affiliate.{0,160})$/iu,
  ],
  [
    'advertisement',
    /^.{0,60}(?:(?:earn|receive|get|make) (?:a |an )?(?:small )?(?:affiliate )?commission|(?:may|might|could|can) (?:earn|receive|get|make) (?:an? )?(?:[\p{L}-]+ ){1,4}(?:if|when|from|through|on|for) .{0,60}(?:links?|purchases?|buy)\b).{0,160}$/iu,
  ],
  [
    'author',
    /^(?:(?:[Mm]ore )?(?:[Aa]bout|ABOUT) (?:[Tt]he|THE) (?:[Aa]uthor|[Ww]riter|AUTHOR|WRITER)s?.{0,40}|(?:written|posted|published|reviewed|edited|reported|fact[- ]checked|medically reviewed|words|story|text) by\b.{0,100}|by [\p{Lu}].{0,80}|author\s*:?.{0,60}|view all posts.{0,60}|more (?:posts )?by .{0,60}|follow .{0,40} on .{0,30})$/u,
  ],
  [
    'tags',
    /^(?:(?:tags?|tagged|topics?|filed under|categories|category|keywords|labels|posted in|schlagwörter|themen|mots-clés|etiquetas)\b\s*:?.{0,160})$/iu,
  ],
  [
    'legal',
    /^(?:.{0,20}(?:©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|terms of (?:use|service)|privacy policy|cookie).{0,200})$/isu,
  ],
  [
    'paywall',
    /^(?:.{0,60}\b(?:already a (?:subscriber|member)|log in|sign in|to continue reading|subscribers? only|become a (?:member|subscriber)|start your free trial|unlock this|create (?:a|your) (?:free )?account|register (?:now|for free))\b.{0,120})$/iu,
  ],
  [
    'tool',
    /^(?:(?:menu|search|close|open|home|back(?: to (?:top|home|blog|all).{0,30})?|skip to.{0,30}|toggle.{0,30}|show (?:more|less)|load more|view (?:all|more|gallery|slideshow)|see all|play|pause|next|prev(?:ious)?|loading\W*|table of contents|contents|in this article|on this page|jump to.{0,40}|\d+ (?:min|minute)s?(?: read)?|reading time.{0,30}|updated?(?::|(?=.{0,60}\d)(?:[\s\d/.,:|–—-]+\p{L}{1,9}\.?){0,5}[\s\d/.,:|–—-]*)|(?:stand|aktualisiert|veröffentlicht|publié|mis à jour|actualizado|publicado|aggiornato|pubblicato|gepubliceerd|publicerad|uppdaterad)\b.{0,30}\d.{0,40}|published\b.{0,60}|last (?:updated|modified).{0,60}|posted on.{0,60}|image(?: \d+ of \d+)?|\d+ ?(?:\/|of) ?\d+|translate|text size|font size|a[+-]|learn more|get started|contact us|shop now|buy now|click here|download|enlarge this image|view \d+ (?:images?|photos?)|\d+ (?:images?|photos?)|hide caption|toggle caption|view image in fullscreen))[.!:»›→]*$/iu,
  ],
  [
    'embed',
    /^(?:.{0,80}\b(?:externe[nr]? inhalte?|privatsphäre-einstellungen|empfohlener redaktioneller inhalt|obsah vložený|contenu externe|contenido externo|contenuto esterno|externe inhoud|this content is (?:hosted|provided) by|to view this (?:content|video)|we need your (?:consent|permission)|third[- ]party (?:content|cookies)|an error occurred while|your browser (?:does not|doesn[’']t) support|javascript (?:is|must be|to be))\b.*)$/isu,
  ],
]

/** Lines longer than this are sentences of the story, whatever words they have. */
const maxChars = 240
/** Placeholders of embedded content explain themselves at length. */
const maxEmbedChars = 500

const embedPattern = cues.find(([kind]) => kind === 'embed')?.[1]

/** Patterns whose words may stand anywhere in a line. They are slow to fail. */
const anywhere = cues.filter(([, { source }]) => /^\^(?:\(\?:)?\./.test(source))
const atStart = cues.filter((cue) => !anywhere.includes(cue))
/** What every line has, in small letters, that one of those patterns matches: most lines end here. */
const anyPart =
  /(?<![a-z])(?:sign up|(?:un)?subscribe|newsletter|inbox|join (?:our|the)|get (?:the latest|our)|delivered|mailing list|abonn|suscr|iscriviti|notification|news alert|commission|copyright|reserved|vorbehalten|tous droits|todos los|terms of|privacy policy|cookie|already a|log in|sign in|continue reading|through our|our links|become a|free trial|unlock this|account|register|externe|externo|esterno|privatsphäre|redaktionell|obsah|this content|view this|need your|third[- ]party|error|your browser|javascript)|your links|©|\(c\)|ほかの記事|관련기사/

/** All of them have their part within the first hundred letters. */
const partChars = 120

/** What kind of furniture a line says it is, or null where it says something else. */
export function findCue(line: string): CueKind | null {
  if (line.length > maxEmbedChars) return null
  const hasPart = anyPart.test(line.slice(0, partChars).toLowerCase())
  if (line.length > maxChars) return hasPart && embedPattern?.test(line) ? 'embed' : null
  return (hasPart ? cues : atStart).find(([, pattern]) => pattern.test(line))?.[0] ?? null
}

/** "Read more: …" with another story's title after it. */
const pointer =
  /^(?:read (?:more|next|also)|also read|see also|related(?: \w+)?|don[’']t miss|must[- ]read|lire aussi|à lire(?: aussi)?|lesen sie (?:auch|hier|dazu)|siehe auch|lies auch|mehr (?:zum thema|dazu)|(?:también )?te puede interesar|lea también|leia (?:também|mais)|veja também|zie ook|se (?:även|også)|leggi anche|lee también|lees ook|läs (?:mer|också)|les også|læs også|czytaj też|zobacz też|recommended|up next|watch|listen|more (?:pages|stories|news|reading|coverage)|also (?:on|in|from|at) [^:]{2,40})\s*[:|–—»>-]\s*\S/i
/** The same in a house's own words, which capitals set apart. */
const shouted = /^[\p{Lu}\s]{8,40}[:|]\s/u

/** Whether a line points to another story by name; without a link in it, it may be the story's own words. */
export function pointsElsewhere(line: string): boolean {
  return line.length <= maxChars && (pointer.test(line) || shouted.test(line))
}
