import type { Story } from '../story/index.ts'
import { animatedTitles, withVoices } from './animated.ts'
import { applyRules, type Granted } from './apply.ts'
import { groundsOf } from './context/grounds.ts'
import { issuerOf } from './context/issuer.ts'
import { leadScene, sceneOf } from './context/scene.ts'
import type { Speakers } from './context/speakers.ts'
import { takesBack } from './context/taken-back.ts'
import { isOfTheField } from './context/topic.ts'
import { voicesOf } from './context/voices.ts'
import { talksOf } from './guest.ts'
import { type MarkedStory, mark } from './mark.ts'
import type { NameTables } from './mentions/names.ts'
import { withNetwork } from './networks.ts'
import { withQualifiers } from './qualifiers/with-qualifiers.ts'
import { refine } from './refine.ts'
import { withRelations } from './relations/read-relations.ts'
import type { RelationWeights } from './relations/weigh.ts'
import type { Report } from './report.ts'
import { withSeasons } from './seasons.ts'
import type { Sentence } from './sentence.ts'
import { standingsOf } from './standing.ts'
import { withToldParts } from './told-parts.ts'
import { reportsOf, type Voice } from './voice.ts'

/** What reading one story yields. */
export type Reading = { readonly story: Story; readonly reports: readonly Report[] }

/**
 * Story → reports. Pure: the same story yields the same reports, in the order of the text. Dates are read relative to
 * `story.published`.
 */
export function read(story: Story): Reading {
  return { story, reports: isOfTheField(story) ? readOfTheField(story).reports : [] }
}

/** Tables to read with in place of the learnt ones: for measuring with such as did not learn from a story. */
export type LearntTables = NameTables & { readonly relations?: RelationWeights }

type MarkedReading = MarkedStory & {
  readonly reports: readonly Report[]
  readonly voices: readonly Voice[]
}

/** Reports with all that the steps before them found, a story of another field being marked, too. */
export const readMarked = (story: Story, tables: LearntTables = {}): MarkedReading =>
  isOfTheField(story) ? readOfTheField(story, tables) : { ...mark(story, tables), reports: [], voices: [] }

/**
 * The steps of a reading. A story's sentences are marked: names typed and led back, dates, phrases, focus, continuity.
 * Every rule is tried on every clause, and grants claims; a learnt table adds what no rule has words for. What is
 * granted, and what no property holds, is put in context: who says so, how surely, on what. Last, what one sentence
 * says of one claim in several ways becomes one report.
 */
function readOfTheField(story: Story, tables: LearntTables = {}): MarkedReading {
  const marked = mark(story, tables)
  const { main } = standingsOf(marked.sentences)
  const granted = withRelations(marked.sentences, grantByRules(marked.sentences), main, tables.relations).map(
    withToldParts,
  )
  const speakers = speakersOf(story, granted.flat())
  const talks = talksOf(marked.sentences)
  const spoken = voicesOf(marked.sentences, speakers, talks)
  const scene = sceneOf(story) ?? leadScene(marked.sentences, spoken)
  const grounds = groundsOf(marked.sentences, spoken, talks)
  const voices = spoken.map((one, i) => ({
    spoken: one,
    issuer: speakers.issuer,
    scene,
    grounds: grounds[i] ?? [],
  }))
  const reports = marked.sentences.flatMap((sentence, i) =>
    reportsOf(sentence, granted[i] ?? [], voices[i] ?? unheard),
  )
  const qualified = withQualifiers(reports, marked.sentences, story.published)
  const voiced = withVoices(refine(qualified), animatedTitles(marked.sentences))
  return {
    ...marked,
    reports: withNetwork(withSeasons(voiced, marked.sentences, story.published), marked.sentences),
    voices,
  }
}

/** What rules grant of each sentence; what the next sentence takes back is denied. */
export const grantByRules = (sentences: readonly Sentence[]): readonly (readonly Granted[])[] =>
  sentences.map((sentence, i) =>
    isTakenBack(sentences, i)
      ? applyRules(sentence).map((claim) => ({ ...claim, certainty: 'denied' as const }))
      : applyRules(sentence),
  )

const unheard: Voice = { spoken: null, issuer: null, scene: null, grounds: [] }

function isTakenBack(sentences: readonly Sentence[], at: number): boolean {
  const next = sentences[at + 1]
  return (
    next !== undefined &&
    next.passage === sentences[at]?.passage &&
    takesBack(next.passage.source.slice(next.start, next.end))
  )
}

/** Who makes the works of the story: they speak officially about them. */
function speakersOf(story: Story, granted: readonly Granted[]): Speakers {
  const makers = new Set<string>()
  for (const { draft } of granted) {
    if (
      (draft.property === 'cast member' || draft.property === 'crew member') &&
      draft.value.type === 'person'
    )
      makers.add(draft.value.name)
  }
  return { makers, outlet: story.outlet, issuer: issuerOf(story) }
}
