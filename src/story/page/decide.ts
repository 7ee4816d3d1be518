import { type CueKind, findCue } from '../cues.ts'
import { normal } from '../normal.ts'
import { featureNames, findFeatures, type Scene } from './features.ts'
import { hints } from './hints.ts'
import type { Page, Passage } from './page.ts'
import { passageTable } from './passage-table.ts'

/** Whether a passage is the story's, and why. `score` is in log-odds; 0 where a rule decided. */
export type Verdict = { readonly kept: boolean; readonly rule: string; readonly score: number }

/** Judges every passage: first by rules that no weight of features outvotes, then by the learnt table. */
export function decide(scene: Scene): readonly Verdict[] {
  const { page } = scene
  const { rows, width } = findFeatures(scene)
  const captions = new Set(scene.frames.flatMap((frame) => frame.captions))
  const title = normal(scene.headline ?? '')
  return page.passages.map((passage): Verdict => {
    const rule = findRule(scene, passage, captions, title)
    if (rule !== null) return { kept: false, rule, score: 0 }
    const score = passageTable.bias + sumTrees(rows, passage.index * width)
    return { kept: score > keepAbove, rule: 'learnt table', score }
  })
}

/** In log-odds. Where mean precision and mean recall are about equal on wcxb; F1 is flat around it. */
const keepAbove = 0

function findRule(
  { page }: Scene,
  passage: Passage,
  captions: ReadonlySet<number>,
  title: string,
): string | null {
  const { text, index } = passage
  if (captions.has(index)) return 'stands under a picture'
  if (title !== '' && text.length < 400 && normal(text) === title) return 'is the headline'
  if (/^[[{]\s*["{[]/.test(text) && /[}\]]$/.test(text)) return 'is data, not words'
  const cue = findCue(text)
  return cue !== null && isFurniture(page, passage, cue) ? `says that it is furniture: ${cue}` : null
}

/**
 * A line that names itself a share button, an advertisement or a rights notice is one: on wcxb hardly one in fifty is
 * part of a label. Stories do speak of newsletters and tell what to read next, so that those words need company.
 */
function isFurniture(page: Page, { text, linkChars, element }: Passage, cue: CueKind): boolean {
  if (cue === 'newsletter') {
    const around = page.elements[element]?.allHints ?? 0
    return (
      (around & (hints.newsletter | hints.promo)) !== 0 ||
      /^(?:sign up|subscribe|join our|get (?:the|our))\b/i.test(text)
    )
  }
  if (cue === 'related')
    return linkChars > text.length * 0.4 || text.length < 25 || /^[^:]{4,30}:\s/.test(text)
  return true
}

/** Columns are found by name, so that a feature added later moves none. */
const columnOf = Uint16Array.from(passageTable.columns.split(' '), (index) =>
  featureNames.indexOf(passageTable.names[Number(index)] ?? ''),
)
const limits = Float64Array.from(passageTable.limits.split(' '), Number)
const leaves = Float64Array.from(passageTable.leaves.split(' '), Number)
const { depth } = passageTable
const inner = 2 ** depth - 1
const trees = leaves.length / (inner + 1)

function sumTrees(rows: Float32Array, at: number): number {
  let sum = 0
  for (let tree = 0; tree < trees; tree++) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const i = tree * inner + node
      node = 2 * node + ((rows[at + (columnOf[i] ?? 0)] ?? 0) <= (limits[i] ?? 0) ? 1 : 2)
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0
  }
  return sum
}
