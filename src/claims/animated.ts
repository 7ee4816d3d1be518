import type { Report } from './report.ts'
import type { Item, Sentence } from './sentence.ts'

const drawn =
  /\b(?:anime|animated|animation|animators?|cartoons?|toon|claymation|stop-motion|cg|cgi-animated|cg-animated|hand-drawn)\b/i
const acted = /\b(?:live[- ]action|non-animated|on-camera)\b/i

/** How far from a title a word still says what kind of work that is. */
const reach = 4

/** Which titles a sentence's items call drawn (or acted): the title whose kind says so, the nearest one, the focus. */
function titlesCalled(sentence: Sentence, words: RegExp): readonly string[] {
  const { items } = sentence
  const titleAt = (i: number) => {
    const item = items[i]
    return item?.kind === 'mention' && item.mention.type === 'title' ? item.mention.name : null
  }
  return items.flatMap((item, at): string[] => {
    if (!words.test(textOf(item, sentence))) return []
    for (let d = 0; d <= reach; d++) {
      const name = titleAt(at + d) ?? titleAt(at - d)
      if (name !== null) return [name]
    }
    return item.kind === 'work' && item.work.definite && sentence.focus !== null ? [sentence.focus.name] : []
  })
}

const textOf = (item: Item, { passage }: Sentence) => passage.source.slice(item.start, item.end)

/** Titles that the story calls an anime, a cartoon or animated more often than live-action. */
export function animatedTitles(sentences: readonly Sentence[]): ReadonlySet<string> {
  const votes = new Map<string, number>()
  const vote = (name: string, by: number) => votes.set(name, (votes.get(name) ?? 0) + by)
  for (const sentence of sentences) {
    const text = sentence.passage.source.slice(sentence.start, sentence.end)
    if (drawn.test(text)) for (const name of titlesCalled(sentence, drawn)) vote(name, 1)
    if (acted.test(text)) for (const name of titlesCalled(sentence, acted)) vote(name, -1)
  }
  return new Set([...votes].flatMap(([name, sum]) => (sum > 0 ? [name] : [])))
}

/** Titles of which the story says that several performers voice parts: in a work that is acted, one does at most. */
function voicedTitles(reports: readonly Report[]): ReadonlySet<string> {
  const voices = new Map<string, Set<string>>()
  for (const { claim } of reports) {
    if (claim.property !== 'cast member' || claim.qualifiers.role !== 'voice') continue
    const name = claim.subject?.name ?? ''
    voices.set(name, (voices.get(name) ?? new Set()).add('name' in claim.value ? claim.value.name : ''))
  }
  return new Set([...voices].flatMap(([name, people]) => (people.size > 1 ? [name] : [])))
}

/**
 * Whoever is in the cast of a drawn work or of a game lends a voice, where the story says no other standing. Who stars
 * in one does it by voice, which is the more specific.
 */
export function withVoices(reports: readonly Report[], animated: ReadonlySet<string>): readonly Report[] {
  const voicedBySeveral = voicedTitles(reports)
  return reports.map((report) => {
    const { claim } = report
    const name = claim.subject?.name ?? ''
    const voiced = claim.continuity === 'game' || animated.has(name) || voicedBySeveral.has(name)
    const role = claim.qualifiers.role ?? 'lead'
    if (claim.property !== 'cast member' || !voiced || role !== 'lead') return report
    return { ...report, claim: { ...claim, qualifiers: { ...claim.qualifiers, role: 'voice' } } }
  })
}
