import { advance, featureCount, fillFeatures, noHistory } from './features.ts'
import { decodeModel, find, type Model, tagCount, wordKey } from './model.ts'
import weights from './tagger-weights.json' with { type: 'json' }
import type { Token } from './tokenize.ts'
import { type Traits, traitsOf } from './word-traits.ts'

let loaded: Model | null = null

/**
 * Parts of speech: for each token from index `from` up to `to` its code in `tags`. Give it one sentence at a
 * time: what stands before `from` and after `to` is not looked at. Right for about 19 words of 20.
 */
export function tag(tokens: readonly Token[], from = 0, to = tokens.length): Uint8Array {
  loaded ??= decodeModel(Buffer.from(weights.base64, 'base64'))
  return tagWith(loaded, tokens, from, to)
}

// What one token's features are written to. Made anew for each sentence they would lie outside of the heap each time.
const keys = new Int32Array(featureCount)
const there = new Int32Array(featureCount)
const scores = new Int32Array(tagCount)

/** The same with a given model, for the trainer. */
export function tagWith(model: Model, tokens: readonly Token[], from: number, to: number): Uint8Array {
  const traits = traitsOf(tokens, from, to)
  const classes = classesOf(model, traits)
  const given = new Uint8Array(to - from)
  let history = noHistory
  for (let at = 0; at < given.length; at += 1) {
    let best = model.classTags[classes[at] ?? 0] ?? -1
    if (best < 0) {
      fillFeatures(keys, traits, classes, at, history)
      best = bestTag(model)
    }
    given[at] = best
    history = advance(history, best)
  }
  return given
}

export function classesOf(model: Pick<Model, 'dictionary'>, traits: Traits): Int32Array {
  const classes = new Int32Array(traits.words.length)
  for (let at = 0; at < classes.length; at += 1) {
    classes[at] = Math.max(0, find(model.dictionary, wordKey(traits.words[at] ?? 0)))
  }
  return classes
}

/**
 * The tag with the most weight. All places in the table are looked up before any is judged: they lie far apart, and
 * what is fetched at once is waited for once.
 */
function bestTag({ features, pairs }: Model): number {
  const { slots, mask } = features
  for (let at = 0; at < featureCount; at += 1) there[at] = slots[((keys[at] ?? 0) & mask) * 2] ?? -1
  scores.fill(0)
  for (let at = 0; at < featureCount; at += 1) {
    const first = there[at] ?? -1
    if (first === -1) continue
    const key = keys[at] ?? 0
    const span = first === key ? (slots[(key & mask) * 2 + 1] ?? -1) : find(features, key)
    if (span < 0) continue
    const from = span >> 5
    const end = from + (span & 31)
    for (let index = from; index < end; index += 1) {
      const pair = pairs[index] ?? 0
      scores[pair & 31] = (scores[pair & 31] ?? 0) + (pair >> 5)
    }
  }
  let best = 0
  for (let code = 1; code < tagCount; code += 1) if ((scores[code] ?? 0) > (scores[best] ?? 0)) best = code
  return best
}
