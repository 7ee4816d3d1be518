import { isAuxiliary, isVerb, lemma, type Token, tags } from '../language/index.ts'

/** A sentence with what the features are made of; all by token. */
export type TaggedSentence = {
  /** In small letters. */
  readonly words: readonly string[]
  readonly codes: Uint8Array
  readonly lemmas: readonly string[]
}

export function tagged(tokens: readonly Token[], codes: Uint8Array): TaggedSentence {
  return {
    words: tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'")),
    codes,
    lemmas: tokens.map(({ text }, at) => lemma(text, codes[at])),
  }
}

const negations = new Set("not n't never no nobody nothing none neither nor without hardly cannot".split(' '))
const joints = new Set(
  'that if whether to because when while unless until before after although though since as who which where how what why for in by than or and but so'.split(
    ' ',
  ),
)
const pronouns = new Set('i you he she we they it who there this that'.split(' '))

/** Looking further left or right for a denial, a modal, a subject found other clauses' more often than this one's. */
const reach = { chain: 7, denial: 6, modal: 11, subject: 8, around: 5 }

/**
 * What speaks for and against the event of the word at `at` having happened: its own form and helpers, the words around
 * it, the verb above it and what joins the two, denials, conditions, the sentence's end.
 */
export function eventFeatures(sentence: TaggedSentence, at: number): readonly string[] {
  const chain = chainBefore(sentence, at)
  return [
    ...new Set([
      ...ofWord(sentence, at),
      ...ofNeighbours(sentence, at),
      ...chain.features,
      ...ofGoverning(sentence, at, chain.isInfinitive),
      ...ofDenials(sentence, at),
      ...ofSentence(sentence, at),
    ]),
  ]
}

const wordAt = ({ words }: TaggedSentence, at: number) => words[at] ?? (at < 0 ? '<' : '>')
const tagAt = ({ codes }: TaggedSentence, at: number) => tags[codes[at] ?? -1] ?? '-'

function ofWord(sentence: TaggedSentence, at: number): readonly string[] {
  const [tag, lemma] = [tagAt(sentence, at), sentence.lemmas[at]]
  return ['always', `tag ${tag}`, `lemma ${lemma}`, `lemma ${lemma} ${tag}`]
}

function ofNeighbours(sentence: TaggedSentence, at: number): readonly string[] {
  const tag = tagAt(sentence, at)
  const word = (by: number) => wordAt(sentence, at + by)
  const features = [-3, -2, -1, 1, 2].map((by) => `word ${by} ${word(by)}`)
  features.push(
    `tag -1 ${tagAt(sentence, at - 1)}`,
    `tag 1 ${tagAt(sentence, at + 1)}`,
    `word -1 ${word(-1)} ${tag}`,
    `words -2 ${word(-2)} ${word(-1)}`,
    `tags -1 ${tagAt(sentence, at - 1)} ${tag}`,
    `tags -2 ${tagAt(sentence, at - 2)} ${tagAt(sentence, at - 1)} ${tag}`,
  )
  for (let by = 1; by <= reach.around; by++) features.push(`before ${word(-by)}`, `after ${word(by)}`)
  return features
}

/** The helpers before a verb: "would not have been", "to". A subject may stand among them, as in questions. */
function chainBefore(sentence: TaggedSentence, at: number) {
  const helpers: string[] = []
  let isDenied = false
  let isInfinitive = false
  let subjects = 0
  for (let i = at - 1; i >= 0 && at - i <= reach.chain && !isInfinitive; i--) {
    const word = wordAt(sentence, i)
    const tag = tagAt(sentence, i)
    if (isAuxiliary(sentence.codes[i] ?? 0)) helpers.push(word)
    else if (negations.has(word)) isDenied = true
    else if (word === 'to') isInfinitive = true
    else if (helpers.length > 0 && subjects === 0 && /^(?:PRON|NOUN|PROPN)$/.test(tag)) subjects++
    else if (tag !== 'ADV') break
  }
  const own = tagAt(sentence, at)
  const features = helpers.flatMap((helper) => [`helper ${helper}`, `helper ${helper} ${own}`])
  features.push(`chain ${helpers.join(' ')}${isInfinitive ? ' to' : ''}${isDenied ? ' not' : ''} ${own}`)
  if (isDenied) features.push('denied')
  if (isInfinitive) features.push('infinitive', ...beforeTo(sentence, at))
  return { features, isInfinitive }
}

function beforeTo(sentence: TaggedSentence, at: number): readonly string[] {
  let to = at - 1
  while (to >= 0 && wordAt(sentence, to) !== 'to') to--
  return [
    `before to: ${wordAt(sentence, to - 1)}`,
    `before to: lemma ${sentence.lemmas[to - 1] ?? '-'}`,
    `before to: tag ${tagAt(sentence, to - 1)}`,
  ]
}

/** The verb before this one, how it is joined, and whether it is denied or hedged itself. */
function ofGoverning(sentence: TaggedSentence, at: number, isInfinitive: boolean): readonly string[] {
  const tag = tagAt(sentence, at)
  let above = at - 1
  let joint = isInfinitive ? 'to' : ''
  for (; above >= 0 && !isVerb(sentence.codes[above] ?? 0); above--)
    if (joint === '' && joints.has(wordAt(sentence, above))) joint = wordAt(sentence, above)
  const features = [`joint ${joint}`, `joint ${joint} ${tag}`]
  if (above < 0) return [...features, 'no verb above']
  const lemma = sentence.lemmas[above]
  const form = tagAt(sentence, above)
  features.push(
    `above ${lemma}`,
    `above ${lemma} ${joint}`,
    `above ${lemma} ${tag}`,
    `above form ${form}`,
    `above form ${form} ${joint} ${tag}`,
    `above by ${Math.min(6, at - above)}`,
  )
  const { denied, helpers } = helpersOf(sentence, above)
  if (denied) features.push('above denied', `above denied ${lemma}`, `above denied, ${joint}`)
  if (helpers !== '') features.push(`above helped ${helpers}`, `above helped ${helpers}, ${joint}`)
  return features
}

function helpersOf(sentence: TaggedSentence, verb: number) {
  const helpers: string[] = []
  let denied = false
  for (let i = verb - 1; i >= Math.max(0, verb - 4) && !isVerb(sentence.codes[i] ?? 0); i--) {
    if (negations.has(wordAt(sentence, i))) denied = true
    if (isAuxiliary(sentence.codes[i] ?? 0)) helpers.push(wordAt(sentence, i))
  }
  return { denied, helpers: helpers.join(' ') }
}

function ofDenials(sentence: TaggedSentence, at: number): readonly string[] {
  const features: string[] = []
  for (let by = 1; by <= reach.denial && features.length === 0; by++)
    if (negations.has(wordAt(sentence, at - by))) features.push('denial before', `denial before by ${by}`)
  for (let by = 1; by <= 4; by++) if (negations.has(wordAt(sentence, at + by))) features.push('denial after')
  for (let by = 1; by <= reach.modal; by++) {
    if (tagAt(sentence, at - by) !== 'AUX.MD') continue
    features.push(`modal before ${wordAt(sentence, at - by)}`)
    break
  }
  return features
}

const opensClause = /^(?:PRON|NOUN|PROPN)$/

function ofSentence(sentence: TaggedSentence, at: number): readonly string[] {
  const { words, codes } = sentence
  const tag = tagAt(sentence, at)
  const end = words.at(-1) ?? ''
  const past = codes.includes(tags.indexOf('VERB.VBD')) || codes.includes(tags.indexOf('AUX.VBD'))
  const features = [
    `ends ${end}`,
    `begins ${words[0]}`,
    `begins tag ${tagAt(sentence, 0)}`,
    `place ${Math.min(5, Math.floor(at / 4))}`,
    `length ${Math.min(6, Math.floor(words.length / 6))}`,
    past ? `past somewhere ${tag}` : `no past ${tag}`,
  ]
  if (end === '?') features.push('question', `question ${tag}`)
  if (words.slice(0, at).some((word) => word === 'if' || word === 'unless' || word === 'whether'))
    features.push('condition before')
  if (words.slice(at).some((word) => word === 'if' || word === 'unless')) features.push('condition after')
  for (let by = 1; by <= reach.subject; by++) {
    const word = wordAt(sentence, at - by)
    if (!pronouns.has(word)) continue
    features.push(`subject ${word}`, `subject ${word} ${tag}`)
    break
  }
  const isFirst = codes
    .subarray(0, at)
    .every((code, i) => !isVerb(code) && !isAuxiliary(code) && !opensClause.test(tagAt(sentence, i)))
  if (isFirst) features.push('opens', `opens ${tag}`)
  return features
}
