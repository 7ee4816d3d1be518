import type { Talk } from '../guest.ts'
import type { Evidence } from '../report.ts'
import type { Passage, Sentence } from '../sentence.ts'
import { shownEvidence } from './evidence.ts'
import type { Spoken } from './speakers.ts'

/** Where somebody speaks at length: what is heard there once holds for what the same voice says after it. */
const places: ReadonlySet<Evidence> = new Set(['interview', 'social post'])
const isPersonal = (
  voice: Spoken,
): voice is NonNullable<Spoken> & { readonly attribution: { name: string } } =>
  voice !== null && voice.attribution.name !== null && /^(?:person|official)$/.test(voice.attribution.type)

/**
 * What each sentence rests on by where it stands, whatever it speaks of: an answer is words of an interview, and
 * "he added" was said where he was heard before ("Weld told Reel Digest").
 */
export function groundsOf(
  sentences: readonly Sentence[],
  voices: readonly Spoken[],
  talks: ReadonlyMap<Passage, Talk>,
): readonly (readonly Evidence[])[] {
  const heardAt = new Map<string, readonly Evidence[]>()
  return sentences.map(({ passage, start, end }, i) => {
    if (talks.get(passage)?.answers === true) return ['interview']
    const voice = voices[i] ?? null
    if (!isPersonal(voice) || passage.in !== 'text') return []
    const { name } = voice.attribution
    const here = shownEvidence(passage.source.slice(start, end)).filter((one) => places.has(one))
    if (here.length === 0) return heardAt.get(name) ?? []
    heardAt.set(name, here)
    return []
  })
}
