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

/** Whoever is in the cast of a drawn work or of a game lends a voice, where the story says no other standing. */
export function withVoices(reports: readonly Report[], animated: ReadonlySet<string>): readonly Report[] {
  return reports.map((report) => {
    const { claim } = report
    const voiced = claim.continuity === 'game' || animated.has(claim.subject?.name ?? '')
    if (claim.property !== 'cast member' || !voiced || claim.qualifiers.role !== undefined) return report
    return { ...report, claim: { ...claim, qualifiers: { ...claim.qualifiers, role: 'voice' } } }
  })
}
