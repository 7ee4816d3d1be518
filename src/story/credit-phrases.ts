import { distinctCredits } from './credits.ts'
import { isOutletName } from './outlets.ts'
import type { Credit, CreditHow } from './story.ts'
import { addLetter, WordFilter } from './word-filter.ts'

/** A name in running text: capitalised words with what joins them, or a domain. A full stop ends it unless a letter follows. */
const word = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&+!’'@-]{0,40}(?:\.[\p{L}\p{N}]{1,20}){0,4}`
const name = String.raw`(?<![\p{L}\p{N}])(?<name>(?:[Tt]he |@)?${word}(?: (?:(?:of|the|and|&|de|la|le|du|des|del|di|da|do|dos|der|die|das|von|van|und|et|y) )?${word}){0,4}|[a-z][a-z0-9-]{1,40}\.(?:com|net|org|tv|co\.uk))`
/** What a sentence may call an outlet before it names it: "the trade paper", "dem Magazin". */
const kind = anyCase(
  String.raw`(?:(?:the|a|an|das|dem|der|die|den|le|la|el|il|lo|l[’']|het|de) ?)?(?:[\p{L}-]+ )?(?:magazine|newspaper|paper|daily|weekly|website|site|blog|outlet|broadcaster|podcast|newsletter|agency|zeitung|zeitschrift|magazin|fachblatt|branchendienst|sender|portal|nachrichtenagentur|agentur|journal|quotidien|hebdomadaire|agence|diario|periódico|revista|agencia|giornale|quotidiano|rivista|agenzia|krant|tijdschrift|tidningen|avisen) ["“„«‘]?`,
)

type Cue = {
  readonly how: CreditHow
  readonly cue: RegExp
  /** What a line must hold for the cue to be looked for: names make it slow. */
  readonly sign: RegExp
  /** Its bit in `findSigns`: the sign is looked for only in lines that hold a word of it. */
  readonly bit: number
  /** Whether it names a source whoever it is; others name one by its form, or where they say what kind of outlet it is. */
  readonly sure: boolean
}

/** Words before a name that make it the source of what is said. Longer ones first. */
const before = [
  String.raw`(?:first |originally )?(?:broken|scooped|unearthed|dug up|flagged|surfaced|picked up|translated) (?:by|in|at|on)`,
  String.raw`(?:as )?(?:reported|revealed|told|confirmed|published|announced|noted|spotted|broken|posted|quoted|uncovered|obtained|shared|detailed|seen|described|disclosed)(?: (?:earlier|exclusively|last week))? (?:by|in|to|on|at|with)`,
  String.raw`(?:have|had|got|heard|learned|learnt) (?:this|it|that|the news|the story|word) from`,
  String.raw`(?:statement|comments?|remarks|email|e-mail) (?:to|for)`,
  String.raw`(?:writing (?:in|for)|(?:an?|the|new|recent) (?:piece|column|essay|feature) (?:for|in|by|at))`,
  String.raw`according to(?: (?:an? )?(?:(?:new|recent|exclusive) )?(?:report|story|interview|article|piece) (?:by|from|in|at|with))?`,
  String.raw`(?:told|tells?|telling|spoke (?:to|with)|speaking (?:to|with)|(?:an )?interview (?:with|in|for)|in conversation with)`,
  String.raw`(?:(?:an?|the|new|recent) (?:report|story|scoop|interview|exclusive|article|profile) (?:by|from|in|at|with)|citing|cited by|reports|writes|notes|per)`,
  String.raw`(?:wie|laut|berichtete?|meldete?|schreibt|gegenüber|zufolge|sagte(?: [\p{L}-]+){0,2}|nach (?:informationen|angaben) (?:von|des|der)|unter berufung auf|im (?:gespräch|interview) mit)`,
  String.raw`(?:selon(?: les informations (?:de|du))?|d[’']après(?: les informations (?:de|du))?|rapporte|rapporté par|annonce|révèle|révélé par|relayé par|indique|(?:révélée?s?|rapportée?s?|relayée?s?|dévoilée?s?|annoncée?s?) par|(?:confié|déclaré|indiqué|expliqué|assuré|dit|raconté) (?:à|au)|interrogée? par|interviewée? par|dans les colonnes (?:de|du))`,
  String.raw`(?:(?:según|como|tal (?:y )?como|segundo|conforme) (?:(?:ya|lo|le|nos|ha|han|había) )?(?:inform|public|adelant|avanz|revel|cont|recog|señal|explic|anunci|confirm|apunt|destac|notici|relat)\p{Ll}{1,4})`,
  String.raw`(?:(?:comme l[’'](?:a |avait |ont )?|l[’'](?:a |avait )?)(?:rapporté|révélé|annoncé|indiqué|écrit|relaté|rapporte|révèle|annonce|indique|explique)|(?:so|wie) (?:berichtete?|meldete?|schrieb|enthüllte)(?: zuerst| zunächst)?|come (?:ha )?(?:riporta|rivela|anticipa|scrive)(?:to)?)`,
  String.raw`(?:según(?: (?:informa|publica|adelanta|recoge|ha publicado|ha informado))?|de acuerdo con|informa|reporta|adelanta|recoge|cuenta|publica|publicado por|declar(?:ó|ado) a|en declaraciones a|en una entrevista (?:con|a))`,
  String.raw`(?:secondo(?: quanto riportato da)?|come riportato da|riporta|scrive|rivela|(?:ha )?(?:dichiarato|raccontato) a|segundo|de acordo com|noticia|disse (?:à|ao))`,
  String.raw`(?:volgens|meldt|schrijft|tegen|enligt|skriver|till|ifølge|til|według|podle|kertoo)`,
].join('|')
/** Articles are no part of a name, unless a capital says so. */
const article = String.raw`(?:(?:the|der|die|das|dem|den|des|la|le|les|el|los|il|lo|o|a|de|het) |l[’'])?`
/** Words after a name that do the same. */
const after = String.raw`(?:[’']s)?(?:(?<=[’']s) (?:new |own |recent |original |exclusive )?(?:report|story|scoop|interview|article|account|reporting)(?![\p{L}])|(?:,? (?:which|who))?(?:,? in .{2,30},)?(?: (?:has|have|had|was|were|also|now|first|exclusively|originally|initially|previously|earlier))*(?: (?:reports?|reported|notes|noted|points out|pointed out|reckons|spotted|noticed|unearthed|uncovered|obtained|broke (?:the|word|that)|scooped|had (?:the )?(?:story|news|scoop|deal|details|exclusive|word)|(?:has|carries|ran|runs|published) (?:the |an? )?(?:full|longer|exclusive|complete) (?:story|report|interview|article|list|details|account)|first (?:had|broke|wrote|told|saw)|reveals?|revealed|confirms|confirmed|was told|been told|the exclusive|writes|wrote|says|said (?:(?:last|earlier) (?:[\p{L}]+ ){1,2})?that|the first to report|broke the (?:news|story)|hears|understands|has (?:learned|heard)|(?:is|are|was|were) reporting|(?:has|had) (?:the|more|all the) (?:details?|story|scoop|news|on)|had (?:it|the news) first|was first (?:with|to)|berichtet|berichtete|meldet|meldete|schreibt|schrieb|rapporte|écrit|révèle|informa|informó|adelanta|publica|riporta|scrive|meldt|skriver|noticiou))(?![\p{L}]))`

/** Of each phrase before a name the word that is rarest in other sentences. */
const beforeWords =
  'reported revealed told confirmed published announced noted spotted broken posted quoted uncovered obtained shared ' +
  'detailed seen described disclosed heard learned learnt statement comment comments remarks email mail exclusive article profile according tell tells telling spoke speaking ' +
  'interview conversation report story scoop writing piece column essay feature citing cited reports writes notes per ' +
  'wie laut berichtet berichtete meldet meldete schreibt gegenüber zufolge sagte informationen angaben berufung gespräch ' +
  'selon après rapporte rapporté rapportée rapportés rapportées annonce annoncé annoncée annoncés annoncées dévoilé dévoilée dévoilés dévoilées révèle révélé révélée révélés révélées relayé relayée relayés relayées indique confié déclaré indiqué expliqué assuré dit raconté ' +
  'broken scooped unearthed dug flagged surfaced picked translated como conforme adelantó adelantaba publicó informó reveló contó avanzó recogió señaló explicó anunció confirmó apuntó destacó noticiou relatou informou avançou comme come so ' +
  'interrogé interrogée interviewé interviewée colonnes ' +
  'según acuerdo informa reporta adelanta recoge cuenta publica publicado declaró declarado declaraciones entrevista ' +
  'secondo riportato riporta scrive rivela dichiarato raccontato segundo acordo noticia disse ' +
  'volgens meldt schrijft tegen enligt skriver till ifølge til według podle kertoo'
/** The same of those after a name. */
const afterWords =
  'notes noted points pointed reckons spotted noticed unearthed uncovered obtained scooped news scoop deal word carries ran runs published full longer complete had reveal reveals revealed confirms confirmed told exclusive reporting story scoop interview article account details more first report reports reported writes wrote says said broke hears heard understands learned berichtet berichtete meldet meldete schreibt schrieb ' +
  'rapporte écrit révèle informa informó adelanta publica riporta scrive meldt skriver noticiou'

const bits = { before: 1, after: 2, via: 4, hatTip: 8, source: 16, agency: 32, first: 64, and: 128 } as const
/** No word of theirs is shorter but that of "h/t", which the stroke stands for. */
const minWordChars = 3
const stroke = 0x2f
const ampersand = 0x26
const bitsOfWord = new Map<string, number>()
for (const [bit, words] of [
  [bits.before, beforeWords],
  [bits.after, afterWords],
  [bits.via, 'via vía'],
  [bits.hatTip, 'tip'],
  [bits.source, 'source quelle fuente fonte bron källa kilde'],
  [bits.agency, 'with mit avec con met med contributed'],
  [bits.first, 'first originally exclusively'],
] as const)
  for (const word of words.split(' ')) bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | bit)

/** By ASCII's rule for small letters, and those of the words beyond it. */
const signWords = new WordFilter(
  Array.from(bitsOfWord.keys(), (word) =>
    word.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) | 0x20)),
  ),
)

const viaSign = /\bv[ií]a\b/i
const beforeSign = new RegExp(`(?:${before}) `, 'i')
const afterSign =
  /\b(?:notes|noted|points out|pointed out|reckons|spotted|noticed|unearthed|uncovered|obtained|scooped|broke (?:word|that)|had (?:the )?(?:story|news|scoop|deal|details|exclusive|word)|(?:has|carries|ran|runs|published) (?:the |an? )?(?:full|longer|exclusive|complete)|first (?:had|broke|wrote|told|saw)|reports?|reported|reveals?|revealed|confirms|confirmed|told|the exclusive|writes|wrote|says|said (?:that|last|earlier)|the first to report|broke the|hears|understands|has learned|has heard|reporting|story|scoop|interview|article|account|details|more on|had it first|first (?:with|to)|berichtete?|meldete?|schreibt|schrieb|rapporte|révèle|informa|informó|adelanta|publica|riporta|scrive|meldt|skriver|noticiou)\b|\bécrit\b/

/** Credits inside a sentence. They stay in the text. */
const cues: readonly Cue[] = [
  {
    how: 'via',
    sure: true,
    bit: bits.via,
    sign: viaSign,
    cue: sensitive(String.raw`[([]\s*[Vv][ií][Aa]\s*:?\s+${name}\s*[)\]]`),
  },
  {
    how: 'hat-tip',
    sure: true,
    bit: bits.hatTip,
    sign: /\bh\s?\/\s?t\b|\bhat[ -]tip/i,
    cue: sensitive(String.raw`(?:\b[Hh]\s*\/\s*[Tt]|\b[Hh]at[ -][Tt]ip)(?: to)?\s*:?\s+${name}`),
  },
  {
    how: 'source',
    sure: true,
    bit: bits.source,
    sign: /[([]\s*(?:source|quelle|fuente|fonte|bron|källa|kilde)\s*:/i,
    cue: sensitive(
      String.raw`[([]\s*(?:[Ss]ource|SOURCE|[Qq]uelle|[Ff]uente|[Ff]onte|[Bb]ron|[Kk]älla|[Kk]ilde)\s*:\s*${name}\s*[)\]]`,
    ),
  },
  {
    how: 'source',
    sure: false,
    bit: bits.agency,
    sign: /[([/]\s*(?:with|mit|avec|con|met|med) /i,
    // Agencies write themselves in small letters: "(mit dpa)".
    cue: new RegExp(
      String.raw`[([/]\s*(?:with (?:reporting (?:by|from) )?|mit (?:material (?:von|der) )?|avec (?:l[’'])?|con (?:información de |agencias? )?|met |med )${name}\s*[)\]/]`,
      'giu',
    ),
  },
  {
    how: 'reported-by',
    sure: true,
    bit: bits.first,
    sign: /(?:first|originally|exclusively) (?:reported|revealed|announced|published) /,
    cue: sensitive(
      String.raw`\b(?:first|originally|exclusively) (?:reported|revealed|announced|published) (?:by|in|at) ${name}`,
    ),
  },
  {
    how: 'reported-by',
    sure: false,
    sign: beforeSign,
    bit: bits.before,
    cue: sensitive(
      String.raw`(?<![\p{L}])(?:${anyCase(before)}) (?:(?<kind>${kind})|${article}["“„«‘]?)${name}`,
    ),
  },
  {
    how: 'reported-by',
    sure: false,
    sign: afterSign,
    bit: bits.after,
    cue: sensitive(`${name}["”“»’]?${after}`),
  },
  {
    how: 'reported-by',
    sure: true,
    bit: bits.after,
    sign: /, .{3,60} reported(?: (?:on|last|this|earlier)|[.,;])/,
    // Behind what was reported: an article with a capital, or an abbreviation, makes it no person's name.
    cue: sensitive(
      String.raw`, (?<name>The ${word}(?: ${word}){0,3}|(?:${word} ){0,2}\p{Lu}{2,5}(?: ${word}){1,3}) reported(?= (?:on|last|this|earlier)(?![\p{L}])|[.,;])`,
    ),
  },
  {
    how: 'source',
    sure: false,
    bit: bits.agency,
    sign: /contributed (?:reporting )?to this /,
    cue: sensitive(String.raw`${name} contributed (?:reporting )?to this (?:report|story|article)`),
  },
  {
    how: 'reported-by',
    sure: true,
    sign: /(?:^|[,(–—] ?|\bas )per (?=.*&)/i,
    bit: bits.and,
    // Set off by commas or in brackets, "per" names a publication; a name with "&" is no person's.
    cue: sensitive(
      String.raw`(?:^|[,(–—] ?|\b[Aa]s )[Pp]er (?<name>(?:[Tt]he )?${word}(?: ${word}){0,2} & ${word}(?: ${word}){0,2})(?=[,.;:)])`,
    ),
  },
  { how: 'via', sure: false, bit: bits.via, sign: viaSign, cue: sensitive(String.raw`\b[Vv][ií]a ${name}`) },
]

function sensitive(source: string): RegExp {
  return new RegExp(source, 'gu')
}

/** Cues begin sentences, too; names must keep their capitals, so that the whole pattern can't ignore case. */
function anyCase(source: string): string {
  return source.replace(/(?<=^|\||\(\?:)(\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

/**
 * Credits that a story's sentences give. The text keeps them: they are part of what is said. `isLinked` knows names that
 * a link on them makes an outlet's.
 */
export function findCredits(
  text: string,
  isLinked: (name: string, how: CreditHow) => boolean = () => false,
): readonly Credit[] {
  return distinctCredits(text.split('\n').flatMap((line) => findInLine(line, isLinked)))
}

function findInLine(line: string, isLinked: (name: string, how: CreditHow) => boolean): readonly Credit[] {
  const held = findSigns(line)
  if (held === 0) return []
  return cues.flatMap(({ how, sure, bit, sign, cue }) => {
    if ((held & bit) === 0 || !sign.test(line)) return []
    return Array.from(line.matchAll(cue), ({ groups }): readonly Credit[] => {
      const whole = trimName(groups?.name ?? '')
      const rest = whole.replace(opener, '')
      const isKnown = (words: string) => isOutletName(words) || isLinked(words, how)
      const isNamed = isKnown(whole) && !isKnown(rest)
      const name = isNamed ? whole : rest
      const isSource = sure || groups?.kind !== undefined || isKnown(name)
      return name !== '' && !notNames.test(name) && isSource ? [{ name, url: null, how }] : []
    }).flat()
  })
}

/** The cues of which a line holds a word, one bit each. Read letter by letter, since every line of a story is. */
function findSigns(line: string): number {
  let held = 0
  let from = 0
  let number = 0
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : 0
    const small = code | 0x20
    if ((small >= 0x61 && small <= 0x7a) || (code >= 0xc0 && code < 0x2000)) {
      number = addLetter(number, small)
      continue
    }
    if (at - from >= minWordChars && signWords.mayHold(number))
      held |= bitsOfWord.get(line.slice(from, at).toLowerCase()) ?? 0
    if (code === stroke) held |= bits.hatTip
    else if (code === ampersand) held |= bits.and
    from = at + 1
    number = 0
  }
  return held
}

/** Months, years and pronouns begin with capitals and digits, too. */
const notNames =
  /^(?:\d+\b.*|(?:I|We|He|She|They|You|It|This|That)\b.*|(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*)$/i

/** A sentence's first word has a capital, too: "As Pier Post reported". */
const opener =
  /^(?:As|But|And|So|Yet|When|While|Where|After|Before|Since|Although|Though|Because|If|Once|Like|Wie|Als|Comme|Como|Come) (?=\p{Lu})/u

function trimName(words: string): string {
  return words
    .replace(/[’']s?$/, '')
    .replace(/[.!]+$/, '')
    .replace(/^the /, '')
    .trim()
}

const linkBefore = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyCase(before)})(?: ${kind}|\s+)?(?:the )?["“„«‘\s]*$`,
  'u',
)
const linkAfter = new RegExp(`^["”“»’]?${after}`, 'u')

/** How the words around a name that is a link credit it; null where they only mention it. */
export function howCredited(text: string, start: number, end: number): CreditHow | null {
  const lead = text.slice(Math.max(0, start - 80), start)
  if (/(?:\bh\s*\/\s*t|\bhat[ -]tip)(?: to)?(?: the)?\s*:?\s*$/i.test(lead)) return 'hat-tip'
  if (/(?<!\p{L})v[ií]a(?: the)?\s*[:|]?\s*$/iu.test(lead)) return 'via'
  if (
    /[([]\s*(?:sources?|quellen?|fuentes?|font[ei]|bron(?:nen)?|källor|källa|kilder?)\s*:[^()[\]:]*$/i.test(
      lead,
    )
  )
    return 'source'
  if (figuresFrom.test(lead)) return 'source'
  const rest = text.slice(end, end + 80)
  if (linkBefore.test(lead) || linkAfter.test(rest) || wroteFirst.test(rest)) return 'reported-by'
  return null
}

/** "The figures below come from Tally Wire’s database" */
const figuresFrom =
  /\b(?:figures?|data|numbers?|statistics|estimates|totals|ratings)\b[^.!?]{0,40}\b(?:come|comes|came|are|is|were|taken|drawn|compiled|supplied|provided) (?:from|by) (?:the )?["“„«‘]?$/i
/** ", che per primo ne aveva scritto", "が最初に報じていた", "によると" */
const wroteFirst =
  /^["”“»’]?,? (?:che per prim[oa] |qui a(?:vait)? été l[ea] premi|que fue (?:el|la) primer|(?:die|der|das) (?:zuerst|als erste[srn]?) )|^[」』]?(?:(?:が|は)(?:最初に|いち早く|独占で?)?(?:報じ|伝え|報道し|スクープ)|によると|によれば)/
