import type { Continuity } from '../claim.ts'
import type { Attribution, Certainty, Evidence } from '../report.ts'

const cues: readonly { readonly evidence: Evidence; readonly cue: RegExp }[] = [
  {
    evidence: 'official media',
    cue: /\bofficial (?:photo|image|still|poster|trailer|teaser|synopsis|first look|pictures?|art)|\b(?:first|new|full) (?:trailer|teaser|images?|photos?|poster|look|stills?)\b|\b(?:the )?(?:trailer|teaser|photos|images|poster|pictures)\b (?:feature|show|reveal|tease|see|confirm)|\btrailer\b/i,
  },
  {
    evidence: 'set sighting',
    cue: /\bset (?:photo|video|picture|image|pic)s?\b|\b(?:spotted|snapped|seen|photographed|filming)\b.{0,40}\b(?:set|filming|on location|costume)\b|\bfrom the set\b|\bpaparazzi\b/i,
  },
  {
    evidence: 'social post',
    cue: /\b(?:tweet(?:s|ed)?|twitter|instagram|tiktok|facebook|reddit|bluesky|threads|patreon|posted (?:a|to|on)|social media|on his (?:story|feed)|weibo|discord|livestream)\b/i,
  },
  {
    evidence: 'interview',
    cue: /\b(?:interview|told|tells|speaking (?:to|with)|spoke (?:to|with)|asked (?:about|if|whether)|q&a|podcast appearance|panel|sat down with|in conversation)\b|^(?:A|Q):/i,
  },
  {
    evidence: 'merchandise',
    cue: /\b(?:toys?|lego|funko|merch(?:andise)?|action figures?|tie-in|product listing|packaging)\b/i,
  },
  {
    evidence: 'filing',
    cue: /\b(?:trademark|copyright (?:listing|filing|office)|filing|filed|permit|court documents|union listing|production listing|listing|casting (?:notice|call|breakdown)|registry)\b/i,
  },
  {
    evidence: 'leak',
    cue: /\b(?:leak(?:s|ed)?|call sheet|obtained by|internal (?:document|memo)|hacked|spreadsheet)\b/i,
  },
  {
    evidence: 'announcement',
    cue: /\b(?:announc(?:e|es|ed|ement|ing)|press release|unveiled|upfronts?|presentation|confirmed (?:on|today|that|by)|statement|revealed (?:on|today)|has (?:renewed|ordered|cancelled|picked up|set|dated)|has been (?:renewed|cancelled|ordered)|declared|d23|comic-con|cinemacon)\b/i,
  },
]

/** What a claim rests on, by the words of its sentence, its continuity and who stands behind it. */
export function evidenceOf(
  text: string,
  continuity: Continuity,
  attribution: Attribution,
  certainty: Certainty,
): readonly Evidence[] {
  const found = cues.filter(({ cue }) => cue.test(text)).map(({ evidence }) => evidence)
  if (continuity === 'page') found.unshift('source material')
  if (attribution.type === 'outlet') found.push('other report')
  if (found.length === 0 && attribution.type === 'insider') found.push('other report')
  if (
    found.length === 0 &&
    (attribution.type === 'author' ||
      (attribution.type === 'none' && (certainty === 'likely' || certainty === 'possible')))
  )
    found.push('inference')
  return [...new Set(found)]
}
