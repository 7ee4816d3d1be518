import type { Story } from '../../story/index.ts'
import type { Evidence } from '../report.ts'
import type { Sentence } from '../sentence.ts'
import { shownEvidence } from './evidence.ts'
import type { Spoken } from './speakers.ts'

/** What a whole story rests on: it describes pictures or a trailer, or prints an interview. */
export type SceneCue = {
  readonly id: string
  readonly evidence: Evidence
  readonly in: 'headline' | 'text'
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

export const sceneCues: readonly SceneCue[] = [
  {
    id: 'set-pictures',
    evidence: 'set sighting',
    in: 'headline',
    cue: /\b(?:set (?:photos?|pics?|pictures?|images?|videos?|snaps?|shots)|on (?:the )?[^.?!]{0,30}\bset\b|spotted|snapped|papped|filming in)\b/i,
    examples: ['Copper Lane set photos show a wedding', 'Ana Reyes in armor on the ‘Copper Lane’ set'],
    refuses: ['Copper Lane set for May', 'Trailer: Copper Lane'],
  },
  {
    id: 'trailer',
    evidence: 'official media',
    in: 'headline',
    cue: /\b(?:trailer|teaser|first[- ]look|posters?|promo|sizzle)\b/i,
    examples: ['Every clue in the Copper Lane trailer'],
    refuses: ['Copper Lane returns in May'],
  },
  {
    id: 'interview',
    evidence: 'interview',
    in: 'headline',
    cue: /\b(?:q ?& ?a|interview(?:ed)?|(?:five|ten|\d+) questions (?:for|with)|talks? (?:to us|about)|in conversation|opens up)\b/i,
    examples: ['Q&A: Ana Reyes on Copper Lane', 'Five Questions for Ana Reyes'],
    refuses: ['Ana Reyes in talks to lead Copper Lane'],
  },
  {
    id: 'questions-and-answers',
    evidence: 'interview',
    in: 'text',
    cue: /(?:^(?:Q[:.] [^\n]+|[A-Z&]{2,12}: [^\n]*\?\s*)\n+(?:A[:.]|[A-Z&]{2,12}:) [^\n]+\n+){2}/m,
    examples: ['Q: Is it over?\n\nA: It is.\n\nQ: Really?\n\nA: Really.\n\n'],
    refuses: ['NBC has news.\n\nIt is over.\n\n'],
  },
  {
    id: 'announcement',
    evidence: 'announcement',
    in: 'headline',
    cue: /\b(?:announces?|announced|unveils?|confirms?|confirmed|reveals?|orders?|renews?|renewed|cancels?|cancelled|canceled|commissions?|delayed|sets|greenlights?|axes|axed|scraps|revives?|brings? back|picks? up|hands|gives|adds?|casts|taps|boards|joins?|lands|nabs|promotes|ups|gets? (?:a|an|its|the|two|three)|returns|premieres|goes on hiatus|(?:release|premiere|return) dates?|to (?:star|direct|lead|end|return|premiere|bow|write|helm|close))\b/i,
    examples: [
      'Harbor One Announces Copper Lane for May',
      'Copper Lane adds Ana Reyes',
      'Copper Lane to end in May',
    ],
    refuses: ['Everything about Copper Lane'],
  },
]

/** How many sentences a story takes to say where its news comes from. */
const leadSentences = 3

/**
 * The news of a story rests on what its lead rests on: a document that got out, another outlet, the announcement of
 * whoever makes the work, a post.
 */
export function leadScene(sentences: readonly Sentence[], voices: readonly Spoken[]): Evidence | null {
  let told = 0
  for (const [i, { passage, start, end }] of sentences.entries()) {
    if (passage.in !== 'text' || passage.layout !== 'paragraph') continue
    told += 1
    if (told > leadSentences) return null
    const type = voices[i]?.attribution.type
    const shown = shownEvidence(passage.source.slice(start, end))
    if (shown.includes('leak')) return 'leak'
    if (type === 'outlet') return 'other report'
    if (type === 'official' && shown.includes('announcement')) return 'announcement'
    const thread = shown.includes('social post') && type !== 'author' && type !== 'insider'
    if (thread) return 'social post'
  }
  return null
}

/** What the whole story rests on where its sentences do not say; null where nothing tells. */
export function sceneOf(story: Story): Evidence | null {
  const where = { headline: story.headline ?? '', text: story.text.slice(0, 4000) }
  return sceneCues.find((cue) => cue.cue.test(where[cue.in]))?.evidence ?? null
}
