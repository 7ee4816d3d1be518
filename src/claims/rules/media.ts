import type { Evidence } from '../report.ts'
import type { Draft, Found, Rule } from './rule.ts'

const media: readonly (readonly [RegExp, string])[] = [
  [
    /set (?:photo|image|pic|picture|snap)|(?:photos?|images?|pictures?|pics|snaps|stills?) (?:\S+ ){0,3}(?:of|from) (?:the )?set|(?:photo|image|pic|picture)s? .*\bset of|paparazzi/,
    'set photo',
  ],
  [/set video|video (?:\S+ ){0,3}from (?:the )?set/, 'set video'],
  [/concept art/, 'concept art'],
  [/teaser/, 'teaser'],
  [/trailer/, 'trailer'],
  [/poster|one-sheet|key art|key visual/, 'poster'],
  [/\bclips?\b|sneak peek|footage/, 'clip'],
  [/promo\b|promotional video|featurette/, 'promo'],
  [/\blogo\b/, 'logo'],
  [/synopsis|logline/, 'synopsis'],
  [/photo|image|still|picture|look|first-look|snap|shot/, 'photo'],
]
const nouns =
  '(photo|photos|image|images|picture|pictures|stills|first_look|first-look|first-look_images|first-look_photos|first-look_stills|first_images|trailer|teaser|teaser_trailer|teaser_visual|trailers|teasers|poster|posters|clip|clips|promo|promos|promotional_video|logo|synopsis|set_photos|set_photo|set_images|set_pictures|set_video|concept_art|key_art|sneak_peek|snaps|footage|visual|key_visual|featurette)'
const desc =
  '(the|a|an|new|first|official|full|brand-new|first-look|another|debut|its|two|three|four|several|some|behind-the-scenes|more|final|action-packed|short|leaked|fresh|exclusive|gritty|90-second|two-minute)'
const shows =
  'release|unveil|share|drop|debut|post|reveal|publish|launch|show|premiere|tweet|issue|give|screen|present|play|bring|leak|snap|capture|see|upload'
const shown =
  'drop|release|arrive|debut|land|surface|unveil|share|show|hint|post|emerge|leak|tease|go|hit|reveal|publish|premiere|play|appear|circulate|take'

/** "No trailer yet", "a trailer park": none, or no trailer. */
const none = /(?:^| )(?:no|without a|any|trailer park|bigger|big|whole|the whole) $/

/** "The first proper trailer", "a first look": said in the match, or shortly before what it holds. */
const isFirst = (found: Found) =>
  /\bfirst\b|first-look|debut/.test(found.words('whole')) ||
  /(?:^| )(?:first|first-look|debut) (?:[^ ,.;:]+ ){0,3}$/.test(found.before)

function granted(found: Found): readonly Draft[] {
  const title = found.title()
  if (title === null || none.test(found.before)) return []
  const verb = found.verb()
  // "Copper Lane has a trailer park".
  if (/^park\b/.test(found.after)) return []
  // "The trailer will be out in May": it is not out yet.
  if (verb?.lemma === 'be' && verb.tense === 'future') return []
  if (verb?.negated === true || /(?:^| )no /.test(found.words('whole'))) return []
  const text = found.words('whole')
  // "Its visual approach", "the visual language of the film": no picture has come out.
  if (
    /(?:^| )visual (?:style|approach|language|overhaul|vocabulary|effects?|flair|feast|references?|storytelling|and)(?: |$)/.test(
      `${text} ${found.after}`,
    )
  )
    return []
  const words = found.sentence.items.map((item) => item.text).join(' ')
  const kind =
    media.find(([pattern]) => pattern.test(text.replace(/[\ue000-\ueeff]|\/\S+/g, '')))?.[1] ?? 'photo'
  const taken =
    kind === 'photo' &&
    /(?:take|snap|capture)\/|\bon set\b/.test(`${text} ${words}`) &&
    /\bset\b|film/.test(words)
  const value = taken ? 'set photo' : kind
  const makers = found.mentions('by')
  const by = makers.map((maker) => maker.name).join(' and ')
  const set = value === 'set photo' || value === 'set video'
  const official = makers.some((maker) => maker.type === 'organisation') || /official/.test(text)
  const evidence: readonly Evidence[] = set
    ? ['set sighting']
    : official || value !== 'photo'
      ? ['official media']
      : []
  return [
    {
      subject: title,
      property: 'media',
      value: { type: 'text', text: value },
      qualifiers: {
        ...(by === '' ? {} : { by }),
        ...(isFirst(found) ? { first: true } : {}),
      },
      evidence,
      certainty: 'stated',
    },
  ]
}

export const mediaReleased: Rule = {
  id: 'media-released',
  says: 'N has released the first official images for Z; a trailer for Z dropped; new photos from the set of Z.',
  over: 'clause',
  cues: [
    `({organisations:by}|{person:by}|{outlet:by}|{name:by}) ~ <${shows}> ${desc}? ${desc}? ${desc}? ${nouns} (~ (for|of|from|to|at) ~ {title})?`,
    `${desc}? ${desc}? ${desc}? ${nouns} ~ (for|of|from|to) ~ {title} (~ <${shown}:*>)?`,
    `<${shows}:*> ~ ${desc} ${desc}? ${nouns} (~ (from|of|for) (the_set_of|the)? {title})?`,
    `${desc}? ${desc}? ${nouns} ~ <${shown}:*>`,
    `{title} ~ (gets|drops|debuts|unveils|has|<get|drop|debut|release|unveil|have>) ${desc}? ${desc}? ${nouns}`,
    '(your|our|a|an|the|its) (very|exclusive|official|early)? first (official|proper|real)? look at (~ (in|from|of|on))? ({title}|{title} {season})',
    `({organisations:by}|{person:by}) ~ <put:*> out ~ ${nouns}`,
    `there <be> (a|an|now) (new|first|full|short)? ${nouns}`,
    `(a|an|the) (new|first|latest) ${nouns} , by`,
    `<set:*> ${nouns} (from|of) (the)? {title}`,
    `(a|the) .. ${nouns} (~ ,)? <be> (below|above|here|online|out|up)`,
    `(the|these) (newly|just)? <release|publish|unveil|share:dn> ${nouns}`,
    `(trailer|poster|clip) of the (week|day) : {title}`,
    `from the official (synopsis|logline)`,
    `{title} (set|first_look|first-look|teaser|official|new)? ${nouns}`,
  ],
  claims: granted,
  examples: [
    { text: 'The director brought a striking visual style to his film.', yields: [] },
    {
      text: 'Netflix has released the first official images for Copper Lane.',
      yields: ['Copper Lane · media · photo'],
    },
    {
      text: 'Every clue in the first teaser for Netflix’s Copper Lane.',
      yields: ['Copper Lane · media · teaser'],
    },
    { text: 'A 90-second trailer was shown.', yields: ['Copper Lane · media · trailer'] },
    { text: 'Here is your first look at Ana Reyes in Copper Lane.', yields: ['Copper Lane · media · photo'] },
    { text: 'Take a look at Copper Lane.', yields: [] },
    { text: 'There is no trailer yet for Copper Lane.', yields: [] },
    { text: 'Netflix released its earnings.', yields: [] },
    { text: 'Copper Lane has a trailer park and a pier.', yields: [] },
    { text: 'There is a new trailer for Copper Lane.', yields: ['Copper Lane · media · trailer'] },
  ],
}

export const firstLook: Rule = {
  id: 'first-look',
  says: '"First Look: Ana Reyes in Z": a headline that shows a picture.',
  over: 'phrase',
  cues: ['first look (at|:|—)', 'first (look|{name}) (at|:) .. {title}'],
  claims: (found) =>
    found.before === '' && found.sentence.passage.in !== 'text'
      ? granted(found).map((draft) => ({ ...draft, qualifiers: { ...draft.qualifiers, first: true } }))
      : [],
  examples: [],
}

export const mediaMentioned: Rule = {
  id: 'media-mentioned',
  says: '"he is not on the poster", "in the teaser", "the trailer says": it has been seen.',
  over: 'phrase',
  cues: [
    '(the|its) (new|first|latest|official|final|debut|teaser|main|red-band)? (trailer|teaser|poster|promo)',
  ],
  claims: (found) => {
    const next = found.sentence.items.find((item) => item.kind === 'verb' && item.start > endOf(found))
    const ahead = next?.kind === 'verb' && (next.verb.tense === 'future' || next.verb.negated)
    const waited = /(?:wait|hope|ask|want|until|before|when|where|for)(?:\/\S+)? $/.test(found.before)
    if (
      ahead ||
      waited ||
      found.sentence.question ||
      /^(?:park|release|date|debut|drop|launch|for)\b/.test(found.after)
    )
      return []
    return granted(found)
  },
  examples: [
    { text: "His name isn't on the poster.", yields: ['Copper Lane · media · poster'] },
    { text: 'The trailer will be out in May.', yields: [] },
    { text: 'Fans wait for the trailer.', yields: [] },
  ],
}

/** Where the words that were found end; words hold no item that `items` lists, so the text is looked up. */
const endOf = (found: Found) => {
  const at = found.before.split(' ').length + found.words('whole').split(' ').length - 2
  return found.sentence.items[at]?.end ?? found.sentence.start
}
