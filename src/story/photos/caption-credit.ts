import { splitCredit, tidyCredit } from '../captions.ts'

type Split = { readonly caption: string | null; readonly credit: string | null }

/**
 * What else announces a credit inside a caption, and only there: elsewhere "Source: …" is where the news comes from and
 * "Poster: …" a headline. Some labels need a sign, some a preposition, some only a name after a full stop.
 */
const signed =
  'scans?|paintings?|drawings?|sketch|maps?|graphics?|pics?|stills?|screen ?(?:shots?|grabs?|caps?)|key ?art|cover(?: art)?|posters?|ph|rights|(?:photo |image )?sources?|fuente|fonte|bron|källa|kilde|supplied|handout|submitted|provided|fotografía'
const works =
  'art(?:work)?|paint(?:ed|ings?)|draw(?:n|ings?)|sketch(?:ed|es)?|illustrat(?:ed|ions?)|scan(?:ned|s)?|model(?:led|s)?|maps?|letter(?:ed|ing)|colou?r(?:ed|s)|design(?:ed|s)?|cartoons?|murals?|sculpt(?:ed|ures?)|engrav(?:ed|ings?)|collages?|montages?|graphics?|render(?:ed|ings?|s)?|animation|costumes?|posters?|covers?|portraits?|snapshots?|snaps?|pics?|screen ?(?:shots?|grabs?|caps?)|stills?|frames?|images?|pictures?|photos?|shot|taken|made'
const joined = `(?:(?:photo|image|picture)s? )?(?:provided|supplied|submitted|handout|released) by|photograph(?:y|ed) by|(?:all )?(?:${works}) (?:by|via|courtesy of)|(?:key|cover) art (?:by|via)|(?:screen ?(?:shot|grab)|still|poster|used with permission|by permission) (?:by|via|of|from|courtesy of)|via|ph\\.`
const bare =
  'photo(?:graph)?s?|fotos?(?: de| di| av| af)?|bild|credits?(?:\\.{3})?|copyright|source|handout|supplied'

const name = String.raw`(?:[\p{Lu}\p{N}@「『“][^.!?:()[\]]{0,80}(?:\b\p{Lu}\.[^.!?:()[\]]{0,40}){0,3}|privat)`
/** At the caption's beginning, after a sentence, a bar or a dash, or in brackets. */
const start = String.raw`(?:^|(?<=[.!?…]["”’»)]{0,2})\s*|\s+[|–—-]\s+|\s*[([|]\s*)`
const tails: readonly RegExp[] = [
  String.raw`(?:${signed})\s*[:：]\s*(?<name>${name})`,
  String.raw`(?:${joined})\s+(?<name>${name})`,
].map((source) => new RegExp(String.raw`${start}(?:${source})\s*[)\]]?\.?$`, 'iu'))

const word = String.raw`\p{Lu}[\p{L}'’.-]*`
const names = String.raw`${word}(?: (?:${word}|de|da|van|von|der|la|el|bin)){1,3}`
/** Only where a sentence ends before it does a name alone say who took a picture. */
const after = String.raw`(?<=[.!?…]["”’»)]{0,2})`
const bareTails: readonly RegExp[] = [
  new RegExp(String.raw`${after}\s+(?:${bare})\s*(?<name>${names})$`, 'iu'),
  new RegExp(String.raw`${after}\s*[([|]\s*(?<name>${names}|Handout|Supplied)\s*[)\]]?\.?$`, 'u'),
  // "(Viewer photo/Bo Lund)", "(Contributed photo)": what local papers write for what readers sent.
  new RegExp(
    String.raw`\s*\(\s*(?<name>(?:${word} ){1,2}[Pp]hotos?(?:\s?/\s?${names})?(?:, (?:[Ff]ile|[Pp]ool|[Hh]andout|[Aa]rchive))?)\s*\)\.?$`,
    'u',
  ),
  // "(Peacock via Harbour Wire)": from whom, and through whom.
  new RegExp(
    String.raw`\s*[([]\s*(?<name>${word}(?: ${word}){0,3} via ${word}(?: ${word}){0,3})\s*[)\]]\.?$`,
    'u',
  ),
  // Square brackets are no sentence's.
  new RegExp(
    String.raw`\s*\[\s*(?<name>${word}(?: ${word}){0,4}(?:\s?/\s?${word}(?: ${word}){0,3})?)\s*\]\.?$`,
    'u',
  ),
  new RegExp(String.raw`${after}\s+(?<name>${names} for ${word}(?: (?:${word}|of|the|and|&)){0,4})$`, 'u'),
  // A dash after the full stop, and a name: "… in one suit. — Getaway Images".
  new RegExp(
    String.raw`${after}\s+[–—-]\s+(?<name>${names}(?:\s?/\s?${word}(?: (?:${word}|of|the|and|&)){0,4})?)$`,
    'u',
  ),
  new RegExp(String.raw`${after}(?<name>${names}\s?/\s?${word}(?: (?:${word}|of|the|and|&)){0,4})$`, 'u'),
]

/** After a bar, a stroke or a dash whatever was done "by" somebody was done to the picture: "… / scan by Mimzy". */
const partedTail = new RegExp(
  String.raw`\s+[|/–—]\s+(?:\p{L}[\p{L}-]{2,14} ){1,2}(?:by|von|par|por|di|av)\s+(?<name>${word}(?: ${word}){0,3})$`,
  'iu',
)
/** A bar ends the caption; what follows it and is names alone, with a stroke or of two words or more, took the picture. */
const barTail = new RegExp(
  String.raw`\s+\|\s+(?<name>${word}(?: (?:${word}|of|the|de|von|van|for|&)){0,4}(?:\s?/\s?${word}(?: (?:${word}|of|the|and|&)){0,4}){0,2})$`,
  'u',
)
/** After a dash only a stroke between two names tells the maker from the caption's own words. */
const strokeTail = new RegExp(
  String.raw`\s+[–—-]\s+(?<name>(?<maker>${names})\s?/\s?(?!\k<maker>)${word}(?: (?:${word}|of|the|and|&)){0,4})$`,
  'u',
)
const maxChars = 700

/** "Courtesy of Skyline / Ada Finch on the pier.": whose it is, before what it shows. */
const opening =
  /^(?<credit>(?:(?:photo|image|picture|pic|foto|bild)s?(?: credit)?\s*:|courtesy(?: of)?|©|(?:photo|image|picture)s? (?:by|courtesy of))\s.{2,60}?)\s+[/|–—•·]\s+(?<rest>\p{Lu}.{12,})$/iu

/** A caption and its credit apart: the ways of any line, and those that only captions have. */
export function splitCaption(line: string): Split {
  const { credit, rest } = opening.exec(line)?.groups ?? {}
  const first = credit === undefined ? null : splitCredit(credit)
  if (first?.credit != null && first.caption === null && rest !== undefined)
    return { caption: rest, credit: first.credit }
  const split = splitEnd(line)
  return split.credit === null ? split : { ...split, caption: split.caption?.replace(allOfIt, '') || null }
}

/** "Six new pages. All art" is what is left before "© Ada Finch". */
const allOfIt =
  /(?:^|(?<=[.!?…]["”’»)]{0,2})\s+)(?:all )?(?:art(?:work)?|photos?|photographs?|images?|pictures?|illustrations?)$/i

function splitEnd(line: string): Split {
  const split = splitCredit(line)
  if (split.credit !== null || split.caption === null || line.length > maxChars) return split
  const text = split.caption
  for (const tail of [...tails, ...bareTails, partedTail, barTail, strokeTail]) {
    const found = tail.exec(text)
    const credit = found?.groups?.name === undefined ? null : tidyCredit(found.groups.name)
    if (found === null || credit === null || !isNamed(found.groups?.name ?? '')) continue
    return { caption: text.slice(0, found.index).replace(/[\s|([–—-]+$/, '') || null, credit }
  }
  return split
}

/** The patterns read labels in any case, and names in capitals only. */
function isNamed(credit: string): boolean {
  return /^[\p{Lu}\p{N}@「『“]|^privat$/u.test(credit) && credit.split(' ').length <= maxWords
}
const maxWords = 9

/** What firms are called that make or own pictures: alone beside a picture such a name is its credit. */
export function isMaker(text: string): boolean {
  return text.length <= maxMakerChars && maker.test(text)
}
const maxMakerChars = 50
const maker =
  /^(?:(?:\p{Lu}[\p{L}\p{N}'’.&+-]*|of|the|&) ){0,4}(?:Studios?|Pictures|Films?|Television|TV|Productions?|Entertainment|Broadcasting|Images|Archives?|Photography|Media|Press|Comics|Publishing|Network|Records|Animation|Agency)$/u
