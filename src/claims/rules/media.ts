import type { Evidence } from '../report.ts'
import type { Rule } from './rule.ts'

const media: readonly (readonly [RegExp, string])[] = [
  [
    /set (?:photo|image|pic|picture)|photos? from (?:the )?set|(?:photo|image|pic|picture)s? .*\bset of|paparazzi/,
    'set photo',
  ],
  [/set video/, 'set video'],
  [/concept art/, 'concept art'],
  [/teaser/, 'teaser'],
  [/trailer/, 'trailer'],
  [/poster|one-sheet|key art/, 'poster'],
  [/\bclips?\b|sneak peek/, 'clip'],
  [/promo\b/, 'promo'],
  [/\blogo\b/, 'logo'],
  [/synopsis|logline/, 'synopsis'],
  [/photo|image|still|picture|first look|first-look|snap|shot/, 'photo'],
]
const nouns =
  '(photo|photos|image|images|picture|pictures|still|stills|first_look|first-look_images|trailer|teaser|teaser_trailer|trailers|teasers|poster|posters|clip|clips|promo|logo|synopsis|set_photos|set_photo|set_video|concept_art|key_art|sneak_peek|snaps|footage|visual|key_visual|featurette)'
const desc =
  '(the|a|an|new|first|official|full|brand-new|first-look|another|debut|its|two|three|four|several|some|behind-the-scenes|more|final|action-packed|short|leaked|fresh|exclusive|gritty)'

export const mediaReleased: Rule = {
  id: 'media-released',
  says: 'N has released the first official images for Z; a trailer for Z dropped; new photos from the set of Z.',
  over: 'clause',
  cues: [
    `({organisations:by}|{person:by}|{outlet:by}|{name:by}) .. <release|unveil|share|drop|debut|post|reveal|publish|launch|show|premiere|tweet|issue|give> ${desc}? ${desc}? ${desc}? ${nouns} .. (for|of|from|to|at)? .. {title}?`,
    `${desc}? ${desc}? ${desc}? ${nouns} .. (for|of|from|to) .. {title} .. <drop|release|arrive|debut|land|surface|unveil|share|show|hint|post|emerge|leak|tease|see|go|hit|reveal:*>`,
    `<snap|capture|leak|release|see|show:*> .. ${desc}? ${nouns} (from|of|for) (the_set_of|the)? {title}`,
    `${desc}? ${desc}? ${nouns} (for|from|of) (the_set_of|the)? {title}`,
    `{title} .. (gets|drops|debuts|<get|drop|debut|release|unveil>) ${desc}? ${desc}? ${nouns}`,
    `{title} (set|first_look|first-look|teaser|official|new)? ${nouns}`,
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    const text = found.words('whole')
    const kind = media.find(([pattern]) => pattern.test(text))?.[1] ?? 'photo'
    const makers = found.mentions('by')
    const by = makers.map((maker) => maker.name).join(' and ')
    const set = kind === 'set photo' || kind === 'set video'
    const official = makers.some((maker) => maker.type === 'organisation') || /official/.test(text)
    const evidence: readonly Evidence[] = set
      ? ['set sighting']
      : official || kind !== 'photo'
        ? ['official media']
        : []
    return [
      {
        subject: title,
        property: 'media',
        value: { type: 'text', text: kind },
        qualifiers: {
          ...(by === '' ? {} : { by }),
          ...(/\bfirst\b|debut/.test(text) ? { first: true } : {}),
        },
        evidence,
        certainty: 'stated',
      },
    ]
  },
  examples: [
    {
      text: 'Netflix has released the first official images for Night Ferry.',
      yields: ['Night Ferry · media · photo'],
    },
    { text: 'Netflix released its earnings.', yields: [] },
  ],
}
