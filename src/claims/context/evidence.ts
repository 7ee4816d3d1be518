import type { Continuity } from '../claim.ts'
import { mayMatch } from '../may-match.ts'
import type { Attribution, Certainty, Evidence } from '../report.ts'

/** Words by which a sentence says what it rests on. */
export type EvidenceCue = {
  readonly id: string
  readonly evidence: Evidence
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

export const evidenceCues: readonly EvidenceCue[] = [
  {
    id: 'released-media',
    evidence: 'official media',
    cue: /\b(?:official|first[- ]look|newly released|new|first|full|final|debut|second|accompanying) (?:\w+ )?(?:trailer|teaser|images?|photos?|posters?|stills?|key visuals?|visuals?|clips?|footage|synopsis|logline|key art|promo|artwork|sizzle reel|pictures?)\b|\b(?:trailer|teaser|posters?|key visual|featurette|promo|synopsis|logline|soundtrack album)\b|\b(?:photos|images|stills|clip|footage)\b .{0,20}\b(?:shows?|reveals?|features?|teases?|confirms?|gives?)\b/i,
    examples: ['The trailer shows Mira at sea.', 'First-look images were released.'],
    refuses: ['She trailed the field.'],
  },
  {
    id: 'seen-on-set',
    evidence: 'set sighting',
    cue: /\b(?:set|location|paparazzi|on-set|behind-the-scenes|long-lens|leaked set) (?:photos?|videos?|pictures?|images?|pics?|shots?|snaps?)\b|\b(?:was|were|been|being) (?:\w+ )?(?:spotted|snapped|photographed|pictured|papped|sighted) (?:in|on|outside|at|near|leaving|arriving|entering|filming|wearing|with|shooting)\b|\bseen (?:outside|near|leaving|arriving|entering|filming|wearing|shooting|on the (?:quay|beach|street|pier|harbou?r|steps|bridge)|in (?:full )?(?:costume|make-up|a (?:wig|bonnet|gown|uniform)))\b|\b(?:spotted|snapped|photographed|pictured|papped|sighted|seen)\b.{0,60}\b(?:set|film(?:ing|ed)|location|costume|armou?r|shoot(?:ing)?|uniform|wig)\b|\b(?:photos?|pictures?|pics?|images?|video)\b.{0,50}\b(?:taken|snapped|shot|from the set|filming|on location|in costume)\b|\bfrom the set\b|\bpaparazzi\b|\b(?:onlookers?|passers?-by|bystanders?|locals|residents)\b|\bin costume as\b/i,
    examples: ['Set photos show her with a gun.', 'She was spotted filming in Malta.'],
    refuses: ['The show is set in Malta.'],
  },
  {
    id: 'posted',
    evidence: 'social post',
    cue: /\b(?:tweet(?:s|ed|ing)?|retweet\w*|twitter|instagram|tiktok|facebook|reddit|bluesky|mastodon|patreon|weibo|discord|snapchat|tumblr|youtube video|social media|livestream(?:ed)?|4chan)\b|\bposted (?:a|to|on|that|by|the|his|her|online)\b|\bon (?:x|threads|his story|her story)\b(?! ?-)|\b(?:wrote|shared|announced) on (?:x|threads|his|her|their)\b|(?<![\w.])@\w{3,}/i,
    examples: ['She posted a picture to Instagram.', '@harborwatch says so.'],
    refuses: ['Post-production has begun.'],
  },
  {
    id: 'spoken',
    evidence: 'interview',
    cue: /\b[Ii]nterviews?\b|(?<!(?:'m|'re|'ve been|am|are|is|was|were|been) )\b(?:told|tells|telling) (?!the story|that|a story|his|her|their|in\b)(?:[A-Z]|me|us|reporters|this|the|fans|an audience|press|journalists)|\b[Ss]peaking (?:to|with|at|on)\b|\bspoke (?:to|with)\b|\b[Aa]sked (?:about|if|whether|by|what|how)\b|\bq ?& ?a\b|\bpodcast\b|\bpanel\b|\bsat down with\b|\b[Ii]n conversation\b|\b[Tt]alking to\b|\bby (?:phone|e-?mail|video)\b|\bcaught up with\b|^\W*(?:A|Q|(?!EXCL|BREAK|UPDATE|NEWS|SPOIL|RUMO|WATCH|REPORT|FIRST|CLAIM|VERDICT|FACT|JUST|CAST|ALERT)[A-Z]{2,12}): |\bhint(?:s|ed)? (?:at|that)\b.{0,60}\bon\b|\bin (?:a |an )?(?:message|e-?mail|phone call|call|chat|conversation) (?:to|with)\b/,
    examples: [
      'Speaking to Reel Digest, she laughed.',
      'She told Reel Digest that it ends.',
      'A: He did all six himself.',
    ],
    refuses: ['The film tells the story of a clown.'],
  },
  {
    id: 'made-to-sell',
    evidence: 'merchandise',
    cue: /\b(?:toys?|lego|funko|merch(?:andise)?|action figures?|tie-in|product listing|packaging|blu-ray (?:listing|release|page)|box art|plush|retailer listing|retailers?'s? (?:page|site|listing)|pre-?order page|amazon listing|calendar listing|cereal box)\b/i,
    examples: ['A toy spoils the villain.'],
    refuses: ['They toyed with a sequel.'],
  },
  {
    id: 'on-file',
    evidence: 'filing',
    cue: /\b(?:trademarks?|copyright (?:listing|filing|office)|filings?|filed (?:with|for|by|in|a|on)|permits?|court (?:documents?|papers)|(?:union|production|guild|registry|wga|dga|bbfc|ratings board|film commission) listings?|casting (?:notice|call|breakdown)s?|planning application|registered|council minutes|minutes show|notices? (?:to (?:residents|neighbou?rs)|posted|signed)|approved (?:the|a) (?:road )?(?:closures?|permits?|licen[cs]es?)|tax (?:credit|incentive)s?|according to a listing)\b/i,
    examples: ['A trademark for the name was filed.', 'A casting call describes her.'],
    refuses: ['They filed out of the room.'],
  },
  {
    id: 'let-slip',
    evidence: 'leak',
    cue: /\bleak(?:s|ed|er|ers|ing)?\b|\bcall sheets?\b|\bobtained by\b|\binternal (?:document|memo|e-?mail)s?\b|\bhacked\b|\bspreadsheet\b|\b(?:document|memo|script|e-?mail)s? (?:seen|viewed|reviewed|obtained) by\b|\bslipped out\b|\bpublished by mistake\b/i,
    examples: ['A leaked call sheet names her.', 'a memo seen by this site'],
    refuses: ['The boat sprang a hole.'],
  },
  {
    id: 'announced',
    evidence: 'announcement',
    cue: /\bannounc(?:e|es|ed|ement|ements|ing)\b|\b(?:press|news) release\b|\bunveil(?:s|ed|ing)?\b|\bupfronts?\b|\bpresentation\b|\bstatement\b|\bdeclared\b|\bcomic-con\b|\bd23\b|\bcinemacon\b|\bofficially\b|\b(?:confirm(?:s|ed)|reveal(?:s|ed)|said) (?:on|today|that|by|yesterday|this|last|the|in)\b|\bconfirmed for\b|\bsolicit(?:s|ed|ations?)\b/i,
    examples: ['Harbor One announced a second season.', 'the company said in a statement'],
    refuses: ['Nobody has spoken.'],
  },
  {
    id: 'decided',
    evidence: 'announcement',
    cue: /\b(?:renew(?:s|ed|al)|cancel(?:s|ed|led|ation|lation)|axe[ds]?|scrap(?:s|ped)|commission(?:s|ed)|greenl(?:it|ights|ighted)|order(?:s|ed)|picks? up|picked up|pick-up|reviv(?:es|ed)|sets?|dates|dated|slots?|lands?|landed|bumps?|pushe[sd]|mov(?:es|ed)|delay(?:s|ed)|acquir(?:es|ed)|launch(?:es|ed)|handed|boards?|taps?|adds?|joins?|casts?|join(?:ed|ing) the cast|wrap(?:s|ped)|principal photography|production (?:has |is )?(?:begun|beg[ia]n|underway|starts))\b|\bgiven? (?:a|an) .{0,30}order\b|\bpushed back\b/i,
    examples: ['Harbor One orders a second series.', 'The film was pushed back to December.'],
    refuses: ['Mira sails home.'],
  },
]

const mayShow = mayMatch(evidenceCues)

/** What is still to come, said flatly and by nobody, somebody made known: "will play", "arrives July 10", "is to lead". */
const ahead =
  /\b(?:will|won't|'ll|(?:is|are|'s|'re) (?:set|due|slated|to|returning|joining|coming|leaving|no longer)|set to|slated|joined by|rounds? out|rounding out|has (?:landed|closed|signed|joined|been (?:cast|tapped|hired))|have (?:joined|signed|been cast)|(?:premieres?|returns?|arrives?|debuts?|opens?|starts?|begins?|comes|goes|streams|airs) (?:on |in |to |its |this |next |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))/i

/** Grounds that stand behind others: a decision of a company shows only where nothing nearer does. */
const weakest: ReadonlySet<string> = new Set(['decided'])
const surely: ReadonlySet<Certainty> = new Set(['stated', 'denied'])

/** What a sentence's words say that it rests on, of themselves. */
export function shownEvidence(text: string): readonly Evidence[] {
  const plain = text.replaceAll('’', "'")
  return mayShow(plain)
    .filter(({ id, cue }) => !weakest.has(id) && cue.test(plain))
    .map(({ evidence }) => evidence)
}

/** What stands behind a sentence beside its words: who says it, where, and what the whole story rests on. */
export type Ground = {
  readonly attribution: Attribution
  readonly grounds: readonly Evidence[]
  readonly scene: Evidence | null
}

/**
 * What a claim rests on, by the words of its sentence, its continuity and who stands behind it. `scene` is what the
 * whole story rests on where its sentence does not say: the pictures it describes, the interview it prints.
 */
export function evidenceOf(
  text: string,
  continuity: Continuity,
  certainty: Certainty,
  { attribution, grounds, scene }: Ground,
): readonly Evidence[] {
  const plain = text.replaceAll('’', "'")
  const found = [...grounds, ...shownEvidence(text)]
  if (continuity === 'page') found.unshift('source material')
  if (attribution.type === 'outlet') found.push('other report')
  if (found.length === 0 && scene !== null && attribution.type !== 'author') found.push(scene)
  if (found.length === 0) found.push(...impliedBy(plain, attribution, certainty))
  return [...new Set(found)]
}

/** A sentence that says nothing of its grounds: by who speaks, and how surely. */
function impliedBy(text: string, { type }: Attribution, certainty: Certainty): readonly Evidence[] {
  switch (type) {
    case 'official':
      return ['announcement']
    case 'insider':
      return ['other report']
    case 'author':
      return ['inference']
    case 'none':
      if (!surely.has(certainty)) return certainty === 'open' ? [] : ['inference']
      return ahead.test(text) || mayShow(text).some(({ id, cue }) => weakest.has(id) && cue.test(text))
        ? ['announcement']
        : []
    case 'person':
      return /\b(?:said|says|tells?|told)\b/.test(text) ? ['interview'] : []
    case 'outlet':
      return []
    default: {
      const never: never = type
      return never
    }
  }
}
